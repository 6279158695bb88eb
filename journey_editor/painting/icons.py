"""The bundled icons as QIcon, for buttons, menus and lists."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from journey_editor.painting.paths import make_painter_path
from journey_editor.scene.icons import icon

# The scales that desktops offer. A pixmap a scale is drawn, not one made smaller: lines stay on whole pixels.
PIXEL_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)

_BOX = 24.0
_LINE = 2.0
_PALER = 0.4


@cache
def make_icon(name: str, color: str, size: int = 16) -> QIcon:
    """The icon in one colour ("#RRGGBB"), `size` logical pixels a side, paler when what it stands on is disabled.

    Raises FileNotFoundError when there is no icon of that name.
    """
    path, ink = make_painter_path(icon(name)), QColor(color)
    paler = QColor(ink)
    paler.setAlphaF(_PALER)
    made = QIcon()
    for ratio in PIXEL_RATIOS:
        made.addPixmap(_draw(path, ink, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(_draw(path, paler, size, ratio), QIcon.Mode.Disabled)
    return made


def _draw(path: QPainterPath, color: QColor, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / _BOX, pixels / _BOX)
    painter.strokePath(
        path, QPen(color, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
