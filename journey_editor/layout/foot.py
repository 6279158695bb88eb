"""The foot of a poster: the legend of what appears on it, and which version it is."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.queries import is_parked, personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Step
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item
from journey_editor.scene.marks import icon_mark, star
from journey_editor.scene.persona_look import line_sample, persona_looks, point_mark
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.style import TextStyle

_STYLE = TextStyle(14.5, 400)
_GAP = 28.0
_LEAD = 8.0
_ICON = 15.0


def lay_out_foot(records: RecordSet, page_name: str, width: float) -> Group:
    """The foot at the scale of an A1, `width` points wide: the legend flows at the left, the imprint stands right."""
    imprint = hugged(_imprint(records, page_name), _STYLE, width)
    entries = list(_entries(records, width))
    room = width - imprint.width - 2 * _GAP
    beside = room >= max((entry.width for entry in entries), default=0.0)
    items, height = _flow(entries, room if beside else width)
    top = 0.0 if beside or not entries else height + 6
    items += texts(imprint, width - imprint.width, top, theme.SECONDARY)
    return Group(tuple(items), role="foot", width=width, height=max(height, top + imprint.height))


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


def _imprint(records: RecordSet, page_name: str) -> str:
    """ "Version 7 · 12 Oct 2026 · page 1 of 1 · A1 landscape" """
    said = records.map
    version = f"{wording.word(said, 'version')} {said.version}" if said.version else ""
    date = wording.format_date(said.validated_on) if said.validated_on else ""
    page = f"{wording.word(said, 'page')} 1 {wording.word(said, 'of')} 1" if page_name else ""
    parts = (said.organisation, said.author, said.confidentiality, version, date, page, page_name)
    return " · ".join(part for part in parts if part)


def _entries(records: RecordSet, width: float) -> Iterator[Group]:
    said = records.map
    cards = list(records.of_type(Card))
    if any(card.moment_of_truth for card in cards) or any(step.moment_of_truth for step in records.of_type(Step)):
        middle = _STYLE.size * _STYLE.leading / 2
        yield _entry([star(8, middle, 8)], 16, wording.word(said, "moment_of_truth"), width)
    present = {card.kind for card in cards if not is_parked(card)}
    for kind, look in theme.KINDS.items():
        if kind in present and look.icon:
            top = (_STYLE.size * _STYLE.leading - _ICON) / 2
            yield _entry([icon_mark(look.icon, 0, top, _ICON, look.accent)], _ICON, wording.word(said, kind), width)
    felt = {emotion.persona for emotion in records.of_type(Emotion)}
    looks = persona_looks(records)
    for persona in personas(records):
        if persona.id in felt and persona.name and len(felt) > 1:
            curve = looks[persona.id]
            middle = _STYLE.size * _STYLE.leading / 2
            sample: list[Item] = [line_sample(curve, 0, middle, 32, 2.6)]
            if curve.point != "face":
                sample += point_mark(curve, 16, middle, 4)
            yield _entry(sample, 32, persona.name, width)
    if any(card.impact and card.effort for card in cards):
        yield _entry([], -_LEAD, wording.word(said, "quadrant_legend"), width)


def _entry(mark: list[Item], mark_width: float, label: str, width: float) -> Group:
    text = hugged(label, _STYLE, width - mark_width - _LEAD)
    items = (*mark, *texts(text, mark_width + _LEAD, 0, theme.SECONDARY))
    return Group(items, width=mark_width + _LEAD + text.width, height=text.height, role="legend")
