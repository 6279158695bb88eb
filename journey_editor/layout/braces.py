"""Braces over stages that belong together, and under steps that are alternatives of each other."""

from itertools import groupby

from journey_editor.document.alternatives import first_alternatives
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke
from journey_editor.scene.path import KAPPA, Path
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.style import TextStyle

BRACE_HEIGHT = 18.0
STAGE_GROUP = "stage group"  # the role of a brace over stages
_MARGIN = 8.0
_RADIUS = 6.0
_GAP = 8.0  # between the word and the line at both sides of it
_LINE = Stroke(theme.ZERO_LINE, 1.4, round=True)


def stage_groups(grid: Grid) -> list[tuple[float, float, str]]:
    """Left edge, width and name of each run of adjacent stages of one group; of what is all folded there is none."""
    found: list[tuple[float, float, str]] = []
    for name, run in groupby(grid.stages, key=lambda span: span.stage.group.strip()):
        spans = list(run)
        if name and not all(span.is_folded for span in spans):
            found.append((spans[0].x, sum(span.width for span in spans), name))
    return found


def alternatives(grid: Grid) -> list[tuple[float, float]]:
    """Left edge and width of each run of adjacent steps that are alternatives of each other."""
    firsts = first_alternatives(column.step for column in grid.columns)
    runs: list[list[int]] = []
    before = ""
    for index, column in enumerate(grid.columns):
        first = firsts[column.step.id]
        if runs and first == before:
            runs[-1].append(index)
        else:
            runs.append([index])
        before = first
    return [grid.span(run[0], len(run)) for run in runs if len(run) > 1]


def brace(x: float, width: float, word: str, style: TextStyle, *, points_down: bool) -> Group:
    """A line across with both ends bent towards what it joins, and a word in its middle.

    Over stages it can be hit; under steps it lies in their headers, which are what is hit there.
    """
    left, right = _MARGIN, width - _MARGIN
    name = hugged(word, style, max(1.0, right - left - 2 * (_RADIUS + _GAP)))
    height = max(BRACE_HEIGHT, name.height + 4)
    middle = height / 2
    end = height - 1 if points_down else 1.0
    word_left = (width - name.width) / 2
    items: list[Item] = [
        Shape(_half(left, word_left - _GAP, middle, end), stroke=_LINE),
        Shape(_half(right, word_left + name.width + _GAP, middle, end), stroke=_LINE),
        *texts(name, word_left, (height - name.height) / 2, theme.SECONDARY),
    ]
    role, hit_width = (STAGE_GROUP, width) if points_down else ("brace", 0.0)
    return Group(tuple(items), x=x, role=role, width=hit_width, height=height, layer="column headers")


def _half(outer: float, inner: float, y: float, end: float) -> Path:
    """From the bent end at `outer` to the word at `inner`."""
    across = 1 if inner > outer else -1
    reach = min(_RADIUS, abs(inner - outer), abs(end - y))
    down = reach if end > y else -reach
    k = 1 - KAPPA
    return Path((
        ("M", (outer, end)),
        ("L", (outer, y + down)),
        ("C", (outer, y + down * k, outer + across * reach * k, y, outer + across * reach, y)),
        ("L", (inner, y)),
    ))  # fmt: skip
