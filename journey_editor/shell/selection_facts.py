"""What actions ask of the selection, found in one pass over it: thousands of cards may be selected."""

from dataclasses import dataclass, field

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.folding import can_fold, is_folded
from journey_editor.document.queries import is_parked
from journey_editor.document.records import Card, Lane, Map, Persona, Record, Stage, Step


@dataclass(frozen=True, slots=True)
class SelectionFacts:
    """`kinds` are those of the cards; `colors`, `locks` and `moments` those of all records that have such a field.

    `folds` says of what can be folded whether it is; steps fold with their stage.
    """

    records: list[Record] = field(default_factory=list)
    types: set[type[Record]] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    colors: set[str] = field(default_factory=set)
    locks: set[bool] = field(default_factory=set)
    moments: set[bool] = field(default_factory=set)
    folds: set[bool] = field(default_factory=set)
    has_placed_cards: bool = False

    def has(self, *types: type[Record]) -> bool:
        """Whether a record of one of the types is selected."""
        return not self.types.isdisjoint(types)


class SelectionWatch:
    """The facts about the selection of a session, found anew when the selection or the map is another."""

    def __init__(self, session: MapSession) -> None:
        self._session = session
        self._ids: tuple[str, ...] = ()
        self._rev = -1
        self._facts = SelectionFacts()

    @property
    def facts(self) -> SelectionFacts:
        ids, rev = self._session.selection.ids, self._session.store.rev
        if ids is not self._ids or rev != self._rev:
            self._ids, self._rev, self._facts = ids, rev, _facts_of(self._session, ids)
        return self._facts


def _facts_of(session: MapSession, ids: tuple[str, ...]) -> SelectionFacts:
    records = [record for record_id in ids if (record := session.records.get(record_id)) is not None]
    kinds, colors, locks, moments, folds = set(), set(), set(), set(), set()
    has_placed_cards = False
    for record in records:
        if isinstance(record, Card):
            kinds.add(record.kind)
            has_placed_cards = has_placed_cards or not is_parked(record)
        if isinstance(record, (Card, Step)):
            moments.add(record.moment_of_truth)
        if isinstance(record, (Stage, Lane, Persona)):
            colors.add(record.color)
        if isinstance(record, (Stage, Lane, Map)):
            locks.add(record.locked)
        if isinstance(record, Step) or can_fold(record):
            folds.add(is_folded(record))
    return SelectionFacts(
        records, {type(record) for record in records}, kinds, colors, locks, moments, folds, has_placed_cards
    )
