"""The action plan on paper: a table and impact against effort, as the poster looks, on as many pages as needed."""

from collections.abc import Sequence

from journey_editor.document import wording
from journey_editor.document.benefits import benefit_words
from journey_editor.document.findings import (
    Finding,
    benefit_totals,
    counted_words,
    shown_findings,
    sorted_findings,
    titles_of,
)
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Map
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.layout.findings_table import LEAST_WIDTH, FindingsTable
from journey_editor.layout.foot import lay_out_imprint
from journey_editor.layout.poster import missing_characters
from journey_editor.layout.priority_matrix import Bubble, lay_out_priority_matrix
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, DisplayList, Group
from journey_editor.scene.palette import Palette
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.paper import Paper, parse_paper
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_A1_AREA = 2383.94 * 1683.78
_TYPE = 1.42  # of an A1, over the measures below; other papers multiply it
_LEAST_TYPE = 0.66
_LARGER_TYPE = (1.6, 1.45, 1.3, 1.15)  # that a plan which leaves much of its one page empty may take
_MARGIN = 0.035  # of the longer side
_TITLE = TextStyle(24, 700, leading=1.2)
_SUBTITLE = TextStyle(12, 400)
_HEADING = TextStyle(13, 600)
_GAP = 18.0
_IMPRINT_SCALE = 0.72  # the imprint is made at the scale of a poster's foot
_BESIDE = 0.38  # share of the width that the matrix has beside the table
_ABOVE = 0.46  # share of the height that it has above it
_HIGHEST = 0.9  # height of the matrix over its width


def lay_out_findings(
    records: RecordSet, paper: Paper | None = None, showing: Showing = EVERYTHING, before: int = 0
) -> tuple[DisplayList, ...]:
    """The pages of the action plan, at least one; without a paper on A3.

    `before` is how many pages stand before them, for "page 2 of 3". Nothing is cut: rows move to another
    page as a whole, and the type gets smaller where a row is higher than a page.
    """
    sheet = paper or parse_paper("A3")
    rows = sorted_findings(shown_findings(records, showing), "value", falling=True)
    palette = palette_of(records, showing)
    margin = _MARGIN * max(sheet.width, sheet.height)
    scale = max(_LEAST_TYPE, _TYPE * (sheet.width * sheet.height / _A1_AREA) ** 0.5)
    scale = min(scale, (sheet.width - 2 * margin) / LEAST_WIDTH)

    def filled_at(scale: float) -> list[tuple[Group, ...]] | None:
        return _fill(records, rows, (sheet.width - 2 * margin) / scale, (sheet.height - 2 * margin) / scale, palette)

    while (filled := filled_at(scale)) is None:
        scale *= 0.85
    for larger in _LARGER_TYPE if len(filled) == 1 else ():
        closer = filled_at(scale * larger)
        if closer and len(closer) == 1:
            scale, filled = scale * larger, closer
            break
    count = before + len(filled)
    return tuple(
        _page(records, sheet, margin, scale, groups, (before + index, count)) for index, groups in enumerate(filled, 1)
    )


def _fill(
    records: RecordSet, rows: Sequence[Finding], width: float, height: float, palette: Palette
) -> list[tuple[Group, ...]] | None:
    """The groups of each page in a frame of this size; None when a row is higher than that."""
    said = records.map
    titles = titles_of(rows)
    bottom = height - _imprint_height(records, width) - _GAP
    head = _head(said, rows, width)
    room = bottom - head.height - _GAP
    matrix_width = width * _BESIDE
    is_beside = width - matrix_width - _GAP >= LEAST_WIDTH
    table = FindingsTable(width - matrix_width - _GAP if is_beside else width, titles, said, palette)
    if room < 0.4 * height:
        return None
    if is_beside:
        matrix = _matrix(rows, said, matrix_width, min(room, _HIGHEST * matrix_width), palette)
        first = [head, matrix.at(width - matrix_width, head.height + _GAP)]
        top = head.height + _GAP
    else:
        matrix_height = min(room * _ABOVE, width * _HIGHEST)
        first = [head, _matrix(rows, said, width, matrix_height, palette).at(0, head.height + _GAP)]
        top = head.height + matrix_height + 2 * _GAP
    pages: list[list[Group]] = [first]
    headings = table.head()
    pages[-1].append(headings.at(0, top))
    y = top + headings.height
    for number, finding in enumerate(rows, 1):
        row = table.row(finding, number)
        if y + row.height > bottom:
            table = FindingsTable(width, titles, said, palette)
            headings, row = table.head(), table.row(finding, number)
            pages.append([head, headings.at(0, head.height + _GAP)])
            y = head.height + _GAP + headings.height
            if y + row.height > bottom:
                return None
        pages[-1].append(row.at(0, y))
        y += row.height
    return [tuple(groups) for groups in pages]


def _head(said: Map, rows: Sequence[Finding], width: float) -> Group:
    title = lay_out_text(wording.dotted(wording.word(said, "findings"), said.title), _TITLE, width)
    parts = (counted_words(rows, said), *(benefit_words(benefit, said) for benefit in benefit_totals(rows)))
    totals = lay_out_text(wording.dotted(*parts) or wording.word(said, "no_findings"), _SUBTITLE, width)
    items = (*texts(title, 0, 0, theme.INK), *texts(totals, 0, title.height + 4, theme.SECONDARY))
    return Group(items, role="title", width=width, height=title.height + 4 + totals.height)


def _matrix(rows: Sequence[Finding], said: Map, width: float, height: float, palette: Palette) -> Group:
    heading = lay_out_text(wording.word(said, "impact_against_effort"), _HEADING, width)
    bubbles = [
        Bubble(row.id, row.card.kind, row.card.title, row.card.impact, row.card.effort, row.card.value, number)
        for number, row in enumerate(rows, 1)
        if row.has("impact") and row.card.impact is not None and row.card.effort is not None
    ]
    top = heading.height + 6
    picture = lay_out_priority_matrix(bubbles, width, max(1.0, height - top), said, palette)
    plot = Group(picture.groups, y=top, role="plot")
    return Group((*texts(heading, 0, 0, theme.INK), plot), role="matrix", width=width, height=height)


def _imprint_height(records: RecordSet, width: float) -> float:
    return lay_out_imprint(records, "A3 landscape", width / _IMPRINT_SCALE, (99, 99)).height * _IMPRINT_SCALE


def _page(
    records: RecordSet, sheet: Paper, margin: float, scale: float, groups: tuple[Group, ...], number: tuple[int, int]
) -> DisplayList:
    width, height = (sheet.width - 2 * margin) / scale, (sheet.height - 2 * margin) / scale
    imprint = lay_out_imprint(records, sheet.name, width / _IMPRINT_SCALE, number)
    at_foot = Group((imprint,), y=height - imprint.height * _IMPRINT_SCALE, scale=_IMPRINT_SCALE, role="foot")
    white = Group(
        (Box(0, 0, sheet.width, sheet.height, fill=theme.WHITE),), role="paper", width=sheet.width, height=sheet.height
    )
    content = tuple(Group((group,), x=margin, y=margin, scale=scale) for group in (*groups, at_foot))
    everything = (white, *content)
    said = records.map
    title = wording.dotted(said.title, wording.word(said, "findings"))
    return DisplayList(sheet.width, sheet.height, everything, title, said.language, missing_characters(everything))
