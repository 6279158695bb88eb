"""What the view shows of the map: zoom, scroll bars, the screen it is on."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def bars(view: MapView) -> list[tuple[int, int, int]]:
    """Length, page and place of both scroll bars."""
    return [(b.maximum(), b.pageStep(), b.value()) for b in (view.horizontalScrollBar(), view.verticalScrollBar())]


def camera_as_bars(view: MapView) -> list[tuple[int, int, int]]:
    camera = view.camera
    places = zip(camera.scroll_ranges(), (camera.free_width, camera.map_height), (camera.x, camera.y), strict=True)
    return [(round(most - least), round(room), round(most - at)) for (least, most), room, at in places]


@pytest.mark.parametrize("width", [300, 964, 990, 1100])
def test_scroll_bars_that_come_and_go_with_each_other_show_where_the_map_is(view: MapView, width: int) -> None:
    view.resize(width, 725)
    for zoom in (0.6, 1.0, 1.03, 4.0):
        view.zoom_to(zoom, (width, 900))
        assert bars(view) == camera_as_bars(view)


def test_a_moved_bar_scrolls_the_map(view: MapView) -> None:
    view.zoom_to(2.0, (0, 0))
    view.verticalScrollBar().setValue(120)
    assert view.camera.y == view.camera.scroll_ranges()[1][1] - 120
    assert bars(view) == camera_as_bars(view)


class _OnAnotherScreen(MapView):
    ratio = 1.0

    def devicePixelRatioF(self) -> float:  # noqa: N802 (the name is Qt's)
        return self.ratio


def test_on_a_screen_of_another_resolution_the_map_is_as_sharp_as_that(session: MapSession, qtbot: QtBot) -> None:
    view = _OnAnotherScreen(session)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.ratio = 2.0
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert view.camera.ratio == 2.0


def test_fit_selection_shows_what_of_it_is_on_the_map(view: MapView, session: MapSession) -> None:
    session.selection.select("card:price")
    view.fit_selection()
    alone = view.camera
    session.selection.select("card:price", "card:family")
    view.fit_selection()
    assert view.camera == alone
    session.selection.select("card:family")
    view.fit_selection()
    assert view.camera == alone


@pytest.mark.parametrize("text", ["word " * 60, "One\nTwo\nThree\nFour\nFive\nSix"])
def test_a_parked_card_that_grows_leaves_the_map_where_it_is(view: MapView, text: str) -> None:
    view.resize(900, 500)
    view.zoom_to(2.0, (0, 0))
    view.camera = view.camera.scrolled(0, -300)
    before = view.camera
    assert view.write("card:family", "title")
    view.writer.insert(text)
    assert view.camera.parking > before.parking
    assert (view.camera.x, view.camera.y) == (before.x, before.y)


def test_however_high_a_parked_card_is_half_of_the_view_is_the_map(view: MapView, session: MapSession) -> None:
    with session.edit("Write") as t:
        t.patch("card:family", title="Family tickets for everybody " * 90)
    assert view.camera.parking > view.camera.height
    assert view.camera.map_height == view.camera.height / 2
    assert view.hit(200, view.camera.height - 4).surface == "parking"
    assert view.hit(200, view.camera.map_height - 4).surface != "parking"


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_what_the_wheel_brings_under_the_pointer_is_hovered(
    hand: "Hand", view: MapView, held: Qt.KeyboardModifier
) -> None:
    view.zoom_to(2.0, (0, 0))
    at = hand.on("card:app")
    hand.hover(at)
    assert view.pointer_input.hit
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = view.camera
    QApplication.sendEvent(view.viewport(), event)
    assert view.camera != before
    assert view.pointer_input.hit == view.hit(at.x(), at.y())
