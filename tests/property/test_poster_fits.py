"""Whatever a map holds and whatever the paper: nothing leaves its place, nothing covers another thing."""

import random
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Channel,
    Citation,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    Tag,
    Trait,
)
from journey_editor.lanes.kinds import lay_out_lane
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import Box, Group, Picture, Shape, Text, walk
from journey_editor.scene.paper import Paper, parse_paper

HAIR = 0.01

WORDS = (
    "a",
    "I",
    "the",
    "check",
    "payment",
    "Rückmeldung",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "naïve",
    "24 h",
    "e-mail",
    "self-service",
    "https://example.org/a/very/long/address?with=parameters",
    "оплата",
    "подтверждение",
    "الدفع",
    "التحقق",
    "תשלום",
    "הזמנה",
    "भुगतान",
    "पुष्टिकरण",
    "การชำระเงิน",
    "ยืนยัน",
    "👩‍💻",
    "🙂",
    "é́",
    "½",
    "…",
)

LANES = (
    "cards",
    "thoughts",
    "channels",
    "emotion",
    "cards",
    "kpi",
    "divider",
    "time",
    "text",
    "images",
    "responsible",
    "somebody else's kind",
)
WITHOUT_CARDS = ("emotion", "kpi", "divider", "channels", "time", "responsible")
LINKS = ("then", "after waiting", "leaves", "causes", "solves", "met by", "unheard of")
COLOR_BY = ("kind", "tag", "owner", "evidence", "persona", "unheard of")
PERSONA_KINDS = ("customer", "customer", "staff", "competitor", "unheard of")
KINDS = ("touchpoint", "thought", "pain", "opportunity", "solution", "need", "image", "unheard of")
PAPERS = ("A0", "A1", "A3", "A4", "A5", "letter", "60x60mm", "1200x90mm", "90x1200mm")


def random_map(seed: int, step_count: int, card_count: int, persona_count: int) -> RecordSet:
    """A map with that many steps, cards and personas, its words and its wiring drawn from the seed."""
    chance = random.Random(seed)

    def text(most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(0, most)))

    def rarely() -> bool:
        return chance.random() < 0.1

    records: list[Record] = [
        Map(
            title=text(8),
            subtitle=text(6),
            takeaways=(text(14), text(10)),
            objective=text(20),
            scope=text(9),
            organisation=text(3),
            version=text(1),
            color_by=chance.choice(COLOR_BY),
            language=chance.choice(("en", "de", "fr", "xx")),
        ),
        Evidence(id="evidence:e", kind="interview", title=text(3), sample=7),
        Evidence(id="evidence:f", kind="analytics", title=text(9)),
        Evidence(id="evidence:g", kind="assumption", title=text(3)),
        Channel(id="channel:c", name=text(3)),
        *(Channel(id=f"channel:{name}", name=name, icon=name) for name in ("app", "mail", "street")),
        Tag(id="tag:t", name=text(2)),
    ]
    steps: list[str] = []
    stage = 0
    for index in range(step_count):
        if not index or chance.random() < 0.35:
            stage += 1
            color = chance.choice(("", "#FFEE99", "red"))
            group = chance.choice(("", "", "Before", text(5)))
            records.append(
                Stage(id=f"stage:{stage}", name=text(4), order=f"{stage:03}", color=color, group=group, folded=rarely())
            )
        steps.append(f"step:{index}")
        records.append(
            Step(
                id=steps[-1],
                stage=f"stage:{stage}",
                name=text(3),
                order=f"{index:03}",
                moment_of_truth=rarely(),
                hidden=bool(index) and rarely(),
                weight=chance.choice((1, 1, 1, 2, 1e-9)),
                duration_s=chance.choice((None, 0, 40, 1e7)),
                wait_s=chance.choice((None, None, 3600)),
                alternative_of=steps[-2] if len(steps) > 1 and rarely() else None,
                map="other.journey" if rarely() else "",
            )
        )
    personas = [f"persona:{index}" for index in range(persona_count)]
    for index, persona in enumerate(personas):
        records.append(
            Persona(
                id=persona,
                name=text(3),
                kind=chance.choice(PERSONA_KINDS),
                tagline=text(4),
                share=text(2),
                quote=text(9),
                needs=(text(4),),
                goals=(text(2),),
                pains=(text(4), text(2)),
                traits=(Trait(name=text(1), low=text(2), high=text(1), value=chance.random()),) if rarely() else (),
                demographics={text(1): text(3)} if rarely() else {},
                order=f"{index:03}",
            )
        )
    for index, kind in enumerate(LANES):
        actor = chance.choice(personas) if personas and rarely() else None
        lane = Lane(
            id=f"lane:{index}",
            kind=kind,
            name=text(3),
            question=text(5),
            order=f"{index:03}",
            actor=actor,
            folded=rarely(),
        )
        records.append(lane)
        for persona in personas if kind == "emotion" else ():
            for step in steps:
                for state in ("current", "expected", "future") if rarely() else ("current",):
                    if chance.random() < 0.8:
                        records.append(
                            Emotion(
                                id=f"emotion:{lane.id}:{persona}:{step}:{state}:{chance.random()}",
                                lane=lane.id,
                                persona=persona,
                                step=step,
                                state=state,
                                score=chance.uniform(-2, 2) if not rarely() else chance.choice((-2, 2, 5)),
                                low=-2 if rarely() else None,
                                high=chance.uniform(-2, 3) if rarely() else None,
                                word=text(1) if rarely() else "",
                                evidence=(Citation(source="evidence:g"),) if rarely() else (),
                                verbatim=text(5) if chance.random() < 0.3 else "",
                            )
                        )
        for number in range(chance.randint(0, 6) if kind == "kpi" else 0):
            at_step = {"step": chance.choice(steps)}
            at_stage = {"stage": f"stage:{chance.randint(1, stage)}"}
            records.append(
                Kpi.model_validate(
                    {
                        "id": f"kpi:{number}",
                        "lane": lane.id,
                        "name": text(3),
                        "value": chance.uniform(0, 1e6),
                        "unit": chance.choice(("", "%", "€", "minutes of waiting")),
                        "previous": 3,
                        "target": 9e5,
                        "benchmark": chance.choice((None, 5e5)),
                        "history": [{"on": f"2026-0{month}", "value": chance.uniform(0, 1e6)} for month in (1, 2, 3)]
                        if rarely()
                        else [],
                        "on": chance.choice((None, "2026-09-30")),
                        "persona": chance.choice(personas) if personas and rarely() else None,
                        **chance.choice((at_step, at_stage, {"card": "card:0"})),
                    }
                )
            )
    card_lanes = [f"lane:{index}" for index, kind in enumerate(LANES) if kind not in WITHOUT_CARDS]
    for index in range(card_count):
        place = {"stage": f"stage:{chance.randint(1, stage)}"} if rarely() else {"step": chance.choice(steps)}
        records.append(
            Card(
                id=f"card:{index}",
                kind=chance.choice(KINDS),
                lane=chance.choice(card_lanes),
                order=f"{index:04}",
                span=chance.choice((1, 1, 1, 1, 2, 3, 50)),
                title=text(9),
                fact=text(2),
                channels=("channel:c", *(("channel:app", "channel:mail") if rarely() else ())),
                owner=text(2) if rarely() else "",
                tags=("tag:t",) if rarely() else (),
                personas=tuple(personas) if rarely() else (),
                evidence=(Citation(source=f"evidence:{chance.choice('eefg')}", count=7, of=12),),
                moment_of_truth=rarely(),
                state="planned" if rarely() else "current",
                image="0" * 64 if rarely() else "",
                impact=chance.choice((None, 5)),
                effort=3,
                **place,
            )
        )
    ends = [*steps, *(f"card:{index}" for index in range(card_count))]
    for index in range(chance.randint(0, 12)):
        source, target = chance.choice(ends), chance.choice(ends)
        kind = chance.choice(LINKS)
        records.append(Link(id=f"link:{index}", source=source, target=target, kind=kind, label=text(3)))
    return RecordSet(records)


maps = st.builds(random_map, st.integers(0, 10**6), st.integers(1, 40), st.integers(0, 300), st.integers(0, 9))
papers = st.builds(parse_paper, st.sampled_from(PAPERS), st.sampled_from(("portrait", "landscape")))


@settings(max_examples=12)
@given(records=maps, paper=st.none() | papers)
def test_everything_lies_on_the_page(records: RecordSet, paper: Paper | None) -> None:
    page = lay_out_poster(records, paper)
    if paper:
        assert (page.width, page.height) == (paper.width, paper.height)
    for placed in walk(page.groups):
        for left, top, right, bottom in extents(placed.item):
            assert placed.x + placed.scale * left >= -HAIR, placed
            assert placed.y + placed.scale * top >= -HAIR, placed
            assert placed.x + placed.scale * right <= page.width + HAIR, placed
            assert placed.y + placed.scale * bottom <= page.height + HAIR, placed


@settings(max_examples=25)
@given(records=maps, column_width=st.floats(120, 700), spare=st.floats(0, 200))
def test_glyphs_keep_to_their_card_and_cards_to_their_cell(
    records: RecordSet, column_width: float, spare: float
) -> None:
    layout = MapLayout(records, column_width)
    groups = layout.draw([spare] * len(layout.rows))
    placed_cards = 0
    for body in groups:
        if body.role != "lane body":
            continue
        quotes = [item for item in body.items if isinstance(item, Group) and item.role == "verbatim"]
        words = [box for item in body.items if isinstance(item, Text) for box in extents(item)]
        quote_boxes = [
            (quote.x + left, quote.y + top, quote.x + right, quote.y + bottom)
            for quote in quotes
            for item in quote.items
            for left, top, right, bottom in extents(item)
        ]
        for left, top, right, bottom in quote_boxes + words:
            assert 0 <= left < right <= body.width
            assert 0 <= top < bottom <= body.height + HAIR
        assert not any(cross(word, quote) for word in words for quote in quote_boxes)
        for index, quote in enumerate(quotes):
            assert not any(overlap(quote, other) for other in quotes[index + 1 :])
        cards = [item for item in body.items if isinstance(item, Group) and item.role == "card"]
        placed_cards += len(cards)
        for card in cards:
            left, width = cell_of(records.find(Card, card.record_id), layout)
            assert left - HAIR <= card.x
            assert card.x + card.width <= left + width + HAIR
            assert card.y >= 0
            assert card.y + card.height <= body.height + HAIR
            for placed in walk((card.at(0, 0),)):
                if isinstance(placed.item, Text):
                    for box_left, top, right, bottom in extents(placed.item):
                        assert placed.x + box_left >= -HAIR, card.record_id
                        assert placed.x + right <= card.width + HAIR, card.record_id
                        assert placed.y + top >= -HAIR, card.record_id
                        assert placed.y + bottom <= card.height + HAIR, card.record_id
        for index, one in enumerate(cards):
            for other in cards[index + 1 :]:
                assert not overlap(one, other), (one.record_id, other.record_id)
    assert placed_cards == sum(columns_of(card, layout) is not None for card in records.of_type(Card))


@settings(max_examples=12)
@given(records=maps, seed=st.integers(0, 10**6))
def test_following_a_change_draws_what_a_new_layout_draws(records: RecordSet, seed: int) -> None:
    chance = random.Random(seed)
    layout = MapLayout(records, 142, for_editing=True)  # only an edited map changes
    layout.draw()
    cards = sorted(records.of_type(Card), key=lambda card: card.id)
    for card in chance.sample(cards, min(5, len(cards))):
        changed = card.patched(title=card.title + " more words than before", lane=chance.choice(cards).lane)
        entries = {card.id: (card, changed)}
        records.apply(entries)
        layout.follow(entries)
    assert layout.draw() == MapLayout(records, 142, for_editing=True).draw()


def columns_of(card: Card, layout: MapLayout) -> tuple[int, int] | None:
    return layout.grid.columns_of(card.step, card.span, card.stage)


def cell_of(card: Card | None, layout: MapLayout) -> tuple[float, float]:
    """Left edge and width of the columns that a card may take."""
    assert card
    columns = columns_of(card, layout)
    assert columns
    return layout.grid.span(columns[0], columns[1] - columns[0] + 1)


def cross(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def overlap(one: Group, other: Group) -> bool:
    return (
        one.x + HAIR < other.x + other.width
        and other.x + HAIR < one.x + one.width
        and one.y + HAIR < other.y + other.height
        and other.y + HAIR < one.y + one.height
    )


def extents(item: object) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right, bottom of what an item inks, in its own coordinates; a line of text by its glyphs' advances."""
    if isinstance(item, Text):
        line = item.line
        for run in line.runs:
            face = run.face
            if run.text.strip():
                blanks = sum(glyph.advance for glyph in run.glyphs if run.text[glyph.cluster].isspace())
                width = run.width - blanks * line.size / face.upem
                # What ends a line that reads leftwards is blank at its left.
                left = item.x + line.x + run.x + (blanks * line.size / face.upem if run.right_to_left else 0.0)
                baseline = item.y + line.baseline
                yield left, baseline - 0.75 * line.size, left + width, baseline + 0.2 * line.size
    elif isinstance(item, (Box, Picture)):
        yield item.x, item.y, item.x + item.width, item.y + item.height
    elif isinstance(item, Shape):
        yield item.path.bounds()


def test_an_empty_map_is_a_page_of_its_own() -> None:
    page = lay_out_poster(RecordSet([Map()]), None)
    assert page.width > 0
    assert page.height > 0


def test_every_kind_of_lane_is_laid_out_without_a_card() -> None:
    records = random_map(1, 3, 0, 2)
    layout = MapLayout(records, 142)
    for row in layout.rows:
        assert lay_out_lane(row.lane, layout.setting).height > 0
