"""The curves of an emotion lane: who feels what in which state, column by column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journey_editor.document.evidence import is_assumed
from journey_editor.document.measures import Good
from journey_editor.document.queries import emotions_of_lane, personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Evidence, Lane
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.scene.persona_look import PersonaLook

STATES = ("current", "expected", "future")


@dataclass(frozen=True, slots=True)
class Series:
    """One persona in one state: its feelings by column, from left to right, one a column."""

    persona: str  # its id
    look: PersonaLook
    state: str
    feelings: tuple[tuple[int, Emotion], ...]
    is_benchmark: bool = False
    assumed: frozenset[str] = frozenset()  # the ids of feelings that rest on assumptions
    is_faded: bool = False

    def around(self, column: int) -> Iterator[float]:
        """The scores that bound the curve in a column: the one there, and the nearest before and after."""
        before = [feeling.score for at, feeling in self.feelings if at < column][-1:]
        after = [feeling.score for at, feeling in self.feelings if at > column][:1]
        here = [feeling.score for at, feeling in self.feelings if at == column]
        if here or (before and after):
            yield from (*before, *here, *after)

    def spread(self, column: int) -> Iterator[float]:
        """The scores at the ends of the spread in a column, as far as they are known."""
        for at, feeling in self.feelings:
            if at == column:
                yield from (score for score in (feeling.low, feeling.high) if score is not None)

    def runs(self, grid: Grid) -> Iterator[Sequence[tuple[int, Emotion]]]:
        """The feelings in stretches of columns that follow each other."""
        start = 0
        for index, ((before, _), (after, _)) in enumerate(pairwise(self.feelings), 1):
            if not grid.is_next(before, after):
                yield self.feelings[start:index]
                start = index
        yield self.feelings[start:]


def gather_series(lane: Lane, setting: LaneSetting, good: Good) -> list[Series]:
    """The curves that show, the current ones of all personas first, in the order of the personas."""
    grid, showing = setting.grid, setting.showing
    found = [e for e in emotions_of_lane(setting.records, lane.id) if e.step in grid.column_of]
    # A file may hold two feelings for one point; the last by id counts.
    found.sort(key=lambda emotion: emotion.id)
    all_series = []
    for state in STATES:
        for persona in personas(setting.records):
            points = {grid.column_of[e.step]: e for e in found if e.persona == persona.id and e.state == state}
            if points and showing.has_persona(persona.id):
                all_series.append(
                    Series(
                        persona.id,
                        _look(setting.persona_looks[persona.id], state, good),
                        state,
                        tuple(sorted(points.items(), key=lambda pair: pair[0])),
                        is_benchmark=persona.kind == "competitor",
                        assumed=_assumed(points.values(), setting.records) if state == "current" else frozenset(),
                        is_faded=showing.fades_persona(persona.id),
                    )
                )
    return all_series


def _assumed(feelings: Iterable[Emotion], records: RecordSet) -> frozenset[str]:
    """Those that rest on assumptions; none where nobody has named a source yet, or everything would be one."""
    if not any(True for _ in records.of_type(Evidence)):
        return frozenset()
    return frozenset(feeling.id for feeling in feelings if is_assumed(feeling.evidence, records))


def _look(look: PersonaLook, state: str, good: Good) -> PersonaLook:
    """Only what people feel now has a face, and only where high or low is a good thing."""
    if look.point != "face" or (state == "current" and good != "none"):
        return look
    return replace(look, point="circle" if state != "current" else "filled circle")
