"""The rows of a service blueprint, and which lanes lie behind the line of visibility."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document.queries import holds_cards, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane

LINE_OPTION = "line"  # of a divider: which of the three lines it is
VISIBILITY = "visibility"
_DONE = ("touchpoint", "action")  # kinds of cards


@dataclass(frozen=True, slots=True)
class BlueprintRow:
    """A lane of cards of the kind "action", or with a `line` the divider that it is."""

    name: str
    question: str = ""
    line: str = ""


ACTIONS = BlueprintRow("Customer actions", "What do they do?")
BLUEPRINT = (
    ACTIONS,
    BlueprintRow("Line of interaction", line="interaction"),
    BlueprintRow("Frontstage", "What do we do in their sight?"),
    BlueprintRow("Line of visibility", line=VISIBILITY),
    BlueprintRow("Backstage", "What do we do out of their sight?"),
    BlueprintRow("Line of internal interaction", line="internal interaction"),
    BlueprintRow("Support processes", "What does it all rest on?"),
)
LINES = tuple(row for row in BLUEPRINT if row.line)


def line_of(lane: Lane) -> str:
    """Which line a divider is, "" for other lanes. One that does not say is a line of visibility."""
    if lane.kind != "divider":
        return ""
    said = lane.options.get(LINE_OPTION)
    return said if isinstance(said, str) and said else VISIBILITY


def is_row(lane: Lane, row: BlueprintRow) -> bool:
    """Whether a lane of a map is that row of a blueprint."""
    if row.line:
        return line_of(lane) == row.line
    return holds_cards(lane) and lane.name.strip().casefold() == row.name.casefold()


def backstage_lanes(records: RecordSet) -> frozenset[str]:
    """The ids of the lanes below the line of visibility that hold what is done there, and not pains or ideas."""
    return frozenset(_behind_the_line(records))


def _behind_the_line(records: RecordSet) -> Iterator[str]:
    is_behind = False
    for lane in lanes(records):
        is_behind = is_behind or line_of(lane) == VISIBILITY
        if is_behind and holds_cards(lane) and lane.card_kind in _DONE:
            yield lane.id
