"""The photo of a persona: chosen, dropped, pasted, removed; its bytes stay as they are."""

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Persona
from journey_editor.panels.photo_field import PhotoField
from journey_editor.panels.picture_field import PictureField
from journey_editor.panels.portrait_button import PortraitButton
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def png(color: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 60), color).save(data, "PNG")
    return data.getvalue()


RED = png("red")
DIGEST = hashlib.sha256(RED).hexdigest()


def photo(session: MapSession) -> str:
    persona = session.records.find(Persona, "mara")
    assert persona is not None
    return persona.photo


@pytest.fixture
def portrait(panel: SidePanel) -> PortraitButton:
    panel.show_tab("persona")
    found = panel.findChild(PortraitButton)
    assert found is not None
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mara.png"
    path.write_bytes(RED)
    return path


def drop(portrait: PortraitButton, mime: QMimeData) -> bool:
    """Drag it onto the portrait and let go; whether it was taken."""
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, mime, *held)
    QApplication.sendEvent(portrait, enter)
    if enter.isAccepted():
        QApplication.sendEvent(portrait, QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, *held))
    return enter.isAccepted()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_dropped_file_becomes_the_photo_and_one_undo_takes_it_back(
    portrait: PortraitButton, session: MapSession, file: Path, hand: "Hand"
) -> None:
    assert drop(portrait, files(file))
    assert photo(session) == DIGEST
    assert session.assets[DIGEST] == RED, "the bytes as they were"
    assert session.history.undo_label == "Undo Edit photo"
    session.undo()
    assert photo(session) == ""
    session.redo()
    hand.click("Remove the photo")
    assert photo(session) == ""


def test_what_is_no_picture_is_refused(
    portrait: PortraitButton, session: MapSession, tmp_path: Path, hand: "Hand"
) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Mara")
    assert not drop(portrait, files(text))
    broken = tmp_path / "broken.png"
    broken.write_text("Mara")
    assert drop(portrait, files(broken))
    assert photo(session) == ""
    assert hand.field("Photo").complaint.startswith("There is no picture in it")
    session.activate_persona("tom")
    assert hand.field("Photo").complaint == ""


def test_a_copied_picture_is_pasted_by_keys_and_deleted_again(
    qtbot: QtBot, portrait: PortraitButton, session: MapSession
) -> None:
    mime = QMimeData()
    mime.setData("image/png", QByteArray(RED))
    mime.setText("a spreadsheet says its cells, too")
    QGuiApplication.clipboard().setMimeData(mime)
    portrait.setFocus()
    qtbot.keyClick(portrait, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert photo(session) == DIGEST
    qtbot.keyClick(portrait, Qt.Key.Key_Delete)
    assert photo(session) == ""


def test_a_chosen_file_becomes_the_photo(
    portrait: PortraitButton, session: MapSession, panel: SidePanel, hand: "Hand", file: Path
) -> None:
    assert portrait.isVisible()
    hand.click("Choose a photo")
    dialog = panel.window().findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert photo(session) == DIGEST


def test_a_picture_is_chosen_beside_the_map_or_where_the_last_one_was(
    session: MapSession, panel: SidePanel, hand: "Hand", tmp_path: Path
) -> None:
    session.folder = tmp_path
    broken = tmp_path / "faces" / "broken.png"
    broken.parent.mkdir()
    broken.write_text("Mara")
    panel.show_tab("persona")
    field = panel.findChild(PhotoField)
    assert field is not None
    first = field.open_dialog()
    assert Path(first.directory().absolutePath()) == tmp_path
    first.fileSelected.emit(str(broken))
    assert field.complaint.startswith("“broken.png” holds no picture that can be shown. Take a PNG")
    assert photo(session) == ""
    session.selection.select("poster")
    hand.unfold("More")
    second = next(found for found in panel.findChildren(PictureField) if found.isVisible()).open_dialog()
    assert Path(second.directory().absolutePath()) == broken.parent
    for dialog in (first, second):
        dialog.reject()


def test_the_photo_shows_cropped_round(qtbot: QtBot, portrait: PortraitButton, session: MapSession) -> None:
    session.assets[DIGEST] = RED
    with session.edit("Photo") as t:
        t.patch("mara", photo=DIGEST)
    qtbot.wait(1)
    shown: QImage = portrait.grab().toImage()
    middle, corner = shown.width() // 2, shown.width() // 8
    assert shown.pixelColor(middle, middle).name() == "#ff0000"
    assert shown.pixelColor(corner, corner).name() != "#ff0000"


def test_a_locked_map_takes_no_photo(portrait: PortraitButton, session: MapSession, file: Path) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    assert not drop(portrait, files(file))
    assert photo(session) == ""
