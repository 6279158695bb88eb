"""What actions are called for what is selected now."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.folding import foldable_selection
from journey_editor.canvas.commands.personas import losses_with
from journey_editor.canvas.commands.wording import named
from journey_editor.document.queries import steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Map, Persona, Record, Stage, Step

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def edit_words(window: "MainWindow") -> str:
    return "Rename" if window.facts.has(Stage, Step, Lane) else "Edit text"


def delete_words(window: "MainWindow") -> str:
    """ "Delete card", "Delete stage and its 5 cards"; "Delete" where it is about the text of a field."""
    if window.field_focus.field is not None:
        return "Delete"
    chosen = [record for record in window.facts.records if not isinstance(record, Map)]
    if not chosen:
        return "Delete"
    along = len(cards_going_along(window.session.records, chosen)) if window.facts.has(Stage, Step, Lane) else 0
    owners = "its" if len(chosen) == 1 else "their"
    cards = f" and {owners} {along} card{'' if along == 1 else 's'}" if along else ""
    losses = losses_with(window.session.records, [record for record in chosen if isinstance(record, Persona)])
    return f"Delete {named(chosen)}{cards}{f' · {losses}' if losses else ''}"


def duplicate_words(window: "MainWindow") -> str:
    chosen = [record for record in window.facts.records if isinstance(record, (Card, Stage, Step, Lane, Persona))]
    return f"Duplicate {named(chosen)}" if chosen else "Duplicate"


def fold_words(window: "MainWindow") -> str:
    """ "Fold stage", "Unfold 2 lanes"; "Fold" where nothing that is selected can be folded."""
    foldable = foldable_selection(window.session) if window.facts.folds else []
    verb = "Unfold" if window.facts.folds == {True} else "Fold"
    return f"{verb} {named(foldable)}" if foldable else verb


def lock_words(window: "MainWindow") -> str:
    lockable = [record for record in window.facts.records if isinstance(record, (Stage, Lane, Map))]
    return f"Lock {named(lockable)}" if lockable else "Lock"


def cards_going_along(records: RecordSet, chosen: Iterable[Record]) -> set[str]:
    """The cards that are deleted with stages, steps and lanes; those that reach beyond deleted steps stay."""
    chosen_ids = {record.id for record in chosen}
    order = [(step.id, step.stage) for step in steps(records)]
    place = {step: index for index, (step, _) in enumerate(order)}
    goes = [step in chosen_ids or stage in chosen_ids for step, stage in order]
    going = set()
    for card in records.of_type(Card):
        first = place.get(card.step or "")
        is_out = first is not None and all(goes[first : first + card.span])
        if is_out or not chosen_ids.isdisjoint((card.lane, card.stage)):
            going.add(card.id)
    return going - chosen_ids
