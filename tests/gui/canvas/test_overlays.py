"""What shows over the map, read from its pixels."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage

from journey_editor.canvas.accent import ACCENT
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def picture(view: MapView) -> QImage:
    image = view.viewport().grab().toImage()
    while view.is_behind:
        image = view.viewport().grab().toImage()
    return image


def accents(image: QImage, area: QRect | None = None) -> int:
    """How many pixels have the colour of the selection."""
    image = image.copy(area or image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return int((pixels == ACCENT.rgb()).sum())


def differ(one: QImage, other: QImage, area: QRect) -> bool:
    return one.copy(area) != other.copy(area)


def around(view: MapView, record_id: str, more: int = 6) -> QRect:
    located = view.shown.locate(record_id)
    assert located
    left, top, right, bottom = view.camera.rect_to_view(located.rect, located.surface)
    return QRect(round(left) - more, round(top) - more, round(right - left) + 2 * more, round(bottom - top) + 2 * more)


@pytest.mark.parametrize("record_id", ["card:app", "card:helmet", "stage:ride", "step:look", "lane:pain"])
def test_what_is_selected_is_outlined_and_nothing_else(session: MapSession, view: MapView, record_id: str) -> None:
    before = picture(view)
    session.selection.select(record_id)
    after = picture(view)
    area = around(view, record_id, 15)  # with the handle from which links are drawn
    assert accents(after, area) > 2 * area.width()
    rest = accents(after) - accents(after, area)
    assert rest == accents(before) - accents(before, area)


def test_the_outline_is_crisp_and_two_pixels_away(session: MapSession, view: MapView) -> None:
    session.selection.select("card:site")
    image, area = picture(view), around(view, "card:site", 0)
    row = [QColor(image.pixel(area.left() - away, area.center().y())) for away in range(1, 6)]
    assert [color == ACCENT for color in row] == [False, False, True, True, False]


def test_nothing_reaches_over_headers_that_stay_in_sight(session: MapSession, view: MapView) -> None:
    view.zoom_to(2.0, (0, 0))
    view.camera = view.camera.scrolled(-200, -160)
    left, top, _, _ = (round(edge) for edge in view.camera.body_rect())
    headers = (QRect(0, 0, 2000, top), QRect(0, 0, left, 2000))
    before = picture(view)
    for record_id in ("card:poster", "card:site"):
        session.selection.select(record_id)
        after = picture(view)
        assert not any(differ(before, after, area) for area in headers)
        assert after != before


def test_a_selected_cell_is_filled_quietly(session: MapSession, view: MapView, hand: "Hand") -> None:
    inside = hand.in_cell("lane:think", "step:look").toPoint()
    session.selection.select_cell(Cell("lane:think", "step:look"))
    color = QColor(picture(view).pixel(inside))
    assert color != QColor("white")
    assert min(color.red(), color.green(), color.blue()) > 235


def test_the_active_persona_is_marked_where_there_is_a_choice(session: MapSession, view: MapView) -> None:
    before, area = picture(view), around(view, "lane:feel", 0)
    session.activate_persona("persona:tomas")
    assert differ(before, picture(view), area)
    with session.edit("Delete") as t:
        t.remove("persona:tomas")
    header = picture(view).copy(area)
    fills = {header.pixel(QPointF(130, y).toPoint()) for y in range(30, 45)}
    assert len(fills) == 1


def test_hovering_shows_what_a_click_would_select(hand: "Hand", view: MapView) -> None:
    before = picture(view)
    hand.hover(hand.on("card:app"))
    assert differ(before, picture(view), around(view, "card:app"))
    hand.hover(QPointF(1080, 700))
    assert picture(view) == before


def test_what_is_dragged_follows_the_pointer_and_room_waits_for_it(hand: "Hand", view: MapView) -> None:
    hand.drag(hand.on("card:poster", 0.5, 0.1), hand.in_cell("lane:think", "step:roll", 0.5, 0.7))
    image = picture(view)
    room = around(view, "card:poster", 0)
    line = QRect(room.left() + 20, room.top() - 6, 40, 5)
    assert accents(image, line) == 80
    assert view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    hand.key(Qt.Key.Key_Escape)
    assert accents(picture(view), line) == 0


def test_a_selected_stage_is_outlined_along_its_chevron(session: MapSession, view: MapView) -> None:
    session.selection.select("stage:find")
    image, area = picture(view), around(view, "stage:find", 0)
    middle = [QColor(image.pixel(x, area.center().y())) == ACCENT for x in range(area.left(), area.right())]
    top = [QColor(image.pixel(x, area.top() + 1)) == ACCENT for x in range(area.left(), area.right())]
    assert not any(middle[:6]), "inside the notch there is nothing"
    assert any(middle[6:20])
    assert all(top[8:-16])


def test_selected_letters_that_are_light_turn_dark(view: MapView) -> None:
    view.write("stage:find", "name", select_all=True)
    standing = view.writer.standing
    assert standing
    [(left, top, right, bottom)] = standing.stretches(0, 4)
    image = picture(view)
    ground = QColor(image.pixel(round(left) + 1, round(top) + 1))
    assert ground == QColor(standing.color)
    inside = [
        QColor(image.pixel(x, y)).lightness()
        for x in range(round(left), round(right))
        for y in range(round(top), round(bottom))
    ]
    assert min(inside) < 80


def test_a_selected_cell_leaves_the_cards_in_it_as_they_are(session: MapSession, view: MapView) -> None:
    before = picture(view)
    session.selection.select_cell(Cell("lane:touch", "step:look"))
    after = picture(view)
    card = around(view, "card:site", -2)
    assert not differ(before, after, card)
    assert differ(before, after, card.translated(0, card.height() + 6))


def test_no_hover_stays_behind_when_the_map_is_zoomed_by_keys(hand: "Hand", view: MapView) -> None:
    hand.move(hand.on("card:shop"), held=Qt.MouseButton.NoButton)
    assert view.pointer_input.hit
    view.zoom_to(0.4, (0, 0))
    hit = view.pointer_input.hit
    assert hit is None or hit.record_id != "card:shop"
