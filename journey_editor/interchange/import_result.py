"""What reading a foreign file gives: records, and a report of every guess and every loss."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journey_editor.storage.limits import excerpt

if TYPE_CHECKING:  # the window that has no map yet knows of Unreadable, and need not wait for the records
    from journey_editor.document.records import Record

_MOST_PLACES = 50


@dataclass(frozen=True)
class ImportResult:
    """The records of a new map, and one sentence for each thing that was guessed, changed or left out."""

    records: "tuple[Record, ...]"
    report: tuple[str, ...]


class Unreadable(Exception):  # noqa: N818 - it reads as what it says: `except Unreadable`
    """A file that holds nothing we can read. The message is one line: what is wrong, a semicolon, what to do."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message if line is None else f"Line {line}: {message}")
        self.line = line


class Report:
    """Collects what happened on which line and says each thing once, with all its places."""

    def __init__(self) -> None:
        self._places: dict[str, list[tuple[int, str]]] = {}
        self._told: list[str] = []

    def add(self, what: str, line: int, text: str = "") -> None:
        """`what` is a statement without its full stop that holds for one place as well as for many."""
        self._places.setdefault(what, []).append((line, text))

    def tell(self, sentence: str) -> None:
        """A sentence about the whole file."""
        self._told.append(f"{sentence.rstrip('.')}.")

    def sentences(self) -> tuple[str, ...]:
        """Those about the whole file, then the others in the order of the first line that each is about."""
        by_line = sorted(self._places.items(), key=lambda entry: entry[1][0][0])
        return (*self._told, *(f"{what}: {_listed(places)}." for what, places in by_line))


def _listed(places: Sequence[tuple[int, str]]) -> str:
    shown = [f"line {line} “{excerpt(text)}”" if text else f"line {line}" for line, text in places[:_MOST_PLACES]]
    if len(places) > _MOST_PLACES:
        shown.append(f"and {len(places) - _MOST_PLACES:,} more")
    return ", ".join(shown)
