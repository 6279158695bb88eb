import json

from journey_editor.document.change import Change
from journey_editor.document.history import History
from journey_editor.document.records import Card, Lane, Stage, Step, make_record
from journey_editor.document.store import Store

STAGE = [Stage(id="stage:a"), Step(id="step:a", stage="stage:a"), Step(id="step:b", stage="stage:a")]


def a_card(**fields: object) -> Card:
    return Card.model_validate({"id": "card:a", "lane": "lane:a", "step": "step:a", "title": "Old", **fields})


def a_store() -> Store:
    return Store([*STAGE, Lane(id="lane:a"), a_card()])


def patch(store: Store, label: str = "Edit", *, key: str | None = None, origin: str = "user", **fields: object) -> None:
    with store.begin(label, key=key, origin=origin) as t:
        t.patch("card:a", **fields)


def test_nothing_done_is_nothing_to_undo() -> None:
    store = a_store()
    history = History(store)
    assert not history.can_undo
    assert not history.can_redo
    assert history.undo() is None
    assert history.redo() is None
    assert (history.undo_label, history.redo_label) == ("Undo", "Redo")
    assert store.rev == 0


def test_undo_and_redo_are_changes_of_their_own() -> None:
    store = a_store()
    history = History(store)
    patch(store, "Rename card", title="New")
    assert history.undo_label == "Undo Rename card"
    undone = history.undo()
    assert undone == Change({"card:a": (a_card(title="New"), a_card())}, 2, "Rename card", "undo")
    assert (history.can_undo, history.redo_label) == (False, "Redo Rename card")
    redone = history.redo()
    assert redone == Change({"card:a": (a_card(), a_card(title="New"))}, 3, "Rename card", "redo")
    assert (history.undo_label, history.can_redo) == ("Undo Rename card", False)


def test_a_new_change_ends_what_could_be_redone() -> None:
    store = a_store()
    history = History(store)
    patch(store, title="New")
    history.undo()
    patch(store, title="Other")
    assert not history.can_redo


def test_previews_and_rollbacks_are_no_steps() -> None:
    store = a_store()
    history = History(store)
    t = store.begin("Drag")
    t.patch("card:a", title="New")
    t.preview()
    t.rollback()
    assert not history.can_undo


def test_typing_in_one_field_is_one_step() -> None:
    store = a_store()
    history = History(store)
    for title in ("N", "Ne", "New"):
        patch(store, key="card:a title", title=title)
    history.undo()
    assert store.records["card:a"] == a_card()
    assert not history.can_undo


def test_typing_again_after_the_focus_left_is_another_step() -> None:
    store = a_store()
    history = History(store)
    patch(store, key="card:a title", title="Ne")
    history.seal()
    patch(store, key="card:a title", title="New")
    history.undo()
    assert store.records["card:a"] == a_card(title="Ne")
    patch(store, key="card:a title", title="Next")  # undo ended the run too
    history.undo()
    assert store.records["card:a"] == a_card(title="Ne")


def test_typing_in_another_field_is_another_step() -> None:
    store = a_store()
    history = History(store)
    patch(store, key="card:a title", title="New")
    patch(store, key="card:a body", body="New")
    patch(store, body="Newer")
    for expected in (a_card(title="New", body="New"), a_card(title="New"), a_card()):
        history.undo()
        assert store.records["card:a"] == expected


def test_typing_and_deleting_it_again_is_no_step() -> None:
    store = a_store()
    history = History(store)
    patch(store, "Mark", fact="!")
    for title in ("New", "Old"):
        patch(store, key="card:a title", title=title)
    assert history.undo_label == "Undo Mark"


def test_foreign_changes_are_not_undone() -> None:
    store = a_store()
    history = History(store)
    patch(store, title="New")
    patch(store, origin="remote", body="From elsewhere", title="Theirs")
    history.undo()
    assert store.records["card:a"] == a_card(body="From elsewhere")
    assert not history.can_undo


def test_typing_around_a_foreign_change_is_two_steps() -> None:
    store = a_store()
    history = History(store)
    patch(store, key="card:a title", title="N")
    patch(store, origin="remote", body="From elsewhere")
    patch(store, key="card:a title", title="New")
    history.undo()
    history.undo()
    assert store.records["card:a"] == a_card(body="From elsewhere")


def test_undo_puts_back_unknown_fields_too() -> None:
    def with_mood(mood: str | None) -> Card:
        return a_card() if mood is None else a_card(mood=mood)

    for before, after in ((None, "grim"), ("grim", None), ("grim", "gay")):
        store = Store([*STAGE, Lane(id="lane:a"), with_mood(before)])
        history = History(store)
        with store.begin("Mood") as t:
            t.put(with_mood(after))
        patch(store, origin="remote", body="From elsewhere")
        history.undo()
        assert store.records["card:a"] == with_mood(before).patched(body="From elsewhere")


def test_undo_leads_back_to_the_very_bytes() -> None:
    before = a_card(mood="grim", weather="rain")
    store = Store([*STAGE, Lane(id="lane:a"), before])
    history = History(store)
    with store.begin("Mood") as t:
        t.put(a_card(weather="rain"))
    history.undo()
    assert json.dumps(store.records["card:a"].to_json()) == json.dumps(before.to_json())


def test_undo_brings_back_what_was_deleted_with_its_dependents() -> None:
    store = a_store()
    history = History(store)
    before = {record.id: record for record in store.records}
    with store.begin("Delete stage") as t:
        t.remove("stage:a")
    assert "card:a" not in store.records
    history.undo()
    assert {record.id: record for record in store.records} == before


def test_undo_of_an_addition_keeps_what_was_moved_into_it() -> None:
    store = a_store()
    history = History(store)
    with store.begin("Move to a new step") as t:
        t.add(Step(id="step:n", stage="stage:a"))
        t.patch("card:a", step="step:n")
    history.undo()
    assert store.records["card:a"] == a_card()
    assert "step:n" not in store.records


def test_redo_brings_back_what_undo_had_to_take_along() -> None:
    store = a_store()
    history = History(store)
    with store.begin("Add step") as t:
        t.add(Step(id="step:n", stage="stage:a"))
    with store.begin("Move card", origin="remote") as t:
        t.patch("card:a", step="step:n")
    history.undo()
    assert "card:a" not in store.records
    history.redo()
    assert store.records["card:a"] == a_card(step="step:n")


def test_steps_that_make_no_difference_any_more_are_passed_over() -> None:
    store = a_store()
    history = History(store)
    patch(store, "First", title="New")
    with store.begin("Second") as t:
        t.put(make_record({"type": "card", "id": "card:b"}))
    with store.begin("Elsewhere", origin="remote") as t:
        t.remove("card:b")
    undone = history.undo()
    assert undone is not None
    assert undone.label == "First"
    assert not history.can_undo


def test_what_others_brought_back_is_left_alone() -> None:
    store = a_store()
    history = History(store)
    with store.begin("Delete card") as t:
        t.remove("card:a")
    with store.begin("Elsewhere", origin="remote") as t:
        t.put(a_card(title="Theirs"))
    assert history.undo() is None
    assert store.records["card:a"] == a_card(title="Theirs")


def test_a_cleared_history_is_empty() -> None:
    store = a_store()
    history = History(store)
    patch(store, title="New")
    patch(store, title="Newer")
    history.undo()
    history.clear()
    assert not history.can_undo
    assert not history.can_redo


def test_a_view_that_fails_costs_no_step() -> None:
    store = a_store()

    def fail(change: Change) -> None:
        if change.origin != "user":
            raise RuntimeError

    store.subscribe(fail)
    history = History(store)
    patch(store, title="New")
    for take_back in (history.undo, history.redo):
        try:
            take_back()
        except ExceptionGroup:
            continue
        raise AssertionError("the view should have failed")
    assert store.records["card:a"] == a_card(title="New")
    assert history.can_undo
