"""How large a window opens: as it wants to be, and no larger than its screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(24, 48)  # about what a window manager draws around it


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what of it fits on its screen."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME))
