"""Fold stages and lanes, and unfold them: the selected ones, the one whose mark is clicked, what a jump leads to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import selected, unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.shown_map import Located
from journey_editor.document.edits.folding import fold
from journey_editor.document.folding import can_fold, folded_around, folded_records
from journey_editor.document.records import Card, Lane, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def toggle_fold(view: "MapView") -> None:
    """Fold the selected stages and lanes, or unfold them when all are folded."""
    chosen = foldable_selection(view.session)
    _fold(view, chosen, folds=not all(record.folded for record in chosen))


def toggle_fold_of(view: "MapView", record_id: str) -> None:
    """Fold a stage or a lane, or unfold it, whatever is selected."""
    record = view.session.records.get(record_id)
    if isinstance(record, (Stage, Lane)):
        _fold(view, [record], folds=not record.folded)


def unfold_all(view: "MapView") -> None:
    """Unfold all stages and lanes."""
    _fold(view, folded_records(view.session.records), folds=False)


def unfold_to(view: "MapView", *record_ids: str) -> Located | None:
    """Unfold what keeps records from showing; where the first of them stands then, or what stays folded around it."""
    session = view.session
    around = {
        holder.id: holder
        for record_id in record_ids
        if _may_show(session, record_id)
        for holder in folded_around(session.records, record_id)
        if _shows(session, holder)
    }
    if not around:
        return None
    _fold(view, list(around.values()), folds=False)
    shown = (view.shown.locate(record_id) for record_id in (record_ids[0], *around))
    return next(filter(None, shown), None)


def foldable_selection(session: MapSession) -> list[Stage | Lane]:
    """The selected stages and lanes, and the stages of selected steps."""
    holders = (session.records.find(Stage, step.stage) for step in selected(session, Step))
    found: list[Stage | Lane] = [*selected(session, Stage), *filter(None, holders), *selected(session, Lane)]
    return list({record.id: record for record in found if can_fold(record)}.values())


def _fold(view: "MapView", records: Sequence[Stage | Lane], *, folds: bool) -> None:
    changed = unlocked(view, [record for record in records if record.folded != folds])
    if changed:
        with view.session.edit(f"{'Fold' if folds else 'Unfold'} {named(changed)}") as t:
            fold(t, [record.id for record in changed], folds=folds)
        if len(changed) == 1:
            view.reveal(changed[0].id)  # it may have got shorter at a side that is out of sight


def _may_show(session: MapSession, record_id: str) -> bool:
    """Whether a view leaves the record in; to unfold anything for what it leaves out would be no help."""
    card = session.records.find(Card, record_id)
    return card is None or session.showing.has_card(card)


def _shows(session: MapSession, holder: Stage | Lane) -> bool:
    showing = session.showing
    return showing.has_stage(holder) if isinstance(holder, Stage) else showing.has_lane(holder)
