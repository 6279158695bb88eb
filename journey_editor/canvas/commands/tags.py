"""Commands on tags."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import selected, unlocked
from journey_editor.document.edits.tags import toggle_tag
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def toggle_selected_tag(view: "MapView", tag_id: str) -> None:
    """Put the tag on the selected cards, or take it off when all of them have it."""
    session = view.session
    cards = unlocked(view, selected(session, Card))
    if cards and tag_id in session.records:
        with session.edit("Change tags") as t:
            toggle_tag(t, cards, tag_id)
