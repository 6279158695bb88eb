"""What became of a map, beside the map: the list of differences at the left, both states on one grid at the right."""

from collections.abc import Callable
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from journey_editor.document.change import Change
from journey_editor.document.comparing import Comparison, compare_maps, compare_with_future
from journey_editor.document.difference_words import difference_line, summary_words
from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.map_source import find_maps
from journey_editor.layout.comparison import MARKS, lay_out_comparison, place_of
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.shell.compare_export import export_comparison
from journey_editor.shell.file_dialogs import ask_for_journey, ask_for_map, tell_not_opened
from journey_editor.shell.file_problem import FileProblem, file_problems
from journey_editor.shell.map_document import journeys_in
from journey_editor.shell.page_view import PageView
from journey_editor.storage.journey_file import OpenedMap

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_LIST_WIDTH = 340
_ITEM_PADDING = 9  # of an item of a list, with the margin of its text
_SETTLED_MS = 400  # after an edit, before the map is compared again
_LONGEST_VALUE = 200  # of a text that differs; the tool tip says all of it
_ALL = 10**6
_PLACE = Qt.ItemDataRole.UserRole

Compare = Callable[[RecordSet], Comparison]


def compare_with_file(window: "MainWindow") -> None:
    """Ask for an earlier file and show what became of it."""
    path = ask_for_map(window, window.windows.folder, "Compare with an earlier map")
    if path is None:
        return
    try:
        with file_problems(path):
            names = journeys_in(path)
            journey = ask_for_journey(window, path, names) if len(names) > 1 else 0
            if journey is None:
                return
            earlier = find_maps(path).open(journey)
    except FileProblem as problem:
        tell_not_opened(window, problem)
        return
    _show(window, f"Since “{path.stem}”", partial(compare_maps, earlier.records), earlier)


def compare_current_and_future(window: "MainWindow") -> None:
    """Show what is planned against what is."""
    _show(window, "Today and the future", compare_with_future, None)


def _show(window: "MainWindow", headline: str, compare: Compare, earlier: OpenedMap | None) -> None:
    for shown in window.findChildren(CompareWindow):
        shown.close()
    CompareWindow(window, headline, compare, earlier).show()


class CompareWindow(QDialog):
    """Follows the map while it is edited. `earlier` is the map of another file, None for the map's own future."""

    def __init__(self, window: "MainWindow", headline: str, compare: Compare, earlier: OpenedMap | None) -> None:
        super().__init__(window)
        self._session = window.session
        self._compare = compare
        self._earlier_assets = earlier.assets if earlier else {}
        self.setWindowTitle(f"{headline} – {window.document.title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        resize_within_screen(self, 1280, 800)
        self.summary = PlainLabel(role="secondary")
        self.differences = QListWidget()
        self.differences.setAccessibleName("Differences")
        self.differences.setWordWrap(True)
        self.differences.setItemDelegate(_WrappedLines(self.differences))
        self.differences.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.differences.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.differences.setSpacing(2)
        self.differences.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = PageView()
        self.export = QPushButton("&Export…")
        self.export.setAutoDefault(False)
        self.export.clicked.connect(lambda: export_comparison(window, self, earlier))
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(PlainLabel(headline, role="heading"))
        side.addWidget(self.summary)
        side.addWidget(self.differences, 1)
        side.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        side.setContentsMargins(16, 16, 0, 16)
        self.differences.setFixedWidth(_LIST_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(side)
        row.addWidget(self.page, 1)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._take_map)
        self._session.changed.connect(self._on_changed)
        self.differences.currentItemChanged.connect(self._on_chosen)
        self.differences.itemClicked.connect(self._on_chosen)
        self.differences.itemActivated.connect(self._on_chosen)
        self._take_map()
        self.differences.setFocus()

    def _on_changed(self, change: Change) -> None:
        if not change.transient:
            self._settled.start()

    def _take_map(self) -> None:
        comparison = self._compare(self._session.records.copy())
        page = lay_out_comparison(comparison)
        self.summary.say(_sentence(summary_words(comparison)))
        row = self.differences.currentRow()
        with QSignalBlocker(self.differences):
            self.differences.clear()
            for difference in comparison.differences:
                sign, _ = MARKS[difference.what]
                line = difference_line(difference, comparison, _LONGEST_VALUE)
                item = QListWidgetItem(f"{sign}  {line}")
                if "…" in line:
                    item.setToolTip(f"<div>{escape(difference_line(difference, comparison, _ALL))}</div>")
                item.setData(_PLACE, place_of(difference.record.id, page))
                self.differences.addItem(item)
            self.differences.setCurrentRow(min(max(row, 0), self.differences.count() - 1))
        self.page.show_page(page, {**self._earlier_assets, **self._session.assets})

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and (place := item.data(_PLACE)):
            self.page.show_place(tuple(place))


class _WrappedLines(QStyledItemDelegate):
    """Lines as high as they are when they break within the padding of the style, which Qt leaves out of account."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -2 * _ITEM_PADDING, 0)
        return super().sizeHint(narrower, index)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
