"""Five faces, from furious to delighted, of which one is the score."""

from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group, Item, Shape
from journey_editor.scene.faces import face
from journey_editor.scene.path import circle
from journey_editor.scene.theme import FACE_COLORS, SECONDARY

MOODS = ("very bad", "bad", "neutral", "good", "very good")
DEGREES = ("very low", "low", "in the middle", "high", "very high")

_COUNT = len(FACE_COLORS)
_LIT_RADIUS = 13.0
_PALE_RADIUS = 10.5
_PLAIN_RADII = (4.5, 6.0, 7.5, 9.0, 10.5)
_PALE = 0.35
_HEIGHT = 34
_HALF = 16.0  # of the picture of a face


class FacesField(QWidget):
    """`chosen` carries the mood (0 worst to 4 best) that was clicked or entered, `cleared` says that none shall be.

    Arrows go to the next face, the digits 1 to 5 choose one, Delete clears.
    """

    chosen = Signal(int)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mood: int | None = None
        self._hovered: int | None = None
        self._is_plain = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def mood(self) -> int | None:
        """The face that is lit; None when nothing was felt."""
        return self._mood

    def show_mood(self, mood: int | None) -> None:
        if mood != self._mood:
            self._mood = mood
            self.update()

    def show_plain(self, is_plain: bool) -> None:
        """Dots from small to large in place of faces, where high and low are neither good nor bad."""
        if is_plain != self._is_plain:
            self._is_plain = is_plain
            self.update()

    def face_center(self, mood: int) -> QPointF:
        return QPointF(self.width() * (mood + 0.5) / _COUNT, self.height() / 2)

    def sizeHint(self) -> QSize:
        return QSize(_COUNT * 44, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_COUNT * 30, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for mood in range(_COUNT):
                lit = mood == self._mood
                strength = 1.0 if lit else 0.8 if mood == self._hovered and self.isEnabled() else _PALE
                radius = _LIT_RADIUS if lit else _PALE_RADIUS
                picture = _picture(mood, radius, strength, self.devicePixelRatio(), is_plain=self._is_plain)
                painter.drawImage(self.face_center(mood) - QPointF(_HALF, _HALF), picture)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._mood_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._mood_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.chosen.emit(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self.chosen.emit(2 if self._mood is None else min(self._mood + 1, _COUNT - 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self.chosen.emit(2 if self._mood is None else max(self._mood - 1, 0))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _mood_at(self, position: QPointF) -> int:
        return min(max(int(position.x() * _COUNT / max(1, self.width())), 0), _COUNT - 1)

    def _hover(self, mood: int | None) -> None:
        if mood != self._hovered:
            self._hovered = mood
            names = DEGREES if self._is_plain else MOODS
            self.setToolTip("" if mood is None else names[mood].capitalize())
            self.update()


@cache
def _picture(mood: int, radius: float, strength: float, ratio: float, *, is_plain: bool) -> QImage:
    """A face or its dot in the middle of a square, painted once: panels show fifteen of them."""
    side = round(2 * _HALF * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    plain: tuple[Item, ...] = (Shape(circle(0, 0, _PLAIN_RADII[mood]), fill=SECONDARY),)
    mark = plain if is_plain else face(mood, 0, 0, radius, FACE_COLORS[mood])
    with QPainter(image) as painter:
        DisplayListPainter({}).paint(painter, (Group(mark, x=_HALF, y=_HALF, opacity=strength),))
    return image
