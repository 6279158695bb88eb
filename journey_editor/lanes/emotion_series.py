"""The curves of an emotion lane: who feels what in which state, column by column."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter

from journey_editor.document.evidence import is_assumed
from journey_editor.document.measures import Good
from journey_editor.document.queries import emotions_of_lane, personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Evidence, Lane
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.lanes.same import Same
from journey_editor.scene.persona_look import PersonaLook

STATES = ("current", "expected", "future")
_BY_COLUMN = itemgetter(0)


@dataclass(frozen=True, eq=False)
class Series:
    """One persona in one state: its feelings by column, from left to right, one a column.

    While nothing changes in it, it stays the same object, by which its drawing is kept.
    """

    persona: str  # its id
    look: PersonaLook
    state: str
    feelings: tuple[tuple[int, Emotion], ...]
    is_benchmark: bool = False
    assumed: frozenset[str] = frozenset()  # the ids of feelings that rest on assumptions
    is_faded: bool = False

    @cached_property
    def columns(self) -> tuple[int, ...]:
        return tuple(column for column, _ in self.feelings)

    @cached_property
    def scores(self) -> tuple[float, ...]:
        return tuple(feeling.score for _, feeling in self.feelings)

    @cached_property
    def is_peak(self) -> tuple[bool, ...]:
        """Of each feeling, whether it lies above the mean of those beside it."""
        return tuple(
            _is_peak(self.scores[max(0, place - 1) : place + 2], here) for place, here in enumerate(self.scores)
        )

    @cached_property
    def spreads(self) -> dict[int, tuple[float, ...]]:
        """The scores at the ends of the spread by column, as far as they are known."""
        ends = {column: (feeling.low, feeling.high) for column, feeling in self.feelings}
        known = {column: tuple(score for score in pair if score is not None) for column, pair in ends.items()}
        return {column: scores for column, scores in known.items() if scores}

    def around(self, column: int) -> Sequence[float]:
        """The scores that bound the curve in a column: the one there, and the nearest before and after."""
        place = bisect_left(self.columns, column)
        is_here = place < len(self.columns) and self.columns[place] == column
        if not is_here and not 0 < place < len(self.columns):
            return ()  # before the curve begins, or behind its end
        return self.scores[max(0, place - 1) : place + 1 + is_here]

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
                    _series(
                        persona.id,
                        _look(setting.persona_looks[persona.id], state, good),
                        state,
                        tuple((column, Same(feeling)) for column, feeling in sorted(points.items(), key=_BY_COLUMN)),
                        persona.kind == "competitor",
                        _assumed(points.values(), setting.records) if state == "current" else frozenset(),
                        showing.fades_persona(persona.id),
                    )
                )
    return all_series


@lru_cache(maxsize=256)
def _series(
    persona: str, look: PersonaLook, state: str, feelings: tuple[tuple[int, Same[Emotion]], ...], is_benchmark: bool,
    assumed: frozenset[str], is_faded: bool,
) -> Series:  # fmt: skip
    known = tuple((column, feeling.value) for column, feeling in feelings)
    return Series(persona, look, state, known, is_benchmark, assumed, is_faded)


def _is_peak(near: Sequence[float], here: float) -> bool:
    """Whether a score lies above the mean of those beside it, which `near` holds with itself."""
    return len(near) > 1 and here > (sum(near) - here) / (len(near) - 1)


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
