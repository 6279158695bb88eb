"""What the dialogs around files look like."""

from pathlib import Path

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QListWidget

from journey_editor.shell.appearance import Appearance
from journey_editor.shell.file_dialogs import ask_for_journey


def test_the_journeys_of_a_file_stand_below_each_other(plain_application: QApplication) -> None:
    assert plain_application
    Appearance.of_application()
    places: list[QRect] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        [journeys] = dialog.findChildren(QListWidget)
        places.extend(journeys.visualItemRect(journeys.item(row)) for row in range(journeys.count()))
        dialog.reject()

    QTimer.singleShot(0, look)
    assert ask_for_journey(None, Path("notes.md"), ["Buying a bicycle", "Returning a bicycle"]) is None
    first, second = places
    assert first.bottom() < second.top()
