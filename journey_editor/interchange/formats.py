"""The foreign formats, in the order in which they are offered. What reads and writes them is imported when needed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.import_result import ImportResult, Unreadable

if TYPE_CHECKING:
    from journey_editor.interchange.embedded_journeys import FoundJourney
    from journey_editor.interchange.mermaid_cast import Actors


@dataclass(frozen=True)
class Format:
    """`find(text)` lists the journeys of a file, at least one, or raises Unreadable.

    `read(journey, actors)` makes a map of one, or raises Unreadable. `write(records)` gives the text of a file and a
    sentence for each loss; None where a format is only read. Suffixes are in small letters.
    """

    name: str
    suffixes: tuple[str, ...]
    find: Callable[[str], "list[FoundJourney]"]
    read: "Callable[[FoundJourney, Actors], ImportResult]"
    write: Callable[[RecordSet], tuple[str, tuple[str, ...]]] | None = None


def _find(text: str) -> "list[FoundJourney]":
    from journey_editor.interchange.embedded_journeys import find_journeys

    found = find_journeys(text)
    if not found:
        raise Unreadable("nothing in it is a journey that can be read; choose a .journey file or a Mermaid journey")
    return found


def _find_mermaid(text: str) -> "list[FoundJourney]":
    from journey_editor.interchange.embedded_journeys import FoundJourney, find_journeys

    # A file that says it is Mermaid is one even where nothing in it looks so; reading it tells what is missing.
    return find_journeys(text) or [FoundJourney("", 1, text)]


def _read(journey: "FoundJourney", actors: "Actors") -> ImportResult:
    from journey_editor.interchange.mermaid_reader import read

    return read(journey.text, actors=actors, name=journey.heading, first_line=journey.line)


def _write_mermaid(records: RecordSet) -> tuple[str, tuple[str, ...]]:
    from journey_editor.interchange.mermaid_writer import write

    return write(records)


FORMATS = (
    Format("Mermaid journey", (".mmd", ".mermaid"), _find_mermaid, _read, _write_mermaid),
    Format("Markdown", (".md", ".markdown", ".mdx"), _find, _read),
    Format("Web page", (".html", ".htm"), _find, _read),
)


def format_for(path: PurePath) -> Format | None:
    """The foreign format that the suffix of a file name tells."""
    return next((entry for entry in FORMATS if path.suffix.lower() in entry.suffixes), None)
