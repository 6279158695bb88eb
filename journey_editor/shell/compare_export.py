"""The poster of a difference as a file: written by a process of its own while the window goes on."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from journey_editor.export.outputs import OUTPUTS
from journey_editor.shell.export_job import ExportJob
from journey_editor.storage.journey_file import OpenedMap, write_zip
from journey_editor.storage.map_json import map_json

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_PAGE = "A2"


@dataclass(frozen=True, slots=True)
class _Poster:
    """`earlier` is the file of the earlier map, None for a map against its own future."""

    earlier: Path | None

    @property
    def successes(self) -> tuple[int, ...]:
        return (0, 1)  # without and with differences

    def arguments(self, source: Path, target: Path, /) -> list[str]:
        maps = [str(self.earlier), str(source)] if self.earlier else [str(source), "--future"]
        return ["diff", *maps, "--out", str(target), "--page", _PAGE]


def export_comparison(window: "MainWindow", parent: QWidget, earlier: OpenedMap | None) -> None:
    """Ask where to, and write the poster there."""
    target = _ask_for_target(parent, window.document.suggested_path)
    if target is None:
        return
    folder = tempfile.TemporaryDirectory(prefix="journey-editor-")
    path = None
    if earlier is not None:
        path = Path(folder.name, "earlier.journey")
        with path.open("wb") as file:
            write_zip(file, map_json(earlier.records, 0), earlier.assets)
    progress = QProgressDialog(f"Writing “{target.name}”…", "Cancel", 0, 0, parent)
    progress.setWindowTitle("Export the differences")
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    job = ExportJob(_Poster(path), target, progress)

    def end(complaint: str = "", *, is_written: bool = False) -> None:
        folder.cleanup()
        progress.close()
        progress.deleteLater()
        if complaint:
            QMessageBox.warning(parent, "Journey Editor", complaint)
        elif is_written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    job.finished.connect(lambda: end(is_written=True))
    job.failed.connect(end)
    job.cancelled.connect(end)
    progress.canceled.connect(job.cancel)
    progress.show()
    session = window.session
    job.start(session.records.copy(), session.store.rev, session.assets)


def _ask_for_target(parent: QWidget, proposed: Path) -> Path | None:
    kinds = ";;".join(f"{output.name} (*{output.suffixes[0]})" for output in OUTPUTS)
    suggested = proposed.with_name(f"{proposed.stem} - differences.pdf")
    dialog = QFileDialog(parent, "Export the differences", str(suggested.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested.name)
    is_chosen = bool(dialog.exec())
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if is_chosen else None
