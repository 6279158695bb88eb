"""The rows of the action plan."""

import pytest

from journey_editor.document.findings import (
    SORT_KEYS,
    FindingFilter,
    answer_words,
    benefit_totals,
    chain_of,
    counted_words,
    findings,
    owners_of,
    shown_findings,
    sorted_findings,
    stages_of,
    titles_of,
)
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Benefit, Card, Citation, Evidence, Lane, Link, Map, Stage, Step
from journey_editor.document.showing import EVERYTHING, Showing

YEARLY = {"unit": "€", "per": "year"}
RECORDS = RecordSet((
    Map(), Lane(id="ideas", order="b"), Lane(id="pains", order="a"),
    Stage(id="find", name="Find", order="a"), Stage(id="ride", name="Ride", order="b"),
    Step(id="look", stage="find", name="Looks", order="a"), Step(id="roll", stage="ride", name="Rolls", order="a"),
    Evidence(id="talks", kind="interview"),
    Card(id="late", kind="pain", lane="pains", step="roll", title="Late", severity=4, owner="Web", order="a"),
    Card(id="dear", kind="pain", lane="pains", step="look", title="Too dear", severity=2, order="a",
         evidence=(Citation(source="talks", count=7), Citation(source="talks", count=2))),
    Card(id="sign", kind="opportunity", lane="ideas", step="look", title="A sign", impact=5, effort=2, value=3,
         owner="Web", due="2026-12", status="doing", benefit=Benefit(amount=40_000, **YEARLY), order="a"),
    Card(id="sms", kind="solution", lane="ideas", stage="ride", title="A message", impact=2, effort=4, value=5,
         benefit=Benefit(amount=80_000, **YEARLY), order="a", body="By night"),
    Card(id="gone", kind="solution", title="Dropped", status="dropped", benefit=Benefit(amount=9, **YEARLY)),
    Card(id="note", kind="note", lane="ideas", step="look", title="No finding"),
    Link(id="one", source="dear", target="sign", kind="answered by"),
    Link(id="two", source="sign", target="sms", kind="answered by"),
    Link(id="path", source="late", target="sms", kind="then"),
))  # fmt: skip
ROWS = findings(RECORDS)


def ids(rows: list) -> list[str]:  # type: ignore[type-arg]
    return [row.id for row in rows]


def test_reading_order_is_that_of_the_map_and_the_parking_lot_is_last() -> None:
    assert ids(ROWS) == ["dear", "sign", "late", "sms", "gone"]
    assert [row.place for row in ROWS] == ["Find › Looks", "Find › Looks", "Ride › Rolls", "Ride", ""]


def test_frequency_is_summed_over_citations() -> None:
    assert {row.id: row.heard for row in ROWS if row.heard} == {"dear": 9}


def test_answers_are_read_from_links_of_that_kind() -> None:
    titles = titles_of(ROWS)
    assert [answer_words(row, titles) for row in ROWS] == ["answered by 1", "Too dear", "", "A sign", ""]
    assert chain_of(ROWS, "sign") == {"dear", "sign", "sms"}
    assert chain_of(ROWS, "late") == {"late"}


def test_a_chain_that_closes_ends() -> None:
    records = RECORDS.copy()
    records.put(Link(id="back", source="sms", target="dear", kind="answered by"))
    assert chain_of(findings(records), "dear") == {"dear", "sign", "sms"}


@pytest.mark.parametrize(
    ("by", "falling", "expected"),
    [
        ("value", True, ["sms", "sign", "late", "dear", "gone"]),
        ("value", False, ["sign", "sms", "late", "dear", "gone"]),
        ("severity", True, ["late", "dear", "sign", "sms", "gone"]),
        ("title", False, ["sms", "sign", "gone", "late", "dear"]),
        ("place", True, ["sms", "late", "sign", "dear", "gone"]),
        ("benefit", True, ["sms", "sign", "gone", "late", "dear"]),
        ("status", False, ["sign", "gone", "late", "dear", "sms"]),
    ],
)
def test_what_says_nothing_stands_last_in_either_direction(by: str, falling: bool, expected: list[str]) -> None:
    assert ids(sorted_findings(ROWS, by, falling=falling)) == expected


def test_every_column_sorts_every_row() -> None:
    for by in SORT_KEYS:
        assert sorted(ids(sorted_findings(ROWS, by))) == sorted(ids(ROWS)), by


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (FindingFilter(), ["dear", "sign", "late", "sms", "gone"]),
        (FindingFilter(kind="pain"), ["dear", "late"]),
        (FindingFilter(owner="Web"), ["sign", "late"]),
        (FindingFilter(owner=""), ["dear", "sms", "gone"]),
        (FindingFilter(stage="ride"), ["late", "sms"]),
        (FindingFilter(stage=""), ["gone"]),
        (FindingFilter(text="NIGHT message"), ["sms"]),
        (FindingFilter(kind="pain", owner="Web", stage="find"), []),
    ],
)
def test_filters(chosen: FindingFilter, expected: list[str]) -> None:
    assert [row.id for row in ROWS if chosen.keeps(row)] == expected


def test_what_can_be_chosen_is_what_there_is() -> None:
    assert owners_of(ROWS) == ["", "Web"]
    assert [stage.name if stage else None for stage in stages_of(ROWS)] == ["Find", "Ride", None]


@pytest.mark.parametrize(
    ("showing", "expected"),
    [
        (EVERYTHING, ["dear", "sign", "late", "sms", "gone"]),
        (Showing(stages=frozenset({"ride"})), ["late", "sms"]),
        (Showing(lanes=frozenset({"pains"})), ["dear", "late"]),
        (Showing(kinds=frozenset({"solution"})), ["sms", "gone"]),
    ],
)
def test_on_paper_stands_what_a_view_shows(showing: Showing, expected: list[str]) -> None:
    assert ids(shown_findings(RECORDS, showing)) == expected


def test_what_is_hidden_is_not_named_by_others_either() -> None:
    records = RECORDS.copy()
    records.put(Lane(id="pains", order="a", hidden=True))
    rows = shown_findings(records)
    assert ids(rows) == ["sign", "sms", "gone"]
    assert rows[0].answers == ()
    assert rows[1].answers == ("sign",)


def test_totals() -> None:
    assert counted_words(ROWS) == "2 pains\u00a0· 1 opportunity\u00a0· 2 solutions"
    assert benefit_totals(ROWS) == [Benefit(amount=120_000, **YEARLY)]


def test_an_amount_without_a_unit_is_in_the_currency_of_the_map() -> None:
    cards = [
        Card(id="bare", kind="solution", benefit=Benefit(amount=5, per="year")),
        Card(id="told", kind="solution", benefit=Benefit(amount=2, **YEARLY)),
    ]
    assert [finding.benefit for finding in findings(RecordSet([Map(), *cards]))] == [card.benefit for card in cards]
    rows = findings(RecordSet([Map(currency=YEARLY["unit"]), *cards]))
    assert benefit_totals(rows) == [Benefit(amount=7, **YEARLY)]
