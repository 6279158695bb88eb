"""What a small mark of the map is for, in a tool tip."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from journey_editor.canvas.commands.channels import crossing_words
from journey_editor.canvas.fold_words import fold_mark_words, folded_words
from journey_editor.canvas.hit_test import Hit
from journey_editor.document.folding import is_folded
from journey_editor.layout.fold_mark import FOLD_MARK

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def show_tool_tip(view: "MapView", event: QHelpEvent) -> None:
    """Show the tip of what lies under the pointer, or none."""
    at = event.pos()
    words = tool_tip(view, view.hit(at.x(), at.y()))
    # What a map calls its things is no markup.
    QToolTip.showText(event.globalPos(), f"<span>{escape(words)}</span>" if words else "", view.viewport())


def tool_tip(view: "MapView", hit: Hit) -> str:
    """What is said of a hit, "" for nothing."""
    record = view.session.records.get(hit.record_id)
    if hit.part == FOLD_MARK:
        return fold_mark_words(record)
    if record and is_folded(record):
        return folded_words(view.session.records, record)
    if hit.role == "crossing" and hit.cell:
        return crossing_words(view, hit.cell, hit.part)
    if hit.role == "owner":
        return f"Click to select the cards of {hit.part} at this step"
    return ""
