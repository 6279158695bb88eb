"""The checks of the method on whatever a map may hold: they answer, and what they name is there."""

from hypothesis import given
from hypothesis import strategies as st

from journey_editor.document.checks.method import RULES, check_map, concern_json
from journey_editor.document.loading import repaired
from journey_editor.document.records import Card, Emotion, Evidence, Kpi, Lane, Link, Map, Persona, Record, Stage, Step
from journey_editor.document.store import Store

KINDS = ("touchpoint", "need", "pain", "opportunity", "solution", "question", "unheard of")
NAMES = st.sampled_from(("", " ", "Pay", "“Pay”", "Nach dem Kauf", "🚲", "a\nb"))
DATES = st.sampled_from((None, "2026", "2026-11", "2026-11-23", "9999-99"))
IDS = st.sampled_from([f"{kind}{n}" for kind in ("stage", "step", "lane", "card", "persona", "kpi") for n in range(3)])


def some(prefix: str) -> st.SearchStrategy[str]:
    return st.integers(0, 2).map(lambda n: f"{prefix}{n}")


def maybe(prefix: str) -> st.SearchStrategy[str | None]:
    return st.none() | some(prefix)


NUMBERS = st.floats(-3, 3)
RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Map,
        objective=NAMES,
        status=st.sampled_from(("draft", "validated", "?")),
        next_review=DATES,
        validated_on=DATES,
        locked=st.booleans(),
        checks_off=st.lists(st.sampled_from([rule.id for rule in RULES]), max_size=2).map(tuple),
    ),
    st.builds(Stage, id=some("stage"), name=NAMES, order=NAMES, hidden=st.booleans(), locked=st.booleans()),
    st.builds(Step, id=some("step"), stage=some("stage"), name=NAMES, hidden=st.booleans()),
    st.builds(
        Lane,
        id=some("lane"),
        kind=st.sampled_from(("cards", "emotion", "kpi", "divider", "?")),
        card_kind=st.sampled_from(KINDS),
        hidden=st.booleans(),
        locked=st.booleans(),
        options=st.sampled_from(({}, {"measure": "effort"}, {"good": 3})),
    ),
    st.builds(
        Card,
        id=some("card"),
        kind=st.sampled_from(KINDS),
        title=NAMES,
        lane=maybe("lane"),
        step=maybe("step"),
        stage=maybe("stage"),
        span=st.integers(1, 4),
    ),
    st.builds(Persona, id=some("persona"), name=NAMES),
    st.builds(
        Emotion, id=IDS.map(lambda name: f"emotion:{name}"), lane=some("lane"), persona=some("persona"),
        step=some("step"), score=NUMBERS, state=st.sampled_from(("current", "future")),
    ),
    st.builds(Kpi, id=some("kpi"), lane=some("lane"), stage=maybe("stage"), value=st.none() | NUMBERS),
    st.builds(Evidence, id=st.just("source"), title=NAMES),
    st.builds(Link, id=st.just("link"), source=IDS, target=IDS, kind=st.sampled_from(("met by", "answered by"))),
)  # fmt: skip


@given(st.lists(RECORDS, max_size=25))
def test_checks_answer_for_any_map(given_records: list[Record]) -> None:
    records = repaired({record.id: record for record in given_records}.values())[0]
    store = Store(records)
    before = store.records.copy()
    report = check_map(store.records, "2026-11-23")
    remedies = []
    for lapse in report.lapses:
        assert lapse.words
        assert lapse.rule.id not in store.records.map.checks_off
        for concern in lapse.concerns:
            assert concern_json(lapse.rule, concern, store.records)["records"], "the places are there"
            remedies += [concern.remedy] if concern.remedy else []
    assert store.records == before
    for remedy in remedies:
        with store.begin(remedy.label) as t:
            record_id = remedy.apply(t)
            assert not record_id or record_id in t.records
            t.rollback()
