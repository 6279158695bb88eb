"""The one place where edits get order keys from."""

from collections.abc import Sequence
from typing import TypeVar

from journey_editor.document.order_keys import keys_between, needs_rekeying
from journey_editor.document.records import Card, Channel, Kpi, Lane, Persona, Record, Stage, Step
from journey_editor.document.store import Transaction

Ordered = Stage | Step | Lane | Card | Persona | Channel | Kpi
R = TypeVar("R", bound=Record)


def make_room(t: Transaction, siblings: Sequence[Ordered], index: int | None = None, count: int = 1) -> list[str]:
    """Order keys for `count` records that shall stand before `siblings[index]`; at the end without an index.

    The siblings are in order and without those that move. They get fresh keys where theirs leave no room: equal ones,
    keys that another program wrote, keys that have grown too long.
    """
    index = len(siblings) if index is None else min(max(index, 0), len(siblings))
    before = siblings[index - 1].order if index > 0 else None
    after = siblings[index].order if index < len(siblings) else None
    if not needs_rekeying(before or "") and not needs_rekeying(after or ""):
        try:
            keys = keys_between(before, after, count)
        except ValueError:
            keys = []
        if len(keys) == count and not any(needs_rekeying(key) for key in keys):
            return keys
    fresh = keys_between(None, None, len(siblings) + count)
    for sibling, key in zip(siblings, fresh[:index] + fresh[index + count :], strict=True):
        t.patch(sibling.id, order=key)
    return fresh[index : index + count]


def without(siblings: Sequence[R], *ids: str) -> list[R]:
    """The siblings that stay while some move."""
    return [sibling for sibling in siblings if sibling.id not in ids]


def position(siblings: Sequence[Record], record_id: str) -> int:
    """Where the record stands among its siblings. Raises ValueError when it is none of them."""
    return [sibling.id for sibling in siblings].index(record_id)
