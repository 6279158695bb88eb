"""How cells of the table of findings look, and with what they are edited."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journey_editor.document.benefits import exact_benefit_words
from journey_editor.document.findings import Finding
from journey_editor.layout.priority_matrix import bubble_color
from journey_editor.panels.findings_columns import COLUMNS, Column, rating_of
from journey_editor.panels.findings_model import FINDING, FindingsModel
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.priority_fields import BENEFIT, STATUS_CHOICES
from journey_editor.panels.rating_dots import MOST, RatingDots
from journey_editor.panels.suggest_field import SuggestingLineEdit
from journey_editor.panels.text_formats import DATE, PLAIN, TextFormat
from journey_editor.scene import theme

_Index = QModelIndex | QPersistentModelIndex
_PADDING_X, _PADDING_Y = 8, 8
_MARK = 9
_BAR_HEIGHT = 6
_BAR_WIDTH = 44
_LINES = 2
_FORMATS: dict[str, TextFormat] = {"benefit": BENEFIT, "due": DATE}
_RATING_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, *map(Qt.Key, range(Qt.Key.Key_1, Qt.Key.Key_5 + 1))}
_BARS = {"impact": "#2F9E44", "effort": "#E8750A", "severity": theme.BAD, "value": "#3B5BDB"}


class FindingDelegate(QStyledItemDelegate):
    """Paints one cell, and makes the editor for it. `complained` carries why what was typed was not taken."""

    complained = Signal(str)

    def __init__(self, model: FindingsModel, view: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self._selected: tuple[str, ...] = ()
        self._view = view
        self._advances: dict[str, int] = {}
        self.related: frozenset[str] = frozenset()

    # The look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        finding, column = index.data(FINDING), COLUMNS[index.column()]
        palette, rect = option.palette, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if finding.id in self.related and not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, _over(palette, 0.06))
        painter.setPen(palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_PADDING_X, _PADDING_Y, -_PADDING_X, -_PADDING_Y)
        if column.look == "rating":
            self._paint_rating(painter, inner, finding, column, palette, str(index.data()))
        elif column.look == "chip" and index.data():
            _paint_chip(painter, inner, str(index.data()), palette)
        else:
            if column.look == "title":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(_on(palette, bubble_color(finding.card.kind)))
                painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 4, _MARK, _MARK), 2, 2)
                inner.setLeft(inner.left() + _MARK + 6)
            role = QPalette.ColorRole.Text if column.is_written else QPalette.ColorRole.PlaceholderText
            painter.setPen(palette.color(role))
            painter.drawText(inner, _FLAGS, _fitting(str(index.data() or ""), inner.width(), painter.fontMetrics()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
        painter.restore()

    def row_height(self, row: int, widths: Sequence[int]) -> int:
        """The height of a row whose columns have these widths: that of one line, or of two."""
        wraps = any(
            self._advance(str(self._model.index(row, index).data() or "")) > width - _taken(column)
            for index, (column, width) in enumerate(zip(COLUMNS, widths, strict=True))
            if column.look in ("title", "text")
        )
        return (_LINES if wraps else 1) * self._view.fontMetrics().lineSpacing() + 2 * _PADDING_Y

    def _advance(self, text: str) -> int:
        if text not in self._advances:
            self._advances[text] = self._view.fontMetrics().horizontalAdvance(text)
        return self._advances[text]

    def _paint_rating(
        self, painter: QPainter, rect: QRect, finding: Finding, column: Column, palette: QPalette, heard: str
    ) -> None:
        if not finding.has(column.name):
            return
        top = rect.top() + 5
        width = min(_BAR_WIDTH, rect.width())
        rating = rating_of(finding, column.name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(QRectF(rect.left(), top, width, _BAR_HEIGHT), _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        if rating:
            painter.setBrush(_on(palette, _BARS[column.name]))
            share = width * rating / MOST
            painter.drawRoundedRect(QRectF(rect.left(), top, share, _BAR_HEIGHT), _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        if heard:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            beside = rect.adjusted(width + 8, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, heard)

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = COLUMNS[index.column()]
        if column.look == "rating":
            return self._rating_editor(parent)
        if column.name == "status":
            return self._status_editor(parent)
        editor = SuggestingLineEdit(self._owners) if column.name == "owner" else LineEdit()
        editor.setParent(parent)
        editor.setAccessibleName(column.heading)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        column = COLUMNS[index.column()]
        value = getattr(index.data(FINDING).card, column.name)
        if isinstance(editor, RatingDots):
            editor.show_rating(value)
        elif isinstance(editor, QComboBox):
            values = [status for status, _ in STATUS_CHOICES]
            if value not in values:
                editor.addItem(value, value)
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, LineEdit) and not editor.isModified() and not editor.property("begun"):
            editor.setProperty("begun", True)
            said = exact_benefit_words(value) if column.name == "benefit" and value else value or ""
            editor.show_text(str(said))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        column, finding = COLUMNS[index.column()], index.data(FINDING)
        value: Any
        if isinstance(editor, RatingDots):
            value = editor.rating
        elif isinstance(editor, QComboBox):
            value = editor.currentData()
        else:
            assert isinstance(editor, LineEdit)
            try:
                value = _FORMATS.get(column.name, PLAIN).read(editor.text().strip())
            except ValueError as error:
                self.complained.emit(f"{column.heading} stays as it was. {error}")
                return
        if value != getattr(finding.card, column.name):
            self.complained.emit("")
            self._model.write(self._targets(finding, column), column, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        rect = option.rect
        wanted = max(rect.width(), editor.sizeHint().width() if isinstance(editor, (RatingDots, QComboBox)) else 0)
        height = max(28, editor.sizeHint().height())
        editor.setGeometry(rect.left(), rect.top() + max(0, (rect.height() - height) // 2), wanted, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Digits and Delete rate at once, and Return is done."""
        if isinstance(editor, RatingDots) and isinstance(event, QKeyEvent) and event.key() in _RATING_KEYS:
            return False
        return super().eventFilter(editor, event)

    def targets_of(self, ids: tuple[str, ...]) -> None:
        """The findings that are selected: what is entered in one of them is entered in all."""
        self._selected = ids

    def _targets(self, finding: Finding, column: Column) -> tuple[str, ...]:
        """A title is each finding's own."""
        return self._selected if finding.id in self._selected and column.name != "title" else (finding.id,)

    def _rating_editor(self, parent: QWidget) -> RatingDots:
        editor = RatingDots()
        editor.setParent(parent)
        editor.setAutoFillBackground(True)

        def take(rating: int | None) -> None:
            editor.show_rating(rating)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

        editor.chosen.connect(take)
        editor.cleared.connect(lambda: take(None))
        return editor

    def _status_editor(self, parent: QWidget) -> QComboBox:
        editor = QComboBox(parent)
        for value, words in STATUS_CHOICES:
            editor.addItem(words, value)

        def take() -> None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

        editor.activated.connect(take)
        QTimer.singleShot(0, editor, editor.showPopup)  # in the closed list an arrow would be a choice already
        return editor

    def _owners(self) -> list[str]:
        owners = {finding.card.owner for finding in self._model.everything if finding.card.owner}
        return sorted(owners, key=str.casefold)


_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def _taken(column: Column) -> int:
    """What of a column's width is not for its text."""
    return 2 * _PADDING_X + (_MARK + 6 if column.look == "title" else 0)


def _fitting(text: str, width: int, metrics: QFontMetrics) -> str:
    """As many words as two lines hold; the rest is in the tool tip and the side panel."""
    most, words = _LINES * metrics.lineSpacing(), text.split(" ")
    for count in range(len(words), 0, -1):
        said = " ".join(words[:count]) + ("…" if count < len(words) else "")
        if metrics.boundingRect(QRect(0, 0, width, 0), _FLAGS, said).height() <= most:
            return said
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _paint_chip(painter: QPainter, rect: QRect, words: str, palette: QPalette) -> None:
    width = min(rect.width(), painter.fontMetrics().horizontalAdvance(words) + 16)
    box = QRectF(rect.left(), rect.top() - 2, width, painter.fontMetrics().height() + 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width - 8))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


def _over(palette: QPalette, share: float) -> QColor:
    color = QColor(palette.color(QPalette.ColorRole.Highlight))
    color.setAlphaF(share)
    return color


def _on(palette: QPalette, color: str) -> QColor:
    """A colour of the map, lighter where the window is dark."""
    is_dark = palette.color(QPalette.ColorRole.Text).lightness() > 128
    return QColor(theme.blend(color, theme.WHITE, 0.72) if is_dark else color)
