"""Only what can be seen stays selected when another choice of the map shows: keys would act on what nobody sees."""

from journey_editor.canvas.selection import Selection
from journey_editor.canvas.shown_map import ShownMap
from journey_editor.document.queries import is_parked
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record, Stage, Step

_PLACED = (Card, Stage, Step, Lane, Emotion, Kpi)


def leave_what_hides(selection: Selection, shown: ShownMap) -> None:
    """Let go of what stands on the map and does not show there; the parking lot shows in every view."""
    kept = [one for one in selection.ids if shown.locate(one) or not _has_place(shown.records.get(one))]
    if len(kept) < len(selection.ids):
        selection.select(*kept)


def _has_place(record: Record | None) -> bool:
    return isinstance(record, _PLACED) and not (isinstance(record, Card) and is_parked(record))
