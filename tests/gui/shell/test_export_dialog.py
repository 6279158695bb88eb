"""The export dialog, which really exports, in a process of its own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image
from pypdfium2 import PdfDocument
from PySide6.QtCore import QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step, View
from journey_editor.document.store import Store
from journey_editor.shell.export_bar import ExportBar
from journey_editor.shell.export_dialog import ExportDialog
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.page_preview import PagePreview
from journey_editor.shell.page_verdict import PageVerdict
from journey_editor.shell.settings import Settings

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 20_000

T = TypeVar("T", bound=QWidget)
Open = Callable[..., ExportDialog]


def small_map(title: str = "Buying a bicycle", cards: int = 3) -> list[Record]:
    placed = [
        Card(id=f"card:{index}", lane="lane:1", step="step:1", title=f"{title} {index}", order=f"a{index:05}")
        for index in range(cards)
    ]
    return [
        Map(title=title), Stage(id="stage:1", name="Choose"), Step(id="step:1", stage="stage:1", name="Look around"),
        Lane(id="lane:1", name="Touchpoints"), *placed,
    ]  # fmt: skip


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the dialog on a map that is saved as bicycle.journey."""
    Settings().forget("export/choices")
    opened: list[ExportDialog] = []

    def open_on(records: list[Record] | None = None, folder: Path = tmp_path) -> ExportDialog:
        dialog = ExportDialog(MapSession(Store(records or small_map()), {}), folder / "bicycle.journey")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        opened.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: bool(part(dialog, PageVerdict).words), timeout=PATIENCE_MS)
        return dialog

    yield open_on
    Settings().forget("export/choices")


@pytest.fixture
def quick_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in our place that exports nothing and is done at once."""
    program = tmp_path / "quick"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))


def part(dialog: ExportDialog, kind: type[T], name: str = "") -> T:
    """The visible part of that kind, with that accessible name or text."""
    parts = [found for found in dialog.findChildren(kind) if found.isVisible()]
    return next(found for found in parts if not name or name in (found.accessibleName(), words(found)))


def words(widget: QWidget) -> str:
    return widget.text().replace("&", "") if isinstance(widget, QPushButton | QLabel) else ""


def choose(qtbot: QtBot, dialog: ExportDialog, field: str, text: str) -> None:
    box = part(dialog, QComboBox, field)
    box.setFocus()
    for character in text:
        qtbot.keyClick(box, character)
    assert box.currentText().startswith(text)


def press(qtbot: QtBot, dialog: ExportDialog, button: str) -> None:
    qtbot.mouseClick(part(dialog, QPushButton, button), LEFT)


def wait_for(qtbot: QtBot, dialog: ExportDialog, sentence: str) -> None:
    qtbot.waitUntil(lambda: sentence in part(dialog, ExportBar).sentence, timeout=PATIENCE_MS)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_exports_a_pdf_beside_the_map(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog, "Page", "A4")
    choose(qtbot, dialog, "Orientation", "Port")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert part(dialog, ExportBar).sentence == "Exporting “bicycle.pdf”…"
    wait_for(qtbot, dialog, "“bicycle.pdf” is exported.")
    assert names(tmp_path) == ["bicycle.pdf"]
    with PdfDocument(tmp_path / "bicycle.pdf") as document:
        assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)
        assert "Buying a bicycle 2" in document[0].get_textpage().get_text_range()


def test_exports_a_picture_of_as_many_pixels_as_it_says(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    dialog = open_dialog()
    qtbot.mouseClick(part(dialog, QRadioButton, "Format PNG picture"), LEFT)
    assert part(dialog, QLineEdit, "File name").text() == "bicycle.png"
    choose(qtbot, dialog, "Page", "A5")
    choose(qtbot, dialog, "Resolution", "96")
    qtbot.waitUntil(lambda: any("794 × 559 pixels" in label.text() for label in dialog.findChildren(QLabel)))
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "is exported")
    with Image.open(tmp_path / "bicycle.png") as picture:
        assert picture.size == (794, 559)


@pytest.mark.usefixtures("quick_program")
def test_the_next_dialog_begins_with_the_last_choices(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    qtbot.mouseClick(part(dialog, QRadioButton, "Format PNG picture"), LEFT)
    choose(qtbot, dialog, "Page", "A5")
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "is exported")
    again = open_dialog()
    assert part(again, QRadioButton, "Format PNG picture").isChecked()
    assert part(again, QComboBox, "Page").currentText() == "A5"


def test_asks_before_a_file_is_replaced(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    target = tmp_path / "bicycle.pdf"
    target.write_text("precious")
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    assert part(dialog, ExportBar).sentence == "“bicycle.pdf” is already there. Replace it?"
    press(qtbot, dialog, "Keep it")
    assert target.read_text() == "precious"
    press(qtbot, dialog, "Export")
    press(qtbot, dialog, "Replace")
    wait_for(qtbot, dialog, "is exported")
    assert target.read_bytes().startswith(b"%PDF")


def test_cancelling_midway_leaves_nothing(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    dialog = open_dialog()
    qtbot.mouseClick(part(dialog, QRadioButton, "Format PNG picture"), LEFT)
    choose(qtbot, dialog, "Page", "A0")
    choose(qtbot, dialog, "Resolution", "600")
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: part(dialog, QProgressBar).value() > 0, timeout=PATIENCE_MS)
    assert [name.endswith(".tmp") for name in names(tmp_path)] == [True]
    press(qtbot, dialog, "Cancel")
    assert part(dialog, ExportBar).sentence == "Cancelling…"
    qtbot.waitUntil(lambda: part(dialog, ExportBar).sentence == "", timeout=PATIENCE_MS)
    assert names(tmp_path) == []
    assert part(dialog, QPushButton, "Export").isEnabled()


def test_escape_cancels_before_it_closes(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: part(dialog, ExportBar).sentence == "", timeout=PATIENCE_MS)
    assert names(tmp_path) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_export_ends_with_the_window_it_belongs_to(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = ExportDialog(MapSession(Store(small_map()), {}), tmp_path / "bicycle.journey", window)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.findChildren(QProcess)
    window.hide()
    assert names(tmp_path) == []
    qtbot.waitUntil(lambda: not dialog.findChildren(QProcess))


def test_a_folder_that_is_not_there_is_told_in_one_line(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    dialog = open_dialog(folder=tmp_path / "gone")
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "“bicycle.pdf”: there is no such file or folder; check the name.")
    assert part(dialog, QPushButton, "Export").isEnabled()
    assert names(tmp_path) == []


def test_a_folder_in_the_place_of_the_file_is_told(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    (tmp_path / "bicycle.pdf").mkdir()
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "it is a folder")


def test_a_program_that_does_not_start_is_told(
    qtbot: QtBot, tmp_path: Path, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "no-such-program"))
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "The export does not start")


def test_a_program_that_breaks_off_is_told(
    qtbot: QtBot, tmp_path: Path, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nkill -9 $$\n")
    broken.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(broken))
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "The export broke off")


def test_a_path_typed_as_the_name_chooses_the_folder(qtbot: QtBot, tmp_path: Path, open_dialog: Open) -> None:
    (tmp_path / "posters").mkdir()
    dialog = open_dialog()
    name = part(dialog, QLineEdit, "File name")
    name.selectAll()
    qtbot.keyClicks(name, f"{tmp_path}{os.sep}posters{os.sep}wall")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    wait_for(qtbot, dialog, "“wall.pdf” is exported.")
    assert names(tmp_path / "posters") == ["wall.pdf"]


def test_without_a_name_there_is_nothing_to_export(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    name = part(dialog, QLineEdit, "File name")
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Backspace)
    assert not part(dialog, QPushButton, "Export").isEnabled()
    qtbot.keyClick(name, "x")
    assert part(dialog, QPushButton, "Export").isEnabled()


@pytest.mark.usefixtures("quick_program")
def test_the_file_and_its_folder_can_be_opened(
    qtbot: QtBot, tmp_path: Path, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "is exported")
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    press(qtbot, dialog, "Open file")
    press(qtbot, dialog, "Open folder")
    assert opened == [str(tmp_path / "bicycle.pdf"), str(tmp_path)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    press(qtbot, dialog, "Open file")
    assert part(dialog, ExportBar).sentence == "No program here opens “bicycle.pdf”."


@pytest.mark.usefixtures("quick_program")
def test_another_choice_after_an_export_makes_it_ready_again(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    press(qtbot, dialog, "Export")
    wait_for(qtbot, dialog, "is exported")
    choose(qtbot, dialog, "Page", "A4")
    assert part(dialog, ExportBar).sentence == ""
    assert part(dialog, QPushButton, "Export")


def test_the_preview_shows_the_page(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    preview = part(dialog, PagePreview)
    wide = preview.sheet
    assert wide.width() > 100
    image = preview.grab().toImage()
    inside = {
        image.pixelColor(x, y).name()
        for x in range(int(wide.left()) + 1, int(wide.right()) - 1)
        for y in range(int(wide.top()) + 1, int(wide.bottom()) - 1)
    }
    assert len(inside) > 50
    assert "#4263eb" in inside  # the chevron of the stage
    choose(qtbot, dialog, "Page", "A4")
    choose(qtbot, dialog, "Orientation", "Port")
    qtbot.waitUntil(lambda: preview.sheet.height() > preview.sheet.width(), timeout=PATIENCE_MS)


def test_says_what_would_be_too_small_or_missing(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog(small_map("A title with \U0001ddff in it", cards=250))
    verdict = part(dialog, PageVerdict)
    assert "U+1DDFF" in verdict.words
    assert "And 249 more such texts." in verdict.words
    choose(qtbot, dialog, "Page", "A5")
    qtbot.waitUntil(lambda: "The smallest text is" in verdict.words, timeout=PATIENCE_MS)
    fine = open_dialog()
    assert part(fine, PageVerdict).words == "Nothing is too small to read, and no font lacks a character."


def test_a_picture_that_nothing_opens_is_not_exported(
    qtbot: QtBot, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journey_editor.export.png.LARGEST_SIDE", 3000)
    dialog = open_dialog()
    qtbot.mouseClick(part(dialog, QRadioButton, "Format PNG picture"), LEFT)
    choose(qtbot, dialog, "Resolution", "600")
    assert "Choose at most" in part(dialog, PageVerdict).words
    assert not part(dialog, QPushButton, "Export").isEnabled()


def test_every_field_has_a_name(open_dialog: Open) -> None:
    dialog = open_dialog()
    fields = [field for field in dialog.findChildren(QWidget) if field.isVisible() and _takes_tab(field)]
    said = [field.accessibleName() or words(field) for field in fields]
    assert said == ["Format PDF", "Page", "File name", "Folder…", "Close", "Export"]


def test_where_there_is_no_folder_for_documents_the_home_is_proposed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert not (tmp_path / "Documents").exists()
    window.action_set["file.export"].trigger()
    [dialog] = window.findChildren(ExportDialog)
    assert part(dialog, QLabel, f"in {tmp_path}")
    dialog.reject()


def test_a_page_that_comes_when_the_dialog_is_closed_begins_no_other(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    preview = part(dialog, PagePreview)
    dialog.reject()
    with qtbot.capture_exceptions() as raised:
        preview.resize(preview.size() / 2)
        preview.room_changed.emit()  # as Qt tells of the new size when it is shown
    assert raised == []


def test_every_view_is_exported_into_a_file_of_its_own(qtbot: QtBot, open_dialog: Open, tmp_path: Path) -> None:
    kept = tmp_path / "bicycle-board.pdf"
    kept.write_text("kept until it is to be replaced")
    views = [View(id="view:a", name="Board", page="A5 portrait"), View(id="view:b", name="Shop floor")]
    dialog = open_dialog([*small_map(), *views])
    box = part(dialog, QComboBox, "View")
    assert [box.itemText(index) for index in range(box.count())] == [
        "Everything", "Board", "Shop floor", "Every view, a file each",
    ]  # fmt: skip
    choose(qtbot, dialog, "View", "Every view, a file each")
    press(qtbot, dialog, "Export")
    press(qtbot, dialog, "Replace")
    wait_for(qtbot, dialog, "2 views are exported.")
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["bicycle-board.pdf", "bicycle-shop-floor.pdf"]
    with PdfDocument(kept) as document:
        assert document[0].get_size() == pytest.approx((419.53, 595.28), abs=0.01)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
