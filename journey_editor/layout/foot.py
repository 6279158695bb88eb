"""The foot of a poster: the legend of what appears on it, and which version it is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journey_editor.document import wording
from journey_editor.document.evidence import Strength, strength, strongest
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Evidence
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.emotion_plot import state_strokes
from journey_editor.lanes.grid import Grid, make_grid
from journey_editor.lanes.kpi_figure import benchmark_mark, draws_benchmark
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.drawn import drawn_cards, drawn_feelings, drawn_figures
from journey_editor.layout.lane_legends import kinds_with_icons, lane_legends
from journey_editor.layout.link_numbers import link_numbers
from journey_editor.layout.sources import assumed_percent, cited_sources
from journey_editor.scene import theme
from journey_editor.scene.card_color import card_colors
from journey_editor.scene.display_list import Box, Group, Item, Picture, Shape
from journey_editor.scene.evidence_mark import evidence_mark
from journey_editor.scene.marks import icon_mark, star
from journey_editor.scene.path import polyline
from journey_editor.scene.persona_look import persona_looks
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_STYLE = TextStyle(14.5, 400)
_LABEL, _SMALL = TextStyle(12.5, 600), TextStyle(12.5, 400)
_GAP = 28.0
_LEAD = 8.0
_ICON = 15.0
_MARK = 13.0
_SAMPLE = 32.0
_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_GAP = 120.0, 36.0, 16.0
_NO_BREAK_SPACE = "\u00a0"
_MIDDLE = _STYLE.size * _STYLE.leading / 2


def lay_out_foot(
    records: RecordSet,
    page_name: str,
    width: float,
    showing: Showing = EVERYTHING,
    sheet: tuple[int, int] = (1, 1),
) -> Group:
    """The foot at the scale of an A1, `width` points wide: the legend flows at the left, the imprint stands right.

    `sheet` says which page it is of how many.
    """
    imprint = _lay_out_imprint(records, page_name, width, sheet)
    entries = list(_entries(records, width, showing))
    room = width - imprint.width - 2 * _GAP
    beside = room >= max((entry.width for entry in entries), default=0.0)
    items, height = _flow(entries, room if beside else width)
    top = 0.0 if beside or not entries else height + 6
    items.append(imprint.at(width - imprint.width, top))
    bottom = max(height, top + imprint.height)
    sources = _sources(records, width, showing)
    if sources:
        items.append(sources.at(0, bottom + 10))
        bottom += 10 + sources.height
    return Group(tuple(items), role="foot", width=width, height=bottom)


def lay_out_imprint(records: RecordSet, page_name: str, width: float, sheet: tuple[int, int]) -> Group:
    """The imprint alone, at the right, for pages without a legend."""
    imprint = _lay_out_imprint(records, page_name, width, sheet)
    return Group((imprint.at(width - imprint.width, 0),), role="foot", width=width, height=imprint.height)


def _lay_out_imprint(records: RecordSet, page_name: str, width: float, sheet: tuple[int, int]) -> Group:
    """The imprint, and the logo at its right."""
    logo = records.map.logo
    beside = _LOGO_WIDTH + _LOGO_GAP if logo else 0.0
    text = hugged(_imprint(records, page_name, sheet), _STYLE, width - beside)
    height = max(text.height, _LOGO_HEIGHT if logo else 0.0)
    items: list[Item] = texts(text, 0, (height - text.height) / 2, theme.SECONDARY)
    if logo:
        top = (height - _LOGO_HEIGHT) / 2
        items.append(Picture(logo, text.width + _LOGO_GAP, top, _LOGO_WIDTH, _LOGO_HEIGHT, whole=True))
    return Group(tuple(items), role="foot", width=text.width + beside, height=height)


def _flow(entries: list[Group], width: float) -> tuple[list[Item], float]:
    items: list[Item] = []
    x = y = row_height = 0.0
    for entry in entries:
        if x and x + entry.width > width:
            x, y, row_height = 0.0, y + row_height + 6, 0.0
        items.append(entry.at(x, y))
        x += entry.width + _GAP
        row_height = max(row_height, entry.height)
    return items, y + row_height


def _sources(records: RecordSet, width: float, showing: Showing) -> Group | None:
    """ "Sources  12 interviews (Aug 2026) · Q3 funnel (30 Sep 2026)": those that what is shown cites."""
    said = records.map
    entries = [wording.source_entry(source, said) for source in cited_sources(records, showing)]
    if not entries:
        return None
    label = hugged(wording.word(said, "sources"), _LABEL, width / 2)
    x = label.width + _LEAD
    text = lay_out_text(wording.dotted(*entries), _SMALL, width - x)
    items = (*texts(label, 0, 0, theme.SECONDARY), *texts(text, x, 0, theme.SECONDARY))
    return Group(items, width=width, height=max(label.height, text.height), role="sources")


def _imprint(records: RecordSet, page_name: str, sheet: tuple[int, int]) -> str:
    """ "Bike Works · for the City · Version 7 · 12 Oct 2026 · page 1 of 1 · A1 landscape" """
    said = records.map
    client = f"{wording.word(said, 'for_client')}{_NO_BREAK_SPACE}{said.client}" if said.client else ""
    version = f"{wording.word(said, 'version')} {said.version}" if said.version else ""
    date = wording.format_date(said.validated_on, said) if said.validated_on else ""
    number, count = sheet
    is_said = page_name or count > 1
    page = f"{wording.word(said, 'page')} {number} {wording.word(said, 'of')} {count}" if is_said else ""
    name, _, turned = page_name.rpartition(" ")
    if name and turned in ("landscape", "portrait"):
        page_name = f"{name} {wording.word(said, turned)}"
    return wording.dotted(said.organisation, said.author, client, said.confidentiality, version, date, page, page_name)


def _entries(records: RecordSet, width: float, showing: Showing) -> Iterator[Group]:
    """An entry for each mark that is drawn."""
    said = records.map
    grid = make_grid(records, 1.0, showing=showing)
    cards = [card for card, _ in drawn_cards(records, grid, showing)]
    if any(card.moment_of_truth for card in cards) or any(column.step.moment_of_truth for column in grid.columns):
        yield _entry([star(8, _MIDDLE, 8, grid.palette.moment_star)], 16, wording.word(said, "moment_of_truth"), width)
    colors = card_colors(records, showing.color_by or said.color_by, showing)
    present_values = {colors.value(card, records) for card in cards} if colors.names else set()
    for value, name in colors.names.items():
        if value in present_values and name:
            swatch = Box(0, _MIDDLE - _ICON / 2, _ICON, _ICON, 4, fill=colors.color(value))
            yield _entry([swatch], _ICON, name, width)
    present = kinds_with_icons(records, cards)
    for kind, look in grid.palette.kinds.items():
        if kind in present and look.icon:
            tint = theme.SECONDARY if colors.names else look.accent  # a hue that says something else says no kind
            icon = icon_mark(look.icon, 0, _MIDDLE - _ICON / 2, _ICON, tint)
            yield _entry([icon], _ICON, wording.word(said, kind), width)
    yield from _evidence(records, cards, width, showing)
    yield from _curves(records, grid, width, showing)
    if any(draws_benchmark(kpi) for kpi in drawn_figures(records, grid, showing)):
        yield _entry([benchmark_mark(5, _MIDDLE)], 10, wording.word(said, "benchmark"), width)
    numbers = link_numbers(records, grid, showing).values()
    if numbers:
        last = max(max(found) for found in numbers)
        said_numbers = f"1\u2013{last}" if last > 1 else "1"
        mark = icon_mark("link", 0, _MIDDLE - _ICON / 2, _ICON, theme.SECONDARY)
        yield _entry([mark], _ICON, f"{said_numbers}: {wording.word(said, 'linked_cards')}", width)
    for legend in lane_legends(records, grid, showing, cards, _MIDDLE):
        yield _entry([legend.mark], legend.width, legend.words, width)
    if any(card.impact and card.effort for card in cards):
        yield _entry([], -_LEAD, wording.word(said, "quadrant_legend"), width)


def _evidence(records: RecordSet, cards: list[Card], width: float, showing: Showing) -> Iterator[Group]:
    """The marks of evidence, the strongest first, as they stand on cards and around points."""
    cited = [strongest(card.evidence, records) for card in cards]
    levels = {strength(records.find(Evidence, citation.source)) for citation in cited if citation}
    if assumed_percent(records, showing):
        levels.add(Strength.ASSUMPTION)
    for level in sorted(levels, reverse=True):
        mark = evidence_mark(level, _MARK).at(0, _MIDDLE - _MARK / 2)
        yield _entry([mark], _MARK, wording.word(records.map, f"strength_{level.name.lower()}"), width)


def _curves(records: RecordSet, grid: Grid, width: float, showing: Showing) -> Iterator[Group]:
    """The personas when there are several curves to tell apart, and the states other than the current one."""
    said = records.map
    known = {persona.id for persona in personas(records)}
    points = Counter((e.state, e.lane, e.persona) for e in drawn_feelings(records, grid, showing) if e.persona in known)
    felt = {persona for state, _, persona in points if state == "current"}
    looks = persona_looks(records, showing)
    for persona in personas(records):
        if persona.id in felt and persona.name and len(felt) > 1:
            yield _entry(curve_sample(looks[persona.id], 0, _MIDDLE, _SAMPLE, 2.6, 4), _SAMPLE, persona.name, width)
    for state, stroke in state_strokes(grid.palette).items():
        # These curves have no marks, so a single point of one cannot be seen.
        if any(of == state and count > 1 for (of, _, _), count in points.items()):
            line = Shape(polyline([(0, _MIDDLE), (_SAMPLE, _MIDDLE)]), stroke=stroke)
            yield _entry([line], _SAMPLE, wording.word(said, state), width)


def _entry(mark: Sequence[Item], mark_width: float, label: str, width: float) -> Group:
    text = hugged(label, _STYLE, width - mark_width - _LEAD)
    items = (*mark, *texts(text, mark_width + _LEAD, 0, theme.SECONDARY))
    return Group(items, width=mark_width + _LEAD + text.width, height=text.height, role="legend")
