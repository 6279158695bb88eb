"""Copy as picture: what is selected, or the map, on the clipboard for slides and messages."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card
from journey_editor.layout.map_picture import lay_out_picture
from journey_editor.painting.painter import DisplayListPainter

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

SCALE = 2.0  # sharp on dense screens and when a slide enlarges it
MOST_PIXELS = 40_000_000  # what other programs take from a clipboard without stalling

_PIXELS_PER_METRE = 96 / 0.0254  # of a screen, where 100 % has a pixel a point


def copy_picture(window: "MainWindow") -> None:
    """Put a picture of the selected cards, or of the whole map, on the clipboard."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        QGuiApplication.clipboard().setImage(paint_picture(window.session))
    finally:
        QGuiApplication.restoreOverrideCursor()
    count = len(_selected_cards(window.session))
    what = "the map" if not count else "1 card" if count == 1 else f"{count} cards"
    window.view.hint.emit(f"A picture of {what} is on the clipboard")


def paint_picture(session: MapSession) -> QImage:
    """The picture, on white; it knows its resolution, so that it is pasted at its size."""
    page = lay_out_picture(session.records, _selected_cards(session), session.showing)
    scale = min(SCALE, math.sqrt(MOST_PIXELS / (page.width * page.height)))
    image = QImage(math.ceil(page.width * scale), math.ceil(page.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        DisplayListPainter(session.assets).paint(painter, page.groups)
    image.setDotsPerMeterX(round(_PIXELS_PER_METRE * scale))
    image.setDotsPerMeterY(round(_PIXELS_PER_METRE * scale))
    return image


def _selected_cards(session: MapSession) -> list[str]:
    return [record_id for record_id in session.selection.ids if session.records.find(Card, record_id)]
