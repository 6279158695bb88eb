"""The picture that goes to the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Lane, Record, Stage, Step
from journey_editor.document.store import Store
from journey_editor.scene import theme
from journey_editor.shell import copy_picture
from journey_editor.shell.copy_picture import paint_picture
from journey_editor.shell.main_window import MainWindow

PAIN = theme.KINDS["pain"]
RECORDS: list[Record] = [
    Stage(id="s", name="Choose"), Step(id="a", stage="s"), Lane(id="l"),
    Card(id="card:1", lane="l", step="a", kind="pain", title="Waits"), Card(id="card:2", title="Parked"),
]  # fmt: skip


@pytest.fixture
def session(qtbot: QtBot) -> MapSession:  # noqa: ARG001 (Qt loads no font without an application)
    return MapSession(Store(RECORDS), {})


def colors(session: MapSession) -> set[str]:
    image = paint_picture(session)
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_holds_the_selected_cards_and_no_mark_of_the_selection(session: MapSession) -> None:
    session.selection.select("card:1")
    found = colors(session)
    assert {PAIN.accent, PAIN.fill, theme.INK} <= found
    assert theme.STAGE_COLORS[0] not in found
    image = paint_picture(session)
    assert all(image.pixelColor(x, 0).name() == "#ffffff" for x in range(image.width()))


def test_holds_the_whole_map_when_no_card_is_selected(session: MapSession) -> None:
    session.selection.select("l")
    assert {PAIN.accent, theme.STAGE_COLORS[0]} <= colors(session)


def test_has_two_pixels_a_point_and_says_so(session: MapSession) -> None:
    session.selection.select("card:1")
    image = paint_picture(session)
    assert image.width() == 2 * (theme.COLUMN_WIDTH - 2 * theme.CELL_PADDING + 32)
    assert round(image.dotsPerMeterX() * 0.0254) == 192


def test_the_action_puts_it_on_the_clipboard_and_says_so(window: MainWindow) -> None:
    hints: list[str] = []
    window.view.hint.connect(hints.append)
    window.session.selection.select("card:poster", "card:parked")
    window.action_set["edit.copy_picture"].trigger()
    assert QGuiApplication.clipboard().image() == paint_picture(window.session)
    assert hints == ["A picture of 2 cards is on the clipboard"]
    window.session.selection.clear()
    window.action_set["edit.copy_picture"].trigger()
    assert hints[1:] == ["A picture of the map is on the clipboard"]
    assert QGuiApplication.overrideCursor() is None


def test_a_huge_map_gets_as_many_pixels_as_others_can_take(
    session: MapSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_picture, "MOST_PIXELS", 10_000)
    image = paint_picture(session)
    assert image.width() * image.height() == pytest.approx(10_000, rel=0.03)
