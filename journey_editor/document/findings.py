"""The action plan: pains, opportunities and solutions of a map as rows that can be chosen, sorted and summed up."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from journey_editor.document.benefits import yearly_amount
from journey_editor.document.evidence import times_heard
from journey_editor.document.places import column_words
from journey_editor.document.queries import is_parked, lanes, stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Benefit, Card, Lane, Link, Map, Stage, Step
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.document.wording import dotted, word

KINDS = ("pain", "opportunity", "solution")
STATUSES = ("idea", "planned", "doing", "done", "dropped")
ANSWERED_BY = "answered by"
# The fields that say something about some kinds only.
_IDEAS = frozenset({"opportunity", "solution"})
RATED = {
    "severity": frozenset({"pain"}),
    "impact": _IDEAS,
    "effort": _IDEAS,
    "value": _IDEAS,
    "benefit": _IDEAS,
    "due": _IDEAS,
    "status": _IDEAS,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A card of the plan and what the rest of the map says of it.

    `rank` is where it stands in the reading order of the map; `answers` and `answered_by` are ids of findings.
    `benefit` is the card's, an amount without a unit in the currency of the map.
    """

    card: Card
    rank: int
    stage: Stage | None
    step: Step | None
    answers: tuple[str, ...]
    answered_by: tuple[str, ...]
    heard: int
    benefit: Benefit | None

    @property
    def id(self) -> str:
        return self.card.id

    @property
    def place(self) -> str:
        """ "Sign up › Creates account", "" in the parking lot."""
        return column_words(self.stage, self.step)

    @property
    def is_placed_on_matrix(self) -> bool:
        return self.card.impact is not None and self.card.effort is not None

    def has(self, field: str) -> bool:
        """Whether the field says something about findings of this kind."""
        return self.card.kind in RATED.get(field, KINDS)


def findings(records: RecordSet) -> list[Finding]:
    """All findings of a map, in its reading order; those of the parking lot come last."""
    stage_of = {stage.id: stage for stage in stages(records)}
    columns = [step for stage in stage_of.values() for step in steps_of(records, stage.id)]
    step_rank = {step.id: index for index, step in enumerate(columns)}
    step_of = {step.id: step for step in columns}
    first_of_stage = {step.stage: step_rank[step.id] for step in reversed(columns)}
    lane_rank = {lane.id: index for index, lane in enumerate(lanes(records))}

    def key(card: Card) -> tuple[int, int, int, str, str]:
        if is_parked(card):
            return 1, 0, 0, card.order, card.id
        column = step_rank.get(card.step or "", first_of_stage.get(card.stage or "", len(columns)))
        return 0, column, lane_rank.get(card.lane or "", 0), card.order, card.id

    cards = sorted((card for card in records.of_type(Card) if card.kind in KINDS), key=key)
    answers, answered_by = _answers(records, {card.id: rank for rank, card in enumerate(cards)})
    made = []
    for rank, card in enumerate(cards):
        step = None if is_parked(card) else step_of.get(card.step or "")
        stage = None if is_parked(card) else stage_of.get(step.stage if step else card.stage or "")
        heard = times_heard(card, records)
        made.append(
            Finding(card, rank, stage, step, answers[card.id], answered_by[card.id], heard, _benefit(card, records))
        )
    return made


def _benefit(card: Card, records: RecordSet) -> Benefit | None:
    benefit = card.benefit
    if benefit is None or benefit.unit.strip() or not records.map.currency:
        return benefit
    return benefit.model_copy(update={"unit": records.map.currency})


def shown_findings(records: RecordSet, showing: Showing = EVERYTHING) -> list[Finding]:
    """The findings that show on paper, naming no others; those of the parking lot only where all of the map shows."""
    shown = {finding.id: finding for finding in findings(records) if _shows(finding, records, showing)}
    return [
        replace(
            finding,
            answers=tuple(other for other in finding.answers if other in shown),
            answered_by=tuple(other for other in finding.answered_by if other in shown),
        )
        for finding in shown.values()
    ]


def _shows(finding: Finding, records: RecordSet, showing: Showing) -> bool:
    if not showing.has_card(finding.card):
        return False
    lane = records.find(Lane, finding.card.lane)
    if finding.stage is None or lane is None:
        return not showing.stages and not showing.lanes
    is_step_shown = finding.step is None or not finding.step.hidden
    return showing.has_stage(finding.stage) and showing.has_lane(lane) and is_step_shown


def _answers(
    records: RecordSet, ranks: dict[str, int]
) -> tuple[defaultdict[str, tuple[str, ...]], defaultdict[str, tuple[str, ...]]]:
    """Which findings each one answers, and by which it is answered, in reading order."""
    answers: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    answered_by: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    found = {(link.source, link.target) for link in records.of_type(Link) if link.kind == ANSWERED_BY}
    known = [(source, target) for source, target in found if source in ranks and target in ranks]
    for source, target in sorted(known, key=lambda pair: (ranks[pair[0]], ranks[pair[1]])):
        answers[target] += (source,)
        answered_by[source] += (target,)
    return answers, answered_by


def answer_words(finding: Finding, titles: dict[str, str]) -> str:
    """What it answers by title, else "answered by 2", else nothing."""
    if finding.answers:
        return ", ".join(titles.get(other, "") or "Untitled" for other in finding.answers)
    return f"answered by {len(finding.answered_by)}" if finding.answered_by else ""


def titles_of(rows: Iterable[Finding]) -> dict[str, str]:
    return {finding.id: finding.card.title for finding in rows}


def chain_of(rows: Iterable[Finding], finding_id: str) -> frozenset[str]:
    """The finding with all that it answers and all that answer it, over any number of links."""
    known = {finding.id: finding for finding in rows}
    chain = {finding_id}
    for direction in ("answers", "answered_by"):
        waiting = [finding_id]
        while waiting:
            found = known.get(waiting.pop())
            fresh = [other for other in getattr(found, direction) if other not in chain] if found else []
            chain.update(fresh)
            waiting += fresh
    return frozenset(chain)


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What a list shows; an empty choice means everything. `stage` is an id, `text` is looked for in words."""

    kind: str = ""
    owner: str | None = None
    stage: str | None = None
    text: str = ""

    def keeps(self, finding: Finding) -> bool:
        card = finding.card
        if self.kind and card.kind != self.kind:
            return False
        if self.owner is not None and card.owner.strip() != self.owner:
            return False
        if self.stage is not None and (finding.stage.id if finding.stage else "") != self.stage:
            return False
        said = " ".join((card.title, card.body, card.owner, card.status, card.fact, finding.place)).casefold()
        return all(part in said for part in self.text.casefold().split())


def owners_of(rows: Iterable[Finding]) -> list[str]:
    """The owners by alphabet; "" when some have none."""
    return sorted({finding.card.owner.strip() for finding in rows}, key=str.casefold)


def stages_of(rows: Iterable[Finding]) -> list[Stage | None]:
    """The stages of the findings from left to right; None, at the end, for those in the parking lot."""
    found = {finding.stage.id if finding.stage else "": finding.stage for finding in rows}
    return [found[key] for key in found if key] + ([None] if "" in found else [])


# What a column sorts by, of one type a column; what says nothing (None) stands last in either direction.
SORT_KEYS: dict[str, Callable[[Finding], Any]] = {
    "title": lambda finding: finding.card.title.casefold() or None,
    "place": lambda finding: finding.rank if finding.stage else None,
    "answers": lambda finding: len(finding.answers) + len(finding.answered_by) or None,
    "impact": lambda finding: finding.card.impact,
    "effort": lambda finding: finding.card.effort,
    "severity": lambda finding: (finding.card.severity or 0) + min(finding.heard, 10**6) / 10**7 or None,
    "value": lambda finding: finding.card.value,
    "benefit": lambda finding: (_unit(finding.benefit), yearly_amount(finding.benefit)) if finding.benefit else None,
    "owner": lambda finding: finding.card.owner.strip().casefold() or None,
    "due": lambda finding: finding.card.due,
    "status": lambda finding: STATUSES.index(finding.card.status) if finding.card.status in STATUSES else None,
}


def sorted_findings(rows: Iterable[Finding], by: str, *, falling: bool = False) -> list[Finding]:
    """The findings by a column of SORT_KEYS. Equals stand by impact or severity, then in the map's reading order."""
    key = SORT_KEYS[by]
    ordered = sorted(rows, key=lambda finding: (-(finding.card.impact or finding.card.severity or 0), finding.rank))
    saying = [finding for finding in ordered if key(finding) is not None]
    saying.sort(key=key, reverse=falling)
    return saying + [finding for finding in ordered if key(finding) is None]


def counted_words(rows: Sequence[Finding], said: Map | None = None) -> str:
    """ "3 pains · 5 opportunities · 2 solutions": the kinds that there are."""
    counts = Counter(finding.card.kind for finding in rows)
    several = {"pain": "several_pains", "opportunity": "several_opportunities", "solution": "several_solutions"}
    words = {kind: word(said, f"one_{kind}" if counts[kind] == 1 else several[kind]) for kind in KINDS}
    return dotted(*(f"{counts[kind]} {words[kind]}" for kind in KINDS if counts[kind]))


def benefit_totals(rows: Iterable[Finding]) -> list[Benefit]:
    """What the findings bring together, one sum a unit and period; what was dropped brings nothing."""
    sums: dict[tuple[str, str], float] = {}
    for finding in rows:
        benefit = finding.benefit
        if benefit and finding.has("benefit") and finding.card.status != "dropped":
            key = _unit(benefit), benefit.per.strip()
            sums[key] = sums.get(key, 0.0) + benefit.amount
    return [Benefit(amount=amount, unit=unit, per=per) for (unit, per), amount in sums.items()]


def _unit(benefit: Benefit | None) -> str:
    return benefit.unit.strip() if benefit else ""
