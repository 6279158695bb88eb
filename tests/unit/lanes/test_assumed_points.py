"""Points of curves that rest on assumptions have a dashed rim, once a map speaks of sources at all."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Emotion, Evidence, Lane, Map, Persona, Record, Stage, Step
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene.display_list import Shape, walk

MAP: tuple[Record, ...] = (
    Map(),
    Stage(id="stage"),
    Step(id="one", stage="stage", order="A"),
    Step(id="two", stage="stage", order="B"),
    Lane(id="mood", kind="emotion"),
    Persona(id="first", order="A", name="Mara"),
    Persona(id="second", order="B", name="Tom"),
)
TALKS, GUESS = Evidence(id="talks", kind="interview"), Evidence(id="guess")


def feeling(persona: str, *sources: str) -> Emotion:
    evidence = tuple(Citation(source=source) for source in sources)
    return Emotion(id=f"{persona}!", lane="mood", persona=persona, step="one", score=1, evidence=evidence)


def dashed(*records: Record) -> set[str]:
    """The points whose rim is dashed."""
    layout = MapLayout(RecordSet([*MAP, *records]), 142.0)
    return dashed_of(layout)


def dashed_of(layout: MapLayout) -> set[str]:
    return {
        placed.group.record_id
        for placed in walk(layout.draw())
        if placed.group.role == "emotion" and isinstance(placed.item, Shape) and placed.item.stroke
        and placed.item.stroke.dash
    }  # fmt: skip


@pytest.mark.parametrize("persona", ["first", "second"])
def test_what_rests_on_nothing_or_on_a_guess_is_dashed(persona: str) -> None:
    assert dashed(TALKS, feeling(persona)) == {f"{persona}!"}
    assert dashed(GUESS, feeling(persona, "guess")) == {f"{persona}!"}
    assert dashed(TALKS, feeling(persona, "talks")) == set()
    assert dashed(feeling(persona)) == set(), "nobody has named a source yet"


def test_a_source_that_turns_out_to_be_a_guess_shows_at_once() -> None:
    records = RecordSet([*MAP, TALKS, feeling("first", "talks")])
    layout = MapLayout(records, 142.0)
    assert dashed_of(layout) == set()
    guessed = TALKS.patched(kind="assumption")
    records.put(guessed)
    layout.follow({"talks": (TALKS, guessed)})
    assert dashed_of(layout) == {"first!"}
