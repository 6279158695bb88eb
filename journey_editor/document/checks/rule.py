"""What a rule of the method is, and what it says of a map."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.store import Transaction

StepId = Literal[
    "objectives", "information", "touchpoints", "stages", "mapping", "validation", "analysis", "living document"
]


@dataclass(frozen=True, slots=True)
class Remedy:
    """An edit that mends a concern, or begins to: `apply` says which record is to be written on, "" for none.

    `label` names it on a button and in the Undo menu; `field` is the field of that record to write in.
    """

    label: str
    apply: Callable[[Transaction], str]
    field: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """One place of the map that a rule is about.

    The first of the records is where to look. `field` names the field of it in which it is mended, "" for none.
    """

    what: str
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
