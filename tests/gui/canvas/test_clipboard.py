"""Cut, copy and paste by keys, within a map, between two, and with other programs."""

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from journey_editor.canvas.clipboard import RECORDS
from journey_editor.canvas.commands.clipboard import can_paste
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import lanes, personas, stages, steps
from journey_editor.document.records import Card, Emotion, Lane, Persona, Stage, Step
from journey_editor.document.store import Store

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

LOOK, EMPTY = Cell("lane:touch", "step:look"), Cell("lane:think", "step:hear")


def titles(session: MapSession, cell: Cell) -> list[str]:
    return [card.title for card in cards_in(session.records, cell)]


def headers(session: MapSession, record_type: str) -> list[Stage] | list[Step] | list[Lane]:
    if record_type == "stage":
        return stages(session.records)
    return steps(session.records) if record_type == "step" else lanes(session.records)


def put(text: str = "", *, html: str = "", records: bytes = b"", image: QImage | None = None) -> None:
    """What another program leaves on the clipboard."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if records:
        mime.setData(RECORDS, QByteArray(records))
    if image:
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def png(color: str = "red") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (4, 3), color).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(autouse=True)
def _empty_clipboard(qtbot: QtBot) -> None:  # noqa: ARG001 (a clipboard needs an application)
    QGuiApplication.clipboard().clear()


# Cards.


def test_cards_are_copied_below_the_selected_one(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site")
    hand.keys("Ctrl+C", "Ctrl+V")
    assert titles(session, LOOK) == ["Web site", "Web site", "App", "Shop"]
    assert session.selection.lead not in ("card:site", "")
    assert session.history.undo_label == "Undo Paste card"
    session.undo()
    assert not session.history.can_undo


def test_cards_keep_their_places_to_each_other(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:shop", "card:poster", "card:map")
    hand.keys("Ctrl+C")
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert [titles(session, Cell("lane:think", step.id)) for step in steps(session.records)] == [
        ["Poster"], ["Shop"], ["Map of bikes"], [], [],
    ]  # fmt: skip
    assert session.history.undo_label == "Undo Paste 3 cards"


def test_with_nothing_selected_they_go_to_the_parking_lot(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:poster")
    hand.keys("Ctrl+C")
    session.selection.clear()
    view.shows_parking_lot = False
    hand.keys("Ctrl+V")
    assert titles(session, PARKING_LOT) == ["Family tickets?", "Helmets", "Poster"]
    assert view.shows_parking_lot


def test_cut_takes_away_what_it_copies(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site", "card:app")
    hand.keys("Ctrl+X")
    assert titles(session, LOOK) == ["Shop"]
    assert session.history.undo_label == "Undo Cut 2 cards"
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert titles(session, EMPTY) == ["Web site", "App"]


def test_cards_go_into_another_window_with_what_they_name(hand: "Hand", session: MapSession, qtbot: QtBot) -> None:
    digest = hashlib.sha256(png()).hexdigest()
    session.assets[digest] = png()
    with session.edit("Picture") as t:
        t.patch("card:poster", image=digest, personas=("persona:tomas",))
    session.selection.select("card:poster")
    hand.keys("Ctrl+C")
    other = MapView(MapSession(Store([Lane(id="lane:x", name="Else")]), {}))
    qtbot.addWidget(other)
    type(hand)(other).keys("Ctrl+V")
    [card] = other.session.records.of_type(Card)
    [persona] = other.session.records.of_type(Persona)
    assert (card.title, card.kind, card.image, card.personas) == ("Poster", "touchpoint", digest, (persona.id,))
    assert persona.name == "Tomás"
    assert other.session.assets == {digest: png()}


def test_other_programs_get_titles_a_line_each(hand: "Hand", session: MapSession) -> None:
    with session.edit("Rename") as t:
        t.patch("card:site", title="Two\nlines & <b>")
    session.selection.select("card:app", "card:site")
    hand.keys("Ctrl+C")
    assert clipboard().text() == "Two lines & <b>\nApp"
    assert "Two<br>lines &amp; &lt;b&gt;" in clipboard().html()


def test_other_programs_get_a_table_of_several_cells(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site", "card:app", "card:poster", "card:price")
    hand.keys("Ctrl+C")
    assert clipboard().text() == 'Poster\t"Web site\nApp"\n\t\n\t\n\t\n\tPrice is hidden'
    assert clipboard().html().count("<tr>") == 5


def test_an_empty_selection_leaves_the_clipboard_alone(hand: "Hand", session: MapSession) -> None:
    put("kept")
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+C", "Ctrl+X")
    assert clipboard().text() == "kept"


# Structure.


@pytest.mark.parametrize(
    ("record_id", "label"), [("stage:find", "stage"), ("step:look", "step"), ("lane:touch", "lane")]
)
def test_headers_are_pasted_behind_the_selected_ones_with_their_content(
    hand: "Hand", session: MapSession, record_id: str, label: str
) -> None:
    session.selection.select(record_id)
    hand.keys("Ctrl+C", "Ctrl+V")
    assert [card.title for card in session.records.of_type(Card)].count("App") == 2
    ids = [record.id for record in headers(session, label)]
    assert ids.index(session.selection.lead) == ids.index(record_id) + 1
    assert session.history.undo_label == f"Undo Paste {label}"


def test_personas_are_pasted_as_copies(hand: "Hand", session: MapSession) -> None:
    session.selection.select("persona:mara")
    hand.keys("Ctrl+C", "Ctrl+V")
    assert [persona.name for persona in personas(session.records)] == ["Mara", "Tomás", "Mara"]


# Texts.


def test_lines_become_cards_in_the_cell(hand: "Hand", session: MapSession) -> None:
    put("One\n\n• Two\nThree\n")
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert titles(session, EMPTY) == ["One", "• Two", "Three"]
    assert {card.kind for card in cards_in(session.records, EMPTY)} == {"thought"}
    assert session.history.undo_label == "Undo Paste 3 cards"


def test_lines_on_a_wide_card_go_below_it_in_whichever_column_keys_came_to_it(
    hand: "Hand", session: MapSession
) -> None:
    session.selection.select_cell(Cell("lane:think", "step:roll"))
    hand.keys("Up")
    assert (session.selection.lead, session.selection.cell) == ("card:map", Cell("lane:touch", "step:roll"))
    put("Kiosk")
    hand.keys("Ctrl+V")
    assert titles(session, Cell("lane:touch", "step:unlock")) == ["Map of bikes", "Kiosk"]


def test_lines_with_nothing_selected_land_in_the_parking_lot(hand: "Hand", session: MapSession) -> None:
    put("• One\n• Two")
    hand.keys("Ctrl+V")
    assert titles(session, PARKING_LOT)[2:] == ["One", "Two"]


@pytest.mark.parametrize(("record_id", "place"), [("stage:ride", 1), ("step:park", 4), ("lane:pain", 4)])
def test_lines_on_a_header_name_it_and_what_follows(
    hand: "Hand", session: MapSession, record_id: str, place: int
) -> None:
    put("First\nSecond\nThird")
    session.selection.select(record_id)
    hand.keys("Ctrl+V")
    named = headers(session, session.records[record_id].type)
    assert [part.name for part in named][place:] == ["First", "Second", "Third"]


def test_a_text_on_the_title_names_the_map(hand: "Hand", session: MapSession) -> None:
    put("New\nname")
    session.selection.select("map")
    hand.keys("Ctrl+V")
    assert session.records.map.title == "New name"


def test_a_table_passes_over_what_is_folded(hand: "Hand", session: MapSession) -> None:
    with session.edit("Fold") as t:
        t.patch("lane:think", folded=True)
    session.selection.select_cell(Cell("lane:touch", "step:roll"))
    put("a\tb\nc\td")
    hand.keys("Ctrl+V")
    assert titles(session, Cell("lane:touch", "step:park")) == ["b"]
    assert titles(session, Cell("lane:think", "step:park")) == []
    assert titles(session, Cell("lane:pain", "step:park")) == ["d"]


def test_cards_pasted_on_a_folded_header_unfold_it_in_the_same_step(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:poster")
    hand.keys("Ctrl+C")
    with session.edit("Fold") as t:
        t.patch("lane:think", folded=True)
    before = session.records.copy()
    session.selection.select("lane:think")
    hand.keys("Ctrl+V")
    assert titles(session, Cell("lane:think", "step:hear")) == ["Poster"]
    lane = session.records.find(Lane, "lane:think")
    assert lane
    assert not lane.folded
    session.undo()
    assert session.records == before


def test_a_table_fills_cells_from_the_selected_one(hand: "Hand", session: MapSession) -> None:
    put("a\tb\nc\t\n\td")
    session.selection.select_cell(Cell("lane:touch", "step:roll"))
    hand.keys("Ctrl+V")
    assert titles(session, Cell("lane:touch", "step:roll"))[-1:] == ["a"]
    assert titles(session, Cell("lane:touch", "step:park")) == ["b"]
    assert titles(session, Cell("lane:think", "step:roll")) == ["c"]
    assert titles(session, Cell("lane:pain", "step:park")) == ["d"]


def test_a_table_of_a_web_page_fills_cells(hand: "Hand", session: MapSession) -> None:
    put("x y", html="<table><tr><td>x</td><td>y</td></tr></table>")
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert (titles(session, EMPTY), titles(session, Cell("lane:think", "step:look"))) == (["x"], ["y"])


def test_scores_go_from_curve_to_curve(hand: "Hand", session: MapSession) -> None:
    feel = [emotion_id("lane:feel", "persona:mara", step) for step in ("step:hear", "step:look")]
    session.selection.select(*feel)
    hand.keys("Ctrl+C")
    assert clipboard().text() == "1\t-1"
    session.activate_persona("persona:tomas")
    session.selection.select_cell(Cell("lane:feel", "step:unlock"))
    hand.keys("Ctrl+V")
    tomas = {p.step: p.score for p in session.records.of_type(Emotion) if p.persona == "persona:tomas"}
    assert tomas == {"step:unlock": 1, "step:roll": -1}


def test_words_on_a_curve_say_that_it_takes_numbers(hand: "Hand", session: MapSession, view: MapView) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    put("good")
    session.selection.select_cell(Cell("lane:feel", "step:unlock"))
    hand.keys("Ctrl+V")
    assert hints == ["A curve takes numbers; there are none on the clipboard"]
    assert session.store.rev == 0


def test_plain_takes_the_texts_alone(hand: "Hand", session: MapSession) -> None:
    with session.edit("Star") as t:
        t.patch("card:poster", moment_of_truth=True)
    session.selection.select("card:poster")
    hand.keys("Ctrl+C")
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+Shift+V")
    [card] = cards_in(session.records, EMPTY)
    assert (card.title, card.kind, card.moment_of_truth) == ("Poster", "thought", False)


# Pictures.


def test_a_picture_becomes_a_card(hand: "Hand", session: MapSession) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    put(image=image)
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    [card] = cards_in(session.records, EMPTY)
    data = session.assets[card.image]
    assert card.kind == "image"
    assert data.startswith(b"\x89PNG")
    assert hashlib.sha256(data).hexdigest() == card.image
    assert session.history.undo_label == "Undo Paste picture"


def test_a_picture_goes_into_the_selected_card_that_waits_for_one(hand: "Hand", session: MapSession) -> None:
    with session.edit("Kind") as t:
        t.patch("card:app", kind="image")
    mime = QMimeData()
    mime.setData("image/png", QByteArray(png()))
    QGuiApplication.clipboard().setMimeData(mime)
    session.selection.select("card:app")
    hand.keys("Ctrl+V")
    card = session.records["card:app"]
    assert isinstance(card, Card)
    assert session.assets == {card.image: png()}


def test_picture_files_become_cards(hand: "Hand", session: MapSession, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png("red"))
    (tmp_path / "b.png").write_bytes(png("blue"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.png")])
    QGuiApplication.clipboard().setMimeData(mime)
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert [session.assets[card.image] for card in cards_in(session.records, EMPTY)] == [png("red"), png("blue")]


def test_the_picture_that_a_spreadsheet_adds_is_left(hand: "Hand", session: MapSession) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    put("a\tb", image=image)
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert titles(session, EMPTY) == ["a"]
    assert session.assets == {}


# What cannot be pasted.


@pytest.mark.parametrize("records", [b"{", b"[" * 700_000, b'{"format": 1, "roots": ["card:a"], "records": []}'])
def test_damaged_records_give_way_to_their_text(hand: "Hand", session: MapSession, records: bytes) -> None:
    put("Text", records=records)
    session.selection.select_cell(EMPTY)
    hand.keys("Ctrl+V")
    assert titles(session, EMPTY) == ["Text"]


def test_an_empty_clipboard_says_so(hand: "Hand", session: MapSession, view: MapView) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    assert not can_paste()
    hand.keys("Ctrl+V")
    assert hints == ["There is nothing on the clipboard that can be pasted"]
    assert session.store.rev == 0
    put("text")
    assert can_paste()


def test_a_locked_cell_takes_nothing(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:think", locked=True)
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select_cell(EMPTY)
    for text in ("line", "a\tb"):
        put(text)
        hand.keys("Ctrl+V")
    assert session.store.rev == 1
    assert hints == ["The lane is locked: unlock it in its menu"] * 2


def test_while_a_text_is_written_the_keys_are_its_own(hand: "Hand", session: MapSession) -> None:
    put(" board")
    session.selection.select("card:poster")
    hand.keys("Return", "Ctrl+V", "Escape")
    assert titles(session, Cell("lane:touch", "step:hear")) == ["Poster board"]
