"""How the cells of the table of findings look."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from journey_editor.document.findings import Finding
from journey_editor.panels.findings_columns import Column, rating_of
from journey_editor.panels.fitted_lines import FittedTexts
from journey_editor.panels.ink_colors import color_beside
from journey_editor.panels.rating_dots import MOST
from journey_editor.scene.palette import Palette

_PADDING_X, _PADDING_Y = 8, 8
_MARK = 9
_MARK_GAP = 6
_BAR_HEIGHT = 6
_BAR_WIDTH = 44
_BAR_GAP = 8
_LINES = 2
_RELATED = 0.06  # of the accent, behind what hangs together with the finding under the pointer


def paint_cell(
    painter: QPainter, rect: QRect, palette: QPalette, finding: Finding, column: Column, said: str, texts: FittedTexts,
    colors: Palette,
) -> None:  # fmt: skip
    """What the cell says: a text with or without the mark of the kind, a rating as a bar, or a chip.

    `colors` are those of the map.
    """
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, palette.color(QPalette.ColorRole.Midlight))
    inner = rect.adjusted(_PADDING_X, _PADDING_Y, -_PADDING_X, -_PADDING_Y)
    if column.look == "rating":
        if finding.has(column.name):
            color = _on(palette, colors.ratings[column.name])
            _paint_rating(painter, inner, palette, rating_of(finding, column.name), color)
            _paint_beside(painter, inner, palette, said, texts)
        return
    if column.look == "chip":
        _paint_chip(painter, inner, palette, said, texts)
        return
    if column.look == "title":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_on(palette, colors.bubble(finding.card.kind)))
        painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 4, _MARK, _MARK), 2, 2)
        inner.setLeft(inner.left() + _MARK + _MARK_GAP)
    role = QPalette.ColorRole.Text if column.is_written else QPalette.ColorRole.PlaceholderText
    painter.setPen(palette.color(role))
    metrics = painter.fontMetrics()
    for index, line in enumerate(texts.lines(said, inner.width(), _LINES)):
        painter.drawText(inner.left(), inner.top() + metrics.ascent() + index * metrics.lineSpacing(), line)


def paint_related(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The ground of what hangs together with the finding under the pointer."""
    color = QColor(palette.color(QPalette.ColorRole.Highlight))
    color.setAlphaF(_RELATED)
    painter.fillRect(rect, color)


def paint_current(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The frame of the cell on which keys act."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)


def row_height(advances: Iterable[tuple[Column, int, int]], metrics: QFontMetrics) -> int:
    """The height of a row with cells of a column, its width and the length of its text: that of one line, or of two."""
    wraps = any(
        advance > width - 2 * _PADDING_X - (_MARK + _MARK_GAP if column.look == "title" else 0)
        for column, width, advance in advances
    )
    return (_LINES if wraps else 1) * metrics.lineSpacing() + 2 * _PADDING_Y


def _paint_rating(painter: QPainter, rect: QRect, palette: QPalette, rating: int | None, filled: QColor) -> None:
    top, width = rect.top() + 5, min(_BAR_WIDTH, rect.width())
    painter.setPen(Qt.PenStyle.NoPen)
    for share, color in ((1.0, palette.color(QPalette.ColorRole.Midlight)), ((rating or 0) / MOST, filled)):
        if share:
            painter.setBrush(color)
            bar = QRectF(rect.left(), top, width * share, _BAR_HEIGHT)
            painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)


def _paint_beside(painter: QPainter, rect: QRect, palette: QPalette, said: str, texts: FittedTexts) -> None:
    """What stands beside the bar of a rating."""
    left = rect.left() + _BAR_WIDTH + _BAR_GAP
    if said:
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        for line in texts.lines(said, rect.right() + 1 - left):
            painter.drawText(left, rect.top() + painter.fontMetrics().ascent(), line)


def _paint_chip(painter: QPainter, rect: QRect, palette: QPalette, words: str, texts: FittedTexts) -> None:
    if not words:
        return
    width = min(rect.width(), texts.advance(words) + 16)
    box = QRectF(rect.left(), rect.top() - 2, width, painter.fontMetrics().height() + 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, *texts.lines(words, width - 8))


def _on(palette: QPalette, color: str) -> QColor:
    return QColor(color_beside(color, palette.color(QPalette.ColorRole.Text)))
