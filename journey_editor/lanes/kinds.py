"""The kinds of lane. A kind that this program does not know is drawn as a lane of cards, so its cards stay in sight."""

from collections.abc import Callable, Mapping

from journey_editor.document.records import Lane
from journey_editor.lanes.cards import lay_out_cards
from journey_editor.lanes.divider import lay_out_divider
from journey_editor.lanes.emotion import lay_out_emotion
from journey_editor.lanes.kpi import lay_out_kpi
from journey_editor.lanes.lane_body import LaneBody, LaneSetting

LAY_OUT: Mapping[str, Callable[[Lane, LaneSetting], LaneBody]] = {
    "cards": lay_out_cards,
    "thoughts": lay_out_cards,
    "emotion": lay_out_emotion,
    "kpi": lay_out_kpi,
    "divider": lay_out_divider,
}
# What they show is gathered from the cards of all other lanes.
_GATHERED = frozenset({"channels", "responsible"})


def lay_out_lane(lane: Lane, setting: LaneSetting) -> LaneBody:
    """The lane on the grid, by its kind."""
    return LAY_OUT.get(lane.kind, lay_out_cards)(lane, setting)


def holds_cards(lane: Lane) -> bool:
    """Whether cards stand in the lane: not curves, not figures, and it is no line between others."""
    return LAY_OUT.get(lane.kind, lay_out_cards) is lay_out_cards


def follows_all_cards(lane: Lane) -> bool:
    """Whether a card of any lane may change what this lane shows."""
    return lane.kind in _GATHERED
