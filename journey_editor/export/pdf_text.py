"""Glyph lines as PDF text operators."""

from journey_editor.export.pdf_font import EM, GlyphFont
from journey_editor.export.pdf_glyphs import EncodedRun, Span, encode_run
from journey_editor.export.pdf_operators import Operators
from journey_editor.export.pdf_syntax import number, utf16_hex
from journey_editor.scene.display_list import Text
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import GlyphRun

# How far off a glyph may be on the page: inside a run, and where a run begins. Together with rounding under 0.02 pt.
_TOLERANCE = 0.012
_START_TOLERANCE = 0.006
# In small type that would be a part of the em that shows when a reader zooms in.
_COARSEST = 2.0  # thousandths of the em


class TextWriter:
    """Writes lines and collects their fonts; one for a document."""

    def __init__(self) -> None:
        self._fonts: dict[str, GlyphFont] = {}
        self._encoded: dict[tuple[int, float], EncodedRun] = {}

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
            encoded = self._encode(run, font, tolerance)
            out.set_font(font.resource_name, line.size)
            if abs(lag) >= _START_TOLERANCE * point:
                move = round(lag, 1)
                out.put(f"[{-move:g}] TJ")
                lag -= move
            for span in encoded.spans:
                _write_span(span, line.size / run.face.upem, out)
            lag += encoded.lag

    def _font(self, face: Face) -> GlyphFont:
        font = self._fonts.get(face.key)
        if font is None:
            font = self._fonts[face.key] = GlyphFont(face, f"F{len(self._fonts)}")
        return font

    def _encode(self, run: GlyphRun, font: GlyphFont, tolerance: float) -> EncodedRun:
        # Runs live at least as long as their pages, which outlive this writer, so identity serves as a key.
        key = (id(run), tolerance)
        encoded = self._encoded.get(key)
        if encoded is None:
            encoded = self._encoded[key] = encode_run(run, font, tolerance)
        return encoded


def _write_span(span: Span, unit: float, out: Operators) -> None:
    """`unit` is the length of a font unit in points."""
    if span.actual_text:
        out.put(f"/Span<</ActualText<FEFF{utf16_hex(span.actual_text)}>>>BDC")
    for elements, rise in span.shows:
        if rise:
            out.put(f"{number(rise * unit)} Ts")
        out.put(f"[{elements}] TJ")
        if rise:
            out.put("0 Ts")
    if span.actual_text:
        out.put("EMC")
