"""What clicks on the map do, and what the pointer says they will."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.queries import lanes, stages, steps_of
from journey_editor.scene.display_list import Group, LayerName

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FEELING = "emotion:lane:feel:persona:mara:step:hear:current"


def ghost(view: MapView, what: str) -> QPointF:
    surfaces: tuple[LayerName, ...] = ("column headers", "row headers")
    for surface in surfaces:
        for group in view.shown.by_layer[surface]:
            if group.role == f"ghost {what}":
                x, y = group.x + group.width / 2, group.y + group.height / 2
                return QPointF(*view.camera.to_view(x, y, surface))
    raise AssertionError(what)


class TestSelecting:
    @pytest.mark.parametrize("record_id", ["card:app", "card:helmet", "stage:ride", "step:look", "lane:line", FEELING])
    def test_a_click_selects_what_it_meets(self, hand: "Hand", session: MapSession, record_id: str) -> None:
        hand.click(hand.on(record_id))
        assert list(session.selection.ids) == [record_id]
        assert session.store.rev == 0

    def test_the_press_shows_it_already(self, hand: "Hand", session: MapSession) -> None:
        hand.press(hand.on("card:app"))
        assert list(session.selection.ids) == ["card:app"]

    def test_shift_adds_and_ctrl_toggles(self, hand: "Hand", session: MapSession) -> None:
        hand.click(hand.on("card:app"))
        hand.click(hand.on("card:site"), SHIFT)
        hand.click(hand.on("card:shop"), CTRL)
        assert list(session.selection.ids) == ["card:app", "card:site", "card:shop"]
        hand.click(hand.on("card:app"), SHIFT)
        hand.click(hand.on("card:site"), CTRL)
        assert list(session.selection.ids) == ["card:shop", "card:app"]

    def test_one_of_several_is_selected_alone_on_release(self, hand: "Hand", session: MapSession) -> None:
        session.selection.select("card:app", "card:site")
        hand.press(hand.on("card:app"))
        assert list(session.selection.ids) == ["card:app", "card:site"]
        hand.release(hand.on("card:app"))
        assert list(session.selection.ids) == ["card:app"]

    def test_an_empty_cell_is_selected_and_beside_the_map_nothing(self, hand: "Hand", session: MapSession) -> None:
        hand.click(hand.in_cell("lane:think", "step:look"))
        assert (session.selection.ids, session.selection.cell) == ((), Cell("lane:think", "step:look"))
        hand.click(QPointF(1080, 700))
        assert not session.selection

    def test_shift_on_an_empty_cell_loses_nothing(self, hand: "Hand", session: MapSession) -> None:
        hand.click(hand.on("card:app"))
        hand.click(hand.in_cell("lane:think", "step:look"), SHIFT)
        assert list(session.selection.ids) == ["card:app"]

    def test_the_line_of_a_persona_makes_it_the_active_one(self, hand: "Hand", session: MapSession) -> None:
        header = hand.view.shown.locate("lane:feel")
        assert header
        groups = [item for item in header.group.items if isinstance(item, Group)]
        key = next(group for group in groups if group.record_id == "persona:tomas")
        x, y = hand.view.camera.to_view(header.x + key.x + 10, header.y + key.y + 6, "row headers")
        hand.click(QPointF(x, y))
        assert session.active_persona == "persona:tomas"
        assert list(session.selection.ids) == []


class TestWriting:
    @pytest.mark.parametrize(
        ("record_id", "down", "field"),
        [
            ("card:app", 0.5, "title"),
            ("card:helmet", 0.5, "title"),
            ("stage:ride", 0.5, "name"),
            ("step:look", 0.5, "name"),
            ("lane:line", 0.5, "name"),
            ("lane:touch", 0.1, "name"),
            ("lane:touch", 0.3, "question"),
            ("map", 0.5, "title"),
        ],
    )
    def test_a_double_click_on_a_text_writes_in_it(
        self, hand: "Hand", session: MapSession, view: MapView, record_id: str, down: float, field: str
    ) -> None:
        hand.double_click(hand.on(record_id, 0.3, down))
        assert view.is_writing
        assert (view.writer.record_id, view.writer.field) == (record_id, field)
        assert session.store.rev == 0

    def test_in_an_empty_cell_it_makes_a_card_of_the_lane(self, hand: "Hand", session: MapSession) -> None:
        hand.double_click(hand.in_cell("lane:pain", "step:park"))
        [card] = cards_in(session.records, Cell("lane:pain", "step:park"))
        assert card.kind == "pain"
        assert hand.view.writer.record_id == card.id

    def test_in_the_parking_lot_it_adds_a_card_there(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        hand.double_click(QPointF(900, view.camera.map_height + 30))
        assert len(cards_in(session.records, PARKING_LOT)) == 3
        assert view.is_writing

    def test_a_locked_text_says_so(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        with session.edit("Lock") as t:
            t.patch("lane:pain", locked=True)
        told: list[str] = []
        view.hint.connect(told.append)
        hand.double_click(hand.on("card:price"))
        hand.double_click(hand.in_cell("lane:pain", "step:park"))
        assert not view.is_writing
        assert len(told) == 2
        assert session.store.rev == 1

    def test_two_quick_clicks_with_ctrl_toggle_twice(self, hand: "Hand", session: MapSession) -> None:
        hand.click(hand.on("card:app"), CTRL)
        hand.double_click(hand.on("card:app"), CTRL)
        assert list(session.selection.ids) == ["card:app"]


class TestGhosts:
    def test_they_add_at_the_end_whatever_is_selected(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        session.selection.select("step:hear")
        hand.click(ghost(view, "step"))
        assert len(steps_of(session.records, "stage:ride")) == 4
        assert view.writer.record_id == steps_of(session.records, "stage:ride")[-1].id
        session.selection.select("stage:find")
        hand.click(ghost(view, "stage"))
        assert view.writer.record_id == stages(session.records)[-1].id
        session.selection.select("lane:touch")
        hand.click(ghost(view, "lane"))
        assert view.writer.record_id == lanes(session.records)[-1].id

    def test_the_cursor_points_at_them(self, hand: "Hand", view: MapView) -> None:
        hand.hover(ghost(view, "step"))
        assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


class TestContextMenu:
    def ask(self, view: MapView, at: QPointF) -> None:
        point = at.toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)

    def test_it_is_for_what_lies_under_it(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        asked: list[str] = []
        view.context_menu_wanted.connect(lambda hit, _at: asked.append(hit.record_id))
        session.selection.select("card:app", "card:site")
        self.ask(view, hand.on("card:site"))
        assert list(session.selection.ids) == ["card:app", "card:site"]
        self.ask(view, hand.on("card:shop"))
        assert list(session.selection.ids) == ["card:shop"]
        self.ask(view, hand.in_cell("lane:pain", "step:park"))
        assert session.selection.cell == Cell("lane:pain", "step:park")
        assert asked == ["card:site", "card:shop", ""]

    @pytest.mark.parametrize("record_id", ["card:app", "lane:pain", "card:helmet"])
    def test_asked_for_by_a_key_it_is_for_the_selection(
        self, session: MapSession, view: MapView, record_id: str
    ) -> None:
        asked: list[str] = []
        view.context_menu_wanted.connect(lambda hit, _at: asked.append(hit.record_id))
        session.selection.select(record_id)
        middle = view.viewport().rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.viewport().mapToGlobal(middle))
        QApplication.sendEvent(view.viewport(), event)
        assert asked == [record_id]
        assert list(session.selection.ids) == [record_id]

    def test_a_right_click_that_ends_a_drag_opens_none(self, hand: "Hand", view: MapView) -> None:
        asked: list[QPoint] = []
        view.context_menu_wanted.connect(lambda _hit, at: asked.append(at))
        hand.drag(hand.on("card:app"), hand.in_cell("lane:touch", "step:park"))
        hand.press(hand.in_cell("lane:touch", "step:park"), button=Qt.MouseButton.RightButton)
        self.ask(view, hand.in_cell("lane:touch", "step:park"))
        assert asked == []


class TestCursor:
    def test_space_opens_a_hand_and_pans(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        view.zoom_to(2.0, (0, 0))
        QTest.keyPress(view, Qt.Key.Key_Space)
        assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
        start = view.camera.x
        hand.drag(hand.on("card:app"), hand.on("card:app") + QPointF(-120, 0))
        assert view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        assert view.camera.x == pytest.approx(start - 120, abs=1)
        hand.release(hand.on("card:app"))
        assert list(session.selection.ids) == []

    def test_over_the_text_being_written_it_is_a_bar(self, hand: "Hand", view: MapView) -> None:
        view.write("card:app", "title")
        located = view.shown.locate("card:app")
        assert located
        place = located.group.places[0]
        inside = view.camera.to_view(located.x + place.x + 4, located.y + place.y + 6)
        hand.hover(QPointF(*inside))
        assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
