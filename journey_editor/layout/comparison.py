"""The poster of a difference: two states of a map on one grid, with a mark on all that is not what it was."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from journey_editor.document import wording
from journey_editor.document.comparing import Comparison, Difference, What
from journey_editor.document.joined_maps import join_maps
from journey_editor.document.records import Emotion, Map
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, DisplayList, Group, Item, Shape, Stroke
from journey_editor.scene.paper import Paper
from journey_editor.scene.path import circle
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

# The sign and the hue of each; signs alone tell them apart in grey.
MARKS: Mapping[What, tuple[str, Color]] = {
    "added": ("+", "#237032"),
    "removed": ("−", "#C92A2A"),
    "moved": ("→", "#3B5BDB"),
    "changed": ("≠", "#BF4B00"),
}

_GONE = 0.45  # opacity of what is no more
_RADIUS = 7.5
_SIGN = TextStyle(11, 700)
_SCORES = TextStyle(10.5, 600)
_MARKED = frozenset({"card", "emotion", "kpi", "stage", "step", "lane", "persona"})
_OUTLINED = frozenset({"card", "kpi"})
_NO_BREAK_SPACE = "\u00a0"


def lay_out_comparison(comparison: Comparison, paper: Paper | None = None) -> DisplayList:
    """Both states on one page: what is no more is pale, and every difference bears its mark.

    The head says how much differs instead of what the map is about.
    """
    joined = join_maps(comparison)
    said = joined.map
    joined.put(
        said.model_copy(
            update={
                "subtitle": count_words(comparison, said),
                "takeaways": (),
                "objective": "",
                "scope": "",
                "scenario": "",
            }
        )
    )
    page = lay_out_poster(joined, paper)
    differences = {difference.record.id: difference for difference in comparison.differences}
    return replace(page, groups=tuple(_marked(group, differences, said) for group in page.groups))


def place_of(record_id: str, page: DisplayList) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of what shows a record on the page, in points; None when nothing does."""
    return _find(record_id, page.groups, 0.0, 0.0, 1.0)


def _find(
    record_id: str, items: Iterable[Item], x: float, y: float, scale: float
) -> tuple[float, float, float, float] | None:
    for item in items:
        if not isinstance(item, Group):
            continue
        left, top, size = x + scale * item.x, y + scale * item.y, scale * item.scale
        if item.record_id == record_id and item.role in _MARKED:
            return left, top, left + size * item.width, top + size * item.height
        if found := _find(record_id, item.items, left, top, size):
            return found
    return None


def count_words(comparison: Comparison, said: Map) -> str:
    """ "+ 3 added · → 1 moved": each mark with how often it is there; it serves as their legend."""
    counts = ((what, sign, comparison.count(what)) for what, (sign, _) in MARKS.items())
    return wording.dotted(
        *(_NO_BREAK_SPACE.join((sign, str(count), wording.word(said, what))) for what, sign, count in counts if count)
    )


def _marked(group: Group, differences: Mapping[str, Difference], said: Map) -> Group:
    items = tuple(_marked(item, differences, said) if isinstance(item, Group) else item for item in group.items)
    difference = differences.get(group.record_id) if group.role in _MARKED else None
    if difference is None:
        return replace(group, items=items)
    if difference.what == "removed":
        items = (Group(items, opacity=_GONE),)
    return replace(group, items=(*items, *_mark(group, difference, said)))


def _mark(group: Group, difference: Difference, said: Map) -> list[Item]:
    sign, color = MARKS[difference.what]
    items: list[Item] = []
    if group.role in _OUTLINED:
        dash = (4.0, 3.0) if difference.what == "removed" else ()
        stroke = Stroke(color, 2.0, dash)
        items.append(Box(-1, -1, group.width + 2, group.height + 2, theme.CARD_RADIUS + 1, stroke=stroke))
    # On the corner of a card, beside a point, within a header.
    x, y = {"card": (group.width - 2, 2.0), "emotion": (group.width + 4, 0.0)}.get(group.role, (group.width - 14, 12.0))
    letter = lay_out_text(sign, _SIGN, None)
    items.append(Shape(circle(x, y, _RADIUS), fill=color, stroke=Stroke(theme.WHITE, 1.5)))
    items += texts(letter, x - letter.width / 2, y - letter.height / 2, theme.WHITE)
    if isinstance(difference.before, Emotion) and isinstance(difference.after, Emotion):
        items += _scores(difference.before, difference.after, group, said)
    return items


def _scores(before: Emotion, after: Emotion, group: Group, said: Map) -> list[Item]:
    """ "−2 → +1" under the point."""
    if before.score == after.score:
        return []
    old, new = (wording.format_signed(score, said) for score in (before.score, after.score))
    words = hugged(f"{old} → {new}", _SCORES, 200)
    x, y = (group.width - words.width) / 2, group.height + 3
    ground = Box(x - 4, y - 1, words.width + 8, words.height + 2, 4, fill=theme.WHITE, opacity=0.85)
    return [ground, *texts(words, x, y, MARKS["changed"][1])]
