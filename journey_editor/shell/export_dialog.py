"""The export dialog: the page as it will be at the left, choices at the right, what happens at the foot."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.findings import KINDS
from journey_editor.document.records import Card, View
from journey_editor.document.views import file_words, showing_by, views
from journey_editor.export.outputs import output_for
from journey_editor.export.png import pixel_size
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.scene.display_list import DisplayList
from journey_editor.scene.paper import MM_PER_INCH, POINTS_PER_INCH
from journey_editor.shell.export_bar import ExportBar
from journey_editor.shell.export_choices import ExportChoices
from journey_editor.shell.export_form import WIDTH, ExportForm
from journey_editor.shell.export_job import ExportJob
from journey_editor.shell.export_views import view_choices
from journey_editor.shell.page_preview import PagePreview
from journey_editor.shell.page_turner import PageTurner
from journey_editor.shell.page_verdict import PageVerdict
from journey_editor.shell.page_worker import CheckedPage, PageWorker
from journey_editor.shell.settings import Settings

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_CHOICES = "export/choices"
_MARGIN = 20


def export_map(window: "MainWindow") -> None:
    """Open the dialog for the map of a window."""
    shown = window.shown_view.view
    ExportDialog(window.session, window.document.suggested_path, window, view=shown.id if shown else "").open()


class ExportDialog(QDialog):
    """Exports the map of a session as it is when the dialog opens.

    `proposed_path` is the map's own file, or where it would be saved: the export is proposed beside it.
    """

    def __init__(
        self, session: MapSession, proposed_path: Path, parent: QWidget | None = None, *, view: str = ""
    ) -> None:
        """`view` is the id of the view that shows now, "" for everything."""
        super().__init__(parent)
        self._records = session.records.copy()
        self._rev = session.store.rev
        self._assets = dict(session.assets)
        self._job: ExportJob | None = None
        self._exported = Path()
        self.setWindowTitle("Export map")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = PageWorker(self._records, self._assets, self)
        self._preview = PagePreview()
        self._caption = QLabel()
        self._caption.setProperty("role", "label")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        has_findings = any(card.kind in KINDS for card in self._records.of_type(Card))
        choices = ExportChoices.from_json(Settings().value(_CHOICES))
        offered = view_choices(self._records, view, session.showing.solo)
        self._form = ExportForm(choices, proposed_path, has_findings=has_findings, views=offered)
        self._turner = PageTurner()
        self._verdict = PageVerdict()
        self._bar = ExportBar()
        self._build()
        self._pages.ready.connect(self._show_page)
        self._preview.room_changed.connect(self._show_page)
        self._form.changed.connect(self._on_form_changed)
        self._turner.turned.connect(self._show_page)
        self._bar.export_wanted.connect(self._ask_or_start)
        self._bar.replace_wanted.connect(self._start)
        self._bar.keep_wanted.connect(self._bar.show_ready)
        self._bar.cancel_wanted.connect(self.reject)
        self._bar.close_wanted.connect(self.reject)
        self._bar.file_wanted.connect(lambda: self._open(self._exported))
        self._bar.folder_wanted.connect(lambda: self._open(self._exported.parent))
        self._bar.show_ready()  # once more, in the dialog: its buttons know now whose default they are

    def reject(self) -> None:
        """Cancel the export that runs; without one, close."""
        if self._job:
            self._bar.show_cancelling()
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._pages.stop()
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        """With the window that it belongs to the dialog may go at once, and with it a running export."""
        if self._job and not event.spontaneous():
            self._job.stop()
        super().hideEvent(event)

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self._form)
        side.addStretch(1)
        side.addWidget(self._verdict)
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._preview, 0, 0)
        grid.addLayout(side, 0, 1)
        below = QHBoxLayout()
        below.addWidget(self._caption, 1)
        below.addWidget(self._turner)
        grid.addLayout(below, 1, 0)
        grid.setRowMinimumHeight(2, 4)
        grid.addWidget(self._bar, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(0, 1)
        grid.setColumnMinimumWidth(1, WIDTH)
        resize_within_screen(self, 960, 620)

    # The page

    def _on_form_changed(self) -> None:
        self._bar.show_ready()
        self._show_page()

    def _show_page(self) -> None:
        choices = self._form.choices
        checked = self._find_page(choices)
        problem = ""
        if checked is None:
            self._preview.show_waiting()
        else:
            self._preview.show_page(checked)
            self._turner.show_count(len(checked.pages))
            try:
                self._caption.setText(_size_words(checked.page, choices))
            except ValueError as error:
                problem = str(error)
                self._caption.clear()
            self._verdict.show_warnings([problem] if problem else checked.warnings)
        self._bar.set_ready(self._form.target is not None and not problem)

    def _find_page(self, choices: ExportChoices) -> CheckedPage | None:
        first = views(self._records)[0] if choices.every_view else self._records.find(View, choices.view)
        showing = showing_by(first, choices.solo)
        return self._pages.find(choices.paper, self._preview.room, choices.contents, self._turner.number, showing)

    # The export

    def _ask_or_start(self) -> None:
        target = self._form.target
        present = [file for file in self._files(target) if QFileInfo(str(file)).isFile()] if target else []
        if present:
            self._bar.show_question(present[0].name)
        else:
            self._start()

    def _files(self, target: Path) -> list[Path]:
        """What the export writes, as far as the pages are known."""
        checked = self._find_page(self._form.choices)
        count = len(checked.pages) if checked else 1
        return [file for each in self._targets(target) for file in output_for(target).files(each, count)]

    def _targets(self, target: Path) -> list[Path]:
        """The file, or one for each view."""
        if not self._form.choices.every_view:
            return [target]
        words = file_words(views(self._records))
        return [target.with_name(f"{target.stem}-{word}{target.suffix}") for word in words]

    def _start(self) -> None:
        target = self._form.target
        if target is None:
            return
        choices = self._form.choices
        Settings().store(_CHOICES, choices.to_json())
        self._exported = self._targets(target)[0]
        self._form.setEnabled(False)
        self._bar.show_running(target.name)
        self._job = job = ExportJob(choices, target, self)
        job.progressed.connect(self._bar.show_share)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_stopped)
        job.cancelled.connect(self._on_stopped)
        job.start(self._records, self._rev, self._assets)

    def _on_finished(self) -> None:
        self._end_job()
        count = len(self._targets(self._exported))
        self._bar.show_done(self._exported.name, f"{count} views are exported." if count > 1 else "")

    def _on_stopped(self, complaint: str = "") -> None:
        self._end_job()
        self._bar.show_ready(complaint)

    def _end_job(self) -> None:
        if self._job:
            self._job.deleteLater()
            self._job = None
        self._form.setEnabled(True)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._bar.show_done(self._exported.name, f"No program here opens “{path.name}”.")


def _size_words(page: DisplayList, choices: ExportChoices) -> str:
    """ "A3 landscape · 420 × 297 mm", or the pixels of a picture. Raises ValueError when it has too many."""
    if choices.has_pixels:
        width, height = (f"{pixels:,}".replace(",", "\u202f") for pixels in pixel_size(page, choices.dpi))
        return f"{width} × {height} pixels"
    width, height = (f"{side / POINTS_PER_INCH * MM_PER_INCH:.0f}" for side in (page.width, page.height))
    name = f"{choices.paper.name} · " if choices.paper else ""
    return f"{name}{width} × {height} mm"
