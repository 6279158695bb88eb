"""What a small mark of the map is for, in a tool tip."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from journey_editor.canvas.commands.channels import crossing_words
from journey_editor.canvas.hit_test import Hit

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
    if hit.role == "crossing" and hit.cell:
        return crossing_words(view, hit.cell, hit.part)
    if hit.role == "owner":
        return f"Click to select the cards of {hit.part} at this step"
    return ""
