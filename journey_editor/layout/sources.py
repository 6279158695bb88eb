"""What the shown part of a map rests on: the sources it cites, and how much of it is assumed."""

from journey_editor.document.evidence import Statement, assumed_share, is_assumption
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Evidence
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.drawn import drawn_cards, drawn_feelings


def cited_sources(records: RecordSet, showing: Showing = EVERYTHING) -> list[Evidence]:
    """The sources that what is shown cites, in the order in which a reader meets them; assumptions are none."""
    grid = make_grid(records, 1.0, showing=showing)
    shown: list[Statement] = [persona for persona in personas(records) if showing.has_persona(persona.id)]
    shown += [card for card, _ in drawn_cards(records, grid, showing)]
    shown += drawn_feelings(records, grid, showing)
    ids = dict.fromkeys(citation.source for statement in shown for citation in statement.evidence)
    found = (records.find(Evidence, source_id) for source_id in ids)
    return [source for source in found if source and not is_assumption(source)]


def feelings_of_today(records: RecordSet, showing: Showing = EVERYTHING) -> list[Emotion]:
    """The points of the current curves that are drawn."""
    grid = make_grid(records, 1.0, showing=showing)
    return [feeling for feeling in drawn_feelings(records, grid, showing) if feeling.state == "current"]


def assumed_percent(records: RecordSet, showing: Showing = EVERYTHING) -> int | None:
    """How many of a hundred points of the curves rest on assumptions; None without any, or without any source."""
    if not any(True for _ in records.of_type(Evidence)):
        return None  # nobody has said anything about evidence yet
    share = assumed_share(feelings_of_today(records, showing), records)
    return None if share is None else round(100 * share)
