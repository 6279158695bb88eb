"""Cut, copy and paste."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journey_editor.canvas.commands.deleting import delete_selection
from journey_editor.canvas.commands.selected import may_fill, selected, target_cell
from journey_editor.document.cell import PARKING_LOT
from journey_editor.document.edits.cards import add_cards
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def copy_selection(view: "MapView") -> None:
    """Put the selected cards on the clipboard."""
    chosen = selected(view.session, Card)
    if chosen:
        QGuiApplication.clipboard().setText("\n".join(card.title for card in chosen))


def cut_selection(view: "MapView") -> None:
    """Put the selection on the clipboard and delete it."""
    copy_selection(view)
    delete_selection(view)


def paste(view: "MapView") -> None:
    """Put what is on the clipboard into the selected cell, or into the parking lot."""
    paste_plain(view)


def paste_plain(view: "MapView") -> None:
    """Put the lines of text on the clipboard into the selected cell, a card a line."""
    session = view.session
    lines = [line.strip() for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
    cell = target_cell(session)
    if not lines or not may_fill(view, cell):
        return
    if cell == PARKING_LOT:
        view.shows_parking_lot = True
    with session.edit("Paste") as t:
        ids = add_cards(t, cell, lines)
    session.selection.select(*ids)


def can_paste() -> bool:
    """Whether the clipboard holds something that can be pasted."""
    return bool(QGuiApplication.clipboard().text())
