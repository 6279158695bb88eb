"""Pages of a map, made in a thread of their own: large maps take seconds, and the window goes on."""

import gc
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.export.preflight import missing_glyph_warnings, small_type_warnings
from journey_editor.layout.pages import Contents, lay_out_pages
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import DisplayList
from journey_editor.scene.paper import Paper

_TURN_S = 0.001


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """One of `pages`, what has to be said of them before they are printed, and its picture for `room` (in pixels)."""

    page: DisplayList
    pages: tuple[DisplayList, ...]
    warnings: tuple[str, ...]
    picture: QImage
    room: QSize


class _Wanted(NamedTuple):
    """Which page is asked for."""

    paper: Paper | None
    contents: Contents
    showing: Showing
    number: int


class PageWorker(QObject):
    """`ready` tells that `find` has another answer. Each page is laid out once."""

    ready = Signal()
    _arrived = Signal(object)

    def __init__(self, records: RecordSet, assets: Mapping[str, bytes], parent: QObject | None = None) -> None:
        """Records and assets must stay as they are: another thread reads them."""
        super().__init__(parent)
        self._records = records
        self._assets = assets
        self._known: dict[_Wanted, CheckedPage] = {}
        self._begun: dict[Future[CheckedPage], tuple[_Wanted, QSize]] = {}
        self._thread = ThreadPoolExecutor(1, "pages")
        self._is_over = False
        self._arrived.connect(self._on_arrived)

    def find(
        self,
        paper: Paper | None,
        room: QSize,
        contents: Contents = "map",
        number: int = 0,
        showing: Showing = EVERYTHING,
    ) -> CheckedPage | None:
        """A page on the paper, or of the map's own size without one; None when it is yet to be laid out.

        `number` counts from 0; past the last page it is the last one.
        What is there may have been painted for another room; a better picture is begun then, and `ready` follows.
        """
        wanted = _Wanted(paper, contents, showing, number)
        known = self._known.get(wanted)
        is_wanted = known is None or known.room != room
        if is_wanted and not self._is_over and (wanted, room) not in self._begun.values():
            for other in list(self._begun):
                if other.cancel():  # nobody waits any more for what was not even started
                    del self._begun[other]
            siblings = (known for other, known in self._known.items() if other[:3] == wanted[:3])
            future = self._thread.submit(self._make, wanted, room, next(siblings, None))
            self._begun[future] = wanted, room
            future.add_done_callback(self._tell)
        return known

    def stop(self) -> None:
        """Make nothing more; what is there can be found still, as a page may just arrive."""
        self._is_over = True
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _on_arrived(self, future: "Future[CheckedPage]") -> None:
        if not future.cancelled():
            wanted, _room = self._begun.pop(future)
            self._known[wanted] = future.result()
            self.ready.emit()

    # In the other thread

    def _tell(self, future: "Future[CheckedPage]") -> None:
        with suppress(RuntimeError):  # we may be gone by now
            self._arrived.emit(future)

    def _make(self, wanted: "_Wanted", room: QSize, known: CheckedPage | None) -> CheckedPage:
        with _giving_way():
            if known:
                pages, warnings = known.pages, known.warnings
            else:
                pages = lay_out_pages(self._records, wanted.paper, wanted.contents, wanted.showing)
                # First what holds for whole pages.
                said = [warning for page in pages for warning in small_type_warnings(page)]
                said += [warning for page in pages for warning in missing_glyph_warnings(page, self._records)]
                warnings = tuple(dict.fromkeys(said))
            page = pages[min(wanted.number, len(pages) - 1)]
            return CheckedPage(page, pages, warnings, _paint(page, self._assets, sheet_size(page, room)), room)


def sheet_size(page: DisplayList, room: QSize) -> QSize:
    """How large the page is when it fills the room."""
    zoom = min(room.width() / page.width, room.height() / page.height)
    return QSize(max(1, round(page.width * zoom)), max(1, round(page.height * zoom)))


def _paint(page: DisplayList, assets: Mapping[str, bytes], size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.scale(size.width() / page.width, size.height() / page.height)
        # Its fonts belong to the thread that loads them, so it is not kept.
        DisplayListPainter(assets).paint(painter, page.groups)
    return picture


@contextmanager
def _giving_way() -> Iterator[None]:
    """Let the window's thread have its turn soon, and collect no garbage, which would stop it for a second or more."""
    collects, turn_s = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(turn_s)
        if collects:
            gc.enable()
