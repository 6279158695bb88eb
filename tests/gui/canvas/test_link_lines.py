"""Lines of links between what stands beside each other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from journey_editor.canvas.link_lines import paint_link_line


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
