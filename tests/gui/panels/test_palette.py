"""The palette, by real presses, moves, releases and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.edits.personas import add_persona, move_persona
from journey_editor.document.records import MAP_ID, Citation, Evidence, Persona
from journey_editor.document.store import Store
from journey_editor.panels.palette import Palette
from journey_editor.panels.palette_entries import LANES
from journey_editor.panels.palette_row import PaletteRow
from journey_editor.panels.persona_row import PersonaRow
from journey_editor.panels.swatches import lane_swatch
from journey_editor.scene.palette import STANDARD

TOUCHPOINT = PaletteItem("card", "touchpoint")
LEFT = Qt.MouseButton.LeftButton
ASSUMED = "\u00a0· assumed"


@pytest.fixture
def session(qtbot: QtBot) -> MapSession:  # noqa: ARG001 (a QObject needs an application)
    heard = (Citation(source="evidence:talks"),)
    mara = Persona(id="persona:mara", name="Mara, 29", tagline="Commuter", order="a", evidence=heard)
    tomas = Persona(id="persona:tomas", name="Tomás", order="b", evidence=heard)
    return MapSession(Store([mara, tomas, Evidence(id="evidence:talks", kind="interview")]), {})


@pytest.fixture
def palette(qtbot: QtBot, session: MapSession) -> Palette:
    palette = Palette(session)
    qtbot.addWidget(palette)
    palette.resize(palette.width(), 900)
    with qtbot.waitExposed(palette):
        palette.show()
    return palette


@pytest.fixture
def told(palette: Palette) -> list[tuple[object, ...]]:
    """What the palette has signalled: the name of the signal and what it carried."""
    heard: list[tuple[object, ...]] = []

    def listen(name: str) -> Callable[..., None]:
        return lambda *values: heard.append((name, *values))

    for name in (
        "drag_started", "drag_moved", "drag_finished", "drag_cancelled", "chosen", "persona_wanted",
        "persona_menu_wanted", "new_persona_wanted",
    ):  # fmt: skip
        getattr(palette, name).connect(listen(name))
    return heard


def rows(palette: Palette) -> list[PaletteRow]:
    found = [row for row in palette.findChildren(PaletteRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.mapTo(palette, QPoint()).y())


def row_named(palette: Palette, name: str) -> PaletteRow:
    return next(row for row in rows(palette) if row.accessibleName() == name)


def start_drag(qtbot: QtBot, row: PaletteRow) -> QPoint:
    """Press the row and move as far as a drag takes; gives where the pointer is."""
    start = row.rect().center()
    far = start + QPoint(QApplication.startDragDistance(), 0)
    qtbot.mousePress(row, LEFT, pos=start)
    qtbot.mouseMove(row, far - QPoint(1, 0))
    qtbot.mouseMove(row, far)
    return row.mapToGlobal(far)


def test_offers_kinds_lanes_and_personas_in_the_words_of_the_field(palette: Palette) -> None:
    assert [row.text() for row in rows(palette)] == [
        "Touchpoint", "Thought", "Pain point", "Opportunity", "Action", "Need", "Gain", "Solution", "Question",
        "Picture", "Note", "Mara, 29", "Tomás", "New persona", "Cards", "Thoughts", "Emotion curve", "Satisfaction",
        "Effort", "Importance", "KPI", "Channels", "Time", "Storyboard", "Text", "Who is responsible",
        "Line of visibility",
    ]  # fmt: skip


def test_no_two_lanes_look_the_same_where_their_names_are_not_shown() -> None:
    assert len({lane_swatch(entry.item.kind, STANDARD) for entry in LANES}) == len(LANES)


def test_all_personas_are_in_sight_on_a_small_screen(palette: Palette) -> None:
    palette.resize(palette.width(), 600)
    last = row_named(palette, "New persona")
    assert last.mapTo(palette, last.rect().bottomLeft()).y() < 600


def test_a_drag_tells_what_is_dragged_and_where(qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]) -> None:
    row = rows(palette)[0]
    begun = start_drag(qtbot, row)
    assert told == [("drag_started", TOUCHPOINT, begun), ("drag_moved", begun)]
    outside = QPoint(400, 300)
    qtbot.mouseMove(row, row.mapFromGlobal(outside))
    qtbot.mouseRelease(row, LEFT, pos=row.mapFromGlobal(outside))
    assert told[2:] == [("drag_moved", outside), ("drag_finished", outside)]


def test_lanes_are_dragged_too(qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]) -> None:
    start_drag(qtbot, row_named(palette, "Emotion curve"))
    assert told[0][:2] == ("drag_started", PaletteItem("lane", "emotion"))


def test_escape_cancels_a_drag_and_the_release_is_no_click(
    qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]
) -> None:
    row = rows(palette)[0]
    start_drag(qtbot, row)
    focused = rows(palette)[5]
    focused.setFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    qtbot.mouseMove(row, row.rect().center())
    qtbot.mouseRelease(row, LEFT)
    assert [name for name, *_ in told] == ["drag_started", "drag_moved", "drag_cancelled"]


def test_a_drag_ends_with_the_window(qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]) -> None:
    row = rows(palette)[0]
    start_drag(qtbot, row)
    QApplication.sendEvent(row, QEvent(QEvent.Type.WindowDeactivate))
    assert told[-1] == ("drag_cancelled",)


def test_a_drag_back_to_its_row_is_no_click(qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]) -> None:
    row = rows(palette)[0]
    start_drag(qtbot, row)
    qtbot.mouseRelease(row, LEFT, pos=row.rect().center())
    assert [name for name, *_ in told] == ["drag_started", "drag_moved", "drag_finished"]


def test_a_click_chooses_once_even_when_it_is_a_double_one(
    qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]
) -> None:
    row = rows(palette)[0]
    qtbot.mouseClick(row, LEFT)
    assert told == [("chosen", TOUCHPOINT)]
    # What a window system sends for the second click.
    qtbot.mouseDClick(row, LEFT)
    qtbot.mouseRelease(row, LEFT)
    assert told == [("chosen", TOUCHPOINT)]


def test_a_click_leaves_the_focus_where_it_was(qtbot: QtBot, palette: Palette) -> None:
    first, second, *_ = rows(palette)
    first.setFocus()
    qtbot.mouseClick(second, LEFT)
    assert first.hasFocus()


def test_arrows_walk_through_all_rows_and_enter_chooses(
    qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]
) -> None:
    everything = rows(palette)
    palette.setFocus()
    assert everything[0].hasFocus()
    for row in everything[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert row.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert everything[-1].hasFocus()
    qtbot.keyClick(everything[-1], Qt.Key.Key_Return)
    qtbot.keyClick(everything[-1], Qt.Key.Key_Up)
    assert everything[-2].hasFocus()
    ghost = row_named(palette, "New persona")
    ghost.setFocus()
    qtbot.keyClick(ghost, Qt.Key.Key_Return)
    assert told == [("chosen", PaletteItem("lane", "divider")), ("new_persona_wanted",)]


def test_tab_stops_once_where_the_arrows_left(qtbot: QtBot, palette: Palette) -> None:
    everything = rows(palette)
    everything[0].setFocus()
    qtbot.keyClick(everything[0], Qt.Key.Key_Down)
    stops = [row for row in everything if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [everything[1]]
    assert palette.focusProxy() is everything[1]


def test_a_click_on_a_persona_makes_it_the_active_one(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    mara, tomas = row_named(palette, "Mara, 29\u00a0· Commuter"), row_named(palette, "Tomás")
    assert (mara.isChecked(), tomas.isChecked()) == (True, False)
    qtbot.mouseClick(tomas, LEFT)
    assert session.active_persona == "persona:tomas"
    assert (mara.isChecked(), tomas.isChecked()) == (False, True)
    qtbot.mouseClick(tomas, LEFT)
    assert tomas.isChecked()
    session.activate_persona("persona:mara")
    assert (mara.isChecked(), tomas.isChecked()) == (True, False)


def test_a_double_click_wants_the_persona_and_a_right_click_its_menu(
    qtbot: QtBot, palette: Palette, told: list[tuple[object, ...]]
) -> None:
    row = row_named(palette, "Tomás")
    qtbot.mouseDClick(row, LEFT)
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert told == [("persona_wanted", "persona:tomas"), ("persona_menu_wanted", "persona:tomas", QPoint())]


def test_follows_what_becomes_of_the_personas(palette: Palette, session: MapSession) -> None:
    def names() -> list[str]:
        QApplication.processEvents()
        return [row.accessibleName() for row in rows(palette) if isinstance(row, PersonaRow)]

    with session.edit("Add persona") as t:
        kim = add_persona(t, "Kim")
    assert names() == ["Mara, 29\u00a0· Commuter", "Tomás", f"Kim{ASSUMED}"]
    with session.edit("Move persona") as t:
        move_persona(t, kim, 0)
        t.patch("persona:tomas", name=" ")
    assert names() == [f"Kim{ASSUMED}", "Mara, 29\u00a0· Commuter", "Unnamed"]
    row_named(palette, f"Kim{ASSUMED}").setFocus()
    with session.edit("Delete persona") as t:
        t.remove(kim)
    assert names() == ["Mara, 29\u00a0· Commuter", "Unnamed"]
    assert palette.focusProxy() is rows(palette)[0]
    session.undo()
    assert names() == [f"Kim{ASSUMED}", "Mara, 29\u00a0· Commuter", "Unnamed"]


def test_takes_the_words_of_the_map(palette: Palette, session: MapSession) -> None:
    with session.edit("Words") as t:
        t.patch(MAP_ID, words={"pain": "Obstacle"})
    assert rows(palette)[2].text() == "Obstacle"


def test_what_is_only_a_preview_is_not_shown(palette: Palette, session: MapSession) -> None:
    t = session.edit("Rename")
    t.patch("persona:tomas", name="Tom")
    t.preview()
    assert row_named(palette, "Tomás")


def test_compact_rows_are_swatches_with_tool_tips(qtbot: QtBot, palette: Palette) -> None:
    wide = palette.width()
    palette.set_compact(True)
    qtbot.waitUntil(lambda: palette.width() < 60)
    assert rows(palette)[2].toolTip() == "<div>Pain point</div><div>What gets in the way</div>"
    assert all(row.width() <= 40 and row.toolTip() and row.accessibleName() for row in rows(palette))
    palette.set_compact(False)
    assert palette.width() == wide
    assert rows(palette)[2].toolTip() == "<div>What gets in the way</div>"


def test_names_that_look_like_markup_are_shown_as_they_are(palette: Palette, session: MapSession) -> None:
    with session.edit("Rename") as t:
        t.patch("persona:tomas", name="<img src=x>")
    assert row_named(palette, "<img src=x>").toolTip() == "<div>&lt;img src=x&gt;</div>"


def test_a_long_tagline_takes_a_line_of_its_own(qtbot: QtBot, palette: Palette, session: MapSession) -> None:
    row = row_named(palette, "Tomás")
    low = row.height()
    with session.edit("Tagline") as t:
        t.patch("persona:tomas", tagline="Comes once a year and never plans ahead, whatever the weather")
    qtbot.waitUntil(lambda: row.height() > low)
    assert row.height() < 2 * low


def test_every_row_has_ink(palette: Palette) -> None:
    for row in rows(palette):
        image = row.grab().toImage()
        colors = {image.pixel(x, y) for x in range(6, 34) for y in range(3, 27)}
        assert len(colors) > 3, row.text()
