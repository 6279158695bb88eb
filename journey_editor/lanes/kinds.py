"""The kinds of lane. A kind that this program does not know is drawn as a lane of cards, so its cards stay in sight."""

from collections.abc import Callable, Mapping

from journey_editor.document.records import Card, Lane
from journey_editor.lanes.cards import lay_out_cards
from journey_editor.lanes.channels import lay_out_channels
from journey_editor.lanes.divider import lay_out_divider
from journey_editor.lanes.emotion import lay_out_emotion
from journey_editor.lanes.images import lay_out_images
from journey_editor.lanes.kpi import lay_out_kpi
from journey_editor.lanes.lane_body import LaneBody, LaneSetting
from journey_editor.lanes.responsible import lay_out_responsible
from journey_editor.lanes.text import lay_out_text_lane
from journey_editor.lanes.time import lay_out_time

LAY_OUT: Mapping[str, Callable[[Lane, LaneSetting], LaneBody]] = {
    "cards": lay_out_cards,
    "thoughts": lay_out_cards,
    "emotion": lay_out_emotion,
    "kpi": lay_out_kpi,
    "channels": lay_out_channels,
    "time": lay_out_time,
    "images": lay_out_images,
    "text": lay_out_text_lane,
    "responsible": lay_out_responsible,
    "divider": lay_out_divider,
}
# What they show is gathered from the cards of all other lanes: these fields of them, and those that say where they are.
_GATHERED = {"channels": ("channels", "kind", "state"), "responsible": ("owner",)}
_PLACE = ("lane", "step", "stage", "span", "order", "personas", "tags", "owner", "kind")


def lay_out_lane(lane: Lane, setting: LaneSetting) -> LaneBody:
    """The lane on the grid, by its kind."""
    return LAY_OUT.get(lane.kind, lay_out_cards)(lane, setting)


def follows_card(lane: Lane, before: Card | None, after: Card | None) -> bool:
    """Whether what became of a card, of whatever lane, may change what this lane shows."""
    fields = _GATHERED.get(lane.kind)
    if fields is None:
        return False
    says_something = [card for card in (before, after) if card and getattr(card, fields[0])]
    if not says_something:
        return False
    return before is None or after is None or any(_differ(before, after, name) for name in (*fields, *_PLACE))


def _differ(before: Card, after: Card, name: str) -> bool:
    return bool(getattr(before, name) != getattr(after, name))
