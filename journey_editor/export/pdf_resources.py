"""What the pages of one PDF share by name: fonts, pictures, gradients and degrees of opacity."""

from collections.abc import Mapping
from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference

from journey_editor.export.pdf_objects import dictionary
from journey_editor.export.pdf_pictures import PreparedPicture, prepare_picture
from journey_editor.export.pdf_syntax import number, rgb
from journey_editor.export.pdf_text import TextWriter
from journey_editor.scene.display_list import VerticalGradient
from journey_editor.scene.picture_assets import picture_size


class Resources:
    """One resource dictionary for all pages of a document."""

    def __init__(self, document: PDFDocument, assets: Mapping[str, bytes]) -> None:
        self.text = TextWriter()
        self._document = document
        self._assets = assets
        self._pictures: dict[tuple[str, str, str], tuple[str, PreparedPicture] | None] = {}
        self._picture_objects: dict[str, PDFObjectReference] = {}
        self._shadings: dict[VerticalGradient, str] = {}
        self._opacities: dict[str, str] = {}

    def opacity(self, opacity: float) -> str:
        """The name of the graphics state for an opacity from 0 to 1."""
        return self._opacities.setdefault(number(opacity), f"A{len(self._opacities)}")

    def shading(self, gradient: VerticalGradient) -> str:
        return self._shadings.setdefault(gradient, f"S{len(self._shadings)}")

    def picture(self, asset: str, width: float, height: float) -> tuple[str, PreparedPicture] | None:
        """Name and form of a picture in a box of that many points on the page; None when it cannot be shown."""
        key = (asset, number(width), number(height))
        if key not in self._pictures:
            self._pictures[key] = self._embedded(asset, width, height)
        return self._pictures[key]

    def picture_size(self, asset: str) -> tuple[int, int] | None:
        """Width and height of a picture in pixels; None when it cannot be shown."""
        data = self._assets.get(asset)
        return picture_size(data) if data is not None else None

    def _embedded(self, asset: str, width: float, height: float) -> tuple[str, PreparedPicture] | None:
        data = self._assets.get(asset)
        picture = prepare_picture(data, width, height) if data is not None else None
        if picture is None:
            return None
        name = f"P{len(self._picture_objects)}"
        self._picture_objects[name] = picture.embed(self._document)
        return name, picture

    def embed(self) -> PDFDictionary:
        """Everything named so far, embedded in the document. Call it once, after the last page."""
        document = self._document
        opacities = {name: dictionary(ca=value, CA=value) for value, name in self._opacities.items()}
        return dictionary(
            Font=PDFDictionary({font.resource_name: font.embed(document) for font in self.text.fonts}),
            XObject=PDFDictionary(self._picture_objects),
            Shading=PDFDictionary({name: _axial_shading(gradient) for gradient, name in self._shadings.items()}),
            ExtGState=PDFDictionary(opacities),
        )


def _axial_shading(gradient: VerticalGradient) -> PDFDictionary:
    """Straight down from the first to the last stop, and on beyond them in their colours."""
    top, bottom = number(gradient.stops[0][0]), number(gradient.stops[-1][0])
    parts = [(first, second) for first, second in pairwise(gradient.stops) if first[0] < second[0]]
    blends = [
        dictionary(FunctionType=2, Domain="[0 1]", N=1, C0=f"[{rgb(first)}]", C1=f"[{rgb(second)}]")
        for (_, first), (_, second) in parts
    ]
    function = dictionary(
        FunctionType=3,
        Domain=f"[{top} {bottom}]",
        Functions=PDFArray(blends),
        Bounds=f"[{' '.join(number(first[0]) for first, _ in parts[1:])}]",
        Encode=f"[{' '.join(['0 1'] * len(parts))}]",
    )
    return dictionary(
        ShadingType=2,
        ColorSpace="/DeviceRGB",
        Coords=f"[0 {top} 0 {bottom}]",
        Domain=f"[{top} {bottom}]",
        Function=function,
        Extend="[true true]",
    )
