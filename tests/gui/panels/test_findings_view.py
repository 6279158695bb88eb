"""The findings beside the map: table and matrix, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Benefit, Card, Citation, Evidence, Lane, Link, Map, Stage, Step
from journey_editor.document.store import Store
from journey_editor.panels.findings_columns import INDEX
from journey_editor.panels.findings_view import FindingsView
from journey_editor.panels.rating_dots import RatingDots

LEFT = Qt.MouseButton.LeftButton
RECORDS = (
    Map(title="Bikes"), Lane(id="lane", name="Ideas"), Lane(id="shut", name="Locked", locked=True),
    Stage(id="find", name="Find", order="a"), Stage(id="ride", name="Ride", order="b"),
    Step(id="look", stage="find", name="Looks", order="a"), Step(id="roll", stage="ride", name="Rolls", order="a"),
    Evidence(id="talks", kind="interview"),
    Card(id="dear", kind="pain", lane="lane", step="look", title="Too dear", severity=3, order="a", owner="Web",
         evidence=(Citation(source="talks", count=9),)),
    Card(id="sign", kind="opportunity", lane="lane", step="look", title="A sign", impact=5, effort=2, value=3,
         owner="Web", order="b", benefit=Benefit(amount=40_000, unit="€", per="year")),
    Card(id="sms", kind="solution", lane="lane", step="roll", title="A message", order="a",
         impact=2, effort=4, value=1),
    Card(id="help", kind="opportunity", lane="lane", step="roll", title="Helmets", order="b"),
    Card(id="still", kind="opportunity", lane="shut", step="roll", title="Kept", impact=3, effort=3),
    Link(id="one", source="dear", target="sign", kind="answered by"),
    Link(id="two", source="sign", target="sms", kind="answered by"),
)  # fmt: skip


@pytest.fixture
def session(qapp: object) -> MapSession:  # noqa: ARG001 (signals need an application)
    return MapSession(Store(RECORDS), {})


@pytest.fixture
def view(qtbot: QtBot, session: MapSession) -> FindingsView:
    made = FindingsView(session)
    qtbot.addWidget(made)
    made.resize(1600, 420)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.table.setFocus()
    return made


def shown(view: FindingsView) -> list[str]:
    return [finding.id for finding in view.model.rows]


def card(session: MapSession, record_id: str) -> Card:
    found = session.records[record_id]
    assert isinstance(found, Card)
    return found


def counts(view: FindingsView) -> list[str]:
    return [chip.text() for chip in view.filter.kinds.values()]


def said(view: FindingsView, finding_id: str, column: str) -> str:
    index = view.model.index(view.model.row_of(finding_id), INDEX[column])
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def click(qtbot: QtBot, view: FindingsView, finding_id: str, column: str, *, twice: bool = False) -> None:
    index = view.model.index(view.model.row_of(finding_id), INDEX[column])
    view.table.scrollTo(index)
    at = view.table.visualRect(index).center()
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=at)
    if twice:
        qtbot.mouseDClick(view.table.viewport(), LEFT, pos=at)


def press(qtbot: QtBot, view: FindingsView, key: Qt.Key) -> None:
    qtbot.keyClick(view.table, key)


def undo_all(session: MapSession) -> int:
    steps = 0
    while session.undo():
        steps += 1
    return steps


# The table


def test_rows_totals_and_cells(view: FindingsView) -> None:
    assert shown(view) == ["sign", "sms", "dear", "still", "help"]
    assert (
        view.totals.replace("\u00a0", " ") == "1 pain · 3 opportunities · 1 solution · sorted by value · € 40k per year"
    )
    assert said(view, "sign", "place") == "Find › Looks"
    assert said(view, "sign", "answers") == "Too dear"
    assert said(view, "dear", "answers") == "answered by 1"
    assert said(view, "dear", "severity") == "Severity 3 of 5, heard 9 times"
    assert said(view, "sign", "impact") == "Impact 5 of 5"
    assert said(view, "dear", "impact") == ""


def test_digits_rate_all_that_are_selected_in_one_step(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sign", "value")
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert set(session.selection.ids) == {"sign", "sms"}
    press(qtbot, view, Qt.Key.Key_5)
    assert [card(session, one).value for one in ("sign", "sms")] == [5, 5]
    press(qtbot, view, Qt.Key.Key_Delete)
    assert [card(session, one).value for one in ("sign", "sms")] == [None, None]
    session.undo()
    assert said(view, "sms", "value") == "Value 5 of 5"
    session.undo()
    assert [card(session, one).value for one in ("sign", "sms")] == [3, 1]
    assert not session.history.can_undo


def test_what_a_kind_has_not_or_what_is_locked_stays(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    for finding in ("dear", "still"):
        click(qtbot, view, finding, "effort")
        press(qtbot, view, Qt.Key.Key_4)
    assert (card(session, "dear").effort, card(session, "still").effort) == (None, 3)
    assert view.totals == "What is locked stays as it is until it is unlocked."
    assert not session.history.can_undo


def test_a_title_is_typed_over(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sms", "title")
    qtbot.keyClicks(view.table, "N")
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "ew")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert card(session, "sms").title == "New"
    assert undo_all(session) == 1


@pytest.mark.parametrize(
    ("column", "typed", "field", "value"),
    [
        ("owner", "Sales", "owner", "Sales"),
        ("due", "2026-12", "due", "2026-12"),
        ("benefit", "12k EUR per month", "benefit", Benefit(amount=12_000, unit="EUR", per="month")),
    ],
)
def test_texts_are_edited_in_place(
    view: FindingsView, session: MapSession, qtbot: QtBot, column: str, typed: str, field: str, value: object
) -> None:
    click(qtbot, view, "sms", column, twice=True)
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert getattr(card(session, "sms"), field) == value
    assert undo_all(session) == 1


def test_what_is_no_date_is_told_and_changes_nothing(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sms", "due", twice=True)
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "soon")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert view.totals == "Due stays as it was. Write 2026, 2026-10 or 2026-10-12."
    assert not session.history.can_undo
    click(qtbot, view, "sign", "title")
    assert view.totals.startswith("1 pain")


def test_owners_complete(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sms", "owner", twice=True)
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "we")
    completer = editor.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Web"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert card(session, "sms").owner == ""


def test_status_by_list_and_rating_by_segments(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sms", "status")
    press(qtbot, view, Qt.Key.Key_F2)
    [box] = view.table.viewport().findChildren(QComboBox)
    qtbot.waitUntil(box.view().isVisible)
    qtbot.keyClicks(box.view(), "do")
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert card(session, "sms").status == "doing"
    click(qtbot, view, "sms", "impact", twice=True)
    [dots] = view.table.viewport().findChildren(RatingDots)
    qtbot.mouseClick(dots, LEFT, pos=dots.segment(4).center().toPoint())
    assert card(session, "sms").impact == 4
    assert undo_all(session) == 2


def test_what_is_picked_again_goes_to_all_that_are_selected(
    view: FindingsView, session: MapSession, qtbot: QtBot
) -> None:
    click(qtbot, view, "sms", "value")
    qtbot.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(session.selection.ids) == 5
    press(qtbot, view, Qt.Key.Key_F2)
    [dots] = view.table.viewport().findChildren(RatingDots)
    assert dots.rating == 1
    dots.chosen.emit(1)
    assert [card(session, one).value for one in ("sign", "sms", "help", "dear")] == [1, 1, 1, None]
    assert undo_all(session) == 1


def test_headers_and_keys_sort(view: FindingsView, qtbot: QtBot) -> None:
    header = view.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(INDEX["title"]) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=at)
    assert shown(view) == ["sms", "sign", "help", "still", "dear"]
    assert "sorted by finding" in view.totals
    click(qtbot, view, "sign", "impact")
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(view)[0] == "sign"
    assert "sorted by impact" in view.totals


def test_an_edit_that_sorts_anew_leaves_the_keys_in_the_table(
    view: FindingsView, session: MapSession, qtbot: QtBot
) -> None:
    view.table.sort_by(INDEX["owner"], Qt.SortOrder.AscendingOrder)
    click(qtbot, view, "sms", "owner")
    press(qtbot, view, Qt.Key.Key_F2)
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "Alpha")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown(view)[0] == "sms"
    assert QApplication.focusWidget() is view.table
    assert view.table.currentIndex() == view.model.index(0, INDEX["owner"])
    press(qtbot, view, Qt.Key.Key_Return)
    [editor] = [one for one in view.table.viewport().findChildren(QLineEdit) if one.isVisible()]
    qtbot.keyClicks(editor, "Beta")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert card(session, "sms").owner == "Beta"


def test_an_edit_that_takes_the_last_row_away_leaves_the_keys_with_the_filter(view: FindingsView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filter.text, "message")
    click(qtbot, view, "sms", "title")
    qtbot.keyClicks(view.table, "N")
    [editor] = view.table.viewport().findChildren(QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown(view) == []
    assert QApplication.focusWidget() is view.filter.text


def test_filters(view: FindingsView, qtbot: QtBot) -> None:
    assert view.filter.kinds["opportunity"].text() == "Opportunities 3"
    qtbot.mouseClick(view.filter.kinds["opportunity"], LEFT)
    assert shown(view) == ["sign", "still", "help"]
    qtbot.keyClicks(view.filter.text, "helm")
    assert shown(view) == ["help"]
    qtbot.keyClicks(view.filter.text, "zzz")
    assert "Nothing fits" in view.emptiness
    qtbot.keyClick(view.filter.text, Qt.Key.Key_Escape)
    qtbot.mouseClick(view.filter.kinds[""], LEFT)
    assert len(shown(view)) == 5


def test_owner_menu(view: FindingsView) -> None:
    menu = view.filter.owner.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Every owner", "Nobody yet", "Web"]
    menu.actions()[2].trigger()
    assert shown(view) == ["sign", "dear"]
    assert view.filter.owner.text() == "Owner: Web ▾"


def test_selection_goes_both_ways(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.revealed) as revealed:
        click(qtbot, view, "sms", "title")
    assert revealed.args == ["sms"]
    assert session.selection.ids == ("sms",)
    session.selection.select("dear", "lane")
    assert view.table.selected_ids == ("dear",)


def test_edits_elsewhere_and_undo_show_at_once(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    click(qtbot, view, "sms", "title")
    with session.edit("Elsewhere") as t:
        t.patch("sms", title="By post", value=5)
        t.remove("dear")
    assert shown(view) == ["sms", "sign", "still", "help"]
    assert view.table.selected_ids == ("sms",)
    session.undo()
    assert shown(view) == ["sign", "sms", "dear", "still", "help"]


def test_without_findings_it_says_how_they_come_to_be(qtbot: QtBot) -> None:
    empty = FindingsView(MapSession(Store([Map()]), {}))
    qtbot.addWidget(empty)
    empty.show()
    assert "pain point, opportunity and solution" in empty.emptiness
    assert empty.totals == ""


def test_escape_leaves(view: FindingsView, qtbot: QtBot) -> None:
    for part in (view.table, view.matrix, view.filter.text):
        with qtbot.waitSignal(view.left):
            qtbot.keyClick(part, Qt.Key.Key_Escape)


# The matrix


def drag(qtbot: QtBot, view: FindingsView, finding_id: str, impact: int, effort: int, *, release: bool = True) -> None:
    matrix = view.matrix
    start = matrix.center_of(finding_id)
    assert start is not None
    target = matrix.cell_center(impact, effort).toPoint()
    qtbot.mousePress(matrix, LEFT, pos=start.toPoint())
    qtbot.mouseMove(matrix, target)
    QApplication.processEvents()
    if release:
        qtbot.mouseRelease(matrix, LEFT, pos=target)


def test_a_bubble_is_dragged_to_other_ratings(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    drag(qtbot, view, "sign", 2, 5)
    assert (card(session, "sign").impact, card(session, "sign").effort) == (2, 5)
    assert session.selection.ids == ("sign",)
    assert undo_all(session) == 1
    placed = view.matrix.matrix.place_of("sign")
    assert placed is not None
    assert placed.bubble.impact == 5


def test_escape_takes_a_drag_back(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    drag(qtbot, view, "sign", 2, 5, release=False)
    qtbot.keyClick(view.matrix, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.matrix, LEFT, pos=view.matrix.cell_center(2, 5).toPoint())
    assert card(session, "sign").impact == 5
    assert not session.history.can_undo


def test_an_unrated_one_is_dragged_in_from_the_tray(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    assert view.matrix.matrix.place_of("help") is None
    drag(qtbot, view, "help", 4, 1)
    assert (card(session, "help").impact, card(session, "help").effort) == (4, 1)
    assert view.matrix.matrix.place_of("help") is not None


def test_what_is_locked_is_not_dragged(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    drag(qtbot, view, "still", 5, 1)
    assert (card(session, "still").impact, session.history.can_undo) == (3, False)


def test_arrows_move_by_one_and_stop_at_the_edge(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    session.selection.select("sign")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view.matrix, key)
    assert (card(session, "sign").impact, card(session, "sign").effort) == (4, 3)
    assert view.matrix.accessibleDescription() == "A sign: impact 4, effort 3, Big bet"
    assert undo_all(session) == 2  # up was the edge already
    session.selection.select("help")
    qtbot.keyClick(view.matrix, Qt.Key.Key_Left)
    assert (card(session, "help").impact, card(session, "help").effort) == (3, 3)


def test_page_keys_go_from_idea_to_idea(view: FindingsView, session: MapSession, qtbot: QtBot) -> None:
    qtbot.keyClick(view.matrix, Qt.Key.Key_PageDown)
    first = session.selection.ids
    qtbot.keyClick(view.matrix, Qt.Key.Key_PageDown)
    assert (first, session.selection.ids) == (("sign",), ("sms",))
    qtbot.keyClick(view.matrix, Qt.Key.Key_PageUp)
    assert session.selection.ids == ("sign",)


def test_the_pointer_over_one_shows_what_hangs_together(view: FindingsView, qtbot: QtBot) -> None:
    at = view.matrix.center_of("sms")
    assert at is not None
    qtbot.mouseMove(view.matrix, QPoint(1, 1))
    qtbot.mouseMove(view.matrix, at.toPoint())
    assert view.table.delegate.related == {"dear", "sign", "sms"}
    qtbot.mouseMove(view.matrix, QPoint(1, 1))
    assert view.table.delegate.related == frozenset()


def test_a_count_of_two_digits_has_room_beside_its_bar(view: FindingsView) -> None:
    for count in ("65×", "365×"):
        room = view.table.columnWidth(INDEX["severity"]) - 2 * 8 - 44 - 8
        assert view.table.fontMetrics().horizontalAdvance(count) <= room


def test_filtering_leaves_the_columns_as_they_are(view: FindingsView, qtbot: QtBot) -> None:
    view.resize(1600, 240)  # so low that the rows need a scroll bar
    QApplication.processEvents()
    assert view.table.verticalScrollBar().isVisible()
    widths = [view.table.columnWidth(column) for column in range(len(INDEX))]
    for text in ("dear", "nothing like it", ""):
        view.filter.text.clear()
        qtbot.keyClicks(view.filter.text, text)
        QApplication.processEvents()
        assert [view.table.columnWidth(column) for column in range(len(INDEX))] == widths


def test_the_counts_of_kinds_follow_the_other_filters(view: FindingsView, qtbot: QtBot) -> None:
    assert [chip.text() for chip in view.filter.kinds.values()] == [
        "All 5",
        "Pains 1",
        "Opportunities 3",
        "Solutions 1",
    ]
    qtbot.keyClicks(view.filter.text, "rolls")
    assert [chip.text() for chip in view.filter.kinds.values()] == [
        "All 3",
        "Pains 0",
        "Opportunities 2",
        "Solutions 1",
    ]
    qtbot.mouseClick(view.filter.kinds["solution"], LEFT)
    assert [chip.text() for chip in view.filter.kinds.values()] == [
        "All 3",
        "Pains 0",
        "Opportunities 2",
        "Solutions 1",
    ]


def test_what_shows_is_what_is_exported(view: FindingsView, qtbot: QtBot) -> None:
    sent: list[list[str]] = []
    view.export_wanted.connect(lambda rows: sent.append([row.id for row in rows]))
    [export] = [one for one in view.findChildren(QPushButton) if one.text() == "Export…"]
    view.table.sort_by(INDEX["title"], Qt.SortOrder.AscendingOrder)
    qtbot.keyClicks(view.filter.text, "rolls")
    qtbot.mouseClick(export, LEFT)
    assert sent == [["sms", "help", "still"]]


def test_the_picture_of_the_matrix_follows_what_is_rated(view: FindingsView, session: MapSession) -> None:
    before = view.matrix.grab().toImage()
    assert view.matrix.grab().toImage() == before
    with session.edit("Rate") as t:
        t.patch("sign", impact=1)
    after = view.matrix.grab().toImage()
    assert after != before
    at = view.matrix.center_of("sign")
    assert at is not None
    assert after.pixelColor(at.toPoint()).name() != before.pixelColor(at.toPoint()).name()
    view.resize(1500, 500)
    QApplication.processEvents()
    assert view.matrix.grab().toImage().size() != after.size()
