"""Fold stages and lanes, and unfold them."""

from collections.abc import Iterable

from journey_editor.document.folding import folded_around
from journey_editor.document.locking import is_locked
from journey_editor.document.store import Transaction


def fold(t: Transaction, record_ids: Iterable[str], *, folds: bool = True) -> None:
    """Fold stages and lanes, or unfold them."""
    for record_id in record_ids:
        t.patch(record_id, folded=folds)


def unfold_around(t: Transaction, *record_ids: str) -> None:
    """Unfold what records stand in, so that they show; what is locked stays folded."""
    around = (holder for record_id in record_ids for holder in folded_around(t.records, record_id))
    fold(t, [holder.id for holder in around if not is_locked(t.records, holder)], folds=False)
