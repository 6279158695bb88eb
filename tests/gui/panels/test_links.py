"""What is linked stands in the panel, by what the links say; a link has a panel of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Link, Stage, Step
from journey_editor.panels.link_chip import LinkChip
from journey_editor.panels.linked_map_field import LinkedMapField
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def add(session: MapSession, source: str, target: str, kind: str, label: str = "") -> None:
    with session.edit("Link") as t:
        t.put(Link(id="link", source=source, target=target, kind=kind, label=label))


def chips(panel: SidePanel) -> list[LinkChip]:
    QApplication.processEvents()
    return [chip for chip in panel.findChildren(LinkChip) if chip.isVisible()]


def links(session: MapSession) -> list[tuple[str, str, str]]:
    return [(link.source, link.target, link.kind) for link in session.records.of_type(Link)]


@pytest.mark.parametrize(
    ("end", "said", "words"),
    [("pain", "Answered by", "Touchpoint: Site · soon"), ("site", "Answers", "Pain point: No price · soon")],
)
def test_both_ends_name_the_other_one(
    panel: SidePanel, session: MapSession, hand: "Hand", end: str, said: str, words: str
) -> None:
    session.selection.select(end)
    add(session, "pain", "site", "answered by", "soon")
    assert [chip.text() for chip in chips(panel)] == [words]
    assert said in hand.labels()


def test_a_click_goes_to_the_other_end(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    add(session, "pain", "site", "answered by")
    session.selection.select("pain")
    [chip] = chips(panel)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    assert session.selection.ids == ("site",)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_cross_ends_the_link(panel: SidePanel, session: MapSession, qtbot: QtBot, by_key: bool) -> None:
    add(session, "pain", "site", "answered by")
    session.selection.select("pain")
    [chip] = chips(panel)
    if by_key:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    else:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_place().center())
    assert links(session) == []
    assert chips(panel) == []
    session.undo()
    assert links(session) == [("pain", "site", "answered by")]
    assert len(chips(panel)) == 1


@pytest.mark.parametrize(
    ("end", "typed", "link"),
    [
        ("pain", "Touchpoint: Poster", ("pain", "poster", "then")),
        ("poster", "no price", ("poster", "pain", "causes")),
        ("step", "Step: Looks it up", ("step", "next", "then")),
        ("kpi", "site", ("kpi", "site", "then")),
    ],
)
def test_a_link_is_added_by_name(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot, end: str, typed: str, link: tuple[str, str, str]
) -> None:
    session.selection.select(end)
    qtbot.mouseClick(hand.control("Add to links"), Qt.MouseButton.LeftButton)
    line = hand.control("Add to links")
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: links(session) == [link])
    assert len(chips(panel)) == 1


def test_a_name_of_nothing_is_told(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("pain")
    qtbot.mouseClick(hand.control("Add to links"), Qt.MouseButton.LeftButton)
    line = hand.control("Add to links")
    qtbot.keyClicks(line, "Rocket")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert links(session) == []
    assert any("“Rocket”" in said for said in hand.labels())


def test_a_need_says_that_nothing_meets_it(session: MapSession, hand: "Hand") -> None:
    with session.edit("Need") as t:
        t.patch("poster", kind="need")
    session.selection.select("poster")
    assert "Nothing meets this need yet." in hand.labels()
    add(session, "poster", "site", "met by")
    assert "Nothing meets this need yet." not in hand.labels()
    assert "Met by" in hand.labels()


def test_several_cards_show_no_links(panel: SidePanel, session: MapSession) -> None:
    add(session, "pain", "site", "answered by")
    session.selection.select("pain", "site")
    assert chips(panel) == []


def test_the_panel_of_a_link(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    add(session, "step", "next", "then")
    session.selection.select("link")
    assert panel.title == "Link"
    assert [chip.text() for chip in chips(panel)] == ["Step: Hears of it", "Step: Looks it up"]
    hand.type_into("Label", "in a hurry")
    hand.leave()
    hand.click("Reverse the link")
    assert session.records["link"] == Link(id="link", source="next", target="step", label="in a hurry")
    assert [chip.text() for chip in chips(panel)] == ["Step: Looks it up", "Step: Hears of it"]
    hand.choose("Kind", "Causes")
    assert links(session) == [("next", "step", "causes")]
    hand.click("Delete the link")
    assert links(session) == []
    for _ in range(4):
        session.undo()
    assert session.records["link"] == Link(id="link", source="step", target="next")


def test_what_leaves_can_be_nothing_else(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    add(session, "step", "step", "leaves", "31 % leave")
    session.selection.select("link")
    assert hand.text("Kind") == "Leaves: people leave here"
    assert not hand.control("Reverse the link").isEnabled()
    session.selection.select("step")
    assert [chip.text() for chip in chips(panel)] == ["31 % leave"]


def test_the_group_of_a_stage(session: MapSession, hand: "Hand") -> None:
    session.selection.select("stage")
    hand.type_into("Group", "Before")
    hand.leave()
    stage = session.records.find(Stage, "stage")
    assert stage
    assert stage.group == "Before"
    session.undo()
    assert session.records.find(Stage, "stage") != stage


@pytest.mark.parametrize("folder", [None, "maps"])
def test_the_map_of_a_step_is_chosen_and_found_from_this_one(
    panel: SidePanel, session: MapSession, hand: "Hand", tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    chosen = tmp_path / "details" / "ride.journey"
    chosen.parent.mkdir()
    chosen.touch()
    (tmp_path / "maps").mkdir()
    session.folder = tmp_path / folder if folder else None
    session.selection.select("step")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    hand.click("Browse for the map of this step")
    step = session.records.find(Step, "step")
    assert step
    assert step.map == ("../details/ride.journey" if folder else str(chosen))
    assert hand.field("Map of this step").complaint == ""
    hand.type_into("Map of this step", "gone.journey")
    [field] = panel.findChildren(LinkedMapField)
    assert bool(field.complaint) == bool(folder)
