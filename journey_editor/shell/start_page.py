"""What the program shows before there is a map: a new one, any file, the example, and the maps of the last days."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.shell.start_tile import Picture, StartTile

if TYPE_CHECKING:
    from journey_editor.shell.recent_list import RecentList
    from journey_editor.shell.windows import Windows

_MARGIN = 48


def _picture_of_new_map() -> Picture:
    from journey_editor.shell.start_pictures import paint_new_map

    return paint_new_map


def _picture_of_open() -> Picture:
    from journey_editor.shell.start_pictures import paint_open

    return paint_open


def _picture_of_example() -> Picture:
    from journey_editor.shell.start_pictures import paint_example

    return paint_example


class StartPage(QWidget):
    """One click, Enter, or a dropped file leads to a map."""

    def __init__(self, windows: "Windows") -> None:
        super().__init__()
        self._windows = windows
        self.setWindowTitle("Journey Editor")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        resize_within_screen(self, 920, 660)
        self.setMinimumHeight(520)

        self.new_map = StartTile("New map", "Stages and lanes, ready to fill", _picture_of_new_map)
        self.new_map.clicked.connect(windows.new_map)
        self.open_map = StartTile("Open…", "Journey, Mermaid or Markdown", _picture_of_open)
        self.open_map.clicked.connect(self._on_open)
        self.example = StartTile("Example", "A first ride on shared bikes", _picture_of_example)
        self.example.clicked.connect(lambda: windows.open_example(self))
        tiles = QHBoxLayout()
        tiles.setSpacing(16)
        for tile in (self.new_map, self.open_map, self.example):
            tiles.addWidget(tile)

        self.recent: RecentList | None = None  # made with the first map: the very start need not wait for it
        self._empty = _make_empty_state()
        self._lower = QStackedWidget()
        self._lower.addWidget(self._empty)
        self._on_recent_changed()
        windows.recent.changed.connect(self._on_recent_changed)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 40, _MARGIN, 40)
        layout.setSpacing(0)
        layout.addWidget(_make_headline())
        layout.addSpacing(4)
        layout.addWidget(PlainLabel("Map what people go through, and print it as a poster.", role="secondary"))
        layout.addSpacing(24)
        layout.addLayout(tiles)
        layout.addSpacing(28)
        layout.addWidget(PlainLabel("Recent maps", role="heading"))
        layout.addSpacing(12)
        layout.addWidget(self._lower, 1)

        for keys, run in (
            ("Ctrl+N", windows.new_map),
            ("Ctrl+O", self._on_open),
            ("Ctrl+W", self.close),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)
        (self.recent or self.new_map).setFocus()

    def _on_recent_changed(self) -> None:
        shows = bool(self._windows.recent.files())
        if shows and self.recent is None:
            self.recent = self._make_recent()
        self._lower.setCurrentWidget(self.recent if shows and self.recent else self._empty)

    def _make_recent(self) -> "RecentList":
        from journey_editor.shell.recent_list import RecentList

        made = RecentList(self._windows.recent)
        made.chosen.connect(self._on_chosen)
        self._lower.addWidget(made)
        return made

    def _on_chosen(self, path: Path) -> None:
        self._windows.open_path(path, self)

    def _on_open(self) -> None:
        from journey_editor.shell.file_dialogs import ask_for_map

        path = ask_for_map(self, self._windows.folder)
        if path is not None:
            self._windows.open_path(path, self)


def _make_headline() -> PlainLabel:
    headline = PlainLabel("Journey Editor", role="title", wraps=False)
    font = headline.font()
    font.setPixelSize(28)
    font.setWeight(QFont.Weight.DemiBold)
    headline.setFont(font)
    return headline


def _make_empty_state() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "empty")
    layout = QVBoxLayout(frame)
    layout.setSpacing(4)
    layout.addStretch()
    for text, role in (
        ("Your maps will be here", "strong"),
        ("Begin with one of the three above, or drop a file on this window.", "secondary"),
    ):
        label = PlainLabel(text, role=role, wraps=False)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(label)
    layout.addStretch()
    return frame
