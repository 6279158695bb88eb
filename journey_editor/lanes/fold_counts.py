"""How much stands where a stage or a lane is folded: a quiet number in place of what is folded away."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from journey_editor.document import wording
from journey_editor.document.queries import cards_of_lane, emotions_of_lane, holds_cards, kpis_of_lane, lanes
from journey_editor.document.records import Card, Lane
from journey_editor.lanes.grid import StageSpan
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group
from journey_editor.scene.text_items import hugged, texts

_INDENT = 12.0
_NARROW_PADDING = 4.0  # at both sides of a number in a folded stage
_NOUNS = {
    "emotion": ("point", "points"),
    "kpi": ("figure", "figures"),
    "channels": ("channel", "channels"),
    "responsible": ("owner", "owners"),
}
# Where a number in a folded stage would say nothing, or be taken for a score.
_UNCOUNTED_IN_STAGE = ("emotion", "time")

# By the index of the stage in the grid.
_Found = Mapping[int, Collection[str]]


def stage_counts(lane: Lane, setting: LaneSetting) -> tuple[Group, ...]:
    """What stands in the lane in each folded stage, as a number in the middle of it."""
    folded = {index: span for index, span in enumerate(setting.grid.stages) if span.is_folded}
    if not folded or lane.kind in _UNCOUNTED_IN_STAGE:
        return ()
    found = _found(lane, setting)
    return tuple(_number(len(found[index]), span) for index, span in folded.items() if index in found)


def lane_counts(lane: Lane, setting: LaneSetting) -> tuple[Group, ...]:
    """What stands in each stage of a folded lane, in words; in a folded stage as a number."""
    said = _durations(setting) if lane.kind == "time" else _counted(lane, setting)
    drawn = []
    for index, span in enumerate(setting.grid.stages):
        if index in said and not span.is_folded:
            block = hugged(said[index], theme.KEY, span.width - _INDENT - theme.CELL_PADDING)
            items = tuple(texts(block, 0, 0, theme.SECONDARY))
            drawn.append(Group(items, span.x + _INDENT, role="count", width=block.width, height=block.height))
    return (*drawn, *stage_counts(lane, setting))


def _number(count: int, span: StageSpan) -> Group:
    block = hugged(str(count), theme.KEY, span.width - 2 * _NARROW_PADDING)
    left = span.x + (span.width - block.width) / 2
    items = tuple(texts(block, 0, 0, theme.SECONDARY))
    return Group(items, left, role="count", width=block.width, height=block.height)


def _counted(lane: Lane, setting: LaneSetting) -> Mapping[int, str]:
    one, many = _NOUNS.get(lane.kind, ("card", "cards"))
    found = {index: len(things) for index, things in _found(lane, setting).items()}
    return {index: f"{count} {one if count == 1 else many}" for index, count in found.items()}


def _durations(setting: LaneSetting) -> Mapping[int, str]:
    said = setting.records.map
    times: dict[int, float] = defaultdict(float)
    steps = [(column.stage, column.step) for column in setting.grid.columns]
    steps += [(index, step) for index, span in enumerate(setting.grid.stages) for step in span.folded]
    for index, step in steps:
        times[index] += max(0.0, step.duration_s or 0.0) + max(0.0, step.wait_s or 0.0)
    return {index: wording.format_duration(seconds, said) for index, seconds in times.items() if seconds}


def _found(lane: Lane, setting: LaneSetting) -> _Found:
    """The ids, or the names, of what the lane shows."""
    match lane.kind:
        case "emotion":
            points = emotions_of_lane(setting.records, lane.id)
            shown = (point for point in points if setting.showing.has_persona(point.persona))
            return _gathered((setting.grid.stage_under(point.step, 1, None), [point.id]) for point in shown)
        case "kpi":
            return _gathered(_figures(lane, setting))
        case "channels":
            return _gathered(_of_all_cards(setting, lambda card: card.channels))
        case "responsible":
            return _gathered(_of_all_cards(setting, lambda card: filter(None, [card.owner.strip()])))
        case "time":
            return {}
    return _gathered(_cards(lane, setting, lambda card: [card.id]))


_Places = Iterator[tuple[int | None, Iterable[str]]]


def _figures(lane: Lane, setting: LaneSetting) -> _Places:
    for kpi in kpis_of_lane(setting.records, lane.id):
        card = setting.records.find(Card, kpi.card)
        step, stage = (card.step, card.stage) if card else (kpi.step, kpi.stage)
        yield setting.grid.stage_under(step, 1, stage), [kpi.id]


def _cards(lane: Lane, setting: LaneSetting, names: Callable[[Card], Iterable[str]]) -> _Places:
    for card in cards_of_lane(setting.records, lane.id):
        if setting.showing.has_card(card):
            yield setting.grid.stage_under(card.step, card.span, card.stage), names(card)


def _of_all_cards(setting: LaneSetting, names: Callable[[Card], Iterable[str]]) -> _Places:
    for lane in lanes(setting.records):
        if setting.showing.has_lane(lane) and holds_cards(lane):
            yield from _cards(lane, setting, names)


def _gathered(places: Iterable[tuple[int | None, Iterable[str]]]) -> _Found:
    found: dict[int, dict[str, None]] = {}
    for index, names in places:
        for name in names:
            if index is not None:
                found.setdefault(index, {})[name] = None
    return found
