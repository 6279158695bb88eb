"""Sources are listed, made, changed and deleted; questions and assumptions are gone through."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Citation, Evidence
from journey_editor.panels.evidence_rows import EvidenceRows
from journey_editor.panels.evidence_window import EvidenceWindow
from journey_editor.panels.statement_icons import statement_icon
from journey_editor.scene.palette import STANDARD

TALKS = Evidence(id="talks", kind="interview", title="Rider talks", sample=12, on="2026-08")
FUNNEL = Evidence(id="funnel", kind="analytics", title="Q3 funnel")


@pytest.fixture(autouse=True)
def statements(session: MapSession) -> None:
    with session.edit("Prepare") as t:
        t.add(TALKS)
        t.add(FUNNEL)
        t.add(Card(id="asked", kind="question", lane="cards", step="step", title="Do they see it?", order="Z"))
        t.patch("pain", evidence=(Citation(source="talks", count=7, of=12, speaker="Anna", quote="Where?"),))
        t.patch("page", evidence=(Citation(source="talks"), Citation(source="talks")))
    session.history.seal()


@pytest.fixture
def window(qtbot: QtBot, session: MapSession) -> Iterator[EvidenceWindow]:
    made = EvidenceWindow(session)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()


def said(rows: EvidenceRows) -> list[tuple[str, str, str]]:
    return [(row.title, row.aside.replace("\u00a0", " "), row.mark) for row in rows.rows]


def titles(rows: EvidenceRows) -> list[str]:
    return [row.title for row in rows.rows]


def test_sources_are_listed_with_what_they_are_and_how_often_they_are_cited(window: EvidenceWindow) -> None:
    assert said(window.sources.list) == [
        ("Q3 funnel", "Analytics", "not cited"),
        ("Rider talks", "12 interviews · Aug 2026", "3 ×"),
    ]
    window.sources.list.choose("talks")
    place = "Discover › Hears of it · Touchpoints"
    assert sorted(said(window.sources.citing)) == [
        ("No price", "Anna: “Where?”", "7 of 12"),
        ("Page", place, ""),
        ("Page", place, ""),
    ]


def test_a_source_is_made_and_named_by_keys(qtbot: QtBot, window: EvidenceWindow, session: MapSession) -> None:
    window.sources.add.setFocus()
    qtbot.keyClick(window.sources.add, Qt.Key.Key_Space)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Survey")
    [made] = [source for source in session.records.of_type(Evidence) if source.title == "Survey"]
    assert window.sources.list.chosen == made.id
    assert titles(window.sources.list) == ["Q3 funnel", "Rider talks", "Survey"]
    session.undo()
    session.undo()
    assert titles(window.sources.list) == ["Q3 funnel", "Rider talks"]


def test_enter_makes_the_first_source(qtbot: QtBot, window: EvidenceWindow, session: MapSession) -> None:
    with session.edit("Delete sources") as t:
        for source in session.records.of_type(Evidence):
            t.remove(source.id)
    window.show_page("sources")
    assert window.sources.add.hasFocus()
    qtbot.keyClick(window.sources.add, Qt.Key.Key_Return)
    assert len(list(session.records.of_type(Evidence))) == 1
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_deleting_says_how_many_citations_go_and_one_undo_brings_them_back(
    qtbot: QtBot, window: EvidenceWindow, session: MapSession
) -> None:
    window.sources.list.choose("talks")
    assert window.sources.delete.text() == "Delete with 3 citations"
    before = session.records["page"]
    window.sources.list.setFocus()
    qtbot.keyClick(window.sources.list, Qt.Key.Key_Delete)
    assert session.records.get("talks") is None
    assert window.sources.list.chosen == "funnel"
    assert window.sources.delete.text() == "Delete"
    session.undo()
    assert session.records["page"] == before
    assert titles(window.sources.list) == ["Q3 funnel", "Rider talks"]


def test_what_cites_a_source_is_shown_on_the_map(qtbot: QtBot, window: EvidenceWindow) -> None:
    window.sources.list.choose("talks")
    rows = window.sources.citing
    row = titles(rows).index("No price")
    place = rows.visualItemRect(rows.item(row)).center()
    with qtbot.waitSignal(window.jumped) as jumped:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == ["pain"]


def test_an_empty_list_says_what_to_do(window: EvidenceWindow, session: MapSession) -> None:
    with session.edit("Delete all") as t:
        t.remove("talks")
        t.remove("funnel")
    assert window.sources.nothing.isVisible()
    assert not window.sources.panel.isVisible()
    assert window.share.text() == "No source is named yet: everything on this map is an assumption."


def test_the_share_of_assumptions_is_live(window: EvidenceWindow, session: MapSession) -> None:
    assert window.share.text() == "The one emotion point is an assumption."
    with session.edit("Cite") as t:
        t.patch("emotion:feelings:mara:step:current", evidence=(Citation(source="funnel"),))
    assert window.share.text() == "The one emotion point cites a source."


def test_questions_come_before_assumptions_and_can_be_filtered(qtbot: QtBot, window: EvidenceWindow) -> None:
    window.show_page("validation")
    page = window.validation
    assert said(page.list)[0] == ("Do they see it?", "Discover › Hears of it · Touchpoints", "Open")
    assert titles(page.list)[1:] == ["Mara", "Tom", "Mara: −1.6, cross"]
    assert [button.text() for button in page.filters.buttons()] == [
        "All · 4", "Questions · 1", "Assumptions · 3", "Answered · 0",
    ]  # fmt: skip
    qtbot.mouseClick(page.filters.button(2), Qt.MouseButton.LeftButton)
    assert titles(page.list) == ["Mara", "Tom", "Mara: −1.6, cross"]
    qtbot.keyClicks(page.filter, "cross")
    assert titles(page.list) == ["Mara: −1.6, cross"]
    qtbot.keyClicks(page.filter, "x")
    assert page.nothing.text() == "Nothing passes the filter."


def test_a_question_is_answered_by_a_letter(qtbot: QtBot, window: EvidenceWindow, session: MapSession) -> None:
    window.show_page("validation")
    for key, status in ((Qt.Key.Key_C, "confirmed"), (Qt.Key.Key_R, "refuted"), (Qt.Key.Key_O, "open")):
        qtbot.keyClick(window.validation.list, key)
        assert session.records["asked"].status == status  # type: ignore[attr-defined]
    assert window.validation.list.chosen == "asked"
    session.undo()
    assert said(window.validation.list)[0][2] == "Refuted"


def test_what_is_answered_is_left_to_validate_no_more(
    qtbot: QtBot, window: EvidenceWindow, session: MapSession
) -> None:
    with session.edit("Answer") as t:
        t.patch("asked", status="refuted")
    window.show_page("validation")
    page = window.validation
    assert titles(page.list) == ["Mara", "Tom", "Mara: −1.6, cross"]
    assert [button.text() for button in page.filters.buttons()] == [
        "All · 3", "Questions · 0", "Assumptions · 3", "Answered · 1",
    ]  # fmt: skip
    qtbot.mouseClick(page.filters.button(3), Qt.MouseButton.LeftButton)
    assert said(page.list) == [("Do they see it?", "Discover › Hears of it · Touchpoints", "Refuted")]
    qtbot.keyClick(page.list, Qt.Key.Key_O)
    assert titles(page.list) == ["Do they see it?"]  # it stays until another is chosen
    qtbot.mouseClick(page.filters.button(0), Qt.MouseButton.LeftButton)
    assert titles(page.list)[0] == "Do they see it?"


def test_an_assumption_that_gets_a_source_stays_until_another_is_chosen(
    qtbot: QtBot, window: EvidenceWindow, session: MapSession
) -> None:
    window.show_page("validation")
    page = window.validation
    page.list.choose("tom")
    with session.edit("Cite") as t:
        t.patch("tom", evidence=(Citation(source="funnel"),))
    assert titles(page.list) == ["Do they see it?", "Mara", "Tom", "Mara: −1.6, cross"]
    assert page.filters.button(2).text() == "Assumptions · 2"
    assert page.list.chosen == "tom"
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with session.edit("Cite") as t:
        t.patch("pain", title="No prices")
    assert titles(page.list) == ["Do they see it?", "Mara", "Mara: −1.6, cross"]


def test_enter_shows_a_row_on_the_map(qtbot: QtBot, window: EvidenceWindow) -> None:
    window.show_page("validation")
    with qtbot.waitSignal(window.jumped) as jumped:
        qtbot.keyClick(window.validation.list, Qt.Key.Key_Return)
    assert jumped.args == ["asked"]
    assert window.isVisible()


@pytest.mark.parametrize("page", ["sources", "validation"])
def test_everything_that_takes_the_focus_has_a_name(window: EvidenceWindow, page: str) -> None:
    window.show_page("sources" if page == "sources" else "validation")
    QApplication.processEvents()
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(found) > 5
    unnamed = [widget for widget in found if not (widget.accessibleName() or _text(widget))]
    assert unnamed == []


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.mark.parametrize("page", ["sources", "validation"])
def test_icons_follow_when_the_window_turns_dark(window: EvidenceWindow, page: str) -> None:
    window.show_page("sources" if page == "sources" else "validation")
    rows = window.sources.list if page == "sources" else window.validation.list
    before = rows.item(0).icon().cacheKey()
    palette = window.palette()
    palette.setColor(QPalette.ColorRole.WindowText, "#E9ECEF")
    window.setPalette(palette)
    assert rows.item(0).icon().cacheKey() != before


def test_colours_of_the_map_are_lighter_where_the_window_is_dark(session: MapSession) -> None:
    idea = session.records.find(Card, "page")
    assert idea
    solution = idea.model_copy(update={"kind": "solution"})
    icons = [statement_icon(solution, {}, ink, STANDARD) for ink in ("#212529", "#E9ECEF")]
    on_white, on_black = (icon.pixmap(32).toImage() for icon in icons)

    def strongest(image: QImage) -> QColor:
        colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return max(colors, key=lambda color: color.alpha())

    assert strongest(on_black).lightness() > strongest(on_white).lightness() + 20
