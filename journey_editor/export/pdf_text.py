"""Glyph lines as PDF text operators."""

from journey_editor.export.pdf_font import EM, GlyphFont
from journey_editor.export.pdf_glyphs import Aside, RunEncoder
from journey_editor.export.pdf_operators import Operators
from journey_editor.export.pdf_syntax import number, utf16_hex
from journey_editor.scene.display_list import Text
from journey_editor.text.fonts import Face

# By how much a word may drift, and a run begin late, in points of the page. A word carries up to half of its drift on
# to the next one, so that a glyph is off by less than 0.02 pt.
_TOLERANCE = 0.012
_START_TOLERANCE = 0.001
# In small type that would be a part of the em that shows when a reader zooms in.
_COARSEST = 2.0  # thousandths of the em


class TextWriter:
    """Writes lines and collects their fonts; one for a document."""

    def __init__(self) -> None:
        self._fonts: dict[str, GlyphFont] = {}
        self._encoders: dict[tuple[str, float], RunEncoder] = {}

    @property
    def fonts(self) -> tuple[GlyphFont, ...]:
        return tuple(self._fonts.values())

    def write(self, text: Text, scale: float, out: Operators) -> None:
        """Write one line; `scale` is that of its group on the page."""
        line = text.line
        if not line.runs:
            return
        end = line.runs[0].x
        out.begin_text()
        out.set_fill(text.color)
        out.put(f"1 0 0 -1 {number(text.x + line.x + end)} {number(text.y + line.baseline)} Tm")
        point = EM / (line.size * scale)  # of the page, in thousandths of the em
        tolerance = min(_TOLERANCE * point, _COARSEST)
        lag = 0.0
        for run in line.runs:
            font = self._font(run.face)
            lag += (run.x - end) / line.size * EM
            end = run.x + run.width
            encoded = self._encoder(font, tolerance).encode(run)
            out.set_font(font.resource_name, line.size)
            if abs(lag) >= _START_TOLERANCE * point:
                move = round(lag, 1)
                out.put(f"[{-move:g}] TJ")
                lag -= move
            for part in encoded.parts:
                if isinstance(part, str):
                    out.put(f"[{part}] TJ")
                else:
                    _write_aside(part, line.size / run.face.upem, out)
            lag += encoded.lag

    def _font(self, face: Face) -> GlyphFont:
        font = self._fonts.get(face.key)
        if font is None:
            font = self._fonts[face.key] = GlyphFont(face, f"F{len(self._fonts)}")
        return font

    def _encoder(self, font: GlyphFont, tolerance: float) -> RunEncoder:
        key = (font.resource_name, tolerance)
        encoder = self._encoders.get(key)
        if encoder is None:
            encoder = self._encoders[key] = RunEncoder(font, tolerance)
        return encoder


def _write_aside(aside: Aside, unit: float, out: Operators) -> None:
    """`unit` is the length of a font unit in points."""
    out.put(f"/Span<</ActualText<FEFF{utf16_hex(aside.actual_text)}>>>BDC")
    for elements, rise in aside.shows:
        out.put(f"{number(rise * unit)} Ts [{elements}] TJ 0 Ts" if rise else f"[{elements}] TJ")
    out.put("EMC")
