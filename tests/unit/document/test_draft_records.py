from journey_editor.document.draft_records import DraftRecords
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Lane, Map, Record, Step


def a_base() -> RecordSet:
    return RecordSet(
        [Lane(id="lane:a"), Card(id="card:a", lane="lane:a"), Card(id="card:b", lane="lane:a"), Card(id="card:c")]
    )


def test_a_draft_answers_for_its_base() -> None:
    base = a_base()
    draft = DraftRecords(base)
    assert draft == base
    assert len(draft) == 4
    assert "card:a" in draft
    assert draft["card:a"] is base["card:a"]
    assert draft.find(Lane, "card:a") is None
    assert draft.map == Map()
    assert not draft.entries


def test_changes_stay_in_the_draft() -> None:
    base = a_base()
    before = list(base)
    draft = DraftRecords(base)
    draft.put(Card(id="card:a", title="other"))
    draft.put(Card(id="card:n", lane="lane:a"))
    draft.put(Map(title="New"))
    draft.remove("card:b")
    assert list(base) == before
    assert {record.id for record in draft} == set(draft.ids()) == {"lane:a", "card:a", "card:c", "card:n", MAP_ID}
    assert len(draft) == 5
    assert {card.id for card in draft.of_type(Card)} == {"card:a", "card:c", "card:n"}
    assert [card.id for card in draft.referring_to("lane:a", Record)] == ["card:n"]
    assert draft.map.title == "New"
    assert "card:b" not in draft
    assert draft.get("card:b") is None
    assert draft.touched == ["card:a", "card:n", MAP_ID, "card:b"]
    assert draft.entries == {
        "card:a": (base["card:a"], draft["card:a"]),
        "card:n": (None, draft["card:n"]),
        MAP_ID: (None, Map(title="New")),
        "card:b": (base["card:b"], None),
    }


def test_what_came_back_is_no_difference() -> None:
    base = a_base()
    draft = DraftRecords(base)
    draft.remove("card:a")
    draft.put(Card(id="card:a", lane="lane:a"))
    draft.put(Step(id="step:n", stage="stage:n"))
    draft.remove("step:n")
    assert not draft.entries
    assert draft == base


def test_one_and_true_are_different_in_a_file() -> None:
    draft = DraftRecords(RecordSet([Lane(id="lane:a", options={"sum": 1})]))
    draft.put(Lane(id="lane:a", options={"sum": True}))
    assert list(draft.entries) == ["lane:a"]


def test_a_copy_goes_its_own_way() -> None:
    draft = DraftRecords(a_base())
    draft.remove("card:a")
    copy = draft.copy()
    copy.put(Card(id="card:n"))
    assert "card:a" not in copy
    assert "card:n" not in draft
    assert list(copy.entries) == ["card:a", "card:n"]
