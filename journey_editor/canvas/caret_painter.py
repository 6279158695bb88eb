"""What shows over the text being written: selection, what is composed, caret. In view pixels."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette

from journey_editor.canvas.camera import Rect
from journey_editor.canvas.standing_text import StandingText
from journey_editor.painting.device_grid import device_grid
from journey_editor.painting.glyphs import GlyphPainter
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color

if TYPE_CHECKING:
    from journey_editor.canvas.text_writer import TextWriter

_CARET_WIDTH = 1.75
_THIN, _THICK = 1.0, 2.0  # under what is composed, and under the part that is being converted


class CaretPainter:
    """Paints over the map, whose text stays as it is; only selected letters are painted again, to stand out."""

    def __init__(self) -> None:
        self._glyphs = GlyphPainter()

    def paint(self, painter: QPainter, writer: "TextWriter", palette: QPalette, ratio: float) -> None:
        """Paint for a text that is open; `ratio` is device pixels a view pixel."""
        standing = writer.standing
        if standing is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left, top, right, bottom = standing.room
        painter.setClipRect(QRectF(left, top, right - left, bottom - top))
        composition = writer.composition
        if composition.transaction is not None:
            self._underline(painter, standing, composition.stretch, _THIN, ratio)
            self._underline(painter, standing, composition.clause, _THICK, ratio)
        elif writer.cursor.has_selection:
            self._paint_selection(painter, standing, writer.cursor.start, writer.cursor.end, palette, ratio)
        if writer.blink.is_on and composition.caret is not None:
            self._paint_caret(painter, standing, composition.caret, ratio)
        painter.restore()

    def _paint_selection(
        self, painter: QPainter, standing: StandingText, start: int, end: int, palette: QPalette, ratio: float
    ) -> None:  # fmt: skip
        ground, ink = _selection_colors(standing.color, palette)
        stretches = [_whole_pixels(rect, ratio) for rect in standing.stretches(start, end)]
        painter.save()
        painter.setClipPath(_path(stretches), Qt.ClipOperation.IntersectClip)
        for rect in stretches:
            painter.fillRect(rect, ground)
        grid = device_grid(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in standing.block.lines:
            x, baseline = standing.x + line.x * standing.scale, standing.y + line.baseline * standing.scale
            self._glyphs.draw(painter, grid, line, x, baseline, standing.scale, ink)
        painter.restore()

    def _paint_caret(self, painter: QPainter, standing: StandingText, index: int, ratio: float) -> None:
        x, top, _, bottom = standing.caret(index)
        width = max(1, round(_CARET_WIDTH * ratio))
        left = round(x * ratio - width / 2)
        first, last = round(top * ratio), round(bottom * ratio)
        rect = QRectF(left / ratio, first / ratio, width / ratio, (last - first) / ratio)
        painter.fillRect(rect, QColor(standing.color))

    def _underline(
        self, painter: QPainter, standing: StandingText, stretch: tuple[int, int], width: float, ratio: float
    ) -> None:  # fmt: skip
        for left, _, right, bottom in standing.stretches(*stretch):
            line = _whole_pixels((left, bottom - width, right, bottom), ratio)
            painter.fillRect(line, QColor(standing.color))


def _selection_colors(letters: Color, palette: QPalette) -> tuple[QColor, Color]:
    """Ground and letters of what is selected: light letters may stand on the very colour of a highlight, and turn."""
    if theme.contrast(letters, theme.WHITE) < theme.contrast(letters, theme.INK):
        return QColor(letters), theme.INK
    return palette.highlight().color(), palette.highlightedText().color().name()


def _whole_pixels(rect: Rect, ratio: float) -> QRectF:
    left, top, right, bottom = (round(edge * ratio) / ratio for edge in rect)
    return QRectF(left, top, right - left, bottom - top)


def _path(rects: Iterable[QRectF]) -> QPainterPath:
    path = QPainterPath()
    for rect in rects:
        path.addRect(rect)
    return path
