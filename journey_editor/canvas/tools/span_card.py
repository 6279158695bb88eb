"""Stretch a card over the next steps, by the bar at its right edge."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.span_bar import span_bar_at
from journey_editor.canvas.tools.held_edit import HeldEdit
from journey_editor.document.edits.cards import span_card
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_span_card(view: "MapView", press: Press) -> Gesture | None:
    card = view.session.records.find(Card, span_bar_at(view, press.pointer.x, press.pointer.y, press.hit.record_id))
    located = view.shown.locate(card.id) if card else None
    columns = view.shown.layout.grid.columns_of(card.step, card.span, None) if card else None
    if card is None or located is None or columns is None:
        return None
    view.session.selection.select(card.id)
    x, _ = view.camera.to_map(press.pointer.x, press.pointer.y)
    return SpanCard(view, card, columns, x - located.rect[2])


class SpanCard(HeldEdit):
    """The card covers the steps whose middle its edge has passed."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, view: "MapView", card: Card, columns: tuple[int, int], away: float) -> None:
        """`columns` are the first and the last that the card covers, `away` how far from its edge it is held."""
        super().__init__(view, "Stretch card")
        self._card = card
        self.keeps = card.id
        self._first, self._last = columns
        self._away = away

    def move(self, pointer: Pointer) -> None:
        grid = self._view.shown.layout.grid
        edge = self._view.camera.to_map(pointer.x, pointer.y)[0] - self._away
        passed = [index for index, column in enumerate(grid.columns) if column.center < edge]
        last = max([self._first, *passed[-1:]])
        self._t.restart()
        if last != self._last and self._card.step is not None:
            # Hidden steps between are covered too, and show as covered when they come back.
            span_card(self._t, self._card.id, grid.columns[last].place - grid.place_of[self._card.step] + 1)
        self._t.preview()

    def paint(self, painter: QPainter) -> None:
        """The card itself shows how far it reaches."""
