"""Picture files dropped on the map become cards, or the picture of the card they are dropped on."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.queries import parked_cards
from journey_editor.document.records import Card
from tests.gui.canvas.conftest import Hand

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.png" for name in ("one", "two")]
    for shade, path in enumerate(paths):
        Image.new("RGB", (8, 6), (shade, 0, 0)).save(path)
    return paths


def drop(view: MapView, paths: list[Path], at: QPointF) -> bool:
    """Drag the files there and let go; whether they were accepted."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = QDragEnterEvent(at.toPoint(), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), entering)
    if entering.isAccepted():
        QApplication.sendEvent(view.viewport(), QDropEvent(at, COPY, mime, LEFT, NONE))
    return entering.isAccepted()


def test_on_a_cell_they_become_cards(view: MapView, session: MapSession, hand: Hand, pictures: list[Path]) -> None:
    assert drop(view, pictures, hand.in_cell("lane:touch", "step:park"))
    made = cards_in(session.records, Cell("lane:touch", "step:park"))
    assert [card.kind for card in made] == ["image", "image"]
    assert [session.assets[card.image] for card in made] == [path.read_bytes() for path in pictures]
    session.undo()
    assert cards_in(session.records, Cell("lane:touch", "step:park")) == []


def test_on_a_card_the_first_becomes_its_picture(
    view: MapView, session: MapSession, hand: Hand, pictures: list[Path]
) -> None:
    assert drop(view, pictures[:1], hand.on("card:poster"))
    poster = session.records.find(Card, "card:poster")
    assert poster
    assert poster.kind == "touchpoint"
    assert session.assets[poster.image] == pictures[0].read_bytes()


def test_elsewhere_they_are_parked(view: MapView, session: MapSession, hand: Hand, pictures: list[Path]) -> None:
    before = len(parked_cards(session.records))
    assert drop(view, pictures[:1], hand.in_cell("lane:feel", "step:park"))
    assert len(parked_cards(session.records)) == before + 1


def test_other_files_are_the_windows(view: MapView, hand: Hand, tmp_path: Path) -> None:
    assert not drop(view, [tmp_path / "map.journey"], hand.in_cell("lane:touch", "step:park"))


def test_a_locked_lane_takes_none(view: MapView, session: MapSession, hand: Hand, pictures: list[Path]) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:touch", locked=True)
    drop(view, pictures, hand.in_cell("lane:touch", "step:park"))
    assert cards_in(session.records, Cell("lane:touch", "step:park")) == []


def test_what_is_no_picture_is_said(view: MapView, hand: Hand, tmp_path: Path) -> None:
    fake = tmp_path / "fake.png"
    fake.write_text("no picture")
    said: list[str] = []
    view.hint.connect(said.append)
    assert drop(view, [fake], hand.in_cell("lane:touch", "step:park"))
    assert said == ["There is no picture in it that can be shown"]
