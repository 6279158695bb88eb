"""The colour of what is selected, hovered, drawn and dropped on the map. The map is white in a dark window too."""

from PySide6.QtGui import QColor

ACCENT = QColor("#3B5BDB")


def translucent(alpha: int) -> QColor:
    """The accent with an opacity of 0 to 255."""
    color = QColor(ACCENT)
    color.setAlpha(alpha)
    return color
