"""Every rule of the method on a map that breaks it, and on the same map mended."""

from collections.abc import Iterable

import pytest

from journey_editor.document.checks.method import RULES, check_map, concern_json
from journey_editor.document.checks.rule import Remedy
from journey_editor.document.edits.map import start_map
from journey_editor.document.edits.mending import switch_check
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Emotion,
    EmotionScale,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
)
from journey_editor.document.store import Store, Transaction

TODAY = "2026-11-23"
GROUND: tuple[Record, ...] = (
    Map(objective="Less churn"),
    Stage(id="find", name="Find", order="a"),
    Stage(id="pay", name="Pay", order="b"),
    Stage(id="use", name="Use", order="c"),
    Step(id="look", stage="find", name="Looks", order="a"),
    Step(id="card", stage="pay", name="Enters card", order="a"),
    Step(id="ride", stage="use", name="Rides", order="a"),
    Lane(id="touch", name="Touchpoints", order="a"),
    Lane(id="feel", kind="emotion", name="Emotion", order="b"),
    Lane(id="pains", name="Pain points", card_kind="pain", order="c"),
    Lane(id="ideas", name="Opportunities", card_kind="opportunity", order="d"),
    Lane(id="figures", kind="kpi", order="e"),
    Lane(id="line", kind="divider", order="f"),
    Lane(id="behind", name="Backstage", order="g"),
    Persona(id="mara", name="Mara"),
    Evidence(id="talks", kind="interview", title="Rider talks"),
    Evidence(id="guess", kind="assumption"),
    Card(id="site", lane="touch", step="look", title="Site", channels=("web",)),
    Card(id="form", lane="touch", step="card", title="Form", channels=("web",)),
    Card(id="bike", lane="touch", step="ride", title="Bike", channels=("web",)),
)
TALKED = (Citation(source="talks"),)


def feels(
    step: str = "look", score: float = 1, *, persona: str = "mara", said: tuple[Citation, ...] = TALKED
) -> Emotion:
    return Emotion(
        id=f"emotion:feel:{persona}:{step}:current", lane="feel", persona=persona, step=step, score=score, evidence=said
    )


SOUND: tuple[Record, ...] = (*GROUND, feels(), feels("ride"), Card(id="guessed", kind="note", lane="touch", step="look",
                                                              evidence=(Citation(source="guess"),)))  # fmt: skip
PAIN = Card(id="pain", kind="pain", lane="pains", step="card", title="Declined")
IDEA = Card(id="idea", kind="opportunity", lane="ideas", step="card", title="Invoice", owner="Ann", impact=4, effort=2)
NEED = Card(id="need", kind="need", lane="touch", step="card", title="Safety")
QUESTION = Card(id="ask", kind="question", lane="touch", step="card", title="Who pays?", status="open")
KPI = Kpi(id="kpi", lane="figures", stage="pay", name="Reach", value=3, target=4)
ANSWER = Link(id="answer", source="pain", target="idea", kind="answered by")
VALIDATED = Map(
    objective="Less churn", scope="Find to use", status="validated", validated_on="2026-10", validated_with="12 riders",
    takeaways=("Let them ride first",), next_review="2027-01",
)  # fmt: skip


def with_these(*records: Record, without: Iterable[str] = ()) -> RecordSet:
    gone = set(without)
    return RecordSet([*(record for record in SOUND if record.id not in gone), *records])


def ten_stages() -> RecordSet:
    names = [(f"stage{n}", f"step{n}") for n in range(7)]
    stages = [Stage(id=stage, name="More", order="d") for stage, _ in names]
    steps = [Step(id=step, stage=stage) for stage, step in names]
    met = [Card(id=f"card{n}", lane="touch", stage=stage, channels=("web",)) for n, (stage, _) in enumerate(names)]
    return with_these(*stages, *steps, *met)


def ends_with(name: str, *steps: str) -> RecordSet:
    made = [Step(id=f"last{n}", stage="last", name=step, order=str(n)) for n, step in enumerate(steps)]
    met = Card(id="till", lane="touch", stage="last", channels=("web",))
    return with_these(Stage(id="last", name=name, order="z"), met, *made or [Step(id="last0", stage="last")])


# The rule, a map that breaks it with what is said of it and the records that are named, and one that keeps to it.
CASES: dict[str, tuple[RecordSet, str, tuple[str, ...], RecordSet]] = {
    "no-objective": (with_these(Map(objective=" ")), "The map has no objective", ("map",), with_these()),
    "no-scope": (
        with_these(VALIDATED.patched(scope="")),
        "The map does not say where the journey begins and ends",
        ("map",),
        with_these(VALIDATED),
    ),
    "no-persona": (
        with_these(without=("mara", "talks", feels().id, feels("ride").id)),
        "Nobody takes this journey: there is no persona",
        ("map",),
        with_these(),
    ),
    "feeling-without-evidence": (
        with_these(feels("card", said=(Citation(source="guess"),))),
        "What Mara feels at “Enters card” rests on no evidence",
        (feels("card").id,),
        with_these(feels("card")),
    ),
    "source-uncited": (
        with_these(Evidence(id="survey", kind="survey", title="Poll")),
        "Nothing in the map cites the source “Poll”",
        ("survey",),
        with_these(Evidence(id="survey", kind="survey", title="Poll", status="planned")),
    ),
    "stage-without-touchpoint": (
        with_these(without=("form",)),
        "Stage “Pay” has no touchpoint",
        ("pay",),
        with_these(Card(id="wide", lane="touch", stage="pay", channels=("web",)), without=("form",)),
    ),
    "touchpoint-without-channel": (
        with_these(Card(id="poster", lane="touch", step="look", title="Poster")),
        "Touchpoint “Poster” has no channel",
        ("poster",),
        with_these(
            Card(id="poster", lane="behind", step="look", title="Behind the line of visibility"),
            Card(id="parked", title="In the parking lot"),
        ),
    ),
    "too-many-stages": (ten_stages(), "The map has 10 stages, more than 9", ("stage6",), with_these()),
    "ends-at-purchase": (
        ends_with("Buy", "Pays"),
        "The journey ends at “Buy”",
        ("last",),
        ends_with("Buy", "Pays", "Unpacks it"),
    ),
    "empty-step": (
        with_these(Step(id="sign", stage="pay", name="Signs", order="b")),
        "Nothing stands at the step “Signs”",
        ("sign",),
        with_these(Step(id="sign", stage="pay", name="Signs", order="b"), feels("sign")),
    ),
    "need-unmet": (
        with_these(NEED),
        "Nothing meets the need “Safety”",
        ("need",),
        with_these(NEED, Link(id="met", source="need", target="form", kind="met by")),
    ),
    "persona-without-feeling": (
        with_these(Persona(id="tom", name="Tom")),
        "Tom has no emotion curve",
        ("tom", "feel"),
        with_these(Persona(id="tom", name="Tom", kind="staff")),
    ),
    "validation-untold": (
        with_these(VALIDATED.patched(validated_with="")),
        "The map is validated, but does not say with whom",
        ("map",),
        with_these(VALIDATED),
    ),
    "no-takeaway": (
        with_these(VALIDATED.patched(takeaways=(" ",))),
        "The map is validated, but has no takeaway",
        ("map",),
        with_these(VALIDATED),
    ),
    "question-open": (
        with_these(VALIDATED, QUESTION),
        "The map is validated, but the question “Who pays?” is open",
        ("ask",),
        with_these(VALIDATED, QUESTION.patched(status="confirmed")),
    ),
    "low-point-without-pain": (
        with_these(feels("card", -1.5)),
        "Mara is low at “Enters card”, and no pain says why",
        (feels("card").id,),
        with_these(feels("card", -1.5), PAIN, IDEA, ANSWER),
    ),
    "pain-unanswered": (
        with_these(PAIN, IDEA),
        "No opportunity answers the pain “Declined”",
        ("pain",),
        with_these(PAIN, IDEA, ANSWER),
    ),
    "opportunity-unplanned": (
        with_these(IDEA.patched(owner="", effort=None)),
        "Opportunity “Invoice” has no owner or effort",
        ("idea",),
        with_these(IDEA),
    ),
    "kpi-incomplete": (with_these(KPI.patched(target=None)), "KPI “Reach” has no target", ("kpi",), with_these(KPI)),
    "review-overdue": (
        with_these(VALIDATED.patched(next_review="2026-10")),
        "The next review was due Oct 2026",
        ("map",),
        with_these(VALIDATED.patched(next_review="2026-11")),
    ),
    "no-review": (
        with_these(VALIDATED.patched(next_review=None)),
        "The map has no date for its next review",
        ("map",),
        with_these(VALIDATED),
    ),
}


def said_of(records: RecordSet) -> dict[str, list[str]]:
    return {
        lapse.rule.id: [concern.what for concern in lapse.concerns] for lapse in check_map(records, TODAY).lapses
    }  # fmt: skip


def test_every_rule_has_its_cases() -> None:
    assert [rule.id for rule in RULES] == list(CASES)


@pytest.mark.parametrize("rule", CASES)
def test_a_map_that_breaks_a_rule_is_told_so_and_of_nothing_else(rule: str) -> None:
    records, said, ids, _ = CASES[rule]
    [lapse] = check_map(records, TODAY).lapses
    assert (lapse.rule.id, lapse.words) == (rule, said)
    assert lapse.concerns[0].records == ids


@pytest.mark.parametrize("rule", CASES)
def test_a_map_that_keeps_to_the_rule_is_told_nothing(rule: str) -> None:
    assert said_of(CASES[rule][3]) == {}


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_that_is_switched_off_says_nothing(rule: str) -> None:
    records = CASES[rule][0].copy()
    records.put(records.map.patched(checks_off=(rule, "a-rule-of-a-newer-program")))
    report = check_map(records, TODAY)
    assert (report.lapses, [off.id for off in report.off]) == ((), [rule])


@pytest.mark.parametrize(
    ("rule", "label", "opened", "field"),
    [
        ("no-persona", "Add a persona", Persona, (False, "name")),
        ("source-uncited", "Delete the source", None, (False, "")),
        ("stage-without-touchpoint", "Add a touchpoint here", Card, (True, "")),
        ("ends-at-purchase", "Add a stage for what follows", Stage, (True, "")),
        ("low-point-without-pain", "Add a pain here", Card, (True, "")),
        ("pain-unanswered", "Link with “Invoice”", Card, (False, "")),
        ("review-overdue", "Set review date in 6 months", Map, (False, "")),
        ("no-review", "Set review date in 6 months", Map, (False, "")),
    ],
)
def test_a_remedy_mends_it_and_leads_to_what_is_to_be_written(
    rule: str, label: str, opened: type[Record] | None, field: tuple[bool, str]
) -> None:
    store = Store(CASES[rule][0])
    remedy = remedy_of(store.records)
    assert (remedy.label, remedy.is_written, remedy.field) == (label, *field)
    with store.begin(remedy.label) as t:
        record_id = remedy.apply(t)
    assert isinstance(store.records.get(record_id), opened or type(None))
    assert rule not in said_of(store.records)


def remedy_of(records: RecordSet) -> Remedy:
    [lapse] = check_map(records, TODAY).lapses
    [concern] = lapse.concerns
    assert concern.remedy
    return concern.remedy


def test_the_review_is_set_half_a_year_on() -> None:
    store = Store(CASES["no-review"][0])
    with store.begin("Review") as t:
        remedy_of(store.records).apply(t)
    assert store.records.map.next_review == "2027-05"


def test_a_pain_without_an_idea_beside_it_gets_an_empty_one_linked() -> None:
    store = Store(with_these(PAIN, without=("ideas",)))
    remedy = remedy_of(store.records)
    assert remedy.label == "Add an opportunity and link it"
    with store.begin(remedy.label) as t:
        made = store_card(t, remedy)
    [link] = store.records.of_type(Link)
    lane = store.records.find(Lane, made.lane)
    assert (link.source, link.target, link.kind) == ("pain", made.id, "answered by")
    assert (made.kind, made.step, lane and lane.name) == ("opportunity", "card", "Opportunities")


def store_card(t: Transaction, remedy: Remedy) -> Card:
    found = t.records[remedy.apply(t)]
    assert isinstance(found, Card)
    return found


def test_what_is_locked_is_not_mended() -> None:
    for rule in CASES:
        records = CASES[rule][0].copy()
        records.put(records.map.patched(locked=True))
        [lapse] = check_map(records, TODAY).lapses
        assert lapse.concerns[0].remedy is None
    pains = Lane(id="pains", name="Pain points", card_kind="pain", locked=True)
    [lapse] = check_map(with_these(feels("card", -2), pains), TODAY).lapses
    assert lapse.concerns[0].remedy is None


def test_a_map_that_has_just_begun_is_asked_for_its_objective_alone() -> None:
    store = Store()
    with store.begin("New") as t:
        start_map(t)
    assert said_of(store.records) == {"no-objective": ["The map has no objective"]}
    assert said_of(RecordSet()) == {"no-objective": ["The map has no objective"]}
    assert set(check_map(store.records, TODAY).states.values()) == {"not begun"}


def test_several_places_are_one_line() -> None:
    [lapse] = check_map(with_these(without=("form", "site")), TODAY).lapses[:1]
    assert lapse.words == "2 stages have no touchpoint"
    assert [concern.records for concern in lapse.concerns] == [("find",), ("pay",)]


def test_people_who_are_low_at_the_same_step_are_one_place() -> None:
    low = feels("card", -2), feels("card", -1, persona="tom")
    records = with_these(Persona(id="tom", name="Tom", order="b"), *low)
    assert said_of(records) == {
        "low-point-without-pain": ["Mara and Tom are low at “Enters card”, and no pain says why"]
    }
    hers = PAIN.patched(personas=("mara",))
    assert said_of(with_these(Persona(id="tom", name="Tom", order="b"), *low, hers, IDEA, ANSWER)) == {
        "low-point-without-pain": ["Tom is low at “Enters card”, and no pain says why"]
    }


@pytest.mark.parametrize(
    ("options", "score", "is_low"),
    [
        ({"measure": "effort"}, 4.5, True),
        ({"measure": "effort"}, 1, False),
        ({"measure": "satisfaction"}, 1, True),
        ({"measure": "importance"}, 1, False),
    ],
)
def test_the_measure_of_a_lane_says_what_is_low(options: dict[str, str], score: float, *, is_low: bool) -> None:
    scale = EmotionScale(min=1, max=5)
    lane = Lane(id="feel", kind="emotion", order="b", options=options, scale=scale)
    good = 3 if options["measure"] != "effort" else 2
    found = said_of(with_these(lane, feels(score=good), feels("ride", good), feels("card", score)))
    assert ("low-point-without-pain" in found) is is_low


def test_all_points_in_the_worst_quarter_are_low() -> None:
    assert said_of(with_these(feels("card", -1), feels("look", -2), feels("ride", -0.9))) == {
        "low-point-without-pain": [
            "Mara is low at “Looks”, and no pain says why",
            "Mara is low at “Enters card”, and no pain says why",
        ]
    }


def test_the_lowest_point_of_a_curve_counts_when_it_is_clearly_below_the_middle() -> None:
    assert "low-point-without-pain" in said_of(with_these(feels("card", -0.5)))
    assert "low-point-without-pain" not in said_of(with_these(feels("card", -0.2)))
    assert "low-point-without-pain" not in said_of(with_these(feels("card", -0.5), feels("look", -0.7), PAIN.patched(
        step="look"), IDEA, ANSWER))  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "Purchase", "Buy & pay", "CHECKOUT", "Kauf", "Bezahlung", "Bestellen", "Achat", "Paiement", "Compra", "Pago",
        "Pagamento", "Acquisto", "Betaling", "Afrekenen", "Bestelling",
    ],
)  # fmt: skip
def test_a_purchase_is_known_in_many_languages(name: str) -> None:
    assert said_of(ends_with(name))["ends-at-purchase"] == [f"The journey ends at “{name}”"]


@pytest.mark.parametrize(
    "name",
    ["After purchase", "Post-purchase", "Order tracking", "Nach dem Kauf", "Après achat", "Payback", "Loyalty", ""],
)
def test_what_follows_a_purchase_is_none(name: str) -> None:
    assert "ends-at-purchase" not in said_of(ends_with(name))


def test_a_purchase_with_a_stage_behind_it_is_no_end() -> None:
    after = Stage(id="later", name="Retention", order="zz")
    assert "ends-at-purchase" not in said_of(with_these(Stage(id="last", name="Buy", order="z"), after))


def test_what_is_hidden_or_planned_is_not_asked_about() -> None:
    hidden = Stage(id="pay", name="Pay", order="b", hidden=True)
    assert said_of(with_these(hidden, PAIN, NEED, without=("form",))) == {}
    wish = feels("card", -2, said=()).patched(id="emotion:feel:mara:card:future", state="future")
    assert said_of(with_these(wish)) == {}


def test_a_step_is_done_when_it_is_full_and_nothing_is_to_be_looked_at() -> None:
    states = check_map(with_these(VALIDATED, PAIN, IDEA, ANSWER), TODAY).states
    assert set(states.values()) == {"done"}
    assert check_map(with_these(VALIDATED, PAIN, IDEA), TODAY).states == {**states, "analysis": "begun"}
    assert check_map(with_these(PAIN, IDEA, ANSWER), TODAY).states == {
        **states, "validation": "not begun", "living document": "not begun",
    }  # fmt: skip


def test_a_switched_off_check_can_be_switched_on_again() -> None:
    store = Store(with_these(NEED))
    for on, off in ((False, ("need-unmet",)), (False, ("need-unmet",)), (True, ())):
        with store.begin("Check") as t:
            switch_check(t, "need-unmet", on=on)
        assert store.records.map.checks_off == off


def test_a_concern_is_plain_data_too() -> None:
    records = with_these(NEED)
    [lapse] = check_map(records, TODAY).lapses
    assert concern_json(lapse.rule, lapse.concerns[0], records) == {
        "rule": "need-unmet",
        "step": "mapping",
        "what": "Nothing meets the need “Safety”",
        "why": lapse.rule.why,
        "how": lapse.rule.how,
        "records": [{"id": "need", "type": "card", "name": "Safety"}],
    }
