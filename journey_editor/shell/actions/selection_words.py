"""What actions are called for what is selected now."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import has_selected, lead, selected
from journey_editor.canvas.commands.wording import named
from journey_editor.document.queries import steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Lane, Record, Stage, Step

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def edit_words(window: "MainWindow") -> str:
    is_named = isinstance(window.session.records.get(window.session.selection.lead), (Stage, Step, Lane))
    return "Rename" if is_named else "Edit text"


def delete_words(window: "MainWindow") -> str:
    """ "Delete card", "Delete stage and its 5 cards"."""
    session = window.session
    found = (session.records.get(record_id) for record_id in session.selection.ids)
    chosen = [record for record in found if record is not None and record.id != MAP_ID]
    if not chosen:
        return "Delete"
    along = len(cards_going_along(session.records, chosen)) if has_selected(session, Stage, Step, Lane) else 0
    owners = "its" if len(chosen) == 1 else "their"
    cards = f" and {owners} {along} card{'' if along == 1 else 's'}" if along else ""
    return f"Delete {named(chosen)}{cards}"


def cards_going_along(records: RecordSet, chosen: list[Record]) -> set[str]:
    """The cards that are deleted with stages, steps and lanes; those that reach beyond deleted steps stay."""
    chosen_ids = {record.id for record in chosen}
    order = [step.id for step in steps(records)]
    stage_of = {step.id: step.stage for step in records.of_type(Step)}
    going_steps = {step for step in order if step in chosen_ids or stage_of[step] in chosen_ids}
    going = set()
    for card in records.of_type(Card):
        covered: set[str] = set()
        if card.step in going_steps:
            first = order.index(card.step)
            covered = set(order[first : first + card.span])
        is_out = bool(covered) and covered <= going_steps
        if is_out or {card.lane, card.stage} & chosen_ids:
            going.add(card.id)
    return going - chosen_ids


def lock_words(window: "MainWindow") -> str:
    record = lead(window.session, Stage) or lead(window.session, Lane)
    return f"Lock {record.type}" if record else "Lock"


def duplicate_words(window: "MainWindow") -> str:
    session = window.session
    chosen: list[Record] = [record for kind in (Card, Stage, Step, Lane) for record in selected(session, kind)]
    return f"Duplicate {named(chosen)}" if chosen else "Duplicate"


def color_of_selection(window: "MainWindow") -> str | None:
    """The colour that all selected stages, lanes and personas have; None when they differ or there are none."""
    records = (window.session.records.get(record_id) for record_id in window.session.selection.ids)
    colors = {getattr(record, "color", None) for record in records}
    return colors.pop() if len(colors) == 1 else None


def kind_of_selection(window: "MainWindow") -> str | None:
    """The kind that all selected cards have; None when they differ or there are none."""
    kinds = {card.kind for card in selected(window.session, Card)}
    return kinds.pop() if len(kinds) == 1 else None
