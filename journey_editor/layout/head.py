"""The head of a poster: title, takeaways, the labelled columns of its frame, and the personas at the right."""

from collections.abc import Iterator
from dataclasses import replace

from journey_editor.document import wording
from journey_editor.document.evidence import is_assumption
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Evidence, Persona
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.layout.labelled_columns import lay_out_labelled_columns
from journey_editor.layout.persona_card import says_more_than_its_name
from journey_editor.layout.persona_cards import lay_out_persona_cards, lay_out_persona_chips
from journey_editor.layout.sources import assumed_percent, cited_sources
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
_MOST_TITLES = 4  # of sources, in the column of the evidence
_NO_BREAK_SPACE = "\u00a0"

TITLE = TextStyle(60, 700, leading=1.15)
SUBTITLE = TextStyle(24, 400)
TAKEAWAY = TextStyle(28, 600)
NEXT_TAKEAWAY = TextStyle(28, 400)


def lay_out_head(records: RecordSet, width: float, showing: Showing = EVERYTHING, details: float = 1.0) -> Group:
    """The head at the scale of an A1, `width` points wide and as high as it needs; 0 when the map says nothing.

    `details` is the scale of all but title, subtitle and takeaways: of what is read from near, as the map is.
    """
    people = [persona for persona in personas(records) if persona.name and showing.has_persona(persona.id)]
    says_all = "personas" in showing.shows
    has_more = any(says_more_than_its_name(persona, records, says_all=says_all) for persona in people)
    in_cards = 0 < len(people) <= _MOST_CARDS and has_more
    room = width / details
    card_width = min(_CARD_WIDTH, ((1 - _LEAST_LEFT) * room - _GAP) / max(1, len(people)) - _CARD_GAP)
    if in_cards and card_width >= _NARROWEST_CARD:
        return _beside_cards(records, people, card_width, width, showing, details)
    left = _with_frame(_titles(records, width), records, width, showing, details)
    if in_cards:
        in_a_row = max(1, int((room + _CARD_GAP) // (_NARROWEST_CARD + _CARD_GAP)))
        return _stack(left, people, records, width, min(in_a_row, len(people)), showing, details)
    chips, chips_height = lay_out_persona_chips(people, records, room, showing)
    if not chips:
        return left
    y = left.height + (22 if left.height else 0)
    placed = (_scaled(chip, chip.x * details, y + chip.y * details, details) for chip in chips)
    return _head((*left.items, *placed), width, y + chips_height * details)


def _beside_cards(
    records: RecordSet, people: list[Persona], card_width: float, width: float, showing: Showing, details: float
) -> Group:
    """The persona cards at the right; the frame beside them or, when that makes the head lower, below them.

    `card_width` is that of a card before it is scaled.
    """
    cards_width = (len(people) * (card_width + _CARD_GAP) - _CARD_GAP) * details
    left_width = width - cards_width - _GAP * details
    titles = _titles(records, left_width)
    heads = []
    for left in (_with_frame(titles, records, left_width, showing, details), titles):
        cards = lay_out_persona_cards(people, records, card_width, _CARD_GAP, showing, beside=left.height / details)
        placed = [_scaled(card, width - cards_width + card.x * details, 0, details) for card in cards]
        heads.append(_head((*left.items, *placed), width, max(left.height, cards[0].height * details)))
    beside, above = heads
    return min(beside, _with_frame(above, records, width, showing, details), key=lambda head: head.height)


def _stack(
    left: Group,
    people: list[Persona],
    records: RecordSet,
    width: float,
    in_a_row: int,
    showing: Showing,
    details: float,
) -> Group:
    """The persona cards in rows below the rest, on a page too narrow to hold them beside it."""
    card_width = (width / details + _CARD_GAP) / in_a_row - _CARD_GAP
    items = [*left.items]
    y = left.height + (24 if left.height else 0)
    for start in range(0, len(people), in_a_row):
        cards = lay_out_persona_cards(people[start : start + in_a_row], records, card_width, _CARD_GAP, showing)
        items += [_scaled(card, card.x * details, y, details) for card in cards]
        y += (cards[0].height + _CARD_GAP) * details
    return _head(tuple(items), width, y - _CARD_GAP * details)


def _scaled(part: Group, x: float, y: float, scale: float) -> Group:
    return replace(part, x=x, y=y, scale=scale)


def _head(items: tuple[Item, ...], width: float, height: float) -> Group:
    return Group(items, role="head", width=width, height=height)


def _titles(records: RecordSet, width: float) -> Group:
    """Title, subtitle and takeaways."""
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
    return _head(tuple(items), width, y)


def _with_frame(above: Group, records: RecordSet, width: float, showing: Showing, details: float) -> Group:
    """The labelled columns, `width` points wide, below what stands above them."""
    columns = list(_frame(records, showing))
    if not columns:
        return above
    y = above.height + (20 if above.height else 0)
    shown, height = lay_out_labelled_columns(columns, width / details)
    frame = Group(tuple(shown), y=y, scale=details, role="frame", width=width / details, height=height)
    return _head((*above.items, frame), max(above.width, width), y + height * details)


def _frame(records: RecordSet, showing: Showing) -> Iterator[tuple[str, str]]:
    """Label and text of each column: what the map is about and what it stands on."""
    said = records.map
    for key, value in (("objective", said.objective), ("scope", said.scope), ("scenario", said.scenario)):
        if value:
            yield wording.word(said, key), value
    evidence = evidence_summary(records, showing)
    if said.objective or said.scope or evidence or said.state != "current" or said.status != "draft":
        yield wording.word(said, "state"), wording.map_state(said, says_with_whom=True)
    if evidence:
        yield wording.word(said, "evidence"), evidence


def evidence_summary(records: RecordSet, showing: Showing = EVERYTHING) -> str:
    """The sources by title and the share of feelings that nothing but assumptions stands behind; "" without sources.

    Only the sources that what shows cites, and the feelings of today that show, are counted. Of many sources only the
    number is said: the foot lists them.
    """
    # While nothing is cited anywhere the sources are those of the whole.
    found = cited_sources(records, showing) if cited_sources(records) else records.of_type(Evidence)
    sources = [source for source in sorted(found, key=lambda source: source.id) if not is_assumption(source)]
    titles = [source.title for source in sources if source.title]
    said = ", ".join(titles)
    if len(titles) > _MOST_TITLES:
        said = f"{len(sources)}{_NO_BREAK_SPACE}{wording.word(records.map, 'several_sources')}"
    percent = assumed_percent(records, showing)
    if percent is None:
        return said
    return wording.dotted(said, _NO_BREAK_SPACE.join((str(percent), "%", wording.word(records.map, "assumed"))))
