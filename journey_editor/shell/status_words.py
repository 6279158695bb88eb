"""What the status bar says: what is selected, and the three keys that matter now."""

from collections import Counter

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.folding import is_folded
from journey_editor.document.queries import is_parked
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Link, Map, Persona, Record, Stage, Step

_NOUNS: dict[type[Record], tuple[str, str]] = {
    Card: ("card", "cards"),
    Stage: ("stage", "stages"),
    Step: ("step", "steps"),
    Lane: ("lane", "lanes"),
    Persona: ("persona", "personas"),
    Emotion: ("point", "points"),
    Kpi: ("figure", "figures"),
    Link: ("link", "links"),
}
_WRITING = "Esc done · Ctrl+Enter done, new below · Tab done, next"
_WRITING_STEP = "Esc done · Ctrl+Enter next stage · Tab next step"
_WRITING_LANE = "Esc done · Ctrl+Enter next lane · Tab first cell"
_WRITING_OTHER = "Esc done · Tab done, next"
_CARD = "Enter edit · Ctrl+Enter new below · Tab next · Alt+arrows move"
_TWO = "Ctrl+L link · Alt+arrows move · Ctrl+D duplicate · Del delete"
_CARDS = "Alt+arrows move · Ctrl+D duplicate · Del delete"
_PARKED = "Enter edit · drag onto the map · Del delete"
_HEADER = "Enter rename · Tab next · Ctrl+Shift+arrows move"
_FOLDED = "F9 unfold · Enter rename · Ctrl+Shift+arrows move"
_TITLE = "Enter write it · Ctrl+I details · arrows move"
_FIGURE = "Enter rename · Alt+arrows move · Ctrl+I details · Del delete"
_PERSONA = "F7 alone · Ctrl+C copy · drag onto cards · Del delete"
_POINT = "1 to 5 or Up and Down set · Enter what they say · Right next · Del clear"
_LINK = "Enter write its label · Esc back to where it begins · Del delete"
_CELL = "type to write a card · arrows move · Ctrl+V paste"
_CELLS = {
    "emotion": _POINT,
    "channels": "Space puts on, takes off · arrows move · Esc leaves",
    "time": "type 5 min, wait 2 h · Tab next · Del clears",
    "responsible": "Enter selects their cards · arrows move · Esc leaves",
    "kpi": "type to name a figure · arrows move · Ctrl+V paste",
}
# What a cell is called in lanes that hold no cards.
_PLACES = {
    "emotion": "Place on a curve",
    "channels": "Channel at a step",
    "time": "Time of a step",
    "responsible": "Who is responsible at a step",
}
_NOTHING = "N new card · Ctrl+A select all · ? shortcuts"


def selected_words(session: MapSession) -> str:
    """ "1 card selected", "2 stages and 1 card selected", "Empty cell", "Nothing selected"."""
    records = [session.records[record_id] for record_id in session.selection.ids if record_id in session.records]
    counts = Counter(type(record) for record in records if type(record) in _NOUNS)
    said = [f"{count} {_NOUNS[kind][count > 1]}" for kind, count in counts.items()]
    if said:
        return f"{' and '.join(said)} selected"
    if any(isinstance(record, Map) for record in records):
        return "Title selected"
    return _said_of_cell(session.records, session.selection.cell) if session.selection.cell else "Nothing selected"


def key_words(session: MapSession, *, is_writing: bool) -> str:
    """The keys that do something for what is selected."""
    selection, records = session.selection, session.records
    if is_writing:
        return _writing_words(records.get(selection.lead))
    if len(selection.ids) > 1:
        return _TWO if len(selection.ids) == 2 and isinstance(records.get(selection.lead), Card) else _CARDS
    lead = records.get(selection.lead)
    if lead is None:
        return _cell_words(session.records, selection.cell.lane if selection.cell else None)
    if isinstance(lead, Card):
        return _PARKED if is_parked(lead) else _CARD
    if isinstance(lead, Link):
        return _LINK
    if isinstance(lead, Persona):
        return _PERSONA
    if isinstance(lead, Kpi):
        return _FIGURE
    if isinstance(lead, Map):
        return _TITLE
    if is_folded(lead):
        return _FOLDED
    return _POINT if isinstance(lead, Emotion) else _HEADER


def _writing_words(written: Record | None) -> str:
    match written:
        case Card():
            return _WRITING
        case Stage() | Step():
            return _WRITING_STEP
        case Lane():
            return _WRITING_LANE
    return _WRITING_OTHER


def _said_of_cell(records: RecordSet, cell: Cell) -> str:
    lane = records.find(Lane, cell.lane)
    if lane and lane.kind in _PLACES:
        return _PLACES[lane.kind]
    count = len(cards_in(records, cell))
    return f"Cell with {count} {_NOUNS[Card][count > 1]}" if count else "Empty cell"


def _cell_words(records: RecordSet, lane_id: str | None) -> str:
    lane = records.find(Lane, lane_id)
    if lane is None:
        return _NOTHING
    return _CELLS.get(lane.kind, _CELL)
