"""What mends a map where the method found it lacking."""

from journey_editor.document.cell import Cell
from journey_editor.document.edits.cards import add_card
from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.edits.links import add_link
from journey_editor.document.queries import holds_cards, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Lane
from journey_editor.document.store import Transaction

_LANE_NAMES = {"pain": "Pain points", "opportunity": "Opportunities", "touchpoint": "Touchpoints"}


def lane_for(records: RecordSet, kind: str) -> Lane | None:
    """The first lane in sight in which cards of the kind stand."""
    found = (lane for lane in lanes(records) if lane.card_kind == kind and holds_cards(lane) and not lane.hidden)
    return next(found, None)


def add_card_at(t: Transaction, kind: str, step: str | None, stage: str | None = None) -> str:
    """An empty card of the kind at a step, or across a stage, in the lane for it, which is made when there is none."""
    lane = lane_for(t.records, kind)
    lane_id = lane.id if lane else add_lane(t, _LANE_NAMES.get(kind, ""), card_kind=kind)
    return add_card(t, Cell(lane_id, step, stage), kind=kind)


def answer_pain(t: Transaction, pain_id: str) -> str:
    """An empty opportunity at the place of a pain, linked with it."""
    pain = t.records.find(Card, pain_id)
    if pain is None:
        raise ValueError(f"{pain_id!r} is no card")
    opportunity = add_card_at(t, "opportunity", pain.step, pain.stage)
    add_link(t, pain_id, opportunity, "answered by")
    return opportunity


def set_next_review(t: Transaction, date: str) -> str:
    """Say when the map is looked at again; gives the id of the map."""
    t.patch(MAP_ID, next_review=date)
    return MAP_ID


def switch_check(t: Transaction, rule_id: str, *, on: bool) -> None:
    """Let the map hear of a rule of the method, or not."""
    others = tuple(known for known in t.records.map.checks_off if known != rule_id)
    t.patch(MAP_ID, checks_off=others if on else (*others, rule_id))
