"""A face in a PDF: Type0, Identity-H, subset, so that a glyph id stands for itself in the content.

What one glyph cannot say becomes a composite glyph of the subset: a base with its marks, a conjunct in several parts,
the box of a missing character. So every code reads as its own text, in every reader, without ActualText.
ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
"""

import hashlib
import struct
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObjectReference

from journey_editor.export.composite_glyphs import Component, Composite
from journey_editor.export.font_program import subset_program
from journey_editor.export.pdf_objects import compressed, dictionary
from journey_editor.export.pdf_syntax import utf16_hex
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import Glyph

EM = 1000  # PDF glyph space: thousandths of the em

_CMAP_BLOCK = 100  # a CMap may list no more at once
_MOST_GLYPHS = 0x10000
_NONSYMBOLIC = 4
_STEM_WIDTH = 80  # required, and used only to choose a substitute for a font that is not embedded


class Code(NamedTuple):
    """What draws a glyph: hexadecimal digits. `gain` is what its advance exceeds its width in the PDF by, in
    thousandths of the em: the width is whole, because PDFium cuts fractions off."""

    digits: str
    gain: float


class GlyphFont:
    """The glyphs of one face that a document uses."""

    def __init__(self, face: Face, resource_name: str) -> None:
        self.face = face
        self.resource_name = resource_name
        self.to_em = EM / face.upem
        self.blank = face.hb_font.get_nominal_glyph(ord(" "))
        self._widths: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self._composites: dict[tuple[Composite, str], Code] = {}
        self._first_composite = face.hb_font.face.glyph_count
        self._use(0)

    def plain(self, glyph: Glyph, text: str) -> Code | None:
        """The code of a glyph, its offsets left to the caller; None when it cannot read as `text`.

        A glyph reads as the first text that it is asked for. The box of missing characters never stands for itself.
        """
        reads_right = glyph.id and self._texts.setdefault(glyph.id, text) == text
        return self.unread(glyph) if reads_right else None

    def unread(self, glyph: Glyph) -> Code:
        """The code of a glyph whatever it reads as."""
        return Code(f"{glyph.id:04X}", glyph.advance * self.to_em - self._use(glyph.id))

    def composite(self, glyphs: Sequence[Glyph], text: str) -> Code | None:
        """The code of some glyphs in their places that reads as `text`.

        None where the font has no room for it: a CFF face keeps its glyphs, and no face has more than 65,536.
        """
        components = []
        pen = 0
        for glyph in glyphs:
            components.append(Component(glyph.id, pen + glyph.x_offset, glyph.y_offset))
            pen += glyph.advance
        key = (Composite(tuple(components), pen), text)
        code = self._composites.get(key)
        if code is None:
            glyph_id = self._first_composite + len(self._composites)
            if self.face.is_cff or glyph_id >= _MOST_GLYPHS:
                return None
            for component in components:
                self._use(component.glyph)
            self._texts[glyph_id] = text
            self._widths[glyph_id] = round(pen * self.to_em)
            code = self._composites[key] = Code(f"{glyph_id:04X}", pen * self.to_em - self._widths[glyph_id])
        return code

    def embed(self, document: PDFDocument) -> PDFObjectReference:
        """Add the font to the document, subset to the glyphs used so far."""
        glyph_ids = sorted(self._widths)
        tag = hashlib.sha256(repr((self.face.postscript_name, glyph_ids)).encode()).digest()
        name = PDFName(f"{''.join(chr(ord('A') + byte % 26) for byte in tag[:6])}+{self.face.postscript_name}")
        descendant = dictionary(
            Type="/Font",
            Subtype="/CIDFontType0" if self.face.is_cff else "/CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=dictionary(Registry="(Adobe)", Ordering="(Identity)", Supplement=0),
            FontDescriptor=document.Reference(self._descriptor(document, name)),
            DW=EM,
            W=self._width_array(glyph_ids),
        )
        if not self.face.is_cff:
            descendant["CIDToGIDMap"] = "/Identity"
        font = dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=f"{name}-Identity-H" if self.face.is_cff else name,
            Encoding="/Identity-H",
            DescendantFonts=PDFArray([document.Reference(descendant)]),
            ToUnicode=document.Reference(compressed(self._to_unicode())),
        )
        return document.Reference(font)

    def _use(self, glyph_id: int) -> int:
        width = self._widths.get(glyph_id)
        if width is None:
            width = self._widths[glyph_id] = round(self.face.advance(glyph_id) * self.to_em)
        return width

    def _descriptor(self, document: PDFDocument, name: str) -> PDFDictionary:
        face = self.face
        tables = face.hb_font.face
        box = struct.unpack_from(">4h", tables.reference_table("head").data, 36)
        (italic_angle,) = struct.unpack_from(">i", tables.reference_table("post").data, 4)
        own = [glyph_id for glyph_id in self._widths if glyph_id < self._first_composite]
        program = subset_program(face, own, [composite for composite, _ in self._composites])
        descriptor = dictionary(
            Type="/FontDescriptor",
            FontName=name,
            Flags=_NONSYMBOLIC,
            FontBBox=PDFArray(round(value * self.to_em) for value in box),
            ItalicAngle=italic_angle / 65536,
            Ascent=round(face.ascent * EM),
            Descent=round(-face.descent * EM),
            CapHeight=round(face.cap_height * EM),
            StemV=_STEM_WIDTH,
        )
        if face.is_cff:
            descriptor["FontFile3"] = document.Reference(compressed(program, Subtype="/CIDFontType0C"))
        else:
            descriptor["FontFile2"] = document.Reference(compressed(program, Length1=len(program)))
        return descriptor

    def _width_array(self, glyph_ids: Sequence[int]) -> str:
        """The W array: a first glyph id and the widths of the row that begins there, for each row of ids."""
        parts = []
        for _, pairs in groupby(enumerate(glyph_ids), lambda pair: pair[1] - pair[0]):
            row = [glyph_id for _, glyph_id in pairs]
            parts.append(f"{row[0]} [{' '.join(str(self._widths[glyph_id]) for glyph_id in row)}]")
        return f"[{' '.join(parts)}]"

    def _to_unicode(self) -> bytes:
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        texts = sorted(self._texts.items())
        for start in range(0, len(texts), _CMAP_BLOCK):
            block = texts[start : start + _CMAP_BLOCK]
            lines.append(f"{len(block)} beginbfchar")
            lines += [f"<{glyph_id:04X}> <{utf16_hex(text)}>" for glyph_id, text in block]
            lines.append("endbfchar")
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines).encode("ascii")
