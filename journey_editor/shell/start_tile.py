"""A large button with a picture: one way to begin."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

Picture = Callable[[QPainter, QRectF, QPalette], None]

_PICTURE_HEIGHT = 128.0
_RADIUS = 10.0
_PADDING = 16


class StartTile(QAbstractButton):
    """Says what it does in its `text` and more of it below, in `about`.

    The picture is asked for after the first frame: the words show sooner without it.
    """

    def __init__(self, text: str, about: str, bring_picture: Callable[[], Picture]) -> None:
        super().__init__()
        self.setText(text)
        self._about = about
        self._bring_picture = bring_picture
        self._picture: Picture | None = None
        self.setAccessibleName(text)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, int(_PICTURE_HEIGHT) + 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._about) + 2 * _PADDING, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def _take_picture(self) -> None:
        self._picture = self._bring_picture()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            QTimer.singleShot(0, self, self._take_picture)
        colors, role = self.palette(), QPalette.ColorRole
        is_marked = self.hasFocus() or self.underMouse()
        edge = QPen(colors.color(role.Highlight if is_marked else role.Mid), 2 if self.hasFocus() else 1)
        margin = edge.widthF() / 2
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        box = QRectF(frame.left(), frame.top(), frame.width(), _PICTURE_HEIGHT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(outline, colors.color(role.Midlight if self.isDown() else role.Base))
            painter.save()
            painter.setClipPath(outline)
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            painter.fillRect(box, colors.color(role.Midlight))
            if self._picture:
                self._picture(painter, box, colors)
            painter.restore()
            painter.strokePath(outline, edge)
            self._paint_texts(painter, QRectF(self.rect()).adjusted(_PADDING, _PICTURE_HEIGHT + 12, -_PADDING, -12))

    def _paint_texts(self, painter: QPainter, room: QRectF) -> None:
        colors, role = self.palette(), QPalette.ColorRole
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colors.color(role.WindowText))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())
        painter.setFont(self.font())
        painter.setPen(colors.color(role.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._about)
