"""What is still to be found out, in the order in which a reader meets it."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Lane, Persona, Record, Stage, Step
from journey_editor.document.validation import answer, assumptions, questions

MAP: tuple[Record, ...] = (
    Stage(id="stage", order="A"),
    Step(id="late", stage="stage", order="B"),
    Step(id="soon", stage="stage", order="A"),
    Lane(id="lower", order="B"),
    Lane(id="upper", order="A"),
    Evidence(id="guess"),
    Evidence(id="talks", kind="interview"),
)
GUESSED = (Citation(source="guess"),)
KNOWN = (Citation(source="talks"),)


def card(card_id: str, lane: str | None = "upper", step: str | None = "soon", **fields: object) -> Card:
    return Card.model_validate({"id": card_id, "lane": lane, "step": step, "kind": "pain", **fields})


def assumed(*records: Record) -> list[str]:
    return [record.id for record in assumptions(RecordSet([*MAP, *records]))]


def test_claims_without_a_source_are_assumptions_step_by_step() -> None:
    found = assumed(
        card("d", step="late"), card("c", "lower"), card("b", order="B"), card("a", order="C"), card("w", step=None),
    )  # fmt: skip
    assert found == ["b", "a", "c", "d"]
    assert assumed(card("b"), card("w", step=None, stage="stage")) == ["w", "b"]


@pytest.mark.parametrize("kind", ["touchpoint", "opportunity", "solution", "image", "note"])
def test_what_claims_nothing_about_people_is_an_assumption_only_when_it_says_so(kind: str) -> None:
    assert assumed(card("a", kind=kind)) == []
    assert assumed(card("a", kind=kind, evidence=GUESSED)) == ["a"]


def test_one_real_source_is_enough() -> None:
    assert assumed(card("a", evidence=GUESSED), card("b", evidence=(*GUESSED, *KNOWN))) == ["a"]


def test_personas_and_points_of_today_are_assumed_too() -> None:
    def feeling(state: str) -> Emotion:
        return Emotion(id=f"{state}!", lane="lower", persona="p", step="soon", state=state, score=1)

    people = [Persona(id="p"), Persona(id="q", evidence=KNOWN)]
    assert assumed(card("a"), feeling("current"), feeling("future"), *people) == ["p", "a", "current!"]


def test_questions_are_no_assumptions_and_those_that_are_parked_come_last() -> None:
    asked = [
        card("parked", None, None, kind="question"),
        card("second", step="late", kind="question", status="refuted"),
        card("first", kind="question", evidence=GUESSED),
    ]
    found = [question.id for question in questions(RecordSet([*MAP, *asked, card("a")]))]
    assert found == ["first", "second", "parked"]
    assert assumed(*asked) == []


@pytest.mark.parametrize(("status", "said"), [("", "open"), ("confirmed", "confirmed"), ("idea", "open")])
def test_a_question_is_open_until_it_is_answered(status: str, said: str) -> None:
    assert answer(card("a", kind="question", status=status)) == said
