"""Pages of one map, laid out in a thread of their own: a large map takes seconds, and the window goes on."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from journey_editor.document.record_set import RecordSet
from journey_editor.export.preflight import missing_glyph_warnings, small_type_warnings
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import DisplayList
from journey_editor.scene.paper import Paper


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page, and what has to be said before it is printed."""

    page: DisplayList
    warnings: tuple[str, ...]


class PageLayouts(QObject):
    """`laid_out` tells that the page which `find` did not have is there now. Each page is laid out once."""

    laid_out = Signal()
    _arrived = Signal(object)

    def __init__(self, records: RecordSet, parent: QObject | None = None) -> None:
        """The map as it is now; later edits do not show."""
        super().__init__(parent)
        self._records = records.copy()
        self._known: dict[Paper | None, CheckedPage] = {}
        self._begun: dict[Paper | None, Future[CheckedPage]] = {}
        self._worker = ThreadPoolExecutor(1, "page layout")
        self._arrived.connect(self._on_arrived)

    def find(self, paper: Paper | None) -> CheckedPage | None:
        """The page on the paper, or of the map's own size; None when it is yet to be laid out, which begins then."""
        if paper not in self._known and paper not in self._begun:
            for other, begun in list(self._begun.items()):
                if begun.cancel():  # nobody waits for what was not even started
                    del self._begun[other]
            self._begun[paper] = future = self._worker.submit(_check_page, self._records, paper)
            future.add_done_callback(lambda _: self._tell(paper))
        return self._known.get(paper)

    def stop(self) -> None:
        """Lay out nothing more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _tell(self, paper: Paper | None) -> None:
        with suppress(RuntimeError):  # we may be gone: this is the other thread
            self._arrived.emit(paper)

    def _on_arrived(self, paper: Paper | None) -> None:
        future = self._begun.get(paper)
        if future is not None and future.done() and not future.cancelled():
            del self._begun[paper]
            self._known[paper] = future.result()
            self.laid_out.emit()


def _check_page(records: RecordSet, paper: Paper | None) -> CheckedPage:
    page = lay_out_poster(records, paper)
    # First what holds for the whole page.
    return CheckedPage(page, (*small_type_warnings(page), *missing_glyph_warnings(page, records)))
