"""The colours of the map in the window, which can be dark."""

from PySide6.QtGui import QColor

from journey_editor.scene import theme

_LIGHT_INK = 128
_SHARE = 0.72  # of the colour, the rest is white


def color_beside(color: str, ink: str | QColor) -> str:
    """A colour of the map beside text of this ink: lighter where the ink is light, for the ground is dark then."""
    return theme.blend(color, theme.WHITE, _SHARE) if QColor(ink).lightness() > _LIGHT_INK else color
