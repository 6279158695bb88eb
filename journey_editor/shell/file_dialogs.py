"""What is asked and told about files: one clear sentence, and buttons that name what they do."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journey_editor.interchange.formats import FORMATS
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.shell.file_problem import FileProblem
from journey_editor.shell.map_document import SUFFIX


class Answer(Enum):
    """What became of a question."""

    SAVE = auto()
    SAVE_AS = auto()
    DISCARD = auto()
    CANCEL = auto()


def ask_about_changes(parent: QWidget, name: str) -> Answer:
    """The window closes and the map differs from its file. Enter saves, Esc goes back to the map."""
    box = _box(parent, QMessageBox.Icon.Question, f"Save the changes to “{name}”?")
    box.setInformativeText("Without saving they are lost.")
    return _choice(
        box,
        (Answer.SAVE, "&Save", QMessageBox.ButtonRole.AcceptRole),
        (Answer.DISCARD, "&Discard", QMessageBox.ButtonRole.DestructiveRole),
        (Answer.CANCEL, "&Cancel", QMessageBox.ButtonRole.RejectRole),
    )


def ask_about_other_writer(parent: QWidget, path: Path) -> Answer:
    """The file is not what we read or wrote last. Enter saves elsewhere, since that loses nothing."""
    box = _box(parent, QMessageBox.Icon.Warning, f"“{path.name}” was changed by another program.")
    box.setInformativeText("Overwriting replaces what it wrote; a file of another name keeps both.")
    return _choice(
        box,
        (Answer.SAVE_AS, "Save &As…", QMessageBox.ButtonRole.AcceptRole),
        (Answer.SAVE, "&Overwrite", QMessageBox.ButtonRole.DestructiveRole),
        (Answer.CANCEL, "&Cancel", QMessageBox.ButtonRole.RejectRole),
    )


def tell_not_saved(parent: QWidget, problem: FileProblem) -> Answer:
    """Enter goes on to Save As; the map stays open and as it is in any case."""
    box = _box(parent, QMessageBox.Icon.Warning, f"“{problem.path.name}” was not saved.")
    box.setInformativeText(f"{_sentence(problem.words)}\nYour changes are still here. Folder: {problem.path.parent}")
    return _choice(
        box,
        (Answer.SAVE_AS, "Save &As…", QMessageBox.ButtonRole.AcceptRole),
        (Answer.CANCEL, "&Cancel", QMessageBox.ButtonRole.RejectRole),
    )


def tell_not_opened(parent: QWidget | None, problem: FileProblem) -> None:
    box = _box(parent, QMessageBox.Icon.Warning, f"“{problem.path.name}” cannot be opened.")
    box.setInformativeText(f"{_sentence(problem.words)}\nFolder: {problem.path.parent}")
    box.addButton(QMessageBox.StandardButton.Ok)
    box.exec()
    box.deleteLater()


def tell_not_exported(parent: QWidget, path: Path, words: str) -> None:
    box = _box(parent, QMessageBox.Icon.Warning, f"“{path.name}” was not written.")
    box.setInformativeText(f"{_sentence(words)}\nFolder: {path.parent}")
    box.addButton(QMessageBox.StandardButton.Ok)
    box.exec()
    box.deleteLater()


def ask_for_map(parent: QWidget | None, folder: Path | None, title: str = "Open map") -> Path | None:
    """A file of any format that can be read; None when the person thought better of it."""
    every = " ".join(f"*{suffix}" for suffix in (SUFFIX, *(s for form in FORMATS for s in form.suffixes), ".json"))
    kinds = [f"{form.name} ({' '.join(f'*{suffix}' for suffix in form.suffixes)})" for form in FORMATS]
    filters = [f"All maps ({every})", f"Journey map (*{SUFFIX})", *kinds, "All files (*)"]
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(folder or ""), ";;".join(filters))
    return Path(chosen) if chosen else None


def ask_for_target(parent: QWidget, suggested: Path, title: str = "Save map as") -> Path | None:
    """Where to save; the dialog asks before a file is overwritten, also when it was named without its suffix."""
    dialog = QFileDialog(parent, title, str(suggested.parent), f"Journey map (*{SUFFIX})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(suggested.name)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()  # with the thread in which it reads folders
    return Path(dialog.selectedFiles()[0]) if is_chosen else None


def ask_for_journey(parent: QWidget | None, path: Path, names: Sequence[str]) -> int | None:
    """Which journey of several in one file; None when the person thought better of it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("Open map")
    headline = PlainLabel(f"“{path.name}” holds {len(names)} journeys.", role="heading")
    journeys = QListWidget()
    journeys.setAccessibleName("Journeys in the file")
    journeys.addItems(list(names))
    journeys.ensurePolished()  # before the rows are laid out: they are as high as the style wants
    journeys.setCurrentRow(0)
    journeys.setMinimumSize(360, 160)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    journeys.itemDoubleClicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(12)
    for widget in (headline, journeys, buttons):
        layout.addWidget(widget)
    journeys.setFocus()
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return journeys.currentRow() if is_chosen else None


def _box(parent: QWidget | None, icon: QMessageBox.Icon, headline: str) -> QMessageBox:
    box = QMessageBox(icon, "Journey Editor", headline, QMessageBox.StandardButton.NoButton, parent)
    # Names of files are not ours: one with a tag in it shall be read as it is.
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _choice(box: QMessageBox, *answers: tuple[Answer, str, QMessageBox.ButtonRole]) -> Answer:
    """Show the box. The first answer is that of Enter; Esc and closing the box cancel."""
    buttons: list[tuple[QPushButton, Answer]] = []
    for answer, text, role in answers:
        button = box.addButton(text, role)
        if not buttons:
            box.setDefaultButton(button)
        if answer is Answer.CANCEL:
            box.setEscapeButton(button)
        buttons.append((button, answer))
    box.exec()
    box.deleteLater()
    clicked = box.clickedButton()
    return next((answer for button, answer in buttons if button is clicked), Answer.CANCEL)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
