"""The store under random edits, gestures, failures, undo and redo: nothing is lost, nothing is left behind."""

import json
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journey_editor.document.cell import PARKING_LOT, Cell
from journey_editor.document.change import Change
from journey_editor.document.edits import cards, emotions, lanes, links, personas, stages, steps
from journey_editor.document.following_records import FollowingRecords
from journey_editor.document.history import History
from journey_editor.document.ids import emotion_id, natural_id, new_id, vote_id
from journey_editor.document.queries import steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    MAP_ID,
    Card,
    Citation,
    Comment,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    View,
    Vote,
    make_record,
)
from journey_editor.document.references import reference_fields
from journey_editor.document.store import Store, Transaction, TransactionOverError

Draw = Callable[[st.SearchStrategy[Any]], Any]
INDEX = st.integers(0, 4)
ANYTHING = (Stage, Step, Lane, Card, Persona, Emotion, Kpi, Evidence, Link, Vote, Comment, View)


def cell(t: Transaction, draw: Draw) -> Cell:
    lane = draw(st.sampled_from([*t.records.of_type(Lane), None]))
    column = draw(st.sampled_from([*t.records.of_type(Step), *t.records.of_type(Stage), None]))
    if lane is None or column is None:
        return PARKING_LOT
    return Cell(lane.id, column.id) if isinstance(column, Step) else Cell(lane.id, stage=column.id)


def split(t: Transaction, draw: Draw, stage: str) -> None:
    later = steps_of(t.records, stage)[1:]
    if later:
        stages.split_stage(t, stage, draw(st.sampled_from(later)).id)


def link(t: Transaction, source: str, target: str) -> None:
    if source != target:
        links.add_link(t, source, target)


def cite(t: Transaction, card: str, source: str) -> None:
    t.patch(card, evidence=(Citation(source=source, quote="!"),))


def comment(t: Transaction, target: str) -> None:
    t.add(Comment(id=new_id("comment"), target=target, text="?"))


def sweep(t: Transaction, lane: str, persona: str, *on: str) -> None:
    emotions.sweep_emotions(t, lane, persona, dict.fromkeys(on, 1))


def from_the_future(t: Transaction, draw: Draw) -> None:
    t.put(make_record({"type": "from the future", "id": "x", "n": draw(INDEX)}))


def with_unknown_field(t: Transaction, draw: Draw, card: str) -> None:
    t.put(make_record({**t.records[card].to_json(), "new": {"a": [draw(INDEX)]}}))


# The types of the records that an edit takes, and the edit.
Needs = tuple[type[Record] | tuple[type[Record], ...], ...]
DRAWING_EDITS: list[tuple[Needs, Callable[..., Any]]] = [
    ((), lambda t, d: stages.add_stage(t, "New", steps=["a"] * d(INDEX), index=d(INDEX))),
    ((Stage,), lambda t, d, stage: stages.move_stage(t, stage, d(INDEX))),
    ((Stage,), split),
    ((Stage,), lambda t, d, stage: steps.add_step(t, stage, index=d(INDEX))),
    ((Step, Stage), lambda t, d, step, stage: steps.move_step(t, step, stage, d(INDEX))),
    ((), lambda t, d: cards.add_cards(t, cell(t, d), ["a", "b"], index=d(INDEX))),
    ((Card, Card), lambda t, d, *ids: cards.move_cards(t, list(dict.fromkeys(ids)), cell(t, d), d(INDEX))),
    ((Card,), lambda t, d, card: cards.span_card(t, card, d(INDEX))),
    ((Card,), lambda t, d, card: t.patch(card, title=d(st.sampled_from(["", "x", "y"])), fields={"of": "import"})),
    ((), lambda t, d: lanes.add_lane(t, "New", index=d(INDEX))),
    ((Lane,), lambda t, d, lane: lanes.move_lane(t, lane, d(INDEX))),
    ((Lane,), lambda t, d, lane: t.patch(lane, options={"n": d(st.sampled_from([1, True, 1.0]))})),
    ((), lambda t, d: personas.add_persona(t, "New", index=d(INDEX))),
    ((Persona,), lambda t, d, persona: personas.move_persona(t, persona, d(INDEX))),
    ((Lane, Persona, Step), lambda t, d, lane, persona, step: emotions.set_emotion(t, lane, persona, step, d(INDEX))),
    ((), from_the_future),
    ((Card,), with_unknown_field),
]
PLAIN_EDITS: list[tuple[Needs, Callable[..., Any]]] = [
    ((Stage,), stages.remove_stage),
    ((Stage,), stages.duplicate_stage),
    ((Stage,), stages.merge_stage_with_next),
    ((Step,), steps.remove_step),
    ((Step,), steps.duplicate_step),
    ((Step,), steps.merge_step_with_next),
    ((Card, Card), lambda t, *ids: cards.duplicate_cards(t, ids)),
    ((Card,), lambda t, card: cards.park_cards(t, [card])),
    ((Card, Persona), lambda t, card, persona: t.patch(card, personas=(persona,))),
    ((Lane,), lanes.duplicate_lane),
    ((Lane, Persona, Step, Step), sweep),
    ((Lane, Persona, Step), emotions.clear_emotion),
    (((Card, Step, Kpi), (Card, Step, Kpi)), link),
    (((Card, Step),), lambda t, target: t.put(Vote(id=vote_id(target, "A"), target=target, voter="A"))),
    (((Stage, Card, Emotion),), comment),
    ((Lane, Card), lambda t, lane, card: t.add(Kpi(id=new_id("kpi"), lane=lane, card=card, value=1))),
    ((), lambda t: t.add(Evidence(id=new_id("evidence"), title="Survey"))),
    ((Card, Evidence), cite),
    ((Lane, Stage), lambda t, lane, stage: t.add(View(id=new_id("view"), lanes=(lane,), stages=(stage,)))),
    ((ANYTHING,), lambda t, record: t.remove(record)),
]
# What no edit does, but a paste or another program may; a commit puts it right.
DAMAGE: list[tuple[Needs, Callable[..., Any]]] = [
    ((Card,), lambda t, d, card: t.patch(card, **{d(st.sampled_from(["lane", "step", "stage"])): "nowhere"})),
    ((Step,), lambda t, d, step: t.patch(step, stage=d(st.sampled_from(["", "nowhere"])))),
    ((Card,), lambda t, d, card: t.patch(card, order=d(st.sampled_from(["", "V", "?", "a0", "z" * 24])))),
    ((Card, Stage), lambda t, _d, card, stage: t.patch(card, stage=stage)),
    ((Card, Lane), lambda t, _d, card, lane: t.patch(card, step=lane)),
    ((Link,), lambda t, _d, link: t.patch(link, target="nowhere")),
    ((Stage,), lambda t, _d, stage: t.add(Link(id=new_id("link"), source="x", target=stage))),
    ((Emotion, Step), lambda t, _d, emotion, step: t.patch(emotion, step=step)),
]


def without_draw(edit: Callable[..., Any]) -> Callable[..., Any]:
    return lambda t, _draw, *ids: edit(t, *ids)


EDITS = [*DRAWING_EDITS, *((types, without_draw(edit)) for types, edit in PLAIN_EDITS)]


def edit_something(t: Transaction, draw: Draw, *, damage: bool = True) -> None:
    edits = draw(st.lists(st.sampled_from(EDITS), max_size=3))
    if damage:
        edits += draw(st.lists(st.sampled_from(DAMAGE), max_size=1))
    for types, edit in edits:
        there = [[record.id for record in t.records if isinstance(record, of_type)] for of_type in types]
        if all(there):
            edit(t, draw, *(draw(st.sampled_from(ids)) for ids in there))


def a_small_map() -> Store:
    """One of everything, and a few of what edits move around."""
    store = Store()
    with store.begin("New map") as t:
        persona = personas.add_persona(t, "Customer")
        source = t.add(Evidence(id=new_id("evidence"))).id
        for name, names in (("A", ["a", "b"]), ("B", [""])):
            stages.add_stage(t, name, steps=names)
        lane, other = lanes.add_lane(t, "Cards"), lanes.add_lane(t, "Emotion", kind="emotion")
        columns = [step.id for stage in t.records.of_type(Stage) for step in steps_of(t.records, stage.id)]
        made = [cards.add_card(t, Cell(lane, step), "Card") for step in columns]
        cards.span_card(t, made[0], 2)
        t.patch(made[1], personas=(persona,), evidence=(Citation(source=source),))
        emotions.sweep_emotions(t, other, persona, dict.fromkeys(columns, 1))
        links.add_link(t, made[0], made[1])
        for target in (made[0], emotion_id(other, persona, columns[0])):
            comment(t, target)
        t.add(Kpi(id=new_id("kpi"), lane=lane, card=made[0], value=1))
        t.add(View(id=new_id("view"), lanes=(lane, other)))
    return store


_LINES: dict[int, tuple[Record, str]] = {}


def as_bytes(records: Iterable[Record]) -> bytes:
    """The records as a file would hold them."""
    return "\n".join(sorted(map(_line, records))).encode()


def _line(record: Record) -> str:
    found = _LINES.get(id(record))
    if found is None:
        found = _LINES[id(record)] = (record, json.dumps(record.to_json()))
    return found[1]


def assert_sound(records: RecordSet) -> None:
    """The rules between records, told without the code that keeps them."""
    assert isinstance(records[MAP_ID], Map)
    for record in records:
        for field in reference_fields(type(record)):
            for target in field.targets(record):
                assert records[target].type in (*field.refers.to, "from the future"), (record, field.name)
            assert field.targets(record) or not field.required
        assert natural_id(record) == record.id
    for stage in records.of_type(Stage):
        assert any(step.stage == stage.id for step in records.of_type(Step))
    for card in records.of_type(Card):
        places = (card.lane is not None, card.step is not None, card.stage is not None)
        assert places in ((False, False, False), (True, True, False), (True, False, True))


def assert_indexed(records: RecordSet) -> None:
    """The indexes of a set that changed many times are those of a set built at once."""
    rebuilt = RecordSet(list(records))
    assert len(records) == len(rebuilt)
    for record in rebuilt:
        for of_type in (type(record), Record):
            found = {referrer.id for referrer in records.referring_to(record.id, of_type)}
            assert found == {referrer.id for referrer in rebuilt.referring_to(record.id, of_type)}
        assert record in records.of_type(type(record))


class StoreMachine(RuleBasedStateMachine):
    """Rules edit; the invariants compare the store with all that should equal it."""

    @initialize()
    def begin(self) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr("journey_editor.document.ids.secrets.choice", Random(0).choice)
        origin = a_small_map()
        self.store = Store(origin.records, origin.rev)
        self.history = History(self.store)
        self.start = self.committed = as_bytes(self.store.records)
        self.view = FollowingRecords(self.store.records)
        self.shown: dict[str, Record] = {record.id: record for record in self.view.records}
        self.replica = RecordSet(self.store.records)
        self.revs = [self.store.rev]
        self.is_foreign = False
        self.open: Transaction | None = None
        self.store.subscribe(self.follow)

    def follow(self, change: Change) -> None:
        for record_id, (before, after) in self.view.follow(change).items():
            assert self.shown.get(record_id) == before
            if after is None:
                del self.shown[record_id]
            else:
                self.shown[record_id] = after
        if not change.transient:
            assert change.entries
            self.revs.append(change.rev)
            told = Change.from_json(json.loads(json.dumps(change.to_json())))
            assert told == change
            self.replica.apply(told.entries)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.walk_the_history()
            self.patch.undo()
        _LINES.clear()

    def edited(self) -> None:
        if self.open is not None and not self.open.is_open:
            self.open = None
        self.committed = as_bytes(self.store.records)

    @rule(data=st.data(), key=st.sampled_from([None, "title"]))
    def commit(self, data: st.DataObject, key: str | None) -> None:
        before = self.store.rev
        t = self.store.begin("Edit", key=key)
        edit_something(t, data.draw)
        change = t.commit()
        assert self.store.rev == before + (change is not None)
        self.edited()

    @rule(data=st.data(), key=st.sampled_from(["name", "other"]))
    def type_on(self, data: st.DataObject, key: str) -> None:
        """A run of typing in one field."""
        for title in data.draw(st.lists(st.sampled_from(["", "a", "ab"]), min_size=1, max_size=4)):
            with self.store.begin("Rename", key=key) as t:
                t.patch(MAP_ID, title=title)
        self.edited()

    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        def fail_later() -> None:
            with self.store.begin("Fail") as t:
                edit_something(t, data.draw)
                if data.draw(st.booleans()):
                    t.preview()
                t.add(Card(id="card:new"))
                t.patch("card:new", span=0)

        with pytest.raises(ValueError, match="span"):
            fail_later()
        self.open = None

    @rule(data=st.data())
    def move_on(self, data: st.DataObject) -> None:
        """One move of a gesture: from the committed state again, or on from the last one."""
        if self.open is None or not self.open.is_open:
            self.open = self.store.begin("Drag")
        elif data.draw(st.booleans()):
            self.open.restart()
        edit_something(self.open, data.draw, damage=False)
        self.open.preview()
        assert_sound(self.view.records)
        if as_bytes(self.open.records) == self.committed:
            assert as_bytes(self.view.records) == self.committed

    @precondition(lambda self: self.open is not None)
    @rule(how=st.sampled_from(["here", "where it was", "nowhere"]))
    def let_go(self, how: str) -> None:
        assert self.open is not None
        if how == "here":
            shown = as_bytes(self.view.records)
            self.open.commit()
            assert as_bytes(self.store.records) == shown
        elif how == "where it was":
            self.open.restart()
            assert self.open.commit() is None
        else:
            self.open.rollback()
        with pytest.raises(TransactionOverError):
            self.open.preview()
        self.edited()

    @rule()
    def undo(self) -> None:
        assert (self.history.undo() is not None) or not self.history.can_undo
        self.edited()

    @rule()
    def redo(self) -> None:
        assert (self.history.redo() is not None) or not self.history.can_redo
        self.edited()

    @rule()
    def leave_the_field(self) -> None:
        self.history.seal()

    @rule(data=st.data())
    def hear_from_another(self, data: st.DataObject) -> None:
        with self.store.begin("Elsewhere", origin="remote") as t:
            edit_something(t, data.draw)
        self.is_foreign = True
        self.edited()

    @rule()
    def walk_the_history(self) -> None:
        end = as_bytes(self.store.records)
        steps = 0
        while self.history.undo():
            steps += 1
        if not self.is_foreign:
            assert as_bytes(self.store.records) == self.start
        for _ in range(steps):
            self.history.redo()
        if not self.is_foreign:
            assert as_bytes(self.store.records) == end
        self.edited()

    @invariant()
    def committed_state_stands(self) -> None:
        if hasattr(self, "store"):
            assert as_bytes(self.store.records) == self.committed
            assert_sound(self.store.records)
            assert_indexed(self.store.records)

    @invariant()
    def all_followed(self) -> None:
        if not hasattr(self, "store"):
            return
        assert as_bytes(self.replica) == self.committed
        assert self.revs == list(range(self.revs[0], self.store.rev + 1))
        assert as_bytes(self.shown.values()) == as_bytes(self.view.records)
        if self.open is None:
            assert as_bytes(self.view.records) == self.committed
        assert_indexed(self.view.records)


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=150, stateful_step_count=20)
