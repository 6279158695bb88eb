"""Analysis: why the low points are low, what answers the pains, and who does it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from textwrap import shorten

from journey_editor.document import wording
from journey_editor.document.checks.low_points import low_points
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import Concern, Remedy, Rule
from journey_editor.document.edits.links import add_link
from journey_editor.document.edits.mending import add_card_at, answer_pain
from journey_editor.document.findings import ANSWERED_BY
from journey_editor.document.locking import is_cell_locked
from journey_editor.document.records import Card, Emotion, Link
from journey_editor.document.store import Transaction

_LONGEST_TITLE = 28  # of what stands on a button


def _low_points_without_pain(facts: MapFacts) -> Iterator[Concern]:
    low = list(low_points(facts))
    pains: defaultdict[str, list[Card]] = defaultdict(list)
    for card in facts.cards_by_kind["pain"] if low else ():
        for step in facts.steps_under(card):
            pains[step].append(card)
    unexplained: defaultdict[str, list[Emotion]] = defaultdict(list)
    for point in low:
        if not any(not card.personas or point.persona in card.personas for card in pains[point.step]):
            unexplained[point.step].append(point)
    for step, points in unexplained.items():
        names = list(dict.fromkeys(facts.persona_name(point.persona) for point in points))
        who = " and ".join(names) if len(names) < 3 else "Several people"
        where = facts.step_name(step)
        what = f"{who} {'is' if len(names) == 1 else 'are'} low at {where}, and no pain says why"
        yield Concern(what, f"{who} at {where}", tuple(point.id for point in points), remedy=_add_pain(facts, step))


def _add_pain(facts: MapFacts, step: str) -> Remedy | None:
    lane = facts.lane_by_card_kind.get("pain")
    if is_cell_locked(facts.records, lane.id if lane else None, step):
        return None
    return Remedy("Add a pain here", lambda t: add_card_at(t, "pain", step), is_written=True)


def _unanswered_pains(facts: MapFacts) -> Iterator[Concern]:
    ideas: defaultdict[str, list[Card]] = defaultdict(list)
    for card in facts.cards_by_kind["opportunity"] + facts.cards_by_kind["solution"]:
        for step in facts.steps_under(card):
            ideas[step].append(card)
    answered = {link.source for link in facts.records.of_type(Link) if link.kind == ANSWERED_BY}
    for pain in facts.cards_by_kind["pain"]:
        if pain.id not in answered:
            name = facts.card_name(pain)
            near = _only_one(card for step in facts.steps_under(pain) for card in ideas[step])
            what = f"No opportunity answers the pain {name}"
            yield Concern(what, name, (pain.id,), remedy=_answer(facts, pain, near))


def _only_one(cards: Iterable[Card]) -> Card | None:
    """The card, when all of them are the same."""
    first = None
    for card in cards:
        if first is not None and card.id != first.id:
            return None
        first = card
    return first


def _answer(facts: MapFacts, pain: Card, idea: Card | None) -> Remedy | None:
    """Link the pain with the one idea at its step; where there is none, or a choice, begin an idea of its own."""
    if facts.map.locked:
        return None
    if idea and idea.title.strip():
        return Remedy(
            f"Link with {wording.quoted(shorten(idea.title, _LONGEST_TITLE, placeholder='…'))}",
            lambda t: _link(t, pain.id, idea.id),
        )
    lane = facts.lane_by_card_kind.get("opportunity")
    if is_cell_locked(facts.records, lane.id if lane else None, pain.step, pain.stage):
        return None
    return Remedy("Add an opportunity and link it", lambda t: answer_pain(t, pain.id), is_written=True)


def _link(t: Transaction, pain: str, idea: str) -> str:
    add_link(t, pain, idea, ANSWERED_BY)
    return idea


def _opportunities_unplanned(facts: MapFacts) -> Iterator[Concern]:
    for card in facts.cards_by_kind["opportunity"]:
        lacks = {
            "owner": not card.owner.strip(),
            "impact": card.impact is None,
            "effort": card.effort is None,
        }
        missing = [field for field, is_missing in lacks.items() if is_missing]
        if missing and card.status not in ("done", "dropped"):
            name = facts.card_name(card)
            lack = f"no {_or(missing)}"
            yield Concern(f"Opportunity {name} has {lack}", f"{name}: {lack}", (card.id,), missing[0])


def _kpis_incomplete(facts: MapFacts) -> Iterator[Concern]:
    for kpi in facts.kpis:
        missing = [field for field in ("value", "target") if getattr(kpi, field) is None]
        if missing:
            name = wording.quoted(kpi.name) or "without a name"
            lack = f"no {_or(missing)}"
            yield Concern(f"KPI {name} has {lack}", f"{name}: {lack}", (kpi.id,), missing[0])


def _or(words: list[str]) -> str:
    """ "owner, impact or effort" """
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


LOW_POINT_WITHOUT_PAIN = Rule(
    "low-point-without-pain",
    "analysis",
    "A pain at each low point",
    "low points have no pain that says why",
    "A valley in the curve shows that something hurts; only the pain says what to change.",
    "Write down what goes wrong at that step, in the words of the customer.",
    _low_points_without_pain,
)
PAIN_UNANSWERED = Rule(
    "pain-unanswered",
    "analysis",
    "An opportunity for each pain",
    "pains are answered by no opportunity",
    "A pain without an answer is a complaint: nobody can act on it.",
    "Link it to the opportunity that answers it, or write one.",
    _unanswered_pains,
)
OPPORTUNITY_UNPLANNED = Rule(
    "opportunity-unplanned",
    "analysis",
    "An owner and a score for each opportunity",
    "opportunities lack an owner, impact or effort",
    "What belongs to nobody is done by nobody, and without impact and effort all ideas weigh the same.",
    "Name who takes it on, and rate impact and effort from 1 to 5.",
    _opportunities_unplanned,
    "Fill it in",
)
KPI_INCOMPLETE = Rule(
    "kpi-incomplete",
    "analysis",
    "A value and a target for each KPI",
    "KPIs lack a value or a target",
    "A figure says nothing until there is one to hold it against.",
    "Enter what was measured, and what is to be reached.",
    _kpis_incomplete,
    "Enter the figure",
)
