"""Commands on personas: what concerns them, who stands in front of the others, what goes with one that is deleted."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import selected, unlocked
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.edits.personas import toggle_concern
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.wording import persona_name

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def toggle_selected_concern(view: "MapView", persona_id: str) -> None:
    """Let the selected cards be about the persona too; not any more when all of them are."""
    session = view.session
    cards = unlocked(view, selected(session, Card))
    if cards and persona_id in session.records:
        with session.edit("Change who it concerns") as t:
            toggle_concern(t, [card.id for card in cards], persona_id)


def toggle_solo(session: MapSession, persona_id: str) -> None:
    """Put the persona in front of the others, or none when it stands there already."""
    if persona_id in session.records:
        session.show(replace(session.showing, solo="" if session.showing.solo == persona_id else persona_id))


def end_solo(session: MapSession) -> bool:
    """Show everyone again; whether a persona stood in front."""
    if not session.showing.solo:
        return False
    session.show(replace(session.showing, solo=""))
    return True


def losses_with(records: RecordSet, gone: Sequence[Persona]) -> str:
    """What goes when personas are deleted: "11 points of Mara’s curve go, 3 cards lose the initials"."""
    points = sum(1 for persona in gone for _ in records.referring_to(persona.id, Emotion))
    cards = {card.id for persona in gone for card in records.referring_to(persona.id, Card)}
    whose = f"{persona_name(gone[0])}’s curve" if len(gone) == 1 else "their curves"
    said = []
    if points:
        said.append(f"{points} point{'s' if points > 1 else ''} of {whose} {'go' if points > 1 else 'goes'}")
    if cards:
        said.append(f"{len(cards)} card{'s lose' if len(cards) > 1 else ' loses'} the initials")
    return ", ".join(said)
