"""Five faces, from furious to delighted, of which one is the score."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen

from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.five_picker import FivePicker
from journey_editor.scene.display_list import Color, Group, Item, Shape
from journey_editor.scene.faces import face
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.path import circle
from journey_editor.scene.theme import SECONDARY

MOODS = ("very bad", "bad", "neutral", "good", "very good")
DEGREES = ("very low", "low", "in the middle", "high", "very high")

_COUNT = len(MOODS)
_LIT_RADIUS = 13.0
_PALE_RADIUS = 10.5
_RING_RADIUS = 15.5
_PLAIN_RADII = (4.5, 6.0, 7.5, 9.0, 10.5)
_PALE = 0.35
_HEIGHT = 34
_HALF = 16.0  # of the picture of a face


class FacesField(FivePicker):
    """The value is the mood, 0 for the worst and 4 for the best."""

    def __init__(self) -> None:
        super().__init__()
        self._is_plain = False
        self._colors = STANDARD.faces

    @property
    def mood(self) -> int | None:
        """The face that is lit; None when nothing was felt."""
        return self._value

    def show_mood(self, mood: int | None) -> None:
        if mood != self._value:
            self._value = mood
            self.update()

    def show_colors(self, colors: tuple[Color, ...]) -> None:
        """Draw the faces in these colours, from the worst mood to the best."""
        if colors != self._colors:
            self._colors = colors
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
        ratio = self.devicePixelRatio()
        with QPainter(self) as painter:
            for mood in range(_COUNT):
                lit = mood == self._value
                strength = 1.0 if lit else 0.8 if mood == self._hovered and self.isEnabled() else _PALE
                radius = _LIT_RADIUS if lit else _PALE_RADIUS
                picture = _picture(mood, self._colors[mood], radius, strength, ratio, is_plain=self._is_plain)
                painter.drawImage(self.face_center(mood) - QPointF(_HALF, _HALF), picture)
                if lit:  # in greys a pale dark face is as dark as a lit light one
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5))
                    painter.drawEllipse(self.face_center(mood), _RING_RADIUS, _RING_RADIUS)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _value_at(self, position: QPointF) -> int:
        return min(max(int(position.x() * _COUNT / max(1, self.width())), 0), _COUNT - 1)

    def _name(self, value: int) -> str:
        return (DEGREES if self._is_plain else MOODS)[value].capitalize()


@cache
def _picture(mood: int, color: Color, radius: float, strength: float, ratio: float, *, is_plain: bool) -> QImage:
    """A face or its dot in the middle of a square, painted once: panels show fifteen of them."""
    side = round(2 * _HALF * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    plain: tuple[Item, ...] = (Shape(circle(0, 0, _PLAIN_RADII[mood]), fill=SECONDARY),)
    mark = plain if is_plain else face(mood, 0, 0, radius, color, color)
    with QPainter(image) as painter:
        DisplayListPainter({}).paint(painter, (Group(mark, x=_HALF, y=_HALF, opacity=strength),))
    return image
