"""What stands far down in the panel of a card follows in turns of its own, so that the panel is there at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.evidence_section import EvidenceSection
from journey_editor.panels.own_fields_section import OwnFieldsSection
from journey_editor.panels.side_panel import SidePanel


@pytest.fixture
def panels_are_whole_at_once() -> None:
    """But here they are as they are in the program."""


def title(panel: SidePanel) -> str:
    fields = panel.findChildren(QPlainTextEdit)
    [field] = [edit for edit in fields if edit.accessibleName() == "Title" and edit.isVisible()]
    return field.toPlainText()


def blocks(panel: SidePanel) -> list[str]:
    return [block.said[1] for block in panel.findChildren(EmotionBlock) if block.isVisible()]


def is_whole(panel: SidePanel) -> bool:
    return any(section.isVisible() for section in panel.findChildren(OwnFieldsSection))


def test_the_fields_are_there_first_and_the_sections_one_by_one(
    panel: SidePanel, session: MapSession, qtbot: QtBot
) -> None:
    session.selection.select("poster")
    assert title(panel) == "Poster"
    assert not any(section.isVisible() for section in panel.findChildren(EvidenceSection))
    qtbot.waitUntil(lambda: is_whole(panel))
    assert any(section.isVisible() for section in panel.findChildren(EvidenceSection))
    assert blocks(panel) == ["−1.6 ·", "nothing yet"]


def test_from_card_to_card_sections_stay_in_their_place_until_they_follow(
    panel: SidePanel, session: MapSession, qtbot: QtBot
) -> None:
    session.selection.select("poster")
    qtbot.waitUntil(lambda: is_whole(panel))
    session.selection.select("site")
    assert title(panel) == "Site"
    assert blocks(panel) == ["−1.6 ·", "nothing yet"], "nothing flickers"
    qtbot.waitUntil(lambda: blocks(panel) == ["nothing yet", "nothing yet"])


def test_the_last_of_several_that_are_selected_quickly_is_shown(
    panel: SidePanel, session: MapSession, qtbot: QtBot
) -> None:
    for card in ("poster", "site", "poster", "site", "poster"):
        session.selection.select(card)
    qtbot.waitUntil(lambda: is_whole(panel))
    QApplication.processEvents()
    assert (title(panel), blocks(panel)) == ("Poster", ["−1.6 ·", "nothing yet"])


def test_what_is_gone_to_is_shown_first(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    session.selection.select("poster")
    panel.show_field("poster", "evidence")
    assert is_whole(panel)
    focused = panel.window().focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)


def test_an_edit_meanwhile_shows_all_of_it(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster")
    with session.edit("Rename") as t:
        t.patch("poster", title="Big poster")
    assert is_whole(panel)
    assert title(panel) == "Big poster"
