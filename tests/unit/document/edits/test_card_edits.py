import pytest

from journey_editor.document.cell import PARKING_LOT, Cell, cards_in, cell_of
from journey_editor.document.edits.cards import (
    add_card,
    add_cards,
    duplicate_cards,
    move_cards,
    park_cards,
    set_kind,
    span_card,
)
from journey_editor.document.records import Card, Comment, Lane, Stage, Step
from journey_editor.document.store import Store, Transaction

HERE, THERE = Cell("lane:a", "step:a"), Cell("lane:b", "step:b")
ACROSS = Cell("lane:a", stage="stage:a")


def begin(*cards: Card) -> Transaction:
    return Store(
        [
            Stage(id="stage:a", order="A"),
            Step(id="step:a", stage="stage:a", order="A"),
            Step(id="step:b", stage="stage:a", order="B"),
            Step(id="step:c", stage="stage:a", order="C"),
            Lane(id="lane:a", card_kind="pain"),
            Lane(id="lane:b", card_kind="need"),
            *cards,
        ]
    ).begin("Edit")


def titles(t: Transaction, cell: Cell) -> list[str]:
    return [card.title for card in cards_in(t.records, cell)]


def a_card(t: Transaction, card_id: str) -> Card:
    card = t.records.find(Card, card_id)
    assert card is not None
    return card


def test_the_lane_decides_the_kind_of_a_new_card() -> None:
    t = begin()
    assert a_card(t, add_card(t, HERE, "Queue")) == Card(
        id=cards_in(t.records, HERE)[0].id, lane="lane:a", step="step:a", kind="pain", title="Queue", order="V"
    )
    assert a_card(t, add_card(t, HERE, kind="gain")).kind == "gain"
    assert a_card(t, add_card(t)).kind == "note"


@pytest.mark.parametrize("cell", [HERE, ACROSS, PARKING_LOT])
def test_new_cards_stand_in_their_cell_in_order(cell: Cell) -> None:
    t = begin()
    add_cards(t, cell, ["a", "b"])
    made = add_cards(t, cell, ["c", "d"], index=1)
    assert titles(t, cell) == ["a", "c", "d", "b"]
    assert {cell_of(a_card(t, card)) for card in made} == {cell}
    assert add_cards(t, cell, []) == []


def test_a_moved_card_lands_at_the_index_among_the_others() -> None:
    for index, expected in ((0, ["b", "a", "c"]), (1, ["a", "b", "c"]), (2, ["a", "c", "b"]), (None, ["a", "c", "b"])):
        t = begin()
        cards = add_cards(t, HERE, ["a", "b", "c"])
        move_cards(t, [cards[1]], HERE, index)
        assert titles(t, HERE) == expected


def test_several_cards_move_in_the_order_given() -> None:
    t = begin()
    a, _b, c = add_cards(t, HERE, ["a", "b", "c"])
    add_cards(t, THERE, ["x", "y"])
    move_cards(t, [c, a], THERE, 1)
    assert titles(t, HERE) == ["b"]
    assert titles(t, THERE) == ["x", "c", "a", "y"]


def test_a_card_becomes_what_its_new_lane_holds() -> None:
    t = begin()
    card = add_card(t, HERE, kind="question")
    move_cards(t, [card], Cell("lane:a", "step:b"))
    assert a_card(t, card).kind == "question"
    move_cards(t, [card], THERE, keep_kind=True)
    assert a_card(t, card).kind == "question"
    move_cards(t, [card], HERE)
    assert a_card(t, card).kind == "pain"
    park_cards(t, [card])
    assert (a_card(t, card).kind, cell_of(a_card(t, card))) == ("pain", PARKING_LOT)
    move_cards(t, [card], THERE)
    assert a_card(t, card).kind == "need"


def test_cards_that_another_program_left_without_order_get_one() -> None:
    t = begin(*(Card(id=f"card:{n}", lane="lane:a", step="step:a", title=n) for n in "abc"))
    add_card(t, HERE, "new", index=1)
    assert titles(t, HERE) == ["a", "new", "b", "c"]


@pytest.mark.parametrize(
    "orders",
    [("V0", "W"), ("V", "W é"), ("V", "V" + "1" * 24), ("V", "V" + "0" * 22 + "1"), ("V" + "0" * 23 + "1", "W")],
)
def test_keys_without_room_are_made_anew(orders: tuple[str, str]) -> None:
    t = begin(*(Card(id=order, lane="lane:a", step="step:a", title=order, order=order) for order in orders))
    add_card(t, HERE, "new", index=1)
    assert titles(t, HERE) == [orders[0], "new", orders[1]]
    assert {len(card.order) for card in cards_in(t.records, HERE)} == {1}


def test_a_thousand_inserts_into_one_gap_keep_keys_short() -> None:
    t = begin()
    add_cards(t, HERE, ["first", "last"])
    for n in range(1000):
        add_card(t, HERE, str(n), index=1)
    assert titles(t, HERE) == ["first", *map(str, reversed(range(1000))), "last"]
    assert max(len(card.order) for card in cards_in(t.records, HERE)) <= 24


def test_a_card_spans_to_the_last_step_at_most() -> None:
    t = begin()
    card = add_card(t, Cell("lane:a", "step:b"))
    for span, expected in ((2, 2), (9, 2), (0, 1)):
        span_card(t, card, span)
        assert a_card(t, card).span == expected
    wide = add_card(t, ACROSS)
    span_card(t, wide, 3)
    assert a_card(t, wide).span == 1


def test_a_copy_keeps_everything_and_stands_below() -> None:
    t = begin()
    a, b = add_cards(t, HERE, ["a", "b"])
    t.patch(a, body="Body", moment_of_truth=True)
    t.add(Comment(id="comment:a", target=a))
    copies = duplicate_cards(t, [a, b])
    assert [card.id for card in cards_in(t.records, HERE)] == [a, copies[0], b, copies[1]]
    original, copy = a_card(t, a), a_card(t, copies[0])
    assert copy == original.patched(id=copy.id, order=copy.order)
    assert len(list(t.records.of_type(Comment))) == 1


def test_the_kind_of_a_selection() -> None:
    t = begin()
    cards = add_cards(t, HERE, ["a", "b"])
    set_kind(t, cards, "gain")
    assert {card.kind for card in cards_in(t.records, HERE)} == {"gain"}


def test_only_cards_are_cards() -> None:
    t = begin()
    with pytest.raises(ValueError, match="is a lane, not a card"):
        span_card(t, "lane:a", 2)
