"""What statements rest on: the strength of sources, what is assumed, how often something was heard."""

import pytest

from journey_editor.document.evidence import (
    SOURCE_KINDS,
    Strength,
    assumed_share,
    citations_of,
    is_assumed,
    is_assumption,
    is_grounded,
    strength,
    strongest,
    times_heard,
)
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Persona

GUESS = Evidence(id="e:guess")
TALKS = Evidence(id="e:talks", kind="interview", sample=12)
FUNNEL = Evidence(id="e:funnel", kind="analytics")
STAFF = Evidence(id="e:staff", kind="staff opinion")
PLANNED = Evidence(id="e:planned", kind="survey", status="Planned")
RECORDS = RecordSet([GUESS, TALKS, FUNNEL, STAFF, PLANNED])


def cite(*sources: str, count: int | None = None) -> tuple[Citation, ...]:
    return tuple(Citation(source=source, count=count) for source in sources)


def test_every_kind_has_a_strength_and_only_one_of_them_is_an_assumption() -> None:
    assumed = [kind for kind in SOURCE_KINDS if is_assumption(Evidence(id="e", kind=kind))]
    assert assumed == ["assumption"]
    assert {strength(Evidence(id="e", kind=kind)) for kind in SOURCE_KINDS} == set(Strength)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (TALKS, Strength.QUALITATIVE),
        (FUNNEL, Strength.QUANTITATIVE),
        (STAFF, Strength.OPINION),
        (GUESS, Strength.ASSUMPTION),
        (PLANNED, Strength.ASSUMPTION),
        (None, Strength.ASSUMPTION),
        (Evidence(id="e", kind="Diary study"), Strength.QUALITATIVE),
        (Evidence(id="e", kind=" Survey "), Strength.QUANTITATIVE),
    ],
)
def test_strength_of_a_source(source: Evidence | None, expected: Strength) -> None:
    assert strength(source) is expected


@pytest.mark.parametrize(
    ("citations", "grounded"),
    [
        ((), False),
        (cite("e:guess"), False),
        (cite("e:planned"), False),
        (cite("e:gone"), False),
        (cite("e:staff"), True),
        (cite("e:guess", "e:talks"), True),
    ],
)
def test_one_real_source_grounds_a_statement(citations: tuple[Citation, ...], grounded: bool) -> None:
    assert is_grounded(citations, RECORDS) is grounded
    assert is_assumed(citations, RECORDS) is not grounded


def test_the_strongest_citation_is_that_of_the_strongest_source_then_the_one_that_counts_most() -> None:
    many_guesses = Citation(source="e:guess", count=99)
    few, more = Citation(source="e:talks", count=3), Citation(source="e:talks", count=7)
    funnel = Citation(source="e:funnel")
    assert strongest((), RECORDS) is None
    assert strongest((many_guesses, few), RECORDS) is few
    assert strongest((few, more), RECORDS) is more
    assert strongest((few, more, funnel), RECORDS) is funnel
    assert strongest((few, few.model_copy(update={"quote": "late"})), RECORDS) is few


def test_the_share_of_assumptions() -> None:
    assumed, known = Persona(id="p:1"), Persona(id="p:2", evidence=cite("e:funnel"))
    assert assumed_share([], RECORDS) is None
    assert assumed_share([known], RECORDS) == 0
    assert assumed_share([assumed, assumed, known], RECORDS) == pytest.approx(2 / 3)


def test_a_card_was_heard_as_often_as_all_its_sources_count() -> None:
    evidence = (*cite("e:talks", count=7), *cite("e:funnel"), *cite("e:guess", count=100), *cite("e:staff", count=2))
    assert times_heard(Card(id="c", evidence=evidence), RECORDS) == 9
    assert times_heard(Card(id="c"), RECORDS) == 0


def test_what_cites_a_source() -> None:
    persona = Persona(id="p", evidence=cite("e:talks"))
    card = Card(id="c", evidence=cite("e:talks", "e:funnel", "e:talks"))
    feeling = Emotion(id="m", lane="l", persona="p", step="s", score=1, evidence=cite("e:talks", count=4))
    records = RecordSet([TALKS, FUNNEL, persona, card, feeling])
    assert [statement.id for statement, _ in citations_of(TALKS, records)] == ["p", "c", "c", "m"]
    assert citations_of(TALKS, records)[-1][1].count == 4
    assert citations_of(FUNNEL, records) == [(card, card.evidence[1])]
