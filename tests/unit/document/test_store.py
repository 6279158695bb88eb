import json

import pytest

from journey_editor.document.change import Change
from journey_editor.document.records import MAP_ID, Card, Lane, Map, Stage, Step, make_record
from journey_editor.document.store import Store, TransactionOverError


def a_store() -> Store:
    return Store(
        [
            Stage(id="stage:a"),
            Step(id="step:a", stage="stage:a"),
            Lane(id="lane:a"),
            Card(id="card:a", lane="lane:a", step="step:a", title="Old"),
        ],
        rev=7,
    )


def heard(store: Store) -> list[Change]:
    changes: list[Change] = []
    store.subscribe(changes.append)
    return changes


def as_bytes(store: Store) -> bytes:
    return json.dumps([record.to_json() for record in store.records]).encode()


def test_a_store_always_holds_a_map() -> None:
    assert Store().records[MAP_ID] == Map()


def test_a_store_shares_no_records_set_with_whom_it_got_it_from() -> None:
    first = a_store()
    second = Store(first.records)
    with second.begin("Delete") as t:
        t.remove("card:a")
    assert "card:a" in first.records


def test_a_commit_is_one_change() -> None:
    store = a_store()
    changes = heard(store)
    old = store.records["card:a"]
    t = store.begin("Rename", key="card:a title")
    t.patch("card:a", title="Newer")
    t.patch("card:a", title="New")
    t.add(Card(id="card:b"))
    change = t.commit()
    new = store.records["card:a"]
    assert changes == [change]
    assert change == Change(
        {"card:a": (old, new), "card:b": (None, Card(id="card:b"))}, 8, "Rename", key="card:a title"
    )
    assert new == Card(id="card:a", lane="lane:a", step="step:a", title="New")
    assert store.rev == 8


def test_nothing_changed_is_no_change() -> None:
    store = a_store()
    changes = heard(store)
    t = store.begin("Rename")
    t.patch("card:a", title="New")
    t.patch("card:a", title="Old")
    assert t.commit() is None
    assert not changes
    assert store.rev == 7


def test_the_store_answers_committed_state_only() -> None:
    store = a_store()
    t = store.begin("Rename")
    t.patch("card:a", title="New")
    t.preview()
    assert store.records["card:a"] == Card(id="card:a", lane="lane:a", step="step:a", title="Old")
    assert t.records["card:a"] != store.records["card:a"]


def test_a_transaction_commits_at_its_end_and_rolls_back_on_an_error() -> None:
    store = a_store()
    with store.begin("Rename") as t:
        t.patch("card:a", title="New")
    before = as_bytes(store)

    def fail() -> None:
        with store.begin("Delete") as t:
            t.remove("stage:a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert as_bytes(store) == before
    assert store.rev == 8
    assert not t.is_open


def test_a_patch_that_is_not_valid_changes_nothing() -> None:
    t = a_store().begin("Span")
    t.patch("card:a", title="New")
    with pytest.raises(ValueError, match="span"):
        t.patch("card:a", title="Newer", span=0)
    assert t.records["card:a"] == Card(id="card:a", lane="lane:a", step="step:a", title="New")


@pytest.mark.parametrize("name", ["titel", "id", "type"])
def test_a_patch_names_fields_that_can_change(name: str) -> None:
    t = a_store().begin("Rename")
    with pytest.raises(ValueError, match=f"'{name}' is no field of a card"):
        t.patch("card:a", **{name: "x"})


def test_a_patch_may_name_an_unknown_field_that_is_there() -> None:
    store = Store([make_record({"type": "card", "id": "card:n", "mood": "grim"})])
    with store.begin("Mood") as t:
        t.patch("card:n", mood="gay")
    assert store.records["card:n"].to_json()["mood"] == "gay"


def test_a_patch_of_nothing_is_an_error() -> None:
    with pytest.raises(KeyError):
        a_store().begin("Rename").patch("card:none", title="x")


def test_an_id_is_given_once_and_to_one_type() -> None:
    t = a_store().begin("Add")
    with pytest.raises(ValueError, match="taken"):
        t.add(Card(id="card:a"))
    with pytest.raises(ValueError, match="is a card, not a lane"):
        t.put(Lane(id="card:a"))
    t.put(Card(id="card:a", title="instead"))


def test_the_map_stays() -> None:
    t = a_store().begin("Delete")
    with pytest.raises(ValueError, match="map"):
        t.remove(MAP_ID)
    t.remove("card:none")  # gone already, as what hung on a record that went first


def test_a_deletion_takes_along_what_hangs_on_it_at_once() -> None:
    t = a_store().begin("Delete")
    t.remove("stage:a")
    assert set(t.records.ids()) == {MAP_ID, "lane:a"}


def test_a_second_transaction_rolls_back_the_first() -> None:
    store = a_store()
    changes = heard(store)
    first = store.begin("Drag")
    first.patch("card:a", title="New")
    first.preview()
    second = store.begin("Rename")
    assert not first.is_open
    assert changes[-1] == Change({}, 7, "Drag", transient=True)
    first.rollback()  # over already: nothing happens to the second
    for use in (first.preview, first.commit, first.restart, lambda: first.patch("card:a", title="New")):
        with pytest.raises(TransactionOverError, match="'Drag' is over"):
            use()
    assert second.is_open


def test_each_preview_is_complete_and_relative_to_committed_state() -> None:
    store = a_store()
    changes = heard(store)
    old = store.records["card:a"]
    t = store.begin("Drag")
    t.preview()
    assert not changes  # nothing to show
    t.patch("card:a", title="1")
    t.preview()
    t.restart()
    t.patch("card:a", fact="2")
    t.preview()
    assert [change.entries for change in changes] == [
        {"card:a": (old, old.patched(title="1"))},
        {"card:a": (old, old.patched(fact="2"))},
    ]
    assert all(change.transient and change.rev == 7 for change in changes)
    t.restart()
    assert t.commit() is None
    assert changes[-1] == Change({}, 7, "Drag", transient=True)


def test_a_preview_shows_what_a_commit_would_do() -> None:
    store = a_store()
    changes = heard(store)
    t = store.begin("Delete")
    t.remove("step:a")
    t.preview()
    change = t.commit()
    assert change is not None
    assert changes[0].entries == change.entries
    assert sum(isinstance(record, Step) for record in store.records) == 1  # a stage has a step, always


def test_what_a_preview_adds_does_not_stay() -> None:
    store = a_store()
    t = store.begin("Drag step")
    t.add(Stage(id="stage:b"))
    t.add(Step(id="step:b", stage="stage:b"))
    t.patch("step:a", stage="stage:b")
    t.preview()  # stage:a shows an unnamed step
    t.patch("step:a", stage="stage:a")
    t.commit()
    assert {step.id for step in store.records.of_type(Step)} == {"step:a", "step:b"}


def test_who_unsubscribed_hears_no_more() -> None:
    store = a_store()
    changes: list[Change] = []
    unsubscribe = store.subscribe(changes.append)
    unsubscribe()
    unsubscribe()
    with store.begin("Delete") as t:
        t.remove("card:a")
    assert not changes


def test_who_is_unsubscribed_by_another_hears_no_more() -> None:
    store = a_store()
    store.subscribe(lambda _change: unsubscribe())
    changes: list[Change] = []
    unsubscribe = store.subscribe(changes.append)
    with store.begin("Delete") as t:
        t.remove("card:a")
    assert not changes


def test_a_subscriber_that_fails_keeps_none_from_hearing() -> None:
    store = a_store()

    def fail(_change: Change) -> None:
        raise RuntimeError("no room")

    store.subscribe(fail)
    changes = heard(store)
    t = store.begin("Delete")
    t.remove("card:a")
    with pytest.raises(ExceptionGroup, match="the change stands") as caught:
        t.commit()
    assert caught.group_contains(RuntimeError, match="no room")
    assert [change.rev for change in changes] == [8]
    assert "card:a" not in store.records


def test_all_hear_of_changes_in_one_order() -> None:
    store = a_store()

    def answer(change: Change) -> None:
        if change.label == "Ask":
            with store.begin("Answer") as t:
                t.patch("card:a", title="Answer")

    store.subscribe(answer)
    changes = heard(store)
    with store.begin("Ask") as t:
        t.patch("card:a", title="Ask")
    assert [change.label for change in changes] == ["Ask", "Answer"]
    assert [change.rev for change in changes] == [8, 9]
