"""PDF: display lists as pages of vectors and real text, every font embedded. The same input makes the same bytes."""

from collections.abc import Mapping, Sequence
from typing import BinaryIO

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObjectReference,
    PDFPage,
    PDFString,
)

from journey_editor.export.pdf_objects import compressed, dictionary, words
from journey_editor.export.pdf_outline import outline, page_bookmark
from journey_editor.export.pdf_page import Link, PageWriter
from journey_editor.export.pdf_resources import Resources
from journey_editor.scene.display_list import DisplayList

CREATOR = "Journey Editor"
# The first version with transparency is 1.4; ViewerPreferences and ActualText need no more.
_PDF_VERSION = (1, 4)


def write_pdf(pages: Sequence[DisplayList], assets: Mapping[str, bytes], file: BinaryIO) -> None:
    """Write one page for each display list, of its size, into an open binary file.

    `assets` holds the bytes of pictures by their sha256; one that is absent or damaged becomes a grey box. Title and
    language are those of the first page. Raises ValueError when there is no page.
    """
    if not pages:
        raise ValueError("a PDF needs at least one page")
    document = PDFDocument(invariant=1, pdfVersion=_PDF_VERSION, lang=pages[0].language)
    resources = Resources(document, assets)
    written = [_add_page(page, resources, document) for page in pages]
    shared = document.Reference(resources.embed())
    for page_object, _ in written:
        page_object.Resources = shared
    bookmarks = [page_bookmark(page, number) for number, page in enumerate(pages, 1)]
    document.Catalog.Outlines = outline(bookmarks, [reference for _, reference in written], document)
    document.Catalog.ViewerPreferences = dictionary(DisplayDocTitle="true")
    # Reportlab's own has a date, which no two runs share.
    document.info = dictionary(Title=words(pages[0].title), Creator=words(CREATOR), Producer=words(CREATOR))
    file.write(document.format())


def _add_page(page: DisplayList, resources: Resources, document: PDFDocument) -> tuple[PDFPage, PDFObjectReference]:
    writer = PageWriter(page, resources)
    content = writer.content()
    document.updateSignature(content)
    page_object = PDFPage()
    page_object.MediaBox = PDFArray([0, 0, page.width, page.height])
    page_object.Contents = compressed(content.encode("ascii"))
    page_object.Annots = PDFArray([document.Reference(_annotation(link)) for link in writer.links])
    reference = document.thisPageRef()
    document.addPage(page_object)
    return page_object, reference


def _annotation(link: Link) -> PDFDictionary:
    action = dictionary(S="/URI", URI=PDFString(link.target))
    return dictionary(Type="/Annot", Subtype="/Link", Rect=PDFArray(link.rect), Border="[0 0 0]", A=action)
