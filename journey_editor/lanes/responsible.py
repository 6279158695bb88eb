"""Who is responsible at each step: the owners of the cards that stand there."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from journey_editor.document.records import Lane
from journey_editor.lanes.cards_by_step import cards_by_step
from journey_editor.lanes.grid import Column
from journey_editor.lanes.lane_body import HeaderLine, LaneSetting
from journey_editor.lanes.prompt import prompt
from journey_editor.scene import theme
from journey_editor.scene.chips import Chip, lay_out_chips
from journey_editor.scene.display_list import Group, Item

_STRETCH = 0.2


@dataclass(frozen=True, slots=True)
class OwnerChip:
    """An owner at a step; the group stands at its place in the lane."""

    step: str
    owner: str
    group: Group


@dataclass(frozen=True, slots=True)
class ResponsibleBody:
    chips: tuple[OwnerChip, ...]
    prompt: tuple[Group, ...]
    height: float
    stretch: float = _STRETCH
    full_width: bool = False
    key: tuple[HeaderLine, ...] = ()

    def draw(self, _height: float, /) -> tuple[Item, ...]:
        return (*(chip.group for chip in self.chips), *self.prompt)

    def owner_at(self, x: float, y: float) -> OwnerChip | None:
        """The chip at a point of the lane."""
        for chip in self.chips:
            group = chip.group
            if group.x <= x < group.x + group.width and group.y <= y < group.y + group.height:
                return chip
        return None


def lay_out_responsible(lane: Lane, setting: LaneSetting) -> ResponsibleBody:
    """Each owner once a step, in reading order, with the number of their cards there when it is more than one."""
    chips: list[OwnerChip] = []
    found = cards_by_step(setting.records, setting.grid, setting.showing, setting.gathered)
    for column, cards in zip(setting.grid.columns, found, strict=True):
        chips += _chips_of(column, Counter(owner for card in cards if (owner := card.owner.strip())))
    asked = () if chips else prompt(lane.question, setting)
    groups = [chip.group for chip in chips] or list(asked)
    bottom = max((group.y + group.height for group in groups), default=theme.CELL_PADDING)
    return ResponsibleBody(tuple(chips), asked, bottom + theme.CELL_PADDING)


@lru_cache(maxsize=2_000)  # a drag of a card changes two steps of the lane, and lays all of it out again
def _lay_out(said: tuple[str, ...], width: float) -> tuple[Group, ...]:
    return lay_out_chips([Chip(words, icon="user") for words in said], width)[0]


def _chips_of(column: Column, owners: Counter[str]) -> list[OwnerChip]:
    said = tuple(f"{owner}\u00a0· {count}" if count > 1 else owner for owner, count in owners.items())
    groups = _lay_out(said, column.width - 2 * theme.CELL_PADDING)
    return [
        OwnerChip(
            column.step.id, owner, group.at(column.x + theme.CELL_PADDING + group.x, theme.CELL_PADDING + group.y)
        )
        for owner, group in zip(owners, groups, strict=True)
    ]
