"""Themes in the side panel: the field of the map, and the colours that fields offer."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.showing import Showing
from journey_editor.panels.color_field import Swatch
from journey_editor.panels.color_names import color_name
from journey_editor.panels.faces_field import FacesField
from journey_editor.panels.findings_view import FindingsView
from journey_editor.panels.side_panel import SidePanel
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.palettes import CALM, PALETTES, VIVID, palette

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def offered(panel: SidePanel) -> list[str]:
    """The colours in sight to choose from, without the one that leaves it to the map."""
    return [swatch.color for swatch in panel.findChildren(Swatch) if swatch.isVisible() and swatch.color]


def take(session: MapSession, name: str) -> None:
    with session.edit("Theme") as t:
        t.patch("map", theme=name)


@pytest.mark.parametrize("name", PALETTES)
def test_stages_personas_and_lanes_are_offered_the_colours_of_the_theme(
    panel: SidePanel, session: MapSession, name: str
) -> None:
    found = palette(name)
    session.selection.select("stage")
    take(session, name)
    assert offered(panel) == list(found.stages)
    session.selection.select("mara")
    assert offered(panel) == list(found.personas)
    session.selection.select("cards")
    assert offered(panel) == list(dict.fromkeys(look.accent for look in found.kinds.values()))


def test_a_colour_that_was_chosen_stays_and_has_a_swatch_of_its_own_in_another_theme(
    panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    take(session, "calm")
    session.selection.select("stage")
    hand.click(f"Colour: {color_name(CALM.stage(1))}")
    take(session, "vivid")
    assert session.records["stage"].values()["color"] == CALM.stage(1)
    assert offered(panel) == [*VIVID.stages, CALM.stage(1)]
    assert hand.is_on(f"Colour: {color_name(CALM.stage(1))}")


def test_the_keys_stay_in_the_field_and_lead_through_its_new_colours(
    panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    session.selection.select("stage")
    hand.control("Colour: Pink").setFocus()
    take(session, "calm")
    met: QWidget | None = hand.control("Colour: Automatic")
    assert met is panel.focusWidget()
    led: list[str] = []
    while isinstance(met, Swatch) and len(led) <= len(CALM.stages):  # those that are gone may still stand behind them
        led.append(met.color)
        met = met.nextInFocusChain()
    assert led == ["", *CALM.stages]


def test_the_colours_of_the_map_are_offered_in_a_view_of_another_theme(panel: SidePanel, session: MapSession) -> None:
    """What is chosen is the map's: it would be grey in all views."""
    session.show(Showing(theme="ink"))
    session.selection.select("stage")
    assert offered(panel) == list(STANDARD.stages)
    take(session, "vivid")
    assert offered(panel) == list(VIVID.stages)
    session.selection.select("mara")
    assert offered(panel) == list(VIVID.personas)
    session.selection.select("cards")
    assert offered(panel) == list(dict.fromkeys(look.accent for look in VIVID.kinds.values()))


@pytest.mark.usefixtures("panel")
def test_the_field_of_the_map_shows_a_picture_of_each_theme(
    session: MapSession, hand: "Hand", panel: SidePanel
) -> None:
    panel.show_tab("map")
    box = hand.control("Theme")
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == [found.title for found in PALETTES.values()]
    for row, found in enumerate(PALETTES.values()):
        picture = box.itemIcon(row).pixmap(box.iconSize(), 1.0).toImage()
        assert picture.pixelColor(3, picture.height() // 2).name().upper() == found.stage(0)
    take(session, "plain")
    assert hand.text("Theme") == "plain (not known here)"


@pytest.mark.usefixtures("qtbot")
def test_faces_are_those_of_the_theme(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster")
    for name in PALETTES:
        take(session, name)
        faces = next(field for field in panel.findChildren(FacesField) if field.isVisible() and field.mood is not None)
        assert palette(name).faces[faces.mood or 0] in colors(faces.grab().toImage())


def test_every_colour_that_is_offered_has_a_name() -> None:
    for found in PALETTES.values():
        for color in (*found.stages, *found.personas, *(look.accent for look in found.kinds.values())):
            assert color_name(color)[0] != "#", color
    assert color_name("#63676B") == "60 % black"
    assert color_name("#663C0C") == "Dark orange"
    assert color_name("none") == "none"


def test_findings_are_drawn_in_the_colours_of_the_theme(qtbot: QtBot, session: MapSession) -> None:
    with session.edit("Rate") as t:
        t.patch("pain", severity=4)
        t.patch("poster", kind="opportunity", impact=5, effort=2)
    view = FindingsView(session)
    qtbot.addWidget(view)
    view.resize(1600, 420)
    with qtbot.waitExposed(view):
        view.show()
    for found, showing in ((STANDARD, Showing()), (VIVID, Showing(theme="vivid")), (STANDARD, Showing())):
        session.show(showing)
        table, matrix = colors(view.table.viewport().grab().toImage()), colors(view.matrix.grab().toImage())
        assert {found.ratings["severity"], found.ratings["impact"]} <= table
        assert found.bubble("opportunity") in table & matrix
        other = VIVID if found is STANDARD else STANDARD
        assert other.ratings["severity"] not in table
        assert other.bubble("opportunity") not in table | matrix


def colors(image: QImage) -> set[str]:
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    return {f"#{number & 0xFFFFFF:06X}" for number in np.unique(pixels)}


@pytest.mark.usefixtures("qtbot")
def test_the_chosen_face_has_a_ring(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster")
    take(session, "ink")
    faces = next(field for field in panel.findChildren(FacesField) if field.isVisible() and field.mood is not None)
    ring = faces.palette().highlight().color().name().upper()
    assert ring in colors(faces.grab().toImage())
    faces.show_mood(None)
    assert ring not in colors(faces.grab().toImage())
