from journey_editor.document.following_records import FollowingRecords
from journey_editor.document.records import Card
from journey_editor.document.store import Store

OLD = Card(id="card:a", title="Old")


def test_each_preview_takes_the_place_of_the_last() -> None:
    store = Store([OLD, Card(id="card:b")])
    view = FollowingRecords(store.records)
    told = []
    store.subscribe(lambda change: told.append(view.follow(change)))
    t = store.begin("Drag")
    t.patch("card:a", title="1")
    t.preview()
    assert view.records["card:a"] == Card(id="card:a", title="1")
    t.restart()
    t.remove("card:b")
    t.add(Card(id="card:n"))
    t.preview()
    assert set(view.records.ids()) == {"map", "card:a", "card:n"}
    assert view.records["card:a"] == OLD
    t.commit()
    assert view.records == store.records
    # Only what looks different is told, and the commit of what was shown already looks the same.
    assert told == [
        {"card:a": (OLD, Card(id="card:a", title="1"))},
        {
            "card:a": (Card(id="card:a", title="1"), OLD),
            "card:b": (Card(id="card:b"), None),
            "card:n": (None, Card(id="card:n")),
        },
        {},
    ]


def test_a_rollback_takes_the_preview_back() -> None:
    store = Store([OLD])
    view = FollowingRecords(store.records)
    told = []
    store.subscribe(lambda change: told.append(view.follow(change)))
    t = store.begin("Drag")
    t.patch("card:a", title="1")
    t.preview()
    t.rollback()
    assert view.records == store.records
    assert told[-1] == {"card:a": (Card(id="card:a", title="1"), OLD)}


def test_a_view_does_not_share_the_records_of_the_store() -> None:
    store = Store([OLD])
    view = FollowingRecords(store.records)
    with store.begin("Delete") as t:
        t.remove("card:a")
    assert "card:a" in view.records
