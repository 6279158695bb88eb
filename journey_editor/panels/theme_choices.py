"""The themes as choices of fields and menus, with a small picture of each one's colours."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from journey_editor.painting.icons import PIXEL_RATIOS
from journey_editor.scene.palette import Palette
from journey_editor.scene.palettes import PALETTES, palette

# The standard is what a map says nothing about; a view says it by name, as nothing means "as the map" there.
MAP_THEMES = tuple(("" if name == "standard" else name, one.title) for name, one in PALETTES.items())
VIEW_THEMES = (("", "As the map"), *((name, one.title) for name, one in PALETTES.items()))

PICTURE_SIZE = QSize(46, 14)
_COUNT = 6
_GAP = 1.5


def theme_title(name: str) -> str:
    """What a theme is called; one that this program does not know by the name that the file says."""
    return PALETTES[name].title if name in PALETTES else f"{name} (not known here)"


def theme_picture(name: str) -> QIcon:
    """The first stage colours of the theme, side by side."""
    return _picture(palette(name))


@cache
def _picture(shown: Palette) -> QIcon:
    made = QIcon()
    width, height = PICTURE_SIZE.width(), PICTURE_SIZE.height()
    each = (width + _GAP) / _COUNT
    for ratio in PIXEL_RATIOS:
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(ratio, ratio)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(_COUNT):
                painter.setBrush(QColor(shown.stage(place)))
                painter.drawRoundedRect(QRectF(place * each, 1, each - _GAP, height - 2), 2, 2)
        pixmap.setDevicePixelRatio(ratio)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint the one that is chosen
            made.addPixmap(pixmap, mode)
    return made
