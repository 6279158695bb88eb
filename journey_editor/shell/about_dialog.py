"""Which program this is, and what it is made of."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from journey_editor import __version__

_CREDITS = (
    "Typefaces: Inter, Noto Sans and Noto Emoji (SIL Open Font License). Icons: Lucide (ISC).\n"
    "The texts of these licences lie with the program."
)


def show_about(parent: QWidget) -> None:
    """Opens the dialog and returns at once."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "About Journey Editor", f"Journey Editor {__version__}", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(f"A desktop editor for customer journey maps.\n\n{_CREDITS}")
    box.setDetailedText(f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}")
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
