"""How a new map begins: not empty."""

from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.edits.personas import add_persona
from journey_editor.document.edits.stages import add_stage
from journey_editor.document.store import Transaction

_STAGES = ("Awareness", "Consideration", "Decision", "Retention", "Advocacy")
# Name, kind of the lane, kind of its cards, question.
_LANES = (
    ("Needs", "cards", "need", "What do they need?"),
    ("Touchpoints", "cards", "touchpoint", "Where do they meet us?"),
    ("Thinking", "thoughts", "thought", "What do they ask themselves?"),
    ("Emotion", "emotion", "thought", "How do they feel?"),
    ("Pain points", "cards", "pain", "What gets in their way?"),
    ("Opportunities", "cards", "opportunity", "What could we do better?"),
)


def start_map(t: Transaction) -> None:
    """Fill an empty document: stages with two unnamed steps each, the usual lanes, one persona."""
    for name in _STAGES:
        add_stage(t, name, steps=("", ""))
    for name, kind, card_kind, question in _LANES:
        add_lane(t, name, kind=kind, card_kind=card_kind, question=question)
    add_persona(t, "Customer")
