"""The maps that were opened or saved last."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journey_editor.shell.settings import Settings

_KEY = "files/recent"
_MOST = 12


@dataclass(frozen=True)
class RecentFile:
    """A map by its path. The date is ours: to ask the disk would be to wait for a share that is away."""

    path: Path
    used_on: str  # "2026-10-12"

    @property
    def folder(self) -> str:
        """Where it lies, in few words: "~/Documents/maps"."""
        folder = self.path.parent
        with suppress(ValueError, RuntimeError):  # lies elsewhere; there is no home
            return str(Path("~", folder.relative_to(Path.home())))
        return str(folder)

    def when(self, today: date) -> str:
        """ "Today", "Yesterday", "12 Oct 2026"."""
        days = (today - date.fromisoformat(self.used_on)).days
        if days in (0, 1):
            return ("Today", "Yesterday")[days]
        from journey_editor.document.wording import format_date  # the page shows sooner without it

        return format_date(self.used_on)


class RecentFiles(QObject):
    """Newest first. `changed` tells that the list is another."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def files(self) -> list[RecentFile]:
        return list(self._stored())

    def add(self, path: Path, today: date | None = None) -> None:
        """Put the file first."""
        newest = RecentFile(path.absolute(), (today or date.today()).isoformat())
        self._store([newest, *(file for file in self._stored() if file.path != newest.path)])

    def forget(self, path: Path) -> None:
        self._store([file for file in self._stored() if file.path != path.absolute()])

    def clear(self) -> None:
        self._store([])

    def _stored(self) -> Iterator[RecentFile]:
        """What the settings say, without what somebody spoiled."""
        entries = self._settings.value(_KEY)
        for entry in entries if isinstance(entries, list) else []:
            match entry:
                case [str(path), str(used_on)] if path and _is_date(used_on):
                    yield RecentFile(Path(path), used_on)

    def _store(self, files: list[RecentFile]) -> None:
        self._settings.store(_KEY, [[str(file.path), file.used_on] for file in files[:_MOST]])
        self.changed.emit()


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
