"""What a rule of the method is, and what it says of a map."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.store import Transaction

StepId = Literal[
    "objectives", "information", "touchpoints", "stages", "mapping", "validation", "analysis", "living document"
]

MAP = "The map"  # the place of what is wrong with all of it


@dataclass(frozen=True, slots=True)
class Remedy:
    """An edit that mends a concern, or begins to: `apply` says which record it made or changed, "" for none.

    `label` names it on a button and in the Undo menu. `is_written` says that what it makes is empty, and is written on
    the map at once; `field` is the field of a panel in which it is, "" for none.
    """

    label: str
    apply: Callable[[Transaction], str]
    is_written: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """One place of the map that a rule is about.

    `what` says all of it, `place` is enough below a line that says what is wrong in several places. The first of the
    records is where to look; `field` names the field of it in which it is mended, "" for none.
    """

    what: str
    place: str
    records: tuple[str, ...]
    field: str = ""
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. `id` stands in files and on the command line, so it stays as it is.

    `name` is what is checked for: "A touchpoint in each stage". `several` follows the number of places when there is
    more than one: "stages have no touchpoint". `go` names the button that leads to the field in which it is mended.
    """

    id: str
    step: StepId
    name: str
    several: str
    why: str
    how: str
    find: Callable[[MapFacts], Iterator[Concern]]
    go: str = "Go there"
