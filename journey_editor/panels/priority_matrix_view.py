"""Impact against effort in the window: bubbles to be dragged, or moved by arrows."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from journey_editor.document.findings import Finding
from journey_editor.document.records import Map
from journey_editor.document.wording import quadrant
from journey_editor.layout.priority_matrix import Bubble, PriorityMatrix, lay_out_priority_matrix
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.unrated_tray import UnratedTray
from journey_editor.scene import theme
from journey_editor.scene.palette import STANDARD, Palette

Ratings = Mapping[str, tuple[int, int]]

_MARGIN = 12.0
_GAP = 10.0
_EMPTY_HEIGHT = 48.0
_ARROWS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_MIDDLE = (3, 3)


class PriorityMatrixView(QWidget):
    """`rated` carries impact and effort by the ids of the findings that were moved; `chosen` the ids to be selected,
    `hovered` the finding under the pointer ("" for none), `left` says that Esc was pressed.

    Arrows move what is selected, PgUp and PgDown select the one before and the next.
    """

    rated = Signal(object)
    chosen = Signal(object)
    hovered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ideas: list[Finding] = []
        self._links: list[tuple[str, str]] = []
        self._said = Map()
        self._colors = STANDARD
        self._selected: tuple[str, ...] = ()
        self._related: frozenset[str] = frozenset()
        self._hovered = ""
        self._pressed: tuple[str, QPointF] | None = None
        self._dragged_to: QPointF | None = None
        self._painter = DisplayListPainter({})
        self._kept: QPixmap | None = None
        self._asked: object = None
        self._arrange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Impact against effort")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What is shown

    def show_findings(self, rows: Iterable[Finding], said: Map, colors: Palette = STANDARD) -> None:
        """Show these in the colours of a theme; those that are no ideas have no place here."""
        held = list(rows)
        self._ideas = [finding for finding in held if finding.has("impact")]
        self._links = [(other, finding.id) for finding in held for other in finding.answers]
        self._said, self._colors = said, colors
        if self._pressed and self._pressed[0] not in {finding.id for finding in self._ideas}:
            self._pressed = self._dragged_to = None
        self._arrange()

    def show_selected(self, ids: tuple[str, ...]) -> None:
        self._selected = ids
        chosen = (finding for finding in self._ideas if finding.id in ids)
        self.setAccessibleDescription("; ".join(map(_spoken, chosen)))
        self.update()

    def show_related(self, ids: frozenset[str]) -> None:
        """Show by lines what hangs together with the finding under the pointer."""
        if ids != self._related:
            self._related = ids
            self.update()

    @property
    def matrix(self) -> PriorityMatrix:
        return self._matrix

    def center_of(self, finding_id: str) -> QPointF | None:
        """Where a finding stands in this widget: its bubble, or its chip in the tray."""
        placed = self._matrix.place_of(finding_id)
        if placed:
            return QPointF(placed.x, placed.y) + self._plot.topLeft()
        chip = self._tray.rect_of(finding_id)
        return chip.center() + self._tray_at if chip else None

    def cell_center(self, impact: int, effort: int) -> QPointF:
        left, top, right, bottom = self._matrix.cell(impact, effort)
        return QPointF((left + right) / 2, (top + bottom) / 2) + self._plot.topLeft()

    def sizeHint(self) -> QSize:
        return QSize(460, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 180)

    def _arrange(self) -> None:
        rated = [finding for finding in self._ideas if finding.is_placed_on_matrix]
        unrated = [finding for finding in self._ideas if not finding.is_placed_on_matrix]
        width = max(80.0, self.width() - 2 * _MARGIN)
        self._tray = UnratedTray(unrated, width, QFontMetricsF(self.font()))
        below = self._tray.height + _GAP if self._tray.height else 0.0
        if not self._ideas:
            below = _EMPTY_HEIGHT
        self._plot = QRectF(_MARGIN, _MARGIN, width, max(100.0, self.height() - 2 * _MARGIN - below))
        self._tray_at = QPointF(_MARGIN, self._plot.bottom() + _GAP)
        self._kept = None
        asked = bubbles_of(rated), width, self._plot.height(), self._said.words, self._colors
        if asked != self._asked:
            self._asked = asked
            height = self._plot.height()
            self._matrix = lay_out_priority_matrix(asked[0], width, height, self._said, self._colors)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            painter.save()
            if self._dragged_to or self._related:
                self._paint_plot(painter, accent)
            else:
                painter.drawPixmap(0, 0, self._kept_plot(accent))
            painter.translate(self._plot.topLeft())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 2.5))
            for placed in self._matrix.bubbles:
                if placed.bubble.id in self._selected:
                    painter.drawEllipse(QPointF(placed.x, placed.y), placed.radius + 2, placed.radius + 2)
            painter.restore()
            painter.save()
            painter.translate(self._tray_at)
            self._tray.paint(painter, self.palette(), frozenset(self._selected) | self._related, self._colors)
            painter.restore()
            if not self._ideas:
                self._paint_empty(painter)
            if self._dragged_to and self._pressed:
                finding = self._find(self._pressed[0])
                painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
                painter.setBrush(QColor(self._colors.bubble(finding.card.kind) if finding else theme.SECONDARY))
                painter.drawEllipse(self._dragged_to, 12, 12)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(accent, 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _kept_plot(self, accent: QColor) -> QPixmap:
        """The plot as it is most of the time, painted once."""
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatioF() != ratio:
            self._kept = QPixmap(self.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            with QPainter(self._kept) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_plot(painter, accent)
        return self._kept

    def _paint_plot(self, painter: QPainter, accent: QColor) -> None:
        """Quadrants and bubbles, between them where what is dragged would land, and what hangs together."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)  # as the map: it looks as it will on paper
        painter.drawRoundedRect(self._plot.adjusted(-8, -6, 8, 6), 8, 8)
        painter.translate(self._plot.topLeft())
        self._painter.paint(painter, self._matrix.groups[:1])
        if target := self._target():
            left, top, right, bottom = self._matrix.cell(*target)
            painter.setBrush(_faint(accent))
            painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top).adjusted(2, 2, -2, -2), 6, 6)
        self._paint_links(painter)
        self._painter.paint(painter, self._matrix.groups[1:])
        painter.restore()

    def _paint_links(self, painter: QPainter) -> None:
        """Lines between what answers each other, where the chain of a finding is to be seen."""
        painter.setPen(QPen(QColor(theme.SECONDARY), 1.5))
        for source, target in self._links:
            ends = self._matrix.place_of(source), self._matrix.place_of(target)
            if ends[0] and ends[1] and {source, target} <= self._related:
                painter.drawLine(QPointF(ends[0].x, ends[0].y), QPointF(ends[1].x, ends[1].y))

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        words = "Opportunities and solutions stand here, once their impact and effort are rated."
        room = QRectF(self._tray_at.x(), self._tray_at.y(), self._plot.width(), _EMPTY_HEIGHT - _GAP)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), words)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        finding = self._finding_at(event.position())
        self._pressed = (finding.id, event.position()) if finding else None
        adds = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if finding and adds:
            kept = tuple(one for one in self._selected if one != finding.id)
            self.chosen.emit(kept if finding.id in self._selected else (*kept, finding.id))
        elif finding and finding.id not in self._selected:
            self.chosen.emit((finding.id,))
        elif finding is None and not adds:
            self.chosen.emit(())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            moved = (event.position() - self._pressed[1]).manhattanLength()
            if self._dragged_to or moved >= QApplication.startDragDistance():
                self._dragged_to = event.position()
                self.update()
            return
        finding = self._finding_at(event.position())
        self._hover(finding)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, target = self._pressed, self._target()
        self._cancel()
        if pressed and target:
            self.rated.emit({pressed[0]: target})

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cancel()

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            if self._dragged_to:
                self._cancel()
            else:
                self.left.emit()
        elif key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move_selected(*_ARROWS[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._ideas:
            ids = [finding.id for finding in self._ideas]
            at = ids.index(self._selected[-1]) if self._selected and self._selected[-1] in ids else -1
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.chosen.emit((ids[(at + step) % len(ids) if at >= 0 else 0],))
        else:
            super().keyPressEvent(event)

    def _move_selected(self, impact: int, effort: int) -> None:
        ratings = {}
        for finding in self._ideas:
            card = finding.card
            if finding.id not in self._selected:
                continue
            if card.impact is None or card.effort is None:
                ratings[finding.id] = card.impact or _MIDDLE[0], card.effort or _MIDDLE[1]
            else:
                ratings[finding.id] = _clamped(card.impact + impact), _clamped(card.effort + effort)
        if ratings:
            self.rated.emit(ratings)

    def _target(self) -> tuple[int, int] | None:
        """The ratings on which what is dragged would be dropped."""
        if self._dragged_to is None:
            return None
        at = self._dragged_to - self._plot.topLeft()
        return self._matrix.rating_at(at.x(), at.y())

    def _cancel(self) -> None:
        self._pressed = self._dragged_to = None
        self.update()

    def _hover(self, finding: Finding | None) -> None:
        hovered = finding.id if finding else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.setToolTip(f"<div>{escape(finding.card.title)}</div>" if finding else "")
            self.setCursor(Qt.CursorShape.OpenHandCursor if finding else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(hovered)

    def _finding_at(self, at: QPointF) -> Finding | None:
        inside = at - self._plot.topLeft()
        placed = self._matrix.bubble_at(inside.x(), inside.y())
        return self._find(placed.bubble.id) if placed else self._tray.finding_at(at - self._tray_at)

    def _find(self, finding_id: str) -> Finding | None:
        return next((finding for finding in self._ideas if finding.id == finding_id), None)


def bubbles_of(rows: Sequence[Finding]) -> list[Bubble]:
    """The bubbles of findings that have impact and effort."""
    return [
        Bubble(row.id, row.card.kind, row.card.title, row.card.impact, row.card.effort, row.card.value)
        for row in rows
        if row.card.impact is not None and row.card.effort is not None
    ]


def _spoken(finding: Finding) -> str:
    card = finding.card
    if card.impact is None or card.effort is None:
        return f"{card.title}: not rated yet"
    return f"{card.title}: impact {card.impact}, effort {card.effort}, {quadrant(card.impact, card.effort)}"


def _clamped(rating: int) -> int:
    return min(max(rating, 1), 5)


def _faint(color: QColor) -> QColor:
    paler = QColor(color)
    paler.setAlphaF(0.16)
    return paler
