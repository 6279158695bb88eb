"""Lines of links between what stands beside each other."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from journey_editor.canvas.link_ends import link_end
from journey_editor.canvas.link_lines import link_lines_area, paint_link_line
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.records import Link


@pytest.mark.parametrize(("gap", "goes_over"), [(0.0, True), (6.0, True), (14.0, False), (60.0, True)])
def test_a_line_to_the_neighbour_goes_over_the_top_where_the_gap_has_no_room_for_an_arrow(
    qtbot: QtBot,  # noqa: ARG001 (a painter needs an application)
    gap: float,
    goes_over: bool,
) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint_link_line(painter, (20, 100, 100, 140), (100 + gap, 100, 180 + gap, 140), QColor("#364152"))
    inked = [y for y in range(200) if any(image.pixelColor(x, y).lightness() < 128 for x in range(300))]
    assert (min(inked) < 90) == goes_over


@pytest.mark.parametrize(
    ("folded", "source"), [("stage:find", "card:map"), ("lane:pain", "card:poster"), ("stage:find", "step:park")]
)
def test_a_line_leads_to_where_an_end_is_folded_away(
    session: MapSession, view: MapView, folded: str, source: str
) -> None:
    target = "step:look" if source.startswith("step") else "card:price"
    with session.edit("Link") as t:
        t.put(Link(id="link", source=source, target=target, kind="causes"))
        t.patch(folded, folded=True)
    session.selection.select(source)
    end = link_end(view.shown, target)
    assert end
    left, top, right, bottom = view.camera.rect_to_view(end.rect, end.surface)
    reached = link_lines_area(view).boundingRect()
    assert reached.intersects(QRectF(left, top, right - left, bottom - top).toAlignedRect())
    if target == "card:price":
        row = view.shown.row_rect("lane:pain")
        assert row
        assert (end.rect[1], end.rect[3]) == (row[1], row[3])


def test_what_is_folded_away_in_one_place_gets_no_line(session: MapSession, view: MapView) -> None:
    with session.edit("Link") as t:
        t.put(Link(id="link", source="card:site", target="card:app"))
        t.patch("stage:find", folded=True)
    session.selection.select("link")
    assert link_lines_area(view).isEmpty()
