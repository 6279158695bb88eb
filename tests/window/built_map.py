"""What becomes of the map once it is built: saved, undone and redone, opened, emptied, closed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from meant_map import MEANT, account, check_meant
from person import Person, find_shown, middle, shown
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from script import Script

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card
from journey_editor.document.store import Store
from journey_editor.storage.journey_file import read_journey
from journey_editor.storage.map_json import map_json


class BuiltMap:
    """One generator a stage. `beginning` gives the text of the map before anything was done to it."""

    def __init__(self, person: Person, folder: Path, beginning: Callable[[], str]) -> None:
        """`folder` is where the program's dialogs for files begin."""
        self._person = person
        self._folder = folder
        self._beginning = beginning

    def stages(self) -> Iterator[tuple[str, Script]]:
        """What each stage is called, and what is done in it."""
        yield "saved, and read again", self._save()
        yield "undone to the beginning, redone to the end", self._undo_and_redo()
        yield "opened, emptied by keys, brought back", self._empty()
        yield "closed", self._close()

    def _save(self) -> Script:
        check_meant(self._person.records)
        path = self._folder / "bike-share.journey"
        yield from self._person.press_key("ctrl+s", lambda: find_shown(QFileDialog) is not None)
        yield from self._name_file(path)
        yield lambda: self._person.window.document.path == path
        assert not self._person.window.isWindowModified()
        check_meant(self._read(path))

    def _undo_and_redo(self) -> Script:
        session = self._person.window.session
        last = map_json(session.records, 0)
        yield from self._press_through("ctrl+z", lambda: session.history.can_undo)
        assert map_json(session.records, 0) == self._beginning()
        yield from self._press_through("ctrl+shift+z", lambda: session.history.can_redo)
        assert map_json(session.records, 0) == last
        assert not self._person.window.isWindowModified()

    def _press_through(self, chord: str, goes_on: Callable[[], bool]) -> Script:
        store = self._person.window.session.store
        while goes_on():
            yield from self._person.press_key(chord, _is_beyond(store, store.rev))

    def _empty(self) -> Script:
        """In a file just opened the keys go to the map, with nothing clicked before."""
        person, first = self._person, self._person.window
        path = self._folder / "again.journey"
        shutil.copy(self._folder / "bike-share.journey", path)
        yield from person.press_key("ctrl+o", lambda: find_shown(QFileDialog) is not None)
        yield from self._name_file(path)
        yield lambda: len(first.windows.maps) == 2
        window = person.window = first.windows.maps[1]
        yield lambda: window.isActiveWindow() and person.view.hasFocus()
        cards = sorted(card.id for card in person.records.of_type(Card))
        selection = window.session.selection
        yield from person.press_key("ctrl+a", lambda: bool(selection))
        yield from person.press_key("ctrl+a", lambda: sorted(selection.ids) == cards)
        yield from person.press_key("Delete", lambda: not list(person.records.of_type(Card)))
        yield window.isWindowModified
        yield from person.press_key("ctrl+s", lambda: not window.isWindowModified())
        assert not list(self._read(path).of_type(Card))
        yield from person.press_key("ctrl+z", lambda: account(person.records) == MEANT)

    def _close(self) -> Script:
        """The one that differs from its file asks; the other one does not, and with it the program ends."""
        person, windows = self._person, self._person.window.windows
        yield from person.press_key("alt+F4", lambda: find_shown(QMessageBox) is not None)
        box = shown(QMessageBox)
        yield box.isActiveWindow
        [discard] = [button for button in box.buttons() if button.text() == "&Discard"]
        yield from person.click(middle(discard), lambda: len(windows.maps) == 1)
        yield windows.maps[0].isActiveWindow
        yield from person.press_key("alt+F4", lambda: not windows.maps)

    def _name_file(self, path: Path) -> Script:
        """Write a path into the dialog for files, and take it."""
        dialog = shown(QFileDialog)
        [field] = dialog.findChildren(QLineEdit)
        yield lambda: dialog.isActiveWindow() and field.hasFocus()
        yield from self._person.press_key("ctrl+a", lambda: field.selectedText() == field.text())
        yield from self._person.type(path.name, lambda: field.text() == path.name)
        yield from self._person.press_key("Return", lambda: find_shown(QFileDialog) is None)

    def _read(self, path: Path) -> RecordSet:
        opened = read_journey(path)
        assert not opened.report, opened.report
        return opened.records


def _is_beyond(store: Store, rev: int) -> Callable[[], bool]:
    return lambda: store.rev > rev
