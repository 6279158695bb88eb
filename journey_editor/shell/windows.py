"""All windows of the program: one a map, and the start page while there is no map."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

from journey_editor.resource_files import resource_path
from journey_editor.shell.file_drop import FileDrop
from journey_editor.shell.file_problem import FileProblem
from journey_editor.shell.recent_files import RecentFiles
from journey_editor.shell.settings import Settings

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow
    from journey_editor.shell.map_document import MapDocument
    from journey_editor.shell.start_page import StartPage

_FOLDER_KEY = "files/folder"


class Windows(QObject):
    """Opens, raises and closes windows. `beside` is the one that a command came from: dialogs stand before it.

    What a window is made of is imported when the first one is: the start page shows sooner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.recent = RecentFiles(self.settings, self)
        self._maps: list[MainWindow] = []
        self._start_page: StartPage | None = None

    @property
    def maps(self) -> "tuple[MainWindow, ...]":
        """The windows that show a map, in the order in which they were opened."""
        return tuple(self._maps)

    @property
    def folder(self) -> Path:
        """Where a map was opened or saved last."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        stored = self.settings.value(_FOLDER_KEY)
        return Path(stored if isinstance(stored, str) else documents)

    def remember(self, path: Path) -> None:
        """The map was opened from there or saved there."""
        self.recent.add(path)
        self.settings.store(_FOLDER_KEY, str(path.absolute().parent))

    def show_start(self) -> None:
        from journey_editor.shell.start_page import StartPage

        if self._start_page is None:
            self._start_page = StartPage(self)
            FileDrop(self._start_page, self._open_dropped_on_start_page)
        _raise(self._start_page)

    def new_map(self) -> None:
        """A new map in a window of its own, with the name of its first stage being written."""
        from journey_editor.document.queries import stages
        from journey_editor.shell.map_document import MapDocument

        window = self._show(MapDocument.new())
        first, *_ = stages(window.session.records)
        window.view.write(first.id, "name", select_all=True)

    def open_example(self, beside: QWidget | None = None) -> None:
        self.open_path(resource_path("examples", "bike-share.journey"), beside)

    def open_path(self, path: Path, beside: QWidget | None = None) -> bool:
        """Show the map of a file, and say why when that cannot be; whether it is shown."""
        try:
            return self.show_path(path, beside)
        except FileProblem as problem:
            from journey_editor.shell.file_dialogs import tell_not_opened

            tell_not_opened(beside, problem)
            if not QFileInfo.exists(str(path)):
                self.recent.forget(path)
            return False

    def show_path(self, path: Path, beside: QWidget | None = None) -> bool:
        """Show the map of a file in the window that has it, or in a new one, which takes the place of an untouched map.

        False when the file holds several and none was chosen. Raises FileProblem.
        """
        from journey_editor.shell.file_dialogs import ask_for_journey
        from journey_editor.shell.map_document import MapDocument, journeys_in

        names = journeys_in(path)
        journey = ask_for_journey(beside, path, names) if len(names) > 1 else 0
        if journey is None:
            return False
        shown = self.window_of(path, journey)
        if shown is not None:
            _raise(shown)
            return True
        document = MapDocument.open(path, journey)
        if not document.is_example:
            self.remember(path)
        replaced = next((window for window in self._maps if window is beside), None)
        if replaced is not None and not replaced.document.is_untouched_new_map:
            replaced = None
        window = self._show(document, replaced)
        if replaced is not None:
            replaced.close()
        window.activateWindow()
        return True

    def window_of(self, path: Path, journey: int = 0) -> "MainWindow | None":
        """The window that shows this map of this very file, by whatever way its path is written."""
        return next((window for window in self._maps if window.document.is_of(path, journey)), None)

    def forget(self, window: "MainWindow") -> None:
        """The window closes: others may write its file."""
        if window in self._maps:
            self._maps.remove(window)
            window.document.release()

    def close_all(self) -> bool:
        """Close every window, as Quit does; whether none was kept open to go on with its map."""
        for window in self.maps:
            _raise(window)
            if not window.close():
                return False
        if self._start_page is not None:
            self._start_page.close()
        return True

    def _show(self, document: "MapDocument", replaced: "MainWindow | None" = None) -> "MainWindow":
        from journey_editor.shell.main_window import MainWindow

        window = MainWindow(document, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FileDrop(window, lambda path: self.open_path(path, window))
        self._maps.append(window)
        if replaced is not None:
            window.restoreGeometry(replaced.saveGeometry())
        window.show()
        self._leave_start_page()
        return window

    def _leave_start_page(self) -> None:
        """After another window came: the program ends with its last one."""
        if self._start_page is not None:
            self._start_page.close()
            self._start_page.deleteLater()
            self._start_page = None

    def _open_dropped_on_start_page(self, path: Path) -> None:
        # With several files dropped, the page is gone after the first one.
        self.open_path(path, self._start_page)


def _raise(window: QWidget) -> None:
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
