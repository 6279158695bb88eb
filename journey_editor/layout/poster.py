"""The poster: the map in its frame of head and foot, on a paper or on a page that fits its content."""

from dataclasses import dataclass, replace

from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.foot import lay_out_foot
from journey_editor.layout.head import lay_out_head
from journey_editor.layout.labelled_columns import LABEL
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.page_fit import FittedMap, column_for_words, fit_map
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, DisplayList, Group, Missing, Text, walk
from journey_editor.scene.paper import MAX_SIDE_MM, MM_PER_INCH, POINTS_PER_INCH, Paper

# All measures of the frame are those of an A1; other papers multiply them.
_A1_AREA = 2383.94 * 1683.78
_MARGIN = 64.0
_HEAD_GAP = 34.0
_FOOT_GAP = 26.0
_LARGEST_TYPE = 2.0  # scale of the map over that of the frame: a card's text never outgrows the takeaways
_MOST_FRAME = 0.42  # share of the page that head and foot may take
_LEAST_FRAME = 7.0 / LABEL.size  # a small paper's smallest words are 7 points high, where there is room
# Scale of what is read from near in head and foot over that of the title, where the map needs the room: its text is
# about as high as that of the cards, down to a bound.
_DETAILS_TO_MAP = 0.78
_LEAST_DETAILS = 0.65
_LEAST_PAGE_WIDTH = 760.0
_FRAME_OF_FITTED_PAGE = 0.72
_LONGEST_SIDE = MAX_SIDE_MM / MM_PER_INCH * POINTS_PER_INCH


@dataclass(frozen=True, slots=True)
class _Frame:
    """Head and foot at their places on a page, and the box that they leave to the map."""

    head: Group
    foot: Group
    scale: float
    left: float
    top: float
    width: float
    height: float


def lay_out_poster(
    records: RecordSet, paper: Paper | None = None, showing: Showing = EVERYTHING, sheet: tuple[int, int] = (1, 1)
) -> DisplayList:
    """The poster of a map on a paper; without one, on a page of the map's own size.

    `sheet` says which page it is of how many.
    """
    return _on_paper(records, paper, showing, sheet) if paper else _on_fitted_page(records, showing, sheet)


def _on_paper(records: RecordSet, paper: Paper, showing: Showing, sheet: tuple[int, int]) -> DisplayList:
    frame = _frame_on(records, paper, showing, sheet)
    largest = _LARGEST_TYPE * frame.scale
    fitted = fit_map(records, frame.width, frame.height, largest, showing)
    # Where the map's type is small, all that is read from as near as the map is makes room for it.
    details = max(_LEAST_DETAILS, _DETAILS_TO_MAP * fitted.scale / frame.scale)
    if details < 1.0:
        frame = _frame_on(records, paper, showing, sheet, frame.scale, details)
        fitted = fit_map(records, frame.width, frame.height, largest, showing)
    # A map without columns stays at the left, where its lanes are named.
    has_columns = make_grid(records, 1.0, showing=showing).columns
    indent = (frame.width - fitted.width * fitted.scale) / 2 if has_columns else 0.0
    groups = [frame.head, _map_group(fitted, frame.left + indent, frame.top), frame.foot]
    return _page(records, paper.width, paper.height, groups)


def _frame_on(
    records: RecordSet,
    paper: Paper,
    showing: Showing,
    sheet: tuple[int, int],
    scale: float = 2.0,
    details: float = 1.0,
) -> _Frame:
    """The frame at no more than a scale; its columns, personas and foot at `details` times that."""
    scale = min(scale, max(_LEAST_FRAME, (paper.width * paper.height / _A1_AREA) ** 0.5))
    while True:
        margin = min(_MARGIN * scale, 0.06 * min(paper.width, paper.height))
        width = paper.width - 2 * margin
        head = lay_out_head(records, width / scale, showing, details)
        foot = lay_out_foot(records, paper.name, width / (scale * details), showing, sheet)
        head_height = (head.height + _HEAD_GAP) * scale if head.height else 0.0
        foot_height = (foot.height + _FOOT_GAP) * scale * details if foot.height else 0.0
        if head_height + foot_height <= _MOST_FRAME * paper.height:
            break
        scale *= 0.9
    return _Frame(
        _framed(head, margin, margin, scale),
        _framed(foot, margin, paper.height - margin - foot.height * scale * details, scale * details),
        scale,
        margin,
        margin + head_height,
        width,
        paper.height - 2 * margin - head_height - foot_height,
    )


def _on_fitted_page(records: RecordSet, showing: Showing, sheet: tuple[int, int]) -> DisplayList:
    column_width = max(theme.COLUMN_WIDTH, column_for_words(records, showing))
    layout = MapLayout(records, column_width, showing=showing)
    needed = layout.width + 2 * _MARGIN * _FRAME_OF_FITTED_PAGE
    if needed < _LEAST_PAGE_WIDTH and layout.grid.columns:
        units = (layout.width - theme.LANE_HEADER_WIDTH) / column_width
        wider = (_LEAST_PAGE_WIDTH - needed + layout.width - theme.LANE_HEADER_WIDTH) / units
        layout = MapLayout(records, wider, showing=showing)
    frame = _FRAME_OF_FITTED_PAGE
    margin = _MARGIN * frame
    width = max(layout.width, _LEAST_PAGE_WIDTH - 2 * margin)
    head = lay_out_head(records, width / frame, showing)
    foot = lay_out_foot(records, "", width / frame, showing, sheet)
    top = margin + ((head.height + _HEAD_GAP) * frame if head.height else 0.0)
    bottom = top + layout.height + (_FOOT_GAP * frame if foot.height else 0.0)
    groups = [
        _framed(head, margin, margin, frame),
        _map_group(FittedMap(layout.draw(), layout.width, layout.height, 1.0), margin, top),
        _framed(foot, margin, bottom, frame),
    ]
    page_width, page_height = width + 2 * margin, bottom + foot.height * frame + margin
    shrink = min(1.0, _LONGEST_SIDE / max(page_width, page_height))
    if shrink < 1.0:
        groups = [Group(tuple(groups), scale=shrink)]
    return _page(records, page_width * shrink, page_height * shrink, groups)


def _framed(part: Group, x: float, y: float, scale: float) -> Group:
    """Head or foot at its place, at the scale of the frame."""
    return replace(part, x=x, y=y, scale=scale)


def _map_group(fitted: FittedMap, x: float, y: float) -> Group:
    return Group(
        fitted.groups, x=x, y=y, scale=fitted.scale, role="map", width=fitted.width, height=fitted.height, layer="body"
    )


def _page(records: RecordSet, width: float, height: float, groups: list[Group]) -> DisplayList:
    paper = Group((Box(0, 0, width, height, fill=theme.WHITE),), role="paper", width=width, height=height)
    everything = (paper, *(group for group in groups if group.items))
    said = records.map
    return DisplayList(width, height, everything, said.title, said.language, missing_characters(everything))


def missing_characters(groups: tuple[Group, ...]) -> tuple[Missing, ...]:
    """The characters that are drawn as boxes, by the record that holds them, in reading order."""
    found: dict[str, dict[str, None]] = {}
    for placed in walk(groups):
        if isinstance(placed.item, Text):
            for run in placed.item.line.runs:
                for glyph in run.glyphs:
                    if glyph.id == 0:
                        character = run.text[glyph.cluster]
                        found.setdefault(placed.group.record_id, {})[character] = None
    return tuple(Missing(record_id, "".join(characters)) for record_id, characters in found.items())
