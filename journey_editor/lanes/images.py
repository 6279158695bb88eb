"""A storyboard: pictures as large as their cells, with a caption below each."""

from journey_editor.document.records import Lane
from journey_editor.lanes.card_stack import shows_of, stack_cards
from journey_editor.lanes.lane_body import LaneSetting, StandingBody
from journey_editor.scene.storyboard_block import lay_out_storyboard_card


def lay_out_images(lane: Lane, setting: LaneSetting) -> StandingBody:
    """The pictures of the lane in their cells."""
    shows = shows_of(lane, setting)
    return stack_cards(
        lane, setting, lambda card, width: setting.card_block(lay_out_storyboard_card, card, width, shows)
    )
