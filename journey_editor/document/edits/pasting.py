"""Paste a part of a map, of this one or another."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.edits.cell_block import CellBlock
from journey_editor.document.edits.clip import Clip
from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.matching import match_lanes, match_mentions
from journey_editor.document.edits.ordering import Ordered, make_room
from journey_editor.document.edits.spans import spans_kept
from journey_editor.document.queries import lanes, personas, stages, steps, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record
from journey_editor.document.store import Transaction


def paste_cards(
    t: Transaction, clip: Clip, cell: Cell, index: int | None = None, *, showing: tuple[Sequence[str], Sequence[str]]
) -> list[str]:
    """Cards of a clip, as far from each other as they stood, the first row and the first column of them in the cell.

    Those that come into the cell stand before its index-th card. `showing` are the lanes of cards and the steps that
    show; what meets a locked cell goes to the parking lot. Cards keep all they are, their kind too.
    """
    inside = RecordSet(clip.records)
    cards = [card for root in clip.roots if (card := inside.find(Card, root))]
    known = match_mentions(t, clip) | match_lanes(t, clip, makes=False)
    ids = copy_records(t, with_contents(inside, *(card.id for card in cards)), known)
    places = [_place(card, clip) for card in cards]
    top, left = (min((place[axis] for place in places), default=0) for axis in (0, 1))
    block = CellBlock(t, cell, *showing)
    landing: dict[Cell, list[str]] = defaultdict(list)
    for card, (row, column) in zip(cards, places, strict=True):
        landing[block.open_cell(row - top, column - left, inside.find(Lane, card.lane))].append(ids[card.id])
    for target, pasted in landing.items():
        standing = [card for card in cards_in(t.records, target) if card.id not in pasted]
        orders = make_room(t, standing, index if target == cell else None, len(pasted))
        for card_id, order in zip(pasted, orders, strict=True):
            t.patch(card_id, order=order, lane=target.lane, step=target.step, stage=target.stage)
    return [ids[card.id] for card in cards]


def paste_stages(t: Transaction, clip: Clip, index: int | None = None) -> list[str]:
    """Stages of a clip with all that stands in them, before the index-th stage."""
    known = match_mentions(t, clip) | match_lanes(t, clip, makes=True)
    with spans_kept(t):
        return _paste_ordered(t, clip, known, stages(t.records), index)


def paste_steps(t: Transaction, clip: Clip, stage_id: str, index: int | None = None) -> list[str]:
    """Steps of a clip with all that stands in them, before the index-th step of a stage."""
    known = match_mentions(t, clip) | match_lanes(t, clip, makes=True)
    with spans_kept(t):
        copies = _paste_ordered(t, clip, known, steps_of(t.records, stage_id), index)
        for copy in copies:
            t.patch(copy, stage=stage_id)
    return copies


def paste_lanes(t: Transaction, clip: Clip, index: int | None = None) -> list[str]:
    """Lanes of a clip with all that stands in them, before the index-th lane.

    In another map what stood at its n-th step or stage stands at the n-th of this one; cards from beyond the last stand
    at that one, points and figures have no place.
    """
    known = match_mentions(t, clip)
    here = [step.id for step in steps(t.records)], [stage.id for stage in stages(t.records)]
    beyond: set[str] = set()
    for old_ids, own_ids in zip((clip.steps, clip.stages), here, strict=True):
        for place, old in enumerate(old_ids):
            if old not in t.records and own_ids:
                known[old] = own_ids[min(place, len(own_ids) - 1)]
                beyond |= {old} if place >= len(own_ids) else set()
    return _paste_ordered(t, clip, known, lanes(t.records), index, beyond=beyond)


def paste_personas(t: Transaction, clip: Clip) -> list[str]:
    """Personas of a clip, behind those of the map."""
    return _paste_ordered(t, clip, match_mentions(t, clip), personas(t.records), None)


def _paste_ordered(
    t: Transaction,
    clip: Clip,
    known: dict[str, str],
    siblings: Sequence[Ordered],
    index: int | None,
    *,
    beyond: Collection[str] = (),
) -> list[str]:
    """The roots of a clip with their contents; points and figures at steps `beyond` the map are left out."""
    inside = RecordSet(clip.records)
    roots = [root for root in clip.roots if root in inside]
    contents = [record for record in with_contents(inside, *roots) if not _stands_at(record, beyond)]
    orders = make_room(t, siblings, index, len(roots))
    ids = copy_records(t, contents, known)
    for root, order in zip(roots, orders, strict=True):
        t.patch(ids[root], order=order)
    return [ids[root] for root in roots]


def _stands_at(record: Record, places: Collection[str]) -> bool:
    return isinstance(record, (Emotion, Kpi)) and (record.step in places or getattr(record, "stage", None) in places)


def _place(card: Card, clip: Clip) -> tuple[int, int]:
    """The row and the column in which a card of a clip stood; the first ones for what stood nowhere."""
    row = clip.lanes.index(card.lane) if card.lane in clip.lanes else 0
    return row, clip.steps.index(card.step) if card.step in clip.steps else 0
