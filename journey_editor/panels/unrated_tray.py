"""The tray below the matrix: ideas that have no place on it yet, as chips that can be dragged onto it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette

from journey_editor.document.findings import Finding
from journey_editor.scene.palette import Palette

HEADING = "Not rated yet · drag one in"

_HEADING_HEIGHT = 20.0
_CHIP_HEIGHT = 24.0
_GAP = 6.0
_ROWS = 2
_MARK = 8.0
_PADDING = 8.0
_WIDEST = 180.0


@dataclass(frozen=True, slots=True)
class _Chip:
    finding: Finding
    rect: QRectF


class UnratedTray:
    """Lays the chips out in at most two rows and says of the rest how many they are."""

    def __init__(self, unrated: Sequence[Finding], width: float, metrics: QFontMetricsF) -> None:
        self._metrics = metrics
        self._chips: list[_Chip] = []
        self.left_over = 0
        x, row = 0.0, 0
        room_for_rest = metrics.horizontalAdvance("and 000 more") + _GAP
        for index, finding in enumerate(unrated):
            words = min(metrics.horizontalAdvance(finding.card.title or "Untitled"), _WIDEST)
            chip_width = min(words + _MARK + 3 * _PADDING, width)
            is_last_row, rest = row == _ROWS - 1, len(unrated) - index - 1
            if x and x + chip_width > width - (room_for_rest if is_last_row and rest else 0.0):
                if is_last_row:
                    self.left_over = len(unrated) - index
                    break
                x, row = 0.0, row + 1
            top = _HEADING_HEIGHT + row * (_CHIP_HEIGHT + _GAP)
            self._chips.append(_Chip(finding, QRectF(x, top, chip_width, _CHIP_HEIGHT)))
            x += chip_width + _GAP
        self._rest_at = QRectF(x, _HEADING_HEIGHT + row * (_CHIP_HEIGHT + _GAP), room_for_rest, _CHIP_HEIGHT)
        self.height = self._rest_at.bottom() if unrated else 0.0

    def finding_at(self, at: QPointF) -> Finding | None:
        return next((chip.finding for chip in self._chips if chip.rect.contains(at)), None)

    def rect_of(self, finding_id: str) -> QRectF | None:
        return next((chip.rect for chip in self._chips if chip.finding.id == finding_id), None)

    def paint(self, painter: QPainter, palette: QPalette, lit: frozenset[str], colors: Palette) -> None:
        """Draw it with its top left corner at the origin; the chips of `lit` findings have an outline.

        `colors` are those of the map.
        """
        if not self.height:
            return
        plain = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRectF(0, 0, 400, _HEADING_HEIGHT - 4), plain, HEADING)
        if self.left_over:
            painter.drawText(self._rest_at, plain, f"and {self.left_over} more")
        for chip in self._chips:
            is_lit = chip.finding.id in lit
            painter.setPen(palette.color(QPalette.ColorRole.Highlight) if is_lit else Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.bubble(chip.finding.card.kind)))
            painter.drawEllipse(QRectF(chip.rect.left() + _PADDING, chip.rect.center().y() - _MARK / 2, _MARK, _MARK))
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            inner = chip.rect.adjusted(2 * _PADDING + _MARK - 2, 0, -_PADDING + 2, 0)
            title = chip.finding.card.title or "Untitled"
            painter.drawText(inner, plain, self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width()))
