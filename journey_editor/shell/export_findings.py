"""The action plan as a spreadsheet: asks for the file, writes it, and says that it is there."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from journey_editor.document.findings import Finding
from journey_editor.export.findings_sheet import findings_sheet
from journey_editor.export.spreadsheets import NAMES, SPREADSHEETS
from journey_editor.shell.file_dialogs import tell_not_exported
from journey_editor.storage.atomic_file import replaced_file
from journey_editor.storage.error_words import error_words

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def export_findings(window: "MainWindow", rows: Sequence[Finding] | None = None) -> None:
    """Ask where, and write these findings there, without them all of the map."""
    beside = window.document.suggested_path
    target = _ask_for_target(window, beside.with_name(f"{beside.stem} findings.xlsx"))
    if target is None:
        return
    try:
        with replaced_file(target) as file:
            SPREADSHEETS[target.suffix.lower()](findings_sheet(window.session.records, rows), file)
    except OSError as problem:
        tell_not_exported(window, target, error_words(problem))
    else:
        window.view.hint.emit(f"The findings are in “{target.name}”.")


def _ask_for_target(parent: QWidget, suggested: Path) -> Path | None:
    """The dialog asks before a file is overwritten; a name without one of the suffixes gets that of the kind."""
    kinds = {f"{name} (*{suffix})": suffix for suffix, name in NAMES.items()}
    dialog = QFileDialog(parent, "Export findings", str(suggested.parent), ";;".join(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind].removeprefix(".")))
    dialog.selectFile(suggested.name)
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen, suffix = dialog.selectedFiles(), kinds[dialog.selectedNameFilter()]
    dialog.deleteLater()  # with the thread in which it reads folders
    if not is_chosen:
        return None
    path = Path(chosen[0])
    return path if path.suffix.lower() in SPREADSHEETS else path.with_name(path.name + suffix)
