"""The parking lot is one row, however many cards wait in it: it scrolls."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.frame import FramePainter
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


@pytest.fixture
def many(session: MapSession) -> list[str]:
    cards = [Card(id=f"card:wish{i:02}", kind="note", title=f"Wish number {i}", order=f"c{i:02}") for i in range(20)]
    with session.edit("Add cards") as t:
        for card in cards:
            t.add(card)
    return [card.id for card in cards]


def wheel(view: MapView, at: QPointF, down: int) -> None:
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120 * down), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def shows(view: MapView, card_id: str) -> bool:
    located = view.shown.locate(card_id)
    assert located
    left, _, right, _ = view.camera.rect_to_view(located.rect, "parking")
    return left >= 0 and right <= view.camera.width


def on_band(view: MapView, x: float = 300) -> QPointF:
    return QPointF(x, view.camera.map_height + 5)


def test_the_wheel_brings_every_card_into_sight_and_leaves_the_map(view: MapView, many: list[str]) -> None:
    before = view.camera
    assert not shows(view, many[-1])
    wheel(view, on_band(view), 60)
    assert shows(view, many[-1])
    assert (view.camera.x, view.camera.y) == (before.x, before.y)
    wheel(view, on_band(view), -60)
    assert view.camera == before


def test_a_row_that_fits_lets_the_wheel_through_to_the_map(view: MapView) -> None:
    view.resize(700, 240)
    before = view.camera.y
    wheel(view, on_band(view), 1)
    assert view.camera.parking_x == 0
    assert view.camera.y < before


def test_a_drag_held_at_its_end_scrolls_it(hand: "Hand", view: MapView, many: list[str], qtbot: QtBot) -> None:
    edge = on_band(view, view.camera.width - 2)
    hand.drag(hand.on("card:family"), edge)
    qtbot.waitUntil(lambda: shows(view, many[-1]), timeout=5_000)
    hand.release(edge)
    parked = [card.record_id for card in view.shown.parking.cards]
    assert parked.index("card:family") > parked.index(many[-3])


def test_a_drag_out_of_it_onto_the_map_scrolls_nothing(hand: "Hand", view: MapView, qtbot: QtBot) -> None:
    view.resize(700, 480)
    hand.drag(hand.on("card:family"), on_band(view))
    edge = QPointF(300, view.camera.map_height - 4)
    hand.move(edge)
    at = view.camera.x, view.camera.y
    ticks: list[int] = []
    QTimer.singleShot(120, lambda: ticks.append(1))
    qtbot.waitUntil(lambda: bool(ticks))
    assert (view.camera.x, view.camera.y) == at
    hand.move(QPointF(300, view.camera.map_height - 80))
    edge = QPointF(300, view.camera.map_height - 4)
    hand.move(edge)
    qtbot.waitUntil(lambda: (view.camera.x, view.camera.y) != at)  # it was away from there, and came back
    hand.release(edge)


def test_what_is_revealed_comes_into_sight(view: MapView, many: list[str]) -> None:
    view.reveal(many[-1])
    assert shows(view, many[-1])
    view.reveal("card:family")
    assert shows(view, "card:family")


def test_it_ends_where_its_cards_end_when_some_go(view: MapView, session: MapSession, many: list[str]) -> None:
    wheel(view, on_band(view), 60)
    with session.edit("Delete cards") as t:
        for card_id in many:
            t.remove(card_id)
    assert view.camera.parking_x == 0


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
def test_its_name_is_painted_at_every_scale(view: MapView, ratio: float) -> None:
    camera = view.camera.resized(801, 601, ratio)
    image = QImage(round(801 * ratio), round(601 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        FramePainter({}).paint(painter, view.shown, camera, view.palette(), 100.0)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)
    label = pixels[int(camera.map_height * ratio) + 4 :, : int(90 * ratio), :3]
    assert (label < 100).any()
