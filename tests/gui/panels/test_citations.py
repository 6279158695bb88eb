"""Citations are added, written, and taken off, by mouse and by keyboard, for one thing or for several."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Citations, Evidence
from journey_editor.panels.citations_field import CitationsField
from journey_editor.panels.evidence_words import source_choices
from journey_editor.panels.side_panel import SidePanel
from tests.gui.panels.conftest import POINT

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

TALKS = Evidence(id="talks", kind="interview", title="12 interviews", sample=12, on="2026-08")
FUNNEL = Evidence(id="funnel", kind="analytics", title="Q3 funnel")


@pytest.fixture(autouse=True)
def sources(session: MapSession) -> None:
    with session.edit("Add sources") as t:
        t.add(TALKS)
        t.add(FUNNEL)
    session.history.seal()


def field(panel: SidePanel) -> CitationsField:
    QApplication.processEvents()
    return [field for field in panel.findChildren(CitationsField) if field.isVisible()][-1]


def chips(panel: SidePanel) -> list[str]:
    return [chip.text().replace("\u00a0", " ") for chip in field(panel).chips]


def cited(session: MapSession, record_id: str) -> Citations:
    found: Citations = session.records[record_id].evidence  # type: ignore[attr-defined]
    return found


def cite(session: MapSession, record_id: str, *citations: Citation) -> None:
    with session.edit("Cite") as t:
        t.patch(record_id, evidence=citations)


def add(qtbot: QtBot, panel: SidePanel, words: str) -> None:
    """Open the line by the keyboard, type, and press Return."""
    [button] = [
        widget
        for widget in field(panel).findChildren(QWidget)
        if widget.isVisible() and widget.accessibleName() == "Add to evidence"
    ]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    panel.activateWindow()  # no window manager gives the focus back when the list of suggestions closes
    qtbot.waitUntil(panel.isActiveWindow)


def type_on(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, text)


def test_a_source_is_cited_and_the_citation_written_by_keys_alone(
    qtbot: QtBot, panel: SidePanel, session: MapSession
) -> None:
    session.selection.select("pain")
    add(qtbot, panel, "12 interviews")
    assert cited(session, "pain") == (Citation(source="talks", of=12),)
    type_on(qtbot, "7")
    for text in ("", "Anna", "page 3", "Where is the price?"):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        type_on(qtbot, text)
    said = Citation(source="talks", count=7, of=12, speaker="Anna", place="page 3", quote="Where is the price?")
    assert cited(session, "pain") == (said,)
    assert chips(panel) == ["Interview · 7 of 12"]
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    [chip] = field(panel).chips
    assert field(panel).editor is None
    assert chip.hasFocus()
    for _ in range(5):
        session.undo()
    assert cited(session, "pain") == ()
    assert chips(panel) == []


def test_tab_goes_from_the_evidence_into_the_open_citation(qtbot: QtBot, panel: SidePanel, session: MapSession) -> None:
    session.selection.select("pain")
    add(qtbot, panel, "12 interviews")
    met = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert met == ["How many", "Close the citation", "Add to evidence"]


def test_a_title_that_is_new_makes_a_source_whose_kind_is_chosen_there(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    session.selection.select("pain")
    add(qtbot, panel, "App reviews")
    [citation] = cited(session, "pain")
    assert session.records[citation.source] == Evidence(id=citation.source, kind="reviews", title="App reviews")
    hand.choose("Kind of source", "Focus group")
    made = session.records.find(Evidence, citation.source)
    assert made is not None
    assert made.kind == "focus group"
    assert chips(panel) == ["Focus group · App reviews"]
    session.undo()
    session.undo()
    assert session.records.get(citation.source) is None
    assert cited(session, "pain") == ()


def test_a_click_opens_a_citation_and_the_cross_takes_it_off(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    cite(session, "pain", Citation(source="funnel"), Citation(source="talks", count=7))
    session.selection.select("pain")
    assert chips(panel) == ["Analytics · Q3 funnel", "Interview · 7"]
    funnel, talks = field(panel).chips
    qtbot.mouseClick(talks, Qt.MouseButton.LeftButton)
    hand.type_into("How many", "8")
    assert [citation.count for citation in cited(session, "pain")] == [None, 8]
    qtbot.mouseClick(funnel, Qt.MouseButton.LeftButton, pos=funnel.cross_place().center())
    assert cited(session, "pain") == (Citation(source="talks", count=8),)
    qtbot.mouseClick(talks, Qt.MouseButton.LeftButton)
    assert field(panel).editor is None
    talks.setFocus()
    qtbot.keyClick(talks, Qt.Key.Key_Delete)
    assert cited(session, "pain") == ()


def test_a_count_that_is_no_number_is_told_and_changes_nothing(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    cite(session, "pain", Citation(source="talks", count=7))
    session.selection.select("pain")
    qtbot.keyClick(field(panel).chips[0], Qt.Key.Key_Return)
    hand.type_into("How many", "some")
    assert cited(session, "pain") == (Citation(source="talks", count=7),)
    assert hand.field("How many").complaint == "Write a whole number, such as 7."


@pytest.mark.parametrize("written", ["7 of 12", "7/12", "7 von 12"])
def test_how_many_may_be_written_as_the_map_says_it(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand", written: str
) -> None:
    cite(session, "pain", Citation(source="talks", count=3))
    session.selection.select("pain")
    qtbot.keyClick(field(panel).chips[0], Qt.Key.Key_Return)
    hand.type_into("How many", written)
    assert cited(session, "pain") == (Citation(source="talks", count=7, of=12),)
    assert hand.field("How many").complaint == ""
    hand.type_into("How many", "8")
    assert cited(session, "pain") == (Citation(source="talks", count=8, of=12),)


def test_several_cards_get_a_citation_each_and_share_it(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    cite(session, "poster", Citation(source="funnel"))
    session.selection.select("poster", "page", "site")
    assert chips(panel) == ["Analytics · Q3 funnel · 1 of 3 cards"]
    add(qtbot, panel, "Q3 funnel")
    assert [cited(session, card) for card in ("poster", "page", "site")] == [(Citation(source="funnel"),)] * 3
    hand.type_into("How many", "400")
    assert {cited(session, card)[0].count for card in ("poster", "page", "site")} == {400}
    session.undo()
    session.undo()
    assert [len(cited(session, card)) for card in ("poster", "page", "site")] == [1, 0, 0]


def test_two_quotes_of_one_source_stay_apart(qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    cite(session, "pain", Citation(source="talks", quote="Late"), Citation(source="talks", quote="Wet"))
    session.selection.select("pain")
    first, second = field(panel).chips
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert hand.text("What they said") == "Wet"
    hand.type_into("What they said", "Cold")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert hand.text("What they said") == "Late"
    assert [citation.quote for citation in cited(session, "pain")] == ["Late", "Cold"]


def test_points_and_personas_cite_too(qtbot: QtBot, panel: SidePanel, session: MapSession) -> None:
    for record_id in (POINT, "mara"):
        session.selection.select(record_id)
        add(qtbot, panel, "Q3 funnel")
        assert cited(session, record_id) == (Citation(source="funnel"),)


def test_chips_follow_the_source(panel: SidePanel, session: MapSession) -> None:
    cite(session, "pain", Citation(source="funnel"))
    session.selection.select("pain")
    with session.edit("Edit source") as t:
        t.patch("funnel", title="Q4 funnel", kind="survey")
    assert chips(panel) == ["Survey · Q4 funnel"]
    with session.edit("Delete source") as t:
        t.remove("funnel")
    assert chips(panel) == []


def test_what_is_locked_keeps_its_citations(panel: SidePanel, session: MapSession) -> None:
    cite(session, "pain", Citation(source="funnel"))
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    session.selection.select("pain")
    [chip] = field(panel).chips
    assert not chip.isEnabled()


def test_a_question_is_answered(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("pain")
    assert "Answer" not in hand.fields()
    with session.edit("Ask") as t:
        t.patch("pain", kind="question")
    assert hand.text("Answer") == "Open"
    hand.choose("Answer", "Refuted")
    assert session.records["pain"].status == "refuted"  # type: ignore[attr-defined]
    assert panel.isVisible()


def test_the_whole_of_a_citation_comes_into_sight(
    qtbot: QtBot, panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    panel.resize(320, 500)
    cite(session, "pain", Citation(source="talks", count=7))
    session.selection.select("pain")
    [chip] = field(panel).chips
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    last = hand.field("What they said")
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_sources_of_one_name_are_told_apart() -> None:
    talks = [TALKS.patched(id=f"talks:{n}", on=on) for n, on in enumerate(("2026-08", "2026-09", "2026-09"))]
    choices = source_choices(RecordSet([*talks, FUNNEL]))
    assert {said.replace("\u00a0", " "): source for said, source in choices.items()} == {
        "12 interviews (Aug 2026)": "talks:0",
        "12 interviews (Sep 2026)": "talks:1",
        "12 interviews (Sep 2026) (2)": "talks:2",
        "Q3 funnel": "funnel",
    }
