"""File > Save a clean copy: what others need not see is left out of a second file; the open map stays as it is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journey_editor.document.clean_copy import INTERNAL, clean_copy, count_internal
from journey_editor.document.record_set import RecordSet
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.shell.file_dialogs import ask_for_target, tell_not_exported
from journey_editor.storage.error_words import error_words
from journey_editor.storage.journey_file import write_journey
from journey_editor.storage.used_pictures import used_pictures

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_TITLE = "Save a clean copy"
_INTRODUCTION = "The copy leaves out what is for your team alone. This map stays as it is."
_ITSELF = "That is the file of this map, which would lose all of it. Give the copy another name."


def save_clean_copy(window: "MainWindow") -> None:
    """Ask what to leave out, then where to, and write the copy."""
    dialog = CleanCopyDialog(window.session.records, window)
    dialog.accepted.connect(lambda: _save(window, dialog.left_out))
    dialog.open()


class CleanCopyDialog(QDialog):
    """A box for each thing that can be left out, with how often it occurs; all are checked at first."""

    def __init__(self, records: RecordSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(_INTRODUCTION, role="secondary"))
        column.addSpacing(8)
        column.addWidget(PlainLabel("Leave out", role="section"))
        for name, count in count_internal(records).items():
            box = self._boxes[name] = QCheckBox(f"{INTERNAL[name]} · {count or 'none'}")
            box.setAccessibleName(INTERNAL[name])
            box.setChecked(True)
            column.addWidget(box)
        column.addSpacing(12)
        save, cancel = QPushButton("Save copy…"), QPushButton("Cancel")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        column.addLayout(foot)
        self.setMinimumWidth(380)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is to be left out, by the names of INTERNAL."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())


def _save(window: "MainWindow", left_out: tuple[str, ...]) -> None:
    beside = window.document.suggested_path
    target = ask_for_target(window, beside.with_name(f"{beside.stem} clean{beside.suffix}"), _TITLE)
    if target is None:
        return
    if _is_own_file(window, target):
        tell_not_exported(window, target, _ITSELF)
        return
    records = clean_copy(window.session.records, left_out)
    try:
        write_journey(target, records, 0, used_pictures(records, window.session.assets))
    except OSError as problem:
        tell_not_exported(window, target, error_words(problem))
    else:
        window.view.hint.emit(f"The clean copy is in “{target.name}”. This map stays as it is.")


def _is_own_file(window: "MainWindow", target: Path) -> bool:
    own = window.document.path
    return own is not None and target.exists() and own.exists() and target.samefile(own)
