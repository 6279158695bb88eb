"""Links are drawn from the handle or with keys, and paths in the band are things like all others."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from journey_editor.canvas.commands.links import let_leave, toggle_alternative
from journey_editor.canvas.link_handle import link_handle
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.records import Link, Step
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


CTRL = Qt.KeyboardModifier.ControlModifier


def links(session: MapSession) -> list[tuple[str, str, str]]:
    return sorted((link.source, link.target, link.kind) for link in session.records.of_type(Link))


def handle(view: MapView, record_id: str) -> QPointF:
    at = link_handle(view, record_id)
    assert at, f"{record_id} has no handle"
    return QPointF(*at)


def add(session: MapSession, source: str, target: str, kind: str = "then", label: str = "") -> None:
    with session.edit("Link") as t:
        t.put(Link(id="link", source=source, target=target, kind=kind, label=label))


@pytest.mark.parametrize("source", ["card:site", "card:poster"])
def test_a_line_from_the_handle_links_two_cards(hand: "Hand", session: MapSession, view: MapView, source: str) -> None:
    before = session.records.copy()
    hand.hover(hand.on(source))
    hand.hover(handle(view, source))  # which lies outside the card
    hand.drop(handle(view, source), hand.on("card:price"))
    assert links(session) == [(source, "card:price", "causes")]
    assert session.records.find(Link, session.selection.lead)
    assert session.history.undo_label == "Undo Link 2 cards"
    session.undo()
    assert session.records == before


def test_a_line_from_the_header_of_a_step_leads_to_another(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("step:park")
    hand.drop(handle(view, "step:park"), hand.on("step:hear"))
    assert links(session) == [("step:park", "step:hear", "then")]
    assert view.shown.locate(session.selection.lead)


@pytest.mark.parametrize("target", ["card:site", "lane:pain"])
def test_a_line_to_what_cannot_be_linked_links_nothing(
    hand: "Hand", session: MapSession, view: MapView, target: str
) -> None:
    session.selection.select("card:site")
    hand.drop(handle(view, "card:site"), hand.on(target))
    assert session.store.rev == 0


def test_escape_lets_go_of_the_line(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:site")
    hand.drag(handle(view, "card:site"), hand.on("card:price"))
    hand.keys("Escape")
    hand.release(hand.on("card:price"))
    assert session.store.rev == 0


def test_a_click_on_the_handle_and_one_on_the_target(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:site")
    said: list[str] = []
    view.hint.connect(said.append)
    hand.click(handle(view, "card:site"))
    hand.hover(hand.on("card:map"))  # the line follows with no button held
    assert "Map of bikes" in said[-1]
    hand.click(hand.on("card:map"))
    assert links(session) == [("card:site", "card:map", "then")]


def test_arrows_choose_and_enter_links(hand: "Hand", session: MapSession, view: MapView) -> None:
    said: list[str] = []
    view.hint.connect(said.append)
    session.selection.select("card:site")
    hand.keys("Ctrl+L", "Right", "Left", "Left", "Return")
    assert links(session) == [("card:site", "card:poster", "then")]
    assert "Enter" in said[0]
    assert "Esc" in said[0]
    assert "Poster" in said[-2]


def test_escape_ends_the_choice(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site")
    hand.keys("Ctrl+L", "Right", "Escape", "Return")
    assert links(session) == []
    assert session.selection.ids == ("card:site",)


def test_two_that_are_selected_are_linked_in_their_order(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:price", "card:site")
    hand.keys("Ctrl+L")
    assert links(session) == [("card:price", "card:site", "then")]


@pytest.mark.parametrize("ids", [(), ("lane:pain",), ("card:site", "card:app", "card:shop")])
def test_it_says_what_to_select(hand: "Hand", session: MapSession, view: MapView, ids: tuple[str, ...]) -> None:
    said: list[str] = []
    view.hint.connect(said.append)
    session.selection.select(*ids)
    hand.keys("Ctrl+L")
    assert said
    assert said[0].startswith("Select one card")
    assert view.pointer_input.gesture is None


def test_a_locked_map_stays_as_it_is(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    session.selection.select("card:price", "card:site")
    hand.keys("Ctrl+L")
    assert links(session) == []
    assert link_handle(view, "card:site") is None


def test_a_path_is_selected_written_and_deleted(hand: "Hand", session: MapSession, view: MapView) -> None:
    add(session, "step:park", "step:hear", label="back")
    hand.click(hand.on("link", 0.5, 0.8))
    assert session.selection.ids == ("link",)
    hand.double_click(hand.on("link", 0.5, 0.8))
    assert view.is_writing
    hand.keys("Ctrl+A")
    hand.type("31 % try again")
    hand.keys("Escape")
    assert session.records["link"] == Link(id="link", source="step:park", target="step:hear", label="31 % try again")
    hand.keys("Delete")
    assert links(session) == []
    session.undo()
    session.undo()
    assert session.records["link"] == Link(id="link", source="step:park", target="step:hear", label="back")


def test_keys_lead_from_a_link_to_its_ends(hand: "Hand", session: MapSession) -> None:
    add(session, "step:park", "step:hear")
    for key, end in (("Right", "step:hear"), ("Left", "step:park"), ("Escape", "step:park"), ("Tab", None)):
        session.selection.select("link")
        hand.keys(key)
        assert session.selection.lead == end or end is None


def test_how_many_leave_is_written_at_once(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("step:look")
    let_leave(view)
    assert view.is_writing
    hand.type("31 % leave")
    hand.keys("Escape")
    assert links(session) == [("step:look", "step:look", "leaves")]
    [link] = session.records.of_type(Link)
    assert link.label == "31 % leave"


def test_lines_show_while_the_pointer_is_over_a_card(hand: "Hand", session: MapSession, view: MapView) -> None:
    add(session, "card:poster", "card:price", "causes")
    hand.hover(QPointF(1000, 400))
    away = view.viewport().grab().toImage()
    hand.hover(hand.on("card:poster"))
    over = view.viewport().grab().toImage()
    between = QPointF.toPoint((hand.on("card:poster", 1.0) + hand.on("card:price", 0.0)) / 2)
    near = [between + QPointF(dx, dy).toPoint() for dx in range(-3, 4) for dy in range(-3, 4)]
    assert any(away.pixel(at) != over.pixel(at) for at in near)


def test_steps_become_alternatives_and_follow_again(session: MapSession, view: MapView) -> None:
    session.selection.select("step:roll", "step:park")
    toggle_alternative(view)
    found = [session.records.find(Step, step_id) for step_id in ("step:unlock", "step:roll", "step:park")]
    assert [step.alternative_of for step in found if step] == [None, "step:unlock", "step:unlock"]
    assert session.history.undo_label == "Undo Make alternative"
    toggle_alternative(view)
    assert not any(step.alternative_of for step in session.records.of_type(Step))


def test_nothing_comes_before_the_first_step(session: MapSession, view: MapView) -> None:
    said: list[str] = []
    view.hint.connect(said.append)
    session.selection.select("step:unlock")
    toggle_alternative(view)
    assert (session.store.rev, len(said)) == (0, 1)


def test_ctrl_and_a_click_on_the_icon_ask_for_the_map_of_a_step(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    with session.edit("Map") as t:
        t.patch("step:look", map="look.journey")
    asked: list[str] = []
    view.map_wanted.connect(asked.append)
    hand.click(hand.on("step:look"), CTRL)
    assert asked == []
    located = view.shown.locate("step:look")
    assert located
    [icon] = [item for item in located.group.items if isinstance(item, Group) and item.role == "linked map"]
    across = (icon.x + icon.width / 2) / located.group.width
    hand.click(hand.on("step:look", across, (icon.y + icon.height / 2) / located.group.height), CTRL)
    assert asked == ["look.journey"]


@pytest.mark.parametrize("way", ["keys", "drag", "paste"])
def test_copies_of_cards_take_the_link_between_them_along(hand: "Hand", session: MapSession, way: str) -> None:
    add(session, "card:poster", "card:site", "causes", "soon")
    session.selection.select("card:poster", "card:site")
    if way == "keys":
        hand.keys("Ctrl+D")
    elif way == "drag":
        hand.drop(hand.on("card:poster"), hand.in_cell("lane:touch", "step:park", 0.5, 0.3), keys=CTRL)
    else:
        hand.keys("Ctrl+C", "Ctrl+V")
    copies = set(session.selection.ids)
    assert len(copies) == 2
    found = [link for link in session.records.of_type(Link) if link.id != "link"]
    assert [({link.source, link.target}, link.kind, link.label) for link in found] == [(copies, "causes", "soon")]


def test_a_click_on_a_brace_selects_its_stages(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Group") as t:
        t.patch("stage:find", group="All")
        t.patch("stage:ride", group="All")
    [brace] = [group for group in view.shown.by_layer["column headers"] if group.role == "stage group"]
    rect = (brace.x, brace.y, brace.x + brace.width, brace.y + brace.height)
    left, top, right, bottom = view.camera.rect_to_view(rect, "column headers")
    hand.click(QPointF(left + 60, (top + bottom) / 2))
    assert session.selection.ids == ("stage:find", "stage:ride")
    assert right - left > 600
