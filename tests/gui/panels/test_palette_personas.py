"""Personas in the palette: selected, moved among the others, put in front, given a photo."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.cell import Cell
from journey_editor.document.queries import personas
from journey_editor.document.records import Lane, Persona, Stage, Step
from journey_editor.document.store import Store
from journey_editor.panels.palette import Palette
from journey_editor.panels.persona_row import PersonaRow

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def session(qtbot: QtBot) -> MapSession:  # noqa: ARG001 (a QObject needs an application)
    people = [Persona(id=name.lower(), name=name, order=name) for name in ("Ann", "Ben", "Cy")]
    feelings = Lane(id="feelings", kind="emotion"), Stage(id="stage"), Step(id="step", stage="stage")
    return MapSession(Store([*people, *feelings]), {})


@pytest.fixture
def palette(qtbot: QtBot, session: MapSession) -> Palette:
    palette = Palette(session)
    qtbot.addWidget(palette)
    palette.resize(palette.width(), 1100)
    with qtbot.waitExposed(palette):
        palette.show()
    return palette


def row(palette: Palette, name: str) -> PersonaRow:
    return next(found for found in palette.findChildren(PersonaRow) if found.text() == name)


def names(session: MapSession) -> list[str]:
    return [persona.name for persona in personas(session.records)]


def drag(qtbot: QtBot, dragged: PersonaRow, to: QPoint) -> None:
    """To a global point, where the button is still held."""
    qtbot.mousePress(dragged, LEFT, pos=QPoint(40, 10))
    qtbot.mouseMove(dragged, QPoint(40, 10 + QApplication.startDragDistance()))
    qtbot.mouseMove(dragged, dragged.mapFromGlobal(to))


def test_a_click_selects_and_tells_who_feels(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    qtbot.mouseClick(row(palette, "Ben"), LEFT, pos=QPoint(40, 10))
    assert session.selection.ids == ("ben",)
    assert session.active_persona == "ben"


def test_where_a_curve_waits_a_click_only_tells_who_feels(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    session.selection.select_cell(Cell("feelings", "step"))
    qtbot.mouseClick(row(palette, "Ben"), LEFT, pos=QPoint(40, 10))
    assert session.active_persona == "ben"
    assert session.selection.cell == Cell("feelings", "step")


@pytest.mark.parametrize(
    ("target", "share", "order"),
    [("Cy", 0.9, ["Ben", "Cy", "Ann"]), ("Cy", 0.1, ["Ben", "Ann", "Cy"]), ("Ann", 0.9, ["Ann", "Ben", "Cy"])],
)
def test_a_drag_within_the_palette_moves_a_persona(
    qtbot: QtBot, palette: Palette, session: MapSession, target: str, share: float, order: list[str]
) -> None:
    dragged, other = row(palette, "Ann"), row(palette, target)
    to = other.mapToGlobal(QPoint(40, int(other.height() * share)))
    drag(qtbot, dragged, to)
    qtbot.mouseRelease(dragged, LEFT, pos=dragged.mapFromGlobal(to))
    assert names(session) == order
    while session.undo():
        pass
    assert names(session) == ["Ann", "Ben", "Cy"]


def test_a_drag_away_from_the_palette_is_the_maps(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    heard: list[object] = []
    palette.drag_started.connect(lambda item, _: heard.append(item))
    palette.drag_finished.connect(heard.append)
    dragged = row(palette, "Ann")
    to = palette.mapToGlobal(QPoint(palette.width() + 300, 200))
    drag(qtbot, dragged, to)
    qtbot.mouseRelease(dragged, LEFT, pos=dragged.mapFromGlobal(to))
    assert heard == [PaletteItem("persona", "ann"), to]
    assert names(session) == ["Ann", "Ben", "Cy"]


def test_alt_and_arrows_move_a_persona(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    focused = row(palette, "Cy")
    focused.setFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Up, ALT)
    assert names(session) == ["Ann", "Cy", "Ben"]
    assert row(palette, "Cy").hasFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(focused, Qt.Key.Key_Down, ALT)
    assert names(session) == ["Ann", "Ben", "Cy"]


def test_a_locked_map_keeps_its_order(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    focused = row(palette, "Cy")
    focused.setFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Up, ALT)
    assert names(session) == ["Ann", "Ben", "Cy"]


def test_the_eye_and_alt_put_a_persona_in_front(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    ben, cy = row(palette, "Ben"), row(palette, "Cy")
    qtbot.mouseClick(ben, LEFT, pos=ben.eye_place().center())
    assert session.showing.solo == "ben"
    assert (ben.is_solo, cy.is_solo) == (True, False)
    assert session.selection.ids == ()
    qtbot.mouseClick(cy, LEFT, ALT, pos=QPoint(40, 10))
    assert session.showing.solo == "cy"
    qtbot.mouseClick(cy, LEFT, pos=cy.eye_place().center())
    assert session.showing.solo == ""


def test_a_picture_dropped_on_a_persona_becomes_its_photo(
    palette: Palette, session: MapSession, tmp_path: Path
) -> None:
    data = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(data, "PNG")
    good, bad = tmp_path / "ben.png", tmp_path / "bad.png"
    good.write_bytes(data.getvalue())
    bad.write_text("no picture")
    refused: list[str] = []
    palette.refused.connect(refused.append)
    for path in (good, bad):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        held = Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(row(palette, "Ben"), QDragEnterEvent(QPoint(5, 5), *held))
        QApplication.sendEvent(row(palette, "Ben"), QDropEvent(QPointF(5, 5), *held))
    ben = session.records.find(Persona, "ben")
    assert ben is not None
    assert ben.photo == hashlib.sha256(data.getvalue()).hexdigest()
    assert session.assets[ben.photo] == data.getvalue()
    assert refused == ["There is no picture in it that can be shown"]
