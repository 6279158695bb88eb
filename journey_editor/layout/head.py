"""The head of a poster: title, takeaways, the labelled columns of its frame, and the personas at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Evidence, Map, Persona
from journey_editor.layout.persona_cards import lay_out_persona_cards, lay_out_persona_chips, says_more_than_its_name
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_GAP = 44.0
_CARD_WIDTH = 400.0
_CARD_GAP = 20.0
_NARROWEST_CARD = 250.0
_MOST_CARDS = 4
_LEAST_LEFT = 0.42  # share of the width that title and frame keep beside the persona cards
_COLUMN_WIDTH = 300.0

TITLE = TextStyle(60, 700, leading=1.15)
SUBTITLE = TextStyle(24, 400)
TAKEAWAY = TextStyle(28, 600)
NEXT_TAKEAWAY = TextStyle(28, 400)
LABEL = TextStyle(13.5, 600)
VALUE = TextStyle(17, 400)


@dataclass(frozen=True, slots=True)
class Block:
    """Items in a box at (0, 0)."""

    items: tuple[Item, ...]
    width: float
    height: float


def lay_out_head(records: RecordSet, width: float) -> Block:
    """The head at the scale of an A1, `width` points wide and as high as it needs; 0 when the map says nothing."""
    people = [persona for persona in personas(records) if persona.name]
    in_cards = 0 < len(people) <= _MOST_CARDS and any(says_more_than_its_name(persona) for persona in people)
    card_width = min(_CARD_WIDTH, ((1 - _LEAST_LEFT) * width - _GAP) / max(1, len(people)) - _CARD_GAP)
    if in_cards and card_width >= _NARROWEST_CARD:
        cards = lay_out_persona_cards(people, records, card_width, _CARD_GAP)
        cards_width = len(people) * (card_width + _CARD_GAP) - _CARD_GAP
        left = _left_side(records, width - cards_width - _GAP)
        height = max(left.height, max(card.height for card in cards))
        stretched = lay_out_persona_cards(people, records, card_width, _CARD_GAP, at_least=height)
        placed = [card.at(width - cards_width + card.x, 0) for card in stretched]
        return Block((*left.items, *placed), width, height)
    left = _left_side(records, width)
    if in_cards:
        in_a_row = max(1, int((width + _CARD_GAP) // (_NARROWEST_CARD + _CARD_GAP)))
        return _stack(left, people, records, width, min(in_a_row, len(people)))
    chips, chips_height = lay_out_persona_chips(people, records, width)
    if not chips:
        return left
    y = left.height + (22 if left.height else 0)
    return Block((*left.items, *(chip.at(chip.x, y + chip.y) for chip in chips)), width, y + chips_height)


def _stack(left: Block, people: list[Persona], records: RecordSet, width: float, in_a_row: int) -> Block:
    """The persona cards in rows below the rest, on a page too narrow to hold them beside it."""
    card_width = (width + _CARD_GAP) / in_a_row - _CARD_GAP
    items = [*left.items]
    y = left.height + (24 if left.height else 0)
    for start in range(0, len(people), in_a_row):
        row = people[start : start + in_a_row]
        height = max(card.height for card in lay_out_persona_cards(row, records, card_width, _CARD_GAP))
        cards = lay_out_persona_cards(row, records, card_width, _CARD_GAP, at_least=height)
        items += [card.at(card.x, y) for card in cards]
        y += height + _CARD_GAP
    return Block(tuple(items), width, y - _CARD_GAP)


def _left_side(records: RecordSet, width: float) -> Block:
    said = records.map
    items: list[Item] = []
    y = 0.0
    if said.title:
        title = lay_out_text(said.title, TITLE, width, balance=True)
        items.append(Group(tuple(texts(title, 0, 0, theme.INK)), role="title", width=width, height=title.height))
        y = title.height + 12
    if said.subtitle:
        subtitle = lay_out_text(said.subtitle, SUBTITLE, width)
        items += texts(subtitle, 0, y, theme.SECONDARY)
        y += subtitle.height + 10
    for index, takeaway in enumerate(said.takeaways):
        line = lay_out_text(takeaway, TAKEAWAY if index == 0 else NEXT_TAKEAWAY, width)
        items += texts(line, 0, y, theme.INK)
        y += line.height + 2
    columns = list(_frame(records))
    if columns:
        y += 20 if y else 0
        shown, height = _labelled_columns(columns, width)
        items.append(Group(tuple(shown), y=y, role="frame", width=width, height=height))
        y += height
    return Block(tuple(items), width, y)


def _frame(records: RecordSet) -> Iterator[tuple[str, str]]:
    """Label and text of each column: what the map is about and what it stands on."""
    said = records.map
    for key, value in (("objective", said.objective), ("scope", said.scope), ("scenario", said.scenario)):
        if value:
            yield wording.word(said, key), value
    evidence = evidence_summary(records)
    if said.objective or said.scope or evidence or said.state != "current" or said.status != "draft":
        yield wording.word(said, "state"), _state(said)
    if evidence:
        yield wording.word(said, "evidence"), evidence


def _state(said: Map) -> str:
    """ "Current · validated 12 Oct 2026" """
    parts = [wording.word(said, said.state)]
    if said.validated_on:
        parts.append(f"{wording.word(said, 'validated')} {wording.format_date(said.validated_on)}")
    elif said.status == "in review":
        parts.append(wording.word(said, "in_review"))
    elif said.status == "draft":
        parts.append(wording.word(said, "draft"))
    return " · ".join(parts)


def evidence_summary(records: RecordSet) -> str:
    """The sources by title and the share of feelings that nothing but assumptions stands behind; "" without sources."""
    sources = sorted(records.of_type(Evidence), key=lambda source: source.id)
    titles = [source.title for source in sources if source.title and source.kind != "assumption"]
    feelings = list(records.of_type(Emotion))
    if not sources or not feelings:
        return ", ".join(titles)
    grounded = {source.id for source in sources if source.kind != "assumption"}
    assumed = sum(not any(citation.source in grounded for citation in feeling.evidence) for feeling in feelings)
    share = f"{round(100 * assumed / len(feelings))} % {wording.word(records.map, 'assumed')}"
    return " · ".join(part for part in (", ".join(titles), share) if part)


def _labelled_columns(columns: list[tuple[str, str]], width: float) -> tuple[list[Item], float]:
    """Small labels over texts, side by side, in as many rows as the width asks for."""
    in_a_row = max(1, min(len(columns), int((width + _GAP / 2) // 190)))
    each = min(_COLUMN_WIDTH, (width + _GAP / 2) / in_a_row - _GAP / 2)
    items: list[Item] = []
    y = row_height = 0.0
    for index, (label, value) in enumerate(columns):
        if index and index % in_a_row == 0:
            y, row_height = y + row_height + 12, 0.0
        x = (index % in_a_row) * (each + _GAP / 2)
        name = lay_out_text(label, LABEL, each)
        said = lay_out_text(value, VALUE, each)
        items += texts(name, x, y, theme.SECONDARY)
        items += texts(said, x, y + name.height + 3, theme.INK)
        row_height = max(row_height, name.height + 3 + said.height)
    return items, y + row_height
