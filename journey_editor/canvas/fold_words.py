"""What is said about what is folded."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.wording import named
from journey_editor.document.edits.copies import with_contents
from journey_editor.document.folding import is_folded
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Link, Record, Stage

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def folded_words(records: RecordSet, record: Record) -> str:
    """ "Discover: 2 steps and 5 cards are folded away. A double-click unfolds them." """
    if not isinstance(record, (Stage, Lane)):
        return ""
    inside = [held for held in with_contents(records, record.id)[1:] if not isinstance(held, Link)]
    name = record.name.strip() or f"This {record.type}"
    if not inside:
        return f"{name} is folded. A double-click unfolds it."
    verb, them = ("is", "it") if len(inside) == 1 else ("are", "them")
    return f"{name}: {named(inside)} {verb} folded away. A double-click unfolds {them}."


def tell_folded(view: "MapView", x: float) -> None:
    """Say why nothing was put where a stage is folded, if one is at that x of the map."""
    stage = view.shown.folded_stage_at(x)
    if stage:
        view.hint.emit(f"{stage.name.strip() or 'The stage'} is folded: double-click it, then put things there")


def fold_mark_words(record: Record | None) -> str:
    """What the mark in a header does."""
    return "Unfold" if is_folded(record) else "Fold"
