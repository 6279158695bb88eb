"""The bundled icons as QIcon, for buttons, menus and lists."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from journey_editor.painting.paths import make_painter_path
from journey_editor.scene.icons import icon

# The scales that desktops offer. A pixmap a scale is drawn, not one made smaller: lines stay on whole pixels.
PIXEL_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)

_BOX = 24.0
_LINE = 2.0
_DOT_INSET = 3.0
_PALER = 0.4


@cache
def make_icon(name: str, color: str, size: int = 16) -> QIcon:
    """The icon in one colour ("#RRGGBB"), `size` logical pixels a side, paler when what it stands on is disabled.

    Raises FileNotFoundError when there is no icon of that name.
    """
    path = make_painter_path(icon(name))
    made = QIcon()
    for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, _PALER)):
        ink = QColor(color)
        ink.setAlphaF(opacity)
        pen = QPen(ink, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        _add_pixmaps(made, mode, path, pen, Qt.BrushStyle.NoBrush, size)
    return made


@cache
def make_color_icon(color: str, size: int = 16) -> QIcon:
    """A dot of the colour ("#RRGGBB"), to choose it by."""
    dot = QPainterPath()
    dot.addEllipse(_DOT_INSET, _DOT_INSET, _BOX - 2 * _DOT_INSET, _BOX - 2 * _DOT_INSET)
    made = QIcon()
    _add_pixmaps(made, QIcon.Mode.Normal, dot, Qt.PenStyle.NoPen, QColor(color), size)
    return made


def _add_pixmaps(
    to: QIcon, mode: QIcon.Mode, path: QPainterPath, pen: QPen | Qt.PenStyle, brush: QColor | Qt.BrushStyle, size: int
) -> None:
    for ratio in PIXEL_RATIOS:
        pixels = round(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(pixels / _BOX, pixels / _BOX)
            painter.setPen(pen)
            painter.setBrush(QBrush(brush))
            painter.drawPath(path)
        pixmap.setDevicePixelRatio(ratio)
        to.addPixmap(pixmap, mode)
