"""What a map can show beside what it always shows, when a lane asks it of its cards, or a view of all."""

from typing import Any

from journey_editor.document.records import Lane, Record
from journey_editor.document.store import Transaction

SHOWN_MORE = (
    ("body", "Notes"),
    ("owner", "Owner"),
    ("fields", "Own fields"),
    ("votes", "Votes"),
)
# What only a view can ask for.
SHOWN_BY_VIEW = (*SHOWN_MORE, ("goals", "Goals of stages and steps"), ("personas", "All about personas"))


def shown_by_lane(record: Record) -> tuple[str, ...]:
    """What the cards of a lane show beside, whatever a file holds there."""
    said = record.options.get("shows", ()) if isinstance(record, Lane) else ()
    return tuple(word for word in said if isinstance(word, str)) if isinstance(said, tuple) else ()


def show_by_lane(t: Transaction, lane_id: str, shown: Any) -> None:
    """Let the cards of a lane show something beside."""
    lane = t.records.find(Lane, lane_id)
    if lane:
        others = {name: option for name, option in lane.options.items() if name != "shows"}
        t.patch(lane_id, options={**others, "shows": shown} if shown else others)
