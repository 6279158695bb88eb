"""The part of reportlab.pdfbase.pdfdoc that export/ uses: the object layer of a PDF file."""

from collections.abc import Iterable, Mapping
from typing import Protocol

class PDFObject: ...

class StreamFilter(Protocol):
    pdfname: str
    def encode(self, text: str | bytes) -> bytes: ...

PDFZCompress: StreamFilter

def PDFName(data: str) -> str: ...

class PDFString(PDFObject):
    def __init__(self, s: str | bytes, escape: int = 1, enc: str = "auto") -> None: ...

class PDFDictionary(PDFObject):
    dict: dict[str, PDFObject | str | bytes | float]
    def __init__(self, dict: Mapping[str, PDFObject | str | bytes | float] | None = None) -> None: ...
    def __setitem__(self, name: str, value: PDFObject | str | bytes | float) -> None: ...
    def __getitem__(self, a: str) -> PDFObject | str | bytes | float: ...
    def __contains__(self, a: str) -> bool: ...

class PDFArray(PDFObject):
    def __init__(self, sequence: Iterable[PDFObject | str | bytes | float]) -> None: ...

class PDFStream(PDFObject):
    def __init__(
        self,
        dictionary: PDFDictionary | None = None,
        content: str | bytes | None = None,
        filters: list[StreamFilter] | None = None,
    ) -> None: ...

class PDFObjectReference(PDFObject):
    name: str

class PDFPages(PDFObject): ...

class PDFPage(PDFObject):
    """Attributes left None are not written; `Contents` and `Parent` are written as references."""

    MediaBox: PDFArray | None
    Resources: PDFObject | None
    Contents: PDFStream | None
    Annots: PDFArray | list[PDFObject] | None

class PDFCatalog(PDFObject):
    Outlines: PDFObject | None
    ViewerPreferences: PDFObject | None

class PDFDocument(PDFObject):
    Catalog: PDFCatalog
    info: PDFObject
    def __init__(
        self,
        dummyoutline: int = 0,
        compression: int | None = ...,
        invariant: int | None = ...,
        filename: str | None = None,
        pdfVersion: tuple[int, int] = ...,
        lang: str | None = None,
    ) -> None: ...
    def Reference(self, obj: PDFObject, name: str | None = None) -> PDFObjectReference: ...
    def addPage(self, page: PDFPage) -> None: ...
    def thisPageRef(self) -> PDFObjectReference: ...
    def updateSignature(self, thing: str | bytes) -> None: ...
    def format(self) -> bytes: ...
