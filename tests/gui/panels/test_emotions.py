"""What personas feel at a step: faces, scores, words and quotes."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, EmotionScale, Lane, Persona
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.faces_field import FacesField
from journey_editor.panels.side_panel import SidePanel
from journey_editor.scene.theme import FACE_COLORS

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def blocks(panel: SidePanel) -> dict[str, EmotionBlock]:
    """The blocks in sight by the name of the persona, from top to bottom."""
    found = [block for block in panel.findChildren(EmotionBlock) if block.isVisible()]
    return {block.said[0]: block for block in sorted(found, key=lambda block: block.y())}


def click_face(qtbot: QtBot, faces: FacesField, mood: int) -> None:
    qtbot.mouseClick(faces, Qt.MouseButton.LeftButton, pos=faces.face_center(mood).toPoint())


def score(session: MapSession, persona: str, step: str = "step") -> float | None:
    point = session.records.find(Emotion, emotion_id("feelings", persona, step))
    return point.score if point else None


def test_the_nearest_face_is_lit_and_the_score_is_said(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.control("Title")
    mara, tom = blocks(panel)["Mara"], blocks(panel)["Tom"]
    assert (mara.said[1], mara.faces.mood, hand.text("Word for the emotion: Mara")) == ("−1.6 ·", 0, "cross")
    assert (tom.said[1], tom.faces.mood) == ("nothing yet", None)
    assert not tom.verbatim.isVisible()


def test_the_lit_face_is_strong_and_the_others_are_pale(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.control("Title")
    faces = blocks(panel)["Mara"].faces
    picture = faces.grab().toImage()

    def color(mood: int) -> QColor:
        # Between the eyes, where a face is only its colour.
        return picture.pixelColor(faces.face_center(mood).toPoint())

    assert color(0).name().upper() == FACE_COLORS[0]
    for mood in (1, 2, 3, 4):
        assert color(mood).lightness() > QColor(FACE_COLORS[mood]).lightness() + 30


@pytest.mark.parametrize(("mood", "expected"), [(0, -2), (1, -1), (2, 0), (3, 1), (4, 2)])
def test_a_face_sets_its_score_in_one_step(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot, mood: int, expected: float
) -> None:
    session.selection.select("poster")
    hand.control("Title")
    click_face(qtbot, blocks(panel)["Tom"].faces, mood)
    assert score(session, "tom") == expected
    assert blocks(panel)["Tom"].faces.mood == mood
    session.undo()
    assert score(session, "tom") is None
    assert blocks(panel)["Tom"].said[1] == "nothing yet"
    session.redo()
    assert blocks(panel)["Tom"].faces.mood == mood


def test_faces_stand_for_the_scale_of_the_map(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    with session.edit("Scale") as t:
        t.patch("map", emotion_scale=EmotionScale(min=1, max=5))
    session.selection.select("poster")
    hand.control("Title")
    click_face(qtbot, blocks(panel)["Tom"].faces, 3)
    assert score(session, "tom") == 4
    assert blocks(panel)["Tom"].said[1] == "4 ·"


def test_faces_stand_for_the_scale_of_their_lane(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    session.selection.select("poster")
    hand.control("Title")
    with session.edit("Scale") as t:
        t.patch("feelings", scale=EmotionScale(min=0, max=10))
    click_face(qtbot, blocks(panel)["Tom"].faces, 4)
    assert score(session, "tom") == 10


def test_keys_choose_and_clear(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("poster")
    faces = hand.control("What Tom feels")
    qtbot.keyClick(faces, Qt.Key.Key_Right)
    assert score(session, "tom") == 0
    qtbot.keyClick(faces, Qt.Key.Key_Right)
    assert score(session, "tom") == 1
    qtbot.keyClick(faces, Qt.Key.Key_1)
    assert score(session, "tom") == -2
    qtbot.keyClick(faces, Qt.Key.Key_Left)
    assert score(session, "tom") == -2
    qtbot.keyClick(faces, Qt.Key.Key_Delete)
    assert score(session, "tom") is None


def test_word_and_quote_are_written_undone_and_redone(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    point = emotion_id("feelings", "mara", "step")
    hand.type_into("Verbatim: Mara", "Not again")
    hand.type_into("Word for the emotion: Mara", "tired")
    found = session.records.find(Emotion, point)
    assert found is not None
    assert (found.verbatim, found.word, found.score) == ("Not again", "tired", -1.6)
    session.undo()
    assert hand.text("Word for the emotion: Mara") == "cross"
    session.undo()
    assert hand.text("Verbatim: Mara") == ""
    assert not session.history.can_undo
    session.redo()
    assert hand.text("Verbatim: Mara") == "Not again"


def test_a_point_that_is_moved_on_the_map_is_followed(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.control("Title")
    with session.edit("Move") as t:
        t.patch(emotion_id("feelings", "mara", "step"), score=2, verbatim="Wow")
    assert blocks(panel)["Mara"].faces.mood == 4
    assert hand.text("Verbatim: Mara") == "Wow"


def test_blocks_come_and_go_with_personas(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.control("Title")
    with session.edit("Add") as t:
        t.add(Persona(id="zoe", name="Zoe", order="C"))
    hand.control("Title")
    assert list(blocks(panel)) == ["Mara", "Tom", "Zoe"]
    with session.edit("Remove") as t:
        t.remove("mara")
    hand.control("Title")
    assert list(blocks(panel)) == ["Tom", "Zoe"]


def test_each_of_several_emotion_lanes_has_its_blocks(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    with session.edit("Add") as t:
        t.add(Lane(id="trust", kind="emotion", name="Trust", order="Z"))
    session.selection.select("poster")
    hand.control("Title")
    found = sorted((block for block in panel.findChildren(EmotionBlock) if block.isVisible()), key=EmotionBlock.y)
    assert [block.said[0] for block in found] == ["Mara", "Tom", "Mara", "Tom"]
    click_face(qtbot, found[2].faces, 4)
    assert session.records.find(Emotion, emotion_id("trust", "mara", "step")) is not None
    assert score(session, "mara") == -1.6


def test_a_parked_card_has_no_step_to_feel_at(panel: SidePanel, session: MapSession) -> None:
    with session.edit("Park") as t:
        t.patch("poster", lane=None, step=None)
    session.selection.select("poster")
    assert blocks(panel) == {}


def test_a_point_of_a_curve_has_a_panel_of_its_own(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select(emotion_id("feelings", "mara", "step"), cell=Cell("feelings", "step"))
    assert panel.title == "Emotion"
    hand.type_into("Verbatim: Mara", "Oh")
    assert list(blocks(panel)) == ["Mara", "Tom"]


def test_the_empty_cell_of_a_curve_waits_for_a_face(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    session.selection.select_cell(Cell("feelings", "next"))
    assert panel.title == "Emotion"
    click_face(qtbot, blocks(panel)["Tom"].faces, 4)
    assert score(session, "tom", "next") == 2
    assert panel.title == "Emotion"


def test_an_expected_feeling_is_shown_and_set_as_such(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    point = emotion_id("feelings", "tom", "step", "expected")
    with session.edit("Expect") as t:
        t.add(Emotion(id=point, lane="feelings", persona="tom", step="step", state="expected", score=2))
    session.selection.select(point, cell=Cell("feelings", "step"))
    qtbot.keyClick(hand.control("What Tom feels"), Qt.Key.Key_3)
    assert getattr(session.records[point], "score", None) == 0
    assert score(session, "tom") is None
