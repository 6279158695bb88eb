"""Questions about a map that more than one place asks. All take a RecordSet and answer in reading order."""

from operator import attrgetter

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Emotion, Kpi, Lane, Persona, Stage, Step

_BY_ORDER = attrgetter("order", "id")
# Kinds of lanes in whose cells no cards stand.
_WITHOUT_CARDS = frozenset({"emotion", "kpi", "channels", "time", "responsible", "divider"})


def stages(records: RecordSet) -> list[Stage]:
    return sorted(records.of_type(Stage), key=_BY_ORDER)


def steps_of(records: RecordSet, stage_id: str) -> list[Step]:
    return sorted((step for step in records.referring_to(stage_id, Step) if step.stage == stage_id), key=_BY_ORDER)


def steps(records: RecordSet) -> list[Step]:
    """All steps from left to right."""
    return [step for stage in stages(records) for step in steps_of(records, stage.id)]


def lanes(records: RecordSet) -> list[Lane]:
    return sorted(records.of_type(Lane), key=_BY_ORDER)


def personas(records: RecordSet) -> list[Persona]:
    return sorted(records.of_type(Persona), key=_BY_ORDER)


def channels(records: RecordSet) -> list[Channel]:
    return sorted(records.of_type(Channel), key=_BY_ORDER)


def holds_cards(lane: Lane) -> bool:
    """Whether cards stand in the lane; they do in one of a kind that this program does not know."""
    return lane.kind not in _WITHOUT_CARDS


def is_parked(card: Card) -> bool:
    """Whether the card has no cell yet."""
    return card.lane is None or (card.step is None and card.stage is None)


def cards_of_lane(records: RecordSet, lane_id: str) -> list[Card]:
    """The placed cards of a lane by order key; the caller sorts them into cells."""
    found = (card for card in records.referring_to(lane_id, Card) if card.lane == lane_id and not is_parked(card))
    return sorted(found, key=_BY_ORDER)


def cards_of_cell(
    records: RecordSet, lane_id: str, *, step_id: str | None = None, stage_id: str | None = None
) -> list[Card]:
    """The cards that begin in one cell, from top to bottom: of a step, or the stage-wide ones of a stage."""
    # From the step or the stage, which has few cards; a lane has more the longer the map is.
    found = (
        card
        for card in records.referring_to(step_id or stage_id or "", Card)
        if card.lane == lane_id and card.step == step_id and card.stage == stage_id
    )
    return sorted(found, key=_BY_ORDER)


def parked_cards(records: RecordSet) -> list[Card]:
    return sorted((card for card in records.of_type(Card) if is_parked(card)), key=_BY_ORDER)


def emotions_of_lane(records: RecordSet, lane_id: str) -> list[Emotion]:
    return [emotion for emotion in records.referring_to(lane_id, Emotion) if emotion.lane == lane_id]


def kpis_of_lane(records: RecordSet, lane_id: str) -> list[Kpi]:
    found = (kpi for kpi in records.referring_to(lane_id, Kpi) if kpi.lane == lane_id)
    return sorted(found, key=_BY_ORDER)
