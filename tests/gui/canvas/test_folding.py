"""Folding stages and lanes on the canvas, with real clicks, drags and keys."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.commands.folding import toggle_fold, unfold_all
from journey_editor.canvas.commands.selecting import select_all
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.tool_tips import tool_tip
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.folding import folded_records
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Card, Lane, Stage, Step
from journey_editor.layout.fold_mark import fold_mark_in

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

POINT = emotion_id("lane:feel", "persona:mara", "step:look")


def fold(session: MapSession, *ids: str) -> None:
    with session.edit("Fold") as t:
        for record_id in ids:
            t.patch(record_id, folded=True)


def folded(session: MapSession) -> set[str]:
    return {record.id for record in folded_records(session.records)}


def mark(view: MapView, record_id: str) -> QPointF:
    """The middle of the mark in a header."""
    header = view.shown.locate(record_id)
    found = fold_mark_in(header.group) if header else None
    assert header
    assert found
    x, y = header.x + found.x + found.width / 2, header.y + found.y + found.height / 2
    return QPointF(*view.camera.to_view(x, y, header.surface))


def in_folded_stage(view: MapView, stage_id: str, lane_id: str) -> QPointF:
    """The middle of a folded stage's column in a lane."""
    span = next(span for span in view.shown.layout.grid.stages if span.stage.id == stage_id)
    row = view.shown.row_rect(lane_id)
    assert row
    return QPointF(*view.camera.to_view(span.x + span.width / 2, (row[1] + row[3]) / 2))


class TestMark:
    @pytest.mark.parametrize(("header", "label"), [("stage:find", "stage"), ("lane:touch", "lane")])
    def test_a_click_folds_and_another_unfolds(
        self, hand: "Hand", view: MapView, session: MapSession, header: str, label: str
    ) -> None:
        session.selection.select("card:family")
        hand.click(mark(view, header))
        assert folded(session) == {header}
        assert session.history.undo_label == f"Undo Fold {label}"
        assert session.selection.ids == ("card:family",), "what is selected elsewhere stays selected"
        hand.click(mark(view, header))
        assert folded(session) == set()
        assert session.history.undo_label == f"Undo Unfold {label}"
        session.undo()
        session.undo()
        assert session.store.rev == 4
        assert not session.history.can_undo

    def test_it_shows_under_the_pointer_and_a_hand_says_that_it_can_be_clicked(
        self, hand: "Hand", view: MapView
    ) -> None:
        def picture() -> bytes:
            image = view.viewport().grab().toImage()
            at = mark(view, "stage:find").toPoint()
            ratio = image.devicePixelRatio()
            part = image.copy(int((at.x() - 5) * ratio), int((at.y() - 5) * ratio), int(10 * ratio), int(10 * ratio))
            return bytes(part.constBits())

        without = picture()
        hand.hover(hand.on("stage:find", 0.3))
        seen = picture()
        assert seen != without
        hand.hover(mark(view, "stage:find"))
        assert picture() not in (seen, without)
        assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor

    def test_a_drag_that_begins_on_it_moves_the_header(self, hand: "Hand", view: MapView, session: MapSession) -> None:
        hand.drop(mark(view, "lane:pain"), hand.on("lane:touch", down=0.1))
        assert session.history.undo_label == "Undo Move lane"
        assert folded(session) == set()

    def test_where_nothing_is_changed_it_folds_nothing(
        self, hand: "Hand", view: MapView, session: MapSession, qtbot: QtBot
    ) -> None:
        with session.edit("Lock") as t:
            t.patch("lane:touch", locked=True)
        with qtbot.waitSignal(view.hint, check_params_cb=lambda said: "lane is locked" in said):
            hand.click(mark(view, "lane:touch"))
        assert folded(session) == set()


@pytest.mark.parametrize("header", ["stage:find", "lane:touch"])
def test_a_double_click_on_a_folded_header_unfolds_it(
    hand: "Hand", view: MapView, session: MapSession, header: str
) -> None:
    fold(session, header)
    hand.double_click(hand.on(header, 0.5, 0.4))
    assert folded(session) == set()
    assert not view.is_writing


def test_a_double_click_where_it_is_folded_unfolds_it_too(hand: "Hand", view: MapView, session: MapSession) -> None:
    fold(session, "stage:find", "lane:touch")
    at = in_folded_stage(view, "stage:find", "lane:pain")
    hand.click(at)
    assert session.selection.ids == ("stage:find",)
    hand.double_click(at)
    assert folded(session) == {"lane:touch"}
    hand.double_click(hand.in_cell("lane:touch", "step:park"))
    assert folded(session) == set()
    assert not any(card.title == "" for card in session.records.of_type(Card)), "no card was made there"


def test_tips_say_what_is_folded_away(hand: "Hand", view: MapView, session: MapSession) -> None:
    fold(session, "stage:find", "lane:think")

    def tip(at: QPointF) -> str:
        return tool_tip(view, view.hit(at.x(), at.y()))

    said = "Find: 2 steps, 5 cards and 2 points are folded away. A double-click unfolds them."
    assert tip(hand.on("stage:find", 0.4, 0.3)) == said
    assert tip(in_folded_stage(view, "stage:find", "lane:pain")) == said
    assert tip(hand.on("lane:think")) == "Thinking is folded. A double-click unfolds it."
    assert tip(mark(view, "stage:find")) == "Unfold"
    assert tip(mark(view, "stage:ride")) == "Fold"
    assert tip(hand.on("stage:ride")) == ""


class TestCommands:
    def test_all_that_is_selected_folds_and_then_unfolds(self, view: MapView, session: MapSession) -> None:
        session.selection.select("stage:find", "lane:touch", "lane:line")
        toggle_fold(view)
        assert folded(session) == {"stage:find", "lane:touch"}
        assert session.history.undo_label == "Undo Fold 1 stage and 1 lane"
        toggle_fold(view)
        assert folded(session) == set()

    def test_a_step_folds_with_its_stage_which_is_selected_then(self, view: MapView, session: MapSession) -> None:
        session.selection.select("step:look")
        toggle_fold(view)
        assert folded(session) == {"stage:find"}
        assert session.selection.ids == ("stage:find",)

    def test_all_unfolds_as_one_step(self, view: MapView, session: MapSession) -> None:
        fold(session, "stage:find", "lane:touch", "lane:pain")
        unfold_all(view)
        assert folded(session) == set()
        session.undo()
        assert folded(session) == {"stage:find", "lane:touch", "lane:pain"}


@pytest.mark.parametrize(
    ("selected", "header", "then"),
    [
        ("card:poster", "lane:touch", "lane:touch"),
        ("card:poster", "stage:find", "stage:find"),
        ("step:hear", "stage:find", "stage:find"),
        (POINT, "lane:feel", "lane:feel"),
        ("card:map", "stage:find", "card:map"),
        ("card:family", "lane:touch", "card:family"),
    ],
)
def test_what_is_selected_inside_becomes_the_header(
    hand: "Hand", view: MapView, session: MapSession, selected: str, header: str, then: str
) -> None:
    session.selection.select(selected)
    hand.click(mark(view, header))
    assert session.selection.ids == (then,)
    session.undo()
    session.selection.select(selected)
    session.redo()
    assert session.selection.ids == (then,)


def test_a_selected_cell_becomes_the_header(hand: "Hand", view: MapView, session: MapSession) -> None:
    for header in ("lane:pain", "stage:ride"):
        session.selection.select_cell(Cell("lane:pain", "step:roll"))
        hand.click(mark(view, header))
        assert session.selection.ids == (header,)
        assert session.selection.cell is None
        session.undo()


class TestKeys:
    @pytest.mark.parametrize(
        ("start", "keys", "end"),
        [
            ("step:unlock", ["Left"], "step:unlock"),
            ("stage:find", ["Right"], "stage:ride"),
            ("stage:ride", ["Left"], "stage:find"),
            ("stage:find", ["Down"], "step:unlock"),
            ("stage:find", ["Tab"], "step:unlock"),
            ("stage:ride", ["Shift+Backtab"], "stage:find"),
            ("lane:touch", ["Down"], "lane:think"),
            ("lane:touch", ["Right"], "lane:touch"),
            ("lane:touch", ["End"], "lane:touch"),
            ("step:roll", ["Down"], "lane:think step:roll"),
            ("card:price", ["Left"], "lane:pain"),
        ],
    )
    def test_arrows_pass_over_what_is_folded(
        self, hand: "Hand", session: MapSession, start: str, keys: list[str], end: str
    ) -> None:
        with session.edit("Move") as t:
            t.patch("card:price", step="step:unlock")
        fold(session, "stage:find", "lane:touch")
        session.selection.select(start)
        hand.keys(*keys)
        cell = session.selection.cell
        assert (session.selection.lead or (f"{cell.lane} {cell.step}" if cell else "")) == end
        assert folded(session) == {"stage:find", "lane:touch"}

    def test_they_go_round_a_map_of_which_all_is_folded(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        fold(session, *(record.id for kind in (Stage, Lane) for record in session.records.of_type(kind)))
        for start in ("", *(record.id for record in session.records if view.shown.locate(record.id))):
            for key in ("Left", "Right", "Up", "Down", "Home", "End", "Tab", "Shift+Backtab", "Ctrl+Home", "Ctrl+End"):
                session.selection.select(*([start] if start else []))
                hand.keys(key)
        assert len(folded(session)) == 6

    def test_tab_goes_from_card_to_card_over_a_folded_lane(self, hand: "Hand", session: MapSession) -> None:
        fold(session, "lane:touch")
        session.selection.select("stage:ride")
        session.selection.clear()
        hand.keys("Tab")
        assert session.selection.ids == ("card:price",)

    def test_cards_are_moved_over_what_is_folded(self, hand: "Hand", session: MapSession) -> None:
        fold(session, "lane:think", "stage:ride")
        session.selection.select("card:site")
        hand.keys("Alt+Right")
        assert session.records["card:site"] == session.records["card:site"].patched(step="step:look")
        session.selection.select("card:shop")
        hand.keys("Alt+Down")
        assert cards_in(session.records, Cell("lane:pain", "step:look"))[0].id == "card:shop"

    def test_all_that_is_selected_is_all_that_is_seen(self, view: MapView, session: MapSession) -> None:
        fold(session, "stage:ride", "lane:pain")
        select_all(view)
        seen = {"card:poster", "card:site", "card:app", "card:shop", "card:family", "card:helmet"}
        assert set(session.selection.ids) == seen

    def test_enter_on_a_folded_stage_makes_room_to_write_its_name(
        self, hand: "Hand", view: MapView, session: MapSession
    ) -> None:
        fold(session, "stage:find", "lane:touch")
        session.selection.select("lane:touch")
        hand.keys("Return")
        assert view.writer.record_id == "lane:touch"
        assert folded(session) == {"stage:find", "lane:touch"}, "the name of a lane shows, and is written where it is"
        hand.keys("Escape")
        session.selection.select("stage:find")
        hand.keys("Return")
        assert view.writer.record_id == "stage:find"
        assert folded(session) == {"lane:touch"}

    @pytest.mark.parametrize("header", ["stage:find", "lane:touch"])
    def test_a_new_card_unfolds_where_it_comes_in_the_same_step(
        self, hand: "Hand", view: MapView, session: MapSession, header: str
    ) -> None:
        from journey_editor.canvas.commands.cards import add_card

        fold(session, header)
        before = session.records.copy()
        session.selection.select(header)
        add_card(view)
        assert folded(session) == set()
        hand.type("New here")
        hand.keys("Escape")
        session.undo()
        assert session.records == before


class TestDrags:
    def test_a_card_dropped_on_a_folded_lane_comes_last_and_the_lane_is_selected(
        self, hand: "Hand", session: MapSession, view: MapView
    ) -> None:
        fold(session, "lane:touch")
        hand.drag(hand.on("card:price"), hand.in_cell("lane:touch", "step:look"))
        assert view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        hand.release(hand.in_cell("lane:touch", "step:look"))
        assert [card.id for card in cards_in(session.records, Cell("lane:touch", "step:look"))][-1] == "card:price"
        assert session.history.undo_label == "Undo Move card"
        assert session.selection.ids == ("lane:touch",)
        assert folded(session) == {"lane:touch"}

    def test_a_card_is_not_put_into_a_folded_stage_and_it_is_said_why(
        self, hand: "Hand", session: MapSession, view: MapView, qtbot: QtBot
    ) -> None:
        fold(session, "stage:find")
        before = session.records.copy()
        hand.drag(hand.on("card:map"), at := in_folded_stage(view, "stage:find", "lane:pain"))
        assert view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
        with qtbot.waitSignal(view.hint, check_params_cb=lambda said: said.startswith("Find is folded")):
            hand.release(at)
        assert session.records == before

    def test_a_step_is_not_put_into_a_folded_stage(
        self, hand: "Hand", session: MapSession, view: MapView, qtbot: QtBot
    ) -> None:
        fold(session, "stage:find")
        before = session.records.copy()
        with qtbot.waitSignal(view.hint, check_params_cb=lambda said: said.startswith("Find is folded")):
            hand.drop(hand.on("step:roll"), in_folded_stage(view, "stage:find", "lane:touch"))
        assert session.records == before

    def test_a_folded_stage_is_moved_by_its_header(self, hand: "Hand", session: MapSession) -> None:
        fold(session, "stage:find")
        hand.drop(hand.on("stage:find", 0.5, 0.3), hand.on("stage:ride", 0.9, 0.5))
        orders = [session.records.find(Stage, name) for name in ("stage:ride", "stage:find")]
        assert orders[0]
        assert orders[1]
        assert orders[0].order < orders[1].order
        assert folded(session) == {"stage:find"}

    def test_a_frame_begins_where_nothing_can_be_taken_hold_of(
        self, hand: "Hand", session: MapSession, view: MapView
    ) -> None:
        fold(session, "stage:find")
        hand.drop(in_folded_stage(view, "stage:find", "lane:touch"), hand.on("card:map"))
        assert session.selection.ids == ("card:map",)


class TestJumps:
    @pytest.mark.parametrize("record_id", ["card:poster", "step:hear", POINT])
    def test_what_is_to_be_shown_is_unfolded_as_one_step(
        self, view: MapView, session: MapSession, record_id: str
    ) -> None:
        fold(session, "stage:find", "stage:ride", "lane:touch", "lane:feel")
        assert view.shown.locate(record_id) is None
        view.reveal(record_id)
        assert view.shown.locate(record_id)
        assert "stage:ride" in folded(session)
        assert "Unfold" in session.history.undo_label
        session.undo()
        assert len(folded(session)) == 4

    def test_what_a_view_leaves_out_unfolds_nothing(self, view: MapView, session: MapSession) -> None:
        fold(session, "lane:touch")
        with session.edit("Hide") as t:
            t.patch("lane:touch", hidden=True)
        view.reveal("card:poster")
        assert folded(session) == {"lane:touch"}

    def test_what_is_locked_stays_folded_and_its_header_is_shown(self, view: MapView, session: MapSession) -> None:
        fold(session, "lane:pain")
        with session.edit("Lock") as t:
            t.patch("lane:pain", locked=True)
        view.resize(1100, 300)
        hints: list[str] = []
        view.hint.connect(hints.append)
        before = view.camera
        view.reveal("card:price")
        assert folded(session) == {"lane:pain"}
        assert hints == ["The lane is locked: unlock it in its menu"]
        assert view.camera != before

    def test_a_card_that_reaches_out_of_a_folded_stage_is_shown_as_it_is(
        self, view: MapView, session: MapSession
    ) -> None:
        with session.edit("Stretch") as t:
            t.patch("card:poster", span=4)
        fold(session, "stage:find")
        view.reveal("card:poster")
        assert folded(session) == {"stage:find"}


def test_steps_moved_into_a_folded_stage_unfold_it_in_the_same_step(hand: "Hand", session: MapSession) -> None:
    fold(session, "stage:find")
    before = session.records.copy()
    session.selection.select("step:unlock")
    hand.keys("Ctrl+Shift+Left")
    step = session.records.find(Step, "step:unlock")
    assert step
    assert step.stage == "stage:find"
    assert folded(session) == set()
    session.undo()
    assert session.records == before
