"""The verbs on a selection: what they change, their name in the history, what is selected then."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from journey_editor.canvas.commands import appearance, cards, structure
from journey_editor.canvas.commands.deleting import delete_selection
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import lanes, personas, stages, steps, steps_of
from journey_editor.document.records import Card, Channel, Emotion, Lane, Record, Stage, Step

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

LOOK = Cell("lane:touch", "step:look")
FEELS = emotion_id("lane:feel", "persona:mara", "step:look")


def ids_in(session: MapSession, cell: Cell) -> list[str]:
    return [card.id for card in cards_in(session.records, cell)]


def ids_of(records: list[Record] | list[Stage] | list[Step] | list[Lane]) -> list[str]:
    return [record.id for record in records]


def undone(session: MapSession) -> str:
    """The name of the last step, which is undone and leaves nothing behind."""
    label = session.history.undo_label
    session.undo()
    assert not session.history.can_undo
    return label.removeprefix("Undo ")


# Deleting.


@pytest.mark.parametrize(
    ("chosen", "label", "then"),
    [
        (["card:site"], "Delete card", "card:app"),
        (["card:shop"], "Delete card", "card:app"),
        (["card:site", "card:app"], "Delete 2 cards", "card:shop"),
        (["card:family"], "Delete card", "card:helmet"),
        (["stage:ride"], "Delete stage", "stage:find"),
        (["step:unlock"], "Delete step", "step:roll"),
        (["step:park"], "Delete step", "step:roll"),
        (["lane:touch"], "Delete lane", "lane:think"),
        (["persona:mara"], "Delete persona", ""),
        (["card:poster", "step:look", "step:park"], "Delete 1 card and 2 steps", "step:roll"),
    ],
)
@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_delete_takes_the_selection_and_selects_the_neighbour(
    hand: "Hand", session: MapSession, key: str, chosen: list[str], label: str, then: str
) -> None:
    before = {record.id: record for record in session.records}
    session.selection.select(*chosen)
    hand.keys(key)
    assert not any(record_id in session.records for record_id in chosen)
    assert session.selection.lead == then
    assert undone(session) == label
    assert {record.id: record for record in session.records} == before


def test_the_cell_of_the_only_card_is_selected_then(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:poster")
    hand.keys("Delete")
    assert session.selection.cell == Cell("lane:touch", "step:hear")


def test_the_only_step_of_a_stage_leaves_an_empty_one(hand: "Hand", session: MapSession, view: MapView) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select("step:hear", "step:look")
    hand.keys("Delete")
    [left] = steps_of(session.records, "stage:find")
    assert (left.name, session.selection.ids) == ("", (left.id,))
    rev = session.store.rev
    hand.keys("Delete")
    assert session.store.rev == rev
    assert hints[-1] == "A stage has at least one step: delete the stage"


def test_deleting_says_how_many_cards_go_along(session: MapSession, view: MapView) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select("stage:find")
    delete_selection(view)
    assert hints == ["5 cards went along; Ctrl+Z brings them back"]


def test_the_title_of_the_map_cannot_be_deleted(hand: "Hand", session: MapSession) -> None:
    session.selection.select("map")
    hand.keys("Delete")
    assert session.store.rev == 0


def test_of_a_selection_that_is_locked_in_part_the_rest_goes(hand: "Hand", session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:pain", locked=True)
    session.selection.select("card:price", "card:app")
    hand.keys("Delete")
    assert "card:price" in session.records
    assert "card:app" not in session.records
    assert session.history.undo_label == "Undo Delete card"


# Selecting all.


@pytest.mark.parametrize(
    "start", [[], ["card:app"], ["card:family"], ["card:price"], ["lane:pain"], ["step:look"], ["map"], [FEELS]]
)
def test_select_all_twice_and_delete_leaves_no_card(hand: "Hand", session: MapSession, start: list[str]) -> None:
    before = {card.id: card for card in session.records.of_type(Card)}
    session.selection.select(*start)
    hand.keys("Ctrl+A", "Ctrl+A", "Delete")
    assert list(session.records.of_type(Card)) == []
    session.undo()
    assert {card.id: card for card in session.records.of_type(Card)} == before


def test_select_all_takes_the_lane_first(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:app")
    hand.keys("Ctrl+A")
    assert set(session.selection.ids) == {"card:poster", "card:site", "card:app", "card:shop", "card:map"}
    hand.keys("Ctrl+A")
    assert set(session.selection.ids) == {card.id for card in session.records.of_type(Card)}


# Duplicating and moving.


def test_duplicates_stand_below_and_are_selected(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site", "card:poster")
    hand.keys("Ctrl+D")
    copies = session.selection.ids
    assert ids_in(session, LOOK) == ["card:site", copies[0], "card:app", "card:shop"]
    assert undone(session) == "Duplicate 2 cards"


@pytest.mark.parametrize(
    ("record_id", "label"), [("stage:find", "stage"), ("step:look", "step"), ("lane:pain", "lane")]
)
def test_headers_are_duplicated_with_what_stands_in_them(
    hand: "Hand", session: MapSession, record_id: str, label: str
) -> None:
    session.selection.select(record_id)
    hand.keys("Ctrl+D")
    titles = [card.title for card in session.records.of_type(Card)]
    assert titles.count("Price is hidden") == 2
    assert undone(session) == f"Duplicate {label}"


@pytest.mark.parametrize(
    ("chosen", "keys", "cell", "expected"),
    [
        (["card:app"], "Alt+Up", LOOK, ["card:app", "card:site", "card:shop"]),
        (["card:app"], "Alt+Down", LOOK, ["card:site", "card:shop", "card:app"]),
        (["card:site", "card:app"], "Alt+Down", LOOK, ["card:shop", "card:site", "card:app"]),
        (["card:shop"], "Alt+Down", Cell("lane:think", "step:look"), ["card:shop"]),
        (["card:poster"], "Alt+Right", LOOK, ["card:poster", "card:site", "card:app", "card:shop"]),
        (["card:app"], "Alt+Left", Cell("lane:touch", "step:hear"), ["card:poster", "card:app"]),
        (["card:price"], "Alt+Up", Cell("lane:think", "step:look"), ["card:price"]),
        (["card:price"], "Alt+Down", PARKING_LOT, ["card:price", "card:family", "card:helmet"]),
        (["card:family"], "Alt+Right", PARKING_LOT, ["card:helmet", "card:family"]),
        (["card:poster", "card:shop"], "Alt+Right", Cell("lane:touch", "step:unlock"), ["card:map", "card:shop"]),
        (["card:poster"], "Ctrl+Shift+Right", LOOK, ["card:poster", "card:site", "card:app", "card:shop"]),
    ],
)
def test_cards_move_by_keys(
    hand: "Hand", session: MapSession, chosen: list[str], keys: str, cell: Cell, expected: list[str]
) -> None:
    session.selection.select(*chosen)
    hand.keys(keys)
    assert ids_in(session, cell) == expected
    assert list(session.selection.ids) == chosen
    assert undone(session) == ("Move card" if len(chosen) == 1 else f"Move {len(chosen)} cards")


def test_a_card_becomes_what_its_new_lane_holds(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:shop")
    hand.keys("Alt+Down")
    card = session.records["card:shop"]
    assert isinstance(card, Card)
    assert card.kind == "thought"


def test_from_the_parking_lot_a_card_goes_up_into_the_last_lane(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:family")
    hand.keys("Alt+Up")
    card = session.records["card:family"]
    assert isinstance(card, Card)
    assert (card.lane, card.kind) == ("lane:pain", "pain")


@pytest.mark.parametrize(
    ("card", "keys"), [("card:poster", "Alt+Left"), ("card:poster", "Alt+Up"), ("card:helmet", "Alt+Down")]
)
def test_at_the_edges_cards_stay(hand: "Hand", session: MapSession, card: str, keys: str) -> None:
    session.selection.select(card)
    hand.keys(keys)
    assert session.store.rev == 0


@pytest.mark.parametrize("held", ["Alt", "Ctrl+Shift"])
def test_headers_change_places(hand: "Hand", session: MapSession, held: str) -> None:
    session.selection.select("stage:find")
    hand.keys(f"{held}+Right")
    assert ids_of(stages(session.records)) == ["stage:ride", "stage:find"]
    assert undone(session) == "Move stage"
    session.selection.select("step:look")
    hand.keys(f"{held}+Left")
    assert ids_of(steps(session.records))[:2] == ["step:look", "step:hear"]
    assert undone(session) == "Move step"
    session.selection.select("lane:pain")
    hand.keys(f"{held}+Up")
    assert ids_of(lanes(session.records))[-2:] == ["lane:pain", "lane:line"]
    assert undone(session) == "Move lane"


def test_a_step_moves_on_into_the_next_stage(hand: "Hand", session: MapSession) -> None:
    session.selection.select("step:look")
    hand.keys("Alt+Right")
    assert ids_of(steps_of(session.records, "stage:ride"))[0] == "step:look"
    hand.keys("Alt+Left")
    assert ids_of(steps_of(session.records, "stage:find")) == ["step:hear", "step:look"]


# Cards.


def test_moment_of_truth_is_given_to_all_and_taken_from_all(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:app", "step:look")
    hand.keys("Ctrl+M")

    def marks() -> list[bool]:
        found = [session.records.find(Card, "card:app"), session.records.find(Step, "step:look")]
        return [record.moment_of_truth for record in found if record]

    assert marks() == [True, True]
    hand.keys("Ctrl+M")
    assert marks() == [False, False]


def test_channels_are_given_and_taken(session: MapSession, view: MapView) -> None:
    with session.edit("Channel") as t:
        t.add(Channel(id="channel:web", name="Web"))
        t.patch("card:app", channels=("channel:web",))
    session.selection.select("card:app", "card:site")
    cards.toggle_channel(view, "channel:web")
    found = [session.records.find(Card, card) for card in ("card:app", "card:site")]
    assert [card.channels for card in found if card] == [("channel:web",), ("channel:web",)]
    cards.toggle_channel(view, "channel:web")
    found = [session.records.find(Card, card) for card in ("card:app", "card:site")]
    assert [card.channels for card in found if card] == [(), ()]


def test_kinds_change_and_cards_are_parked(session: MapSession, view: MapView) -> None:
    view.shows_parking_lot = False
    session.selection.select("card:app")
    cards.set_kind(view, "action")
    cards.park_selection(view)
    card = session.records.find(Card, "card:app")
    assert card is not None
    assert (card.kind, ids_in(session, PARKING_LOT)[-1]) == ("action", "card:app")
    assert view.shows_parking_lot
    rev = session.store.rev
    cards.park_selection(view)
    assert session.store.rev == rev


def test_the_parking_lot_opens_and_closes(hand: "Hand", view: MapView) -> None:
    hand.keys("Ctrl+J")
    assert not view.shows_parking_lot
    hand.keys("Ctrl+J")
    assert view.shows_parking_lot


# Structure.


@pytest.mark.parametrize(
    ("add", "chosen", "parts", "place"),
    [
        (structure.add_stage, "stage:find", stages, 1),
        (structure.add_stage, "card:map", stages, 2),
        (structure.add_step, "step:hear", steps, 1),
        (structure.add_step, "stage:find", steps, 2),
        (structure.add_step, "", steps, 5),
        (structure.add_lane, "lane:touch", lanes, 1),
        (structure.add_lane, "card:price", lanes, 5),
    ],
)
def test_new_parts_come_behind_the_selected_ones_and_are_named(
    hand: "Hand",
    session: MapSession,
    view: MapView,
    add: Callable[[MapView], None],
    chosen: str,
    parts: Callable[[object], list[Stage] | list[Step] | list[Lane]],
    place: int,
) -> None:
    session.selection.select(*filter(None, [chosen]))
    add(view)
    assert view.is_writing
    hand.type("New")
    assert [part.name for part in parts(session.records)][place] == "New"
    hand.keys("Escape")
    session.undo()
    assert not session.history.can_undo


def test_a_map_without_stages_gets_one_with_its_first_step(session: MapSession, view: MapView) -> None:
    with session.edit("Clear") as t:
        t.remove("stage:find")
        t.remove("stage:ride")
    structure.add_step(view)
    assert len(stages(session.records)) == len(steps(session.records)) == 1


def test_lanes_come_with_the_name_of_their_kind(session: MapSession, view: MapView) -> None:
    structure.add_lane(view, "emotion", 0)
    lane = lanes(session.records)[0]
    assert (lane.kind, lane.name) == ("emotion", "Emotion")


def test_a_new_persona_is_the_active_one(session: MapSession, view: MapView) -> None:
    structure.add_persona(view)
    assert session.active_persona == session.selection.lead == personas(session.records)[-1].id


def test_stages_split_at_the_step_and_merge_again(session: MapSession, view: MapView) -> None:
    session.selection.select("step:roll")
    structure.split_stage(view)
    view.writer.close()
    assert [len(steps_of(session.records, stage.id)) for stage in stages(session.records)] == [2, 1, 2]
    session.selection.select("stage:ride")
    structure.merge_stage(view)
    assert [len(steps_of(session.records, stage.id)) for stage in stages(session.records)] == [2, 3]


def test_steps_merge_within_their_stage(session: MapSession, view: MapView) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select("step:hear")
    structure.merge_step(view)
    assert ids_in(session, Cell("lane:touch", "step:hear"))[0] == "card:poster"
    assert len(ids_in(session, Cell("lane:touch", "step:hear"))) == 4
    structure.merge_step(view)
    structure.split_stage(view)
    session.selection.select("stage:ride")
    structure.merge_stage(view)
    assert len(hints) == 3


def test_hidden_parts_come_back(session: MapSession, view: MapView) -> None:
    session.selection.select("step:look", "lane:pain", "stage:ride")
    appearance.hide_selection(view)
    assert len(appearance.hidden_records(session)) == 3
    assert not session.selection
    appearance.show_hidden(view)
    assert appearance.hidden_records(session) == []


def test_locks_close_and_open(session: MapSession, view: MapView) -> None:
    session.selection.select("stage:find", "lane:pain")
    appearance.toggle_lock(view)
    assert all(record.locked for record in appearance.lockable_selection(session))
    assert session.history.undo_label == "Undo Lock 1 stage and 1 lane"
    appearance.toggle_lock(view)
    assert not any(record.locked for record in appearance.lockable_selection(session))


def test_a_locked_map_keeps_everything_and_can_be_unlocked(session: MapSession, view: MapView) -> None:
    session.selection.select("map")
    appearance.toggle_lock(view)
    rev = session.store.rev
    structure.add_stage(view)
    structure.add_lane(view)
    structure.add_persona(view)
    cards.add_card(view)
    session.selection.select("stage:find")
    appearance.set_color(view, "#FF0000")
    assert session.store.rev == rev
    session.selection.select("map")
    appearance.toggle_lock(view)
    assert not session.records.map.locked


def test_colours_go_to_all_that_have_one(session: MapSession, view: MapView) -> None:
    session.selection.select("stage:find", "persona:mara", "card:app")
    appearance.set_color(view, "#0B7285")
    assert session.records.find(Stage, "stage:find") == Stage(id="stage:find", name="Find", order="a", color="#0B7285")
    assert session.records.find(Emotion, FEELS) is not None
