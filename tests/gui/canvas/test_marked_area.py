"""What is marked is painted anew where it shows and where it showed, and nowhere else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Link

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

Act = Callable[[MapSession], None]
ACTS: dict[str, Act] = {
    "a card": lambda session: session.selection.select("card:app"),
    "a card that spans": lambda session: session.selection.select("card:map"),
    "a card with a link": lambda session: session.selection.select("card:poster"),
    "a parked card": lambda session: session.selection.select("card:helmet"),
    "several": lambda session: session.selection.select("card:app", "card:site", "lane:pain"),
    "a stage": lambda session: session.selection.select("stage:ride"),
    "a step": lambda session: session.selection.select("step:look"),
    "a lane": lambda session: session.selection.select("lane:pain"),
    "a point": lambda session: session.selection.select(emotion_id("lane:feel", "persona:mara", "step:look")),
    "a path": lambda session: session.selection.select("link:back"),
    "an empty cell": lambda session: session.selection.select_cell(Cell("lane:pain", "step:hear")),
    "nothing": lambda session: session.selection.clear(),
}
HOVERED = ("card:price", "step:park", "lane:touch", "stage:find", "card:family", "card:poster")


class Kept(QObject):
    """What a window keeps of the viewport from frame to frame: only where Qt asks for it is it painted anew."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._asked = QRegion()
        settle(view)
        self.image = picture(view.viewport(), QRegion(view.viewport().rect()))
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(event, QPaintEvent):
            self._asked += event.region()
        return False

    def catch_up(self) -> QRegion:
        """Paint what Qt asks for into what was kept; where that is."""
        self._asked = QRegion()
        QApplication.processEvents()
        asked = self._asked
        with QPainter(self.image) as painter:
            painter.setClipRegion(asked)
            painter.drawImage(0, 0, picture(self._view.viewport(), asked))
        return asked


def picture(widget: QWidget, region: QRegion) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        widget.render(painter, region.boundingRect().topLeft(), region, QWidget.RenderFlag.DrawWindowBackground)
    return image


def look_the_same(one: QImage, other: QImage) -> bool:
    """Qt rounds a line that a clip cuts a little differently: by 2 of 255 at most."""
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)]
    return bool(abs(pixels[0] - pixels[1]).max() <= 2)


def settle(view: MapView) -> None:
    QApplication.processEvents()
    while view.is_behind:
        QApplication.processEvents()


@pytest.fixture
def kept(session: MapSession, view: MapView) -> Kept:
    with session.edit("Link") as t:
        t.add(Link(id="link:why", source="card:poster", target="card:price", kind="causes", label="hides the price"))
        t.add(Link(id="link:back", source="step:park", target="step:look", kind="then"))
    return Kept(view)


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.37])
def test_what_is_kept_is_what_all_of_it_painted_anew_would_be(
    session: MapSession, view: MapView, kept: Kept, zoom: float
) -> None:
    view.zoom_to(zoom, (0, 0))
    settle(view)
    kept.catch_up()
    everything = QRegion(view.viewport().rect())
    kept.image = picture(view.viewport(), everything)
    acts = list(ACTS.values())
    for further in (0, 1, 5):  # each comes after itself, and after two others
        for place, before in enumerate(acts):
            before(session)
            kept.catch_up()
            acts[(place + further) % len(acts)](session)
            kept.catch_up()
            assert look_the_same(kept.image, picture(view.viewport(), everything))


def test_so_is_it_while_the_pointer_goes_over_the_map(view: MapView, kept: Kept, hand: "Hand") -> None:
    for record_id in (*HOVERED, *reversed(HOVERED)):
        hand.move(hand.on(record_id), held=Qt.MouseButton.NoButton)
        kept.catch_up()
        assert look_the_same(kept.image, picture(view.viewport(), QRegion(view.viewport().rect())))


@pytest.mark.parametrize("what", ["a card", "a parked card", "a stage", "a step", "a lane", "a point", "an empty cell"])
def test_little_is_painted_for_one_thing(session: MapSession, view: MapView, kept: Kept, what: str) -> None:
    ACTS[what](session)
    asked = kept.catch_up().boundingRect()
    assert 0 < asked.width() * asked.height() < view.viewport().width() * view.viewport().height() / 6


def test_a_card_with_a_link_brings_its_line(session: MapSession, view: MapView, kept: Kept) -> None:
    ACTS["a card with a link"](session)
    asked = kept.catch_up()
    for record_id in ("card:poster", "card:price"):
        located = view.shown.locate(record_id)
        assert located
        left, top, right, bottom = view.camera.rect_to_view(located.rect)
        assert asked.intersects(QRectF(left, top, right - left, bottom - top).toRect()), "its line ends there"
