"""Copies of what is selected, right beside it."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.document.edits.cards import duplicate_cards
from journey_editor.document.edits.lanes import duplicate_lane
from journey_editor.document.edits.personas import duplicate_persona
from journey_editor.document.edits.stages import duplicate_stage
from journey_editor.document.edits.steps import duplicate_step
from journey_editor.document.edits.views import join_view
from journey_editor.document.records import Card, Lane, Persona, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def duplicate_selection(view: "MapView") -> None:
    """Copy the selected records with all that stands in them, personas with their curves; the copies are selected."""
    session = view.session
    chosen = [session.records[record_id] for record_id in session.selection.ids]
    originals = unlocked(view, [record for record in chosen if isinstance(record, (Card, Stage, Step, Lane, Persona))])
    if not originals:
        return
    copies = []
    with session.edit(f"Duplicate {named(originals)}") as t:
        # All cards at once, as links between them are copied along.
        copies += duplicate_cards(t, [record.id for record in originals if isinstance(record, Card)])
        for record in originals:
            match record:
                case Stage():
                    copies.append(duplicate_stage(t, record.id))
                case Step():
                    copies.append(duplicate_step(t, record.id))
                case Lane():
                    copies.append(duplicate_lane(t, record.id))
                case Persona():
                    copies.append(duplicate_persona(t, record.id))
        join_view(t, session.showing, *copies)
    session.selection.select(*copies)
    view.reveal(copies[-1])
