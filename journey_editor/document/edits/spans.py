"""Cards that span several steps, while the steps around them come, move and go."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from journey_editor.document.queries import steps
from journey_editor.document.records import Card
from journey_editor.document.store import Transaction


@contextmanager
def spans_kept(
    t: Transaction,
    *,
    moving: Collection[str] = (),
    going: Collection[str] = (),
    heirs: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[None]:
    """Within it steps are added, moved or removed: cards go on covering the steps that they covered.

    `moving` and `going` are the ids of the steps that change place and that are removed; `heirs` names the steps that
    take the place of others. A card that begins at a step that goes begins at the next one it covers.
    """
    order = [step.id for step in steps(t.records)]
    covered: dict[str, list[str]] = {}
    for card in t.records.of_type(Card):
        if card.span > 1 and card.step in order:
            first = order.index(card.step)
            covered[card.id] = [heirs.get(step, step) for step in order[first : first + card.span] if step not in going]
            if covered[card.id] and card.step in going:
                t.patch(card.id, step=covered[card.id][0])
    yield
    known = set(order) - set(moving)
    order = [step.id for step in steps(t.records)]
    for card_id, own in covered.items():
        kept = t.records.find(Card, card_id)
        if kept is not None and kept.step in order:
            span = _span(order[order.index(kept.step) :], set(own), known)
            if span != kept.span:
                t.patch(card_id, span=span)


def _span(order: list[str], own: set[str], known: set[str]) -> int:
    """How many steps from the first on belong to a card: its own, and newcomers between two of them."""
    span = 1
    for count, step in enumerate(order, 1):
        if step in own:
            span = count
        elif step in known:
            break
    return span
