"""What of a map shows: named views and one persona in front of the others."""

from dataclasses import replace

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    View,
)
from journey_editor.document.showing import EVERYTHING, Showing, showing_of
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Text, walk

RECORDS = RecordSet(
    [
        Map(title="Whole"),
        Stage(id="stage:a", name="First", order="1"),
        Stage(id="stage:b", name="Second", order="2"),
        Step(id="step:a", stage="stage:a", name="Hears"),
        Step(id="step:b", stage="stage:b", name="Rides"),
        Lane(id="lane:a", order="1"),
        Lane(id="lane:b", order="2"),
        Lane(id="lane:feel", kind="emotion", order="3"),
        Persona(id="persona:a", name="Ada", order="1"),
        Persona(id="persona:b", name="Ben", order="2"),
        Card(id="card:all", lane="lane:a", step="step:a", title="For all"),
        Card(id="card:ada", lane="lane:a", step="step:a", title="Ada's", personas=("persona:a",), tags=("tag:x",)),
        Card(id="card:ben", lane="lane:b", step="step:b", kind="pain", personas=("persona:b",), owner="Web"),
        Emotion(id="emotion:a", lane="lane:feel", persona="persona:a", step="step:a", score=1),
        Emotion(id="emotion:b", lane="lane:feel", persona="persona:b", step="step:a", score=-1),
    ]
)


def groups(items: tuple[object, ...]) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for item in items:
        if isinstance(item, Group):
            if item.record_id:
                found.setdefault(item.record_id, item)
            found |= {name: group for name, group in groups(item.items).items() if name not in found}
    return found


@pytest.mark.parametrize(
    ("view", "gone"),
    [
        (View(id="v"), set[str]()),
        (View(id="v", lanes=("lane:a", "lane:feel")), {"lane:b", "card:ben"}),
        (View(id="v", stages=("stage:b",)), {"stage:a", "step:a", "card:all", "card:ada", "emotion:a", "emotion:b"}),
        (View(id="v", personas=("persona:a",)), {"card:ben", "emotion:b", "persona:b"}),
        (View(id="v", tags=("tag:x",)), {"card:all", "card:ben"}),
        (View(id="v", filter={"kinds": ["pain"]}), {"card:all", "card:ada"}),
        (View(id="v", filter={"owners": ["Web"]}), {"card:all", "card:ada"}),
    ],
)
def test_a_view_shows_what_it_names(view: View, gone: set[str]) -> None:
    shown = groups(lay_out_poster(RECORDS, None, showing_of(view)).groups).keys()
    assert groups(lay_out_poster(RECORDS).groups).keys() - shown == gone


def words(records: RecordSet, showing: Showing) -> str:
    texts = [placed.item.line for placed in walk(lay_out_poster(records, None, showing).groups)
             if isinstance(placed.item, Text)]  # fmt: skip
    return "|".join("".join(run.text for run in line.runs) for line in texts)


@pytest.mark.parametrize("stage", ["stage:a", "stage:b"])
def test_head_foot_and_headers_say_nothing_of_stages_that_a_view_leaves_out(stage: str) -> None:
    records = RecordSet(
        [
            *RECORDS,
            Emotion(id="e:hoped", lane="lane:feel", persona="persona:a", step="step:a", state="expected", score=2),
            Lane(id="lane:kpi", kind="kpi", order="4"),
            Kpi(id="kpi:a", lane="lane:kpi", stage="stage:a", value=3, benchmark=4),
            Kpi(id="kpi:b", lane="lane:kpi", stage="stage:b", value=3),
            Kpi(id="kpi:c", lane="lane:kpi", stage="stage:b", benchmark=4),  # without a value no bar is drawn
            *(Evidence(id=f"source:{n}", kind="interview", title=f"Talk {n}") for n in "ab"),
            *(
                Card(id=f"cites:{n}", lane="lane:a", step=f"step:{n}", evidence=(Citation(source=f"source:{n}"),))
                for n in "ab"
            ),
        ]
    )
    said = words(records, showing_of(View(id="v", stages=(stage,))))
    shown, gone = (("a", "b"), ("b", "a"))[stage == "stage:b"]
    assert said.count(f"Talk {shown}") == 2  # in the head and in the foot
    assert f"Talk {gone}" not in said
    assert ("Benchmark" in said, "Largest gap" in said) == (stage == "stage:a", stage == "stage:a")


def test_another_choice_is_laid_out_as_if_it_had_been_the_first() -> None:
    layout = MapLayout(RECORDS, 140)
    for showing in (Showing(stages=frozenset({"stage:b"})), Showing(solo="persona:a"), EVERYTHING):
        layout.show(showing)
        assert layout.draw() == MapLayout(RECORDS, 140, showing=showing).draw()


def test_what_is_only_others_fades_behind_the_persona_in_front() -> None:
    cards = groups(MapLayout(RECORDS, 140, showing=Showing(solo="persona:a")).draw())
    assert cards["card:all"].opacity == cards["card:ada"].opacity == 1
    assert cards["card:ben"].opacity == theme.FADED


def test_words_of_a_filter_that_a_file_holds_in_another_form_choose_nothing() -> None:
    odd = showing_of(View(id="v", filter={"kinds": "pain", "owners": [1, None]}))
    assert replace(odd, view="") == EVERYTHING


@pytest.mark.parametrize("name", ["body", "owner"])
def test_a_view_prints_more_of_cards_when_it_asks(name: str) -> None:
    more = showing_of(View(id="v", filter={"shows": [name]}))
    records: list[Record] = [*RECORDS, Card(id="card:x", lane="lane:b", step="step:b", body="Long", owner="Web")]
    plain, full = (groups(lay_out_poster(RecordSet(records), None, s).groups)["card:x"] for s in (EVERYTHING, more))
    assert full.height > plain.height
