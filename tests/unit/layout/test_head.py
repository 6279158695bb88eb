"""The head: columns as wide as their texts, persona cards as high as theirs, and claims that the map makes good."""

from typing import Any

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Emotion, Evidence, Lane, Map, Persona, Record, Stage, Step
from journey_editor.layout.head import evidence_summary, lay_out_head
from journey_editor.layout.labelled_columns import lay_out_labelled_columns
from journey_editor.layout.persona_card import says_more_than_its_name
from journey_editor.layout.persona_cards import lay_out_persona_cards
from journey_editor.scene.display_list import Group, Item, Shape, Text, walk

SENTENCE = "A rainy Monday, the tram is late and there are twenty minutes left to get to work on time. "
ROOM = 1400.0


def lines(items: tuple[Item, ...]) -> list[str]:
    found = (p.item.line for p in walk((Group(items),)) if isinstance(p.item, Text))
    return ["".join(run.text for run in line.runs).strip(" ") for line in found]


def columns_of(*texts: str, width: float = ROOM) -> list[str]:
    items, _ = lay_out_labelled_columns([("Label", text) for text in texts], width)
    return lines(tuple(items))


def head_of(*more: Record, width: float = 2200.0, **fields: object) -> Group:
    return lay_out_head(RecordSet([Map.model_validate(fields), *more]), width)


def felt(persona: str = "persona:1", **fields: object) -> list[Record]:
    feeling = {"id": f"e:{persona}", "lane": "lane:mood", "persona": persona, "step": "step:1", "score": 1, **fields}
    return [
        Stage(id="stage:1"),
        Step(id="step:1", stage="stage:1"),
        Lane(id="lane:mood", kind="emotion"),
        Emotion.model_validate(feeling),
    ]


def shapes(group: Group) -> int:
    return sum(isinstance(placed.item, Shape) for placed in walk((group,)))


def test_a_lone_text_takes_the_room_there_is() -> None:
    assert len(columns_of(SENTENCE)) == 2
    assert len(columns_of(2 * SENTENCE)) == 3


def test_longer_texts_get_wider_columns_and_short_ones_stay_on_one_line() -> None:
    shown = columns_of(4 * SENTENCE, "Current · validated 12 Oct 2026", "One branch")
    assert "Current · validated 12 Oct 2026" in shown
    assert "One branch" in shown
    assert len(shown) <= 3 + 2 + 5


def test_columns_that_do_not_fit_side_by_side_stand_in_rows() -> None:
    items, height = lay_out_labelled_columns([("Label", SENTENCE)] * 4, 400.0)
    rows = {placed.item.y for placed in walk((Group(tuple(items)),)) if isinstance(placed.item, Text)}
    assert len(rows) == 4
    for placed in walk((Group(tuple(items)),)):
        assert isinstance(placed.item, Text)
        line = placed.item.line
        assert placed.item.x + line.x + line.width <= 400.0
        assert placed.item.y + line.baseline <= height


@pytest.mark.parametrize("width", range(150, 320, 10))
def test_no_line_begins_with_a_dot(width: float) -> None:
    head = head_of(*felt(), Evidence(id="evidence:1", kind="interview", title="12 interviews"), width=width)
    shown = lines(head.items)
    assert any("assumed" in line for line in shown)
    assert not any(line.startswith("·") or line.endswith("%") for line in shown)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "draft", "validated_on": "2026-10-12"}, "Current\u00a0· draft"),
        ({"status": "validated"}, "Current\u00a0· validated"),
        ({"status": "validated", "validated_on": "2026-10-12"}, "Current\u00a0· validated\u00a012 Oct 2026"),
        ({"status": "in review", "validated_on": "2026-10-12"}, "Current\u00a0· in review"),
        ({"status": "archived", "state": "future"}, "Future\u00a0· archived"),
    ],
)
def test_only_a_validated_map_says_so(fields: dict[str, Any], said: str) -> None:
    assert said in lines(head_of(objective="x", **fields).items)


@pytest.mark.parametrize("change", [{"state": "future"}, {"step": "step:gone"}, {"lane": "lane:hidden"}])
def test_only_feelings_of_today_that_are_shown_count_as_assumed(change: dict[str, Any]) -> None:
    source = Evidence(id="evidence:1", kind="interview", title="12 interviews")
    hidden = Lane(id="lane:hidden", kind="emotion", hidden=True)
    assert "100\u00a0%" in evidence_summary(RecordSet([Map(), source, *felt()]))
    assert evidence_summary(RecordSet([Map(), source, hidden, *felt(**change)])) == "12 interviews"


def test_many_sources_are_counted_as_the_foot_lists_them() -> None:
    sources = [Evidence(id=f"evidence:{n}", kind="interview", title=f"Talk {n}") for n in range(6)]
    cited = tuple(Citation(source=source.id) for source in sources[:5])
    assert evidence_summary(RecordSet([Map(), *sources[:2]])) == "Talk 0, Talk 1"
    assert evidence_summary(RecordSet([Map(), *sources])) == "6\u00a0sources"
    assert (
        evidence_summary(RecordSet([Map(), *sources, *felt(evidence=cited)]))
        == "5\u00a0sources\u00a0· 0\u00a0%\u00a0assumed"
    )


@pytest.mark.parametrize("field", ["segment", "photo", "share", "tagline", "quote"])
def test_a_persona_with_anything_to_show_gets_a_card(field: str) -> None:
    assert says_more_than_its_name(
        Persona.model_validate({"id": "persona:1", "name": "Reader", field: "a" * 64}), RecordSet()
    )
    assert not says_more_than_its_name(Persona(id="persona:1", name="Reader"), RecordSet())


@pytest.mark.parametrize("quote", ["", "Where is it?"])
def test_only_a_persona_with_a_curve_shows_its_line(quote: str) -> None:
    people = [Persona(id=f"persona:{index}", name="Reader", quote=quote, order=f"{index}") for index in (1, 2)]
    without, first, second = (head_of(*people, *more) for more in ([], felt(), felt("persona:2")))
    assert shapes(first) - shapes(without) == 1
    assert shapes(second) - shapes(without) == 2  # the line and its point shape; the first persona's are faces


def test_persona_cards_are_equally_high_and_hardly_higher_than_they_need() -> None:
    people = [
        Persona(id="persona:1", name="Reader", quote="Where is it?", order="1"),
        Persona(id="persona:2", name="Writer", quote=SENTENCE, order="2"),
    ]
    records = RecordSet([Map(), *people])
    natural = lay_out_persona_cards(people, records, 400, 20)
    stretched = lay_out_persona_cards(people, records, 400, 20, beside=1.1 * natural[0].height)
    far = lay_out_persona_cards(people, records, 400, 20, beside=1000.0)
    assert len({card.height for card in natural}) == 1
    assert stretched[0].height == pytest.approx(1.1 * natural[0].height)
    assert far[0].height == pytest.approx(1.15 * natural[0].height)


def test_the_frame_stands_below_the_persona_cards_when_the_head_gets_lower_by_that() -> None:
    persona = Persona(id="persona:1", name="Reader", quote="Where is it?")
    narrow = head_of(persona, width=700, title="A title", objective=SENTENCE, scope=SENTENCE, scenario=SENTENCE)
    wide = head_of(persona, width=3000, title="A title", objective=SENTENCE)
    frame, card = (next(item for item in narrow.items if isinstance(item, Group) and item.role == role)
                   for role in ("frame", "persona"))  # fmt: skip
    assert frame.y >= card.height
    assert frame.width == narrow.width
    assert frame.y + frame.height == pytest.approx(narrow.height)
    assert next(item for item in wide.items if isinstance(item, Group) and item.role == "frame").width < 2600
