"""Sources that are made, and questions that are answered."""

import pytest

from journey_editor.document.edits.evidence import add_source, cite, kind_told, set_answer
from journey_editor.document.evidence import SOURCE_KINDS
from journey_editor.document.records import Card, Citation, Evidence, Persona
from journey_editor.document.store import Store


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Q3 funnel", "analytics"),
        ("Rider Survey 2026", "survey"),
        ("12 interviews", "interview"),
        ("App store reviews", "reviews"),
        ("Our best guess", "assumption"),
        ("Anna", "interview"),
        ("", "interview"),
    ],
)
def test_a_title_tells_of_a_kind(title: str, kind: str) -> None:
    assert kind_told(title) == kind
    assert kind in SOURCE_KINDS


def test_a_source_gets_the_kind_its_title_tells_of_or_the_one_it_is_given() -> None:
    with Store().begin("Edit") as t:
        told, given = add_source(t, "Q3 funnel"), add_source(t, "Q3 funnel", "survey")
    assert (t.records[told], t.records[given]) == (
        Evidence(id=told, kind="analytics", title="Q3 funnel"),
        Evidence(id=given, kind="survey", title="Q3 funnel"),
    )


def test_a_source_that_is_deleted_takes_its_citations_along() -> None:
    card = Card(id="c", evidence=(Citation(source="talks"), Citation(source="funnel"), Citation(source="talks")))
    store = Store([Evidence(id="talks"), Evidence(id="funnel"), card])
    with store.begin("Delete source") as t:
        t.remove("talks")
    assert store.records["c"] == card.patched(evidence=(Citation(source="funnel"),))


def test_a_statement_cites_a_source_of_whose_sample_it_will_say_how_many() -> None:
    store = Store([Evidence(id="talks", sample=12), Card(id="c"), Persona(id="p")])
    with store.begin("Cite") as t:
        cite(t, ("c",), "talks")
        cite(t, ("c",), "talks")  # for another quote
        cite(t, ("c", "p"), "talks")
    cited = Citation(source="talks", of=12)
    assert store.records["c"] == Card(id="c", evidence=(cited, cited))
    assert store.records["p"] == Persona(id="p", evidence=(cited,))


def test_several_questions_are_answered_at_once() -> None:
    store = Store([Card(id="a", kind="question"), Card(id="b", kind="question")])
    with store.begin("Set answer") as t:
        set_answer(t, ("a", "b"), "confirmed")
    assert {card.status for card in store.records.of_type(Card)} == {"confirmed"}
