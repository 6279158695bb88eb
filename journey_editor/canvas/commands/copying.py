"""What of a selection is put on the clipboard."""

from collections import defaultdict
from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.pasted_text import Table
from journey_editor.canvas.reading_order import in_reading_order, showing
from journey_editor.document.cell import cell_of
from journey_editor.document.edits.clip import Clip, make_clip
from journey_editor.document.queries import is_parked, lanes, steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Map, Persona, Record, Stage, Step
from journey_editor.document.wording import format_value

_CLIPPED = (Card, Stage, Step, Lane, Persona)


def copied(session: MapSession) -> tuple[Clip | None, Table]:
    """The records of the type that was picked last with all that stands in them, and their texts.

    Points of curves, figures and the title of the map are texts alone.
    """
    records = session.records
    lead = records.get(session.selection.lead)
    if lead is None:
        return None, ()
    found = [record for i in session.selection.ids if (record := records.get(i)) and record.type == lead.type]
    found = in_reading_order(records, found)
    clip = None
    if isinstance(lead, _CLIPPED):
        clip = make_clip(records, [record.id for record in found], *showing(records))
    return clip, _texts(records, found)


def _texts(records: RecordSet, found: Sequence[Record]) -> Table:
    cards = [record for record in found if isinstance(record, Card)]
    points = [record for record in found if isinstance(record, Emotion)]
    if points:
        return _grid(records, [(point.lane, point.step, f"{point.score:g}") for point in points])
    if len({cell_of(card) for card in cards}) > 1 and not any(is_parked(card) or card.stage for card in cards):
        return _grid(records, [(card.lane or "", card.step or "", card.title) for card in cards])
    return tuple((_text(record),) for record in found)


def _text(record: Record) -> str:
    match record:
        case Card() | Map():
            return record.title
        case Stage() | Step() | Lane() | Persona():
            return record.name
        case Kpi(value=float() as value):
            return f"{record.name}: {format_value(value, record.unit)}"
    return ""


def _grid(records: RecordSet, texts: Sequence[tuple[str, str, str]]) -> Table:
    """Texts with the lane and the step in which they stand, as rows and columns without those around them."""
    inside: dict[tuple[str, str], list[str]] = defaultdict(list)
    for lane, step, text in texts:
        inside[lane, step].append(text)
    rows = _stretch([lane.id for lane in lanes(records)], {lane for lane, _ in inside})
    columns = _stretch([step.id for step in steps(records)], {step for _, step in inside})
    return tuple(tuple("\n".join(inside.get((row, column), ())) for column in columns) for row in rows)


def _stretch(ids: Sequence[str], wanted: set[str]) -> Sequence[str]:
    places = [index for index, known in enumerate(ids) if known in wanted]
    return ids[places[0] : places[-1] + 1] if places else ()
