"""A lane of running text: its cards have no frame and no icon."""

from journey_editor.document.records import Lane
from journey_editor.lanes.card_stack import shows_of, stack_cards
from journey_editor.lanes.lane_body import LaneSetting, StandingBody
from journey_editor.scene.running_text_block import lay_out_running_text


def lay_out_text_lane(lane: Lane, setting: LaneSetting) -> StandingBody:
    """The texts of the lane in their cells."""
    shows = shows_of(lane, setting)
    return stack_cards(lane, setting, lambda card, width: setting.card_block(lay_out_running_text, card, width, shows))
