"""A lane of cards of any kind."""

from journey_editor.document.records import Lane
from journey_editor.lanes.card_stack import shows_of, stack_cards
from journey_editor.lanes.lane_body import LaneSetting, StandingBody
from journey_editor.scene.card_block import lay_out_card


def lay_out_cards(lane: Lane, setting: LaneSetting) -> StandingBody:
    """The cards of the lane in their cells."""
    shows, behind = shows_of(lane, setting), lane.id in setting.backstage
    return stack_cards(lane, setting, lambda card, width: setting.card_block(lay_out_card, card, width, shows, behind))
