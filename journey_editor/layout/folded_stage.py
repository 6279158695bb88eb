"""The header of a folded stage: a narrow chevron with its name made short, and below it how many steps it has."""

from collections.abc import Iterator
from typing import Literal

from journey_editor.lanes.grid import StageSpan
from journey_editor.layout.chevron import NOTCH, chevron_edges, chevron_outline
from journey_editor.layout.fold_mark import fold_mark
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_BEFORE, _BEHIND = 2.0, 4.0  # between the letters and the notch before them, the mark behind them
_MOST_LETTERS = 3
_TINT = 0.07  # of the stage's colour under its steps
MARK_REACH = 10.0  # the width of the mark that can be hit; it lies in the tip


def folded_stage(span: StageSpan, stage_height: float, step_height: float, below: float, *, is_last: bool) -> Group:
    """Both rows as one header, as there is no step to be taken hold of; `below` is the room for a brace under steps."""
    left, right = chevron_edges(span, is_last=is_last)
    items: list[Item] = [Shape(chevron_outline(left, right, stage_height), fill=span.color)]
    ink = theme.ink_on(span.color)
    start, end = left + NOTCH + _BEFORE, right - _BEHIND
    name = _short_name(span.stage.name, end - start)
    if name:
        items += texts(name, (start + end - name.width) / 2, (stage_height - name.height) / 2, ink)
    items.append(stage_mark(right, stage_height, ink, is_folded=True))
    if step_height:
        fill = theme.blend(span.color, theme.WHITE, _TINT)
        count = lay_out_text(str(len(span.folded)), theme.STEP, None)
        items.append(Box(0, stage_height, span.width, step_height, fill=fill))
        x, y = (span.width - count.width) / 2, stage_height + (step_height - below - count.height) / 2
        items += texts(count, x, y, step_ink(span.color, fill))
    return Group(
        tuple(items), x=span.x, record_id=span.stage.id, role="stage", width=span.width,
        height=stage_height + step_height, layer="column headers",
    )  # fmt: skip


def stage_mark(right: float, height: float, ink: Color, *, is_folded: bool) -> Group:
    """The mark in the tip of a chevron, which no name reaches."""
    middle = right + 1.0, height / 2
    points: Literal["right", "left"] = "right" if is_folded else "left"
    return fold_mark(points, middle, MARK_REACH, height - 6, ink, is_folded=is_folded)


def step_ink(color: Color, fill: Color) -> Color:
    """The colour of what stands in the row of steps of a stage."""
    return theme.readable(theme.blend(color, "#000000", 0.75), fill)


def _short_name(name: str, room: float) -> TextBlock | None:
    """The longest abbreviation that has room on one line; None when none has, or there is no name."""
    blocks = (lay_out_text(short, theme.LANE, None) for short in _abbreviations(name))
    return next((block for block in blocks if block.width <= room), None)


def _abbreviations(name: str) -> Iterator[str]:
    """From the longest: for "First ride" "FR", "F"; for "Discover" "Dis", "Di", "D"."""
    words = [word for part in name.split() if (word := "".join(letter for letter in part if letter.isalnum()))]
    if not words:
        return
    letters = "".join(word[0] for word in words).upper() if len(words) > 1 else words[0][:1].upper() + words[0][1:]
    for count in range(_MOST_LETTERS, 0, -1):
        yield letters[:count]
