"""What a map holds that a reader of Mermaid does not see, in sentences for the person who exports it."""

from collections import Counter
from collections.abc import Iterator

from journey_editor.document import queries
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.interchange.mermaid_lines import WrittenTask, feelings_lane, scale_of, written_tasks

_SHOWN: dict[type[Record], frozenset[str]] = {
    Map: frozenset({"title", "subtitle", "scenario", "emotion_scale", "language"}),
    Stage: frozenset({"name", "order"}),
    Step: frozenset({"name", "order", "stage"}),
    Card: frozenset({"title", "order", "lane", "step", "stage", "kind", "personas"}),
    Persona: frozenset({"name", "order"}),
    Emotion: frozenset({"lane", "persona", "step", "state", "score"}),
}
_NOUNS = {"kpi": "KPI", "evidence": "source"}


def losses_of(records: RecordSet) -> tuple[str, ...]:
    tasks = list(written_tasks(records).values())
    found = [*_lost_scores(records, tasks), *_lost_cards(records, tasks), *_lost_details(records)]
    if found:
        found.append("All of this stands in %% lines of the file, which only Journey Editor reads.")
    return tuple(found)


def _lost_scores(records: RecordSet, tasks: list[WrittenTask]) -> Iterator[str]:
    scale = scale_of(records)
    if any(task.emotions for task in tasks) and (scale.min, scale.max) != (1, 5):
        bounds = f"{scale.min:g} to {scale.max:g}".replace("-", "−")
        yield f"The scores run from {bounds}; in Mermaid they are whole numbers from 1 to 5."
    if differing := sum(len({emotion.score for emotion in task.emotions}) > 1 for task in tasks):
        yield f"Personas feel differently at {_count(differing, 'step')}; Mermaid gets the mean of their scores."
    if unscored := sum(not task.emotions for task in tasks):
        yield f"{_count(unscored, 'step')} without a score; Mermaid needs one and gets a 3."


def _lost_cards(records: RecordSet, tasks: list[WrittenTask]) -> Iterator[str]:
    shown = {task.card.id for task in tasks if task.card and not task.step.name}
    for lane in queries.lanes(records):
        cards = [card for card in queries.cards_of_lane(records, lane.id) if card.id not in shown]
        if cards:
            yield f"{_count(len(cards), 'card')} of the lane “{lane.name}” cannot be shown in Mermaid."
    if parked := queries.parked_cards(records):
        yield f"{_count(len(parked), 'card')} of the parking lot cannot be shown in Mermaid."


def _lost_details(records: RecordSet) -> Iterator[str]:
    feelings = feelings_lane(records)
    others: Counter[str] = Counter()
    detailed: Counter[str] = Counter()
    for record in records:
        shown = _SHOWN.get(type(record))
        if shown is None:
            if not isinstance(record, Lane):
                others[record.type] += 1
        elif isinstance(record, Emotion) and (feelings is None or record.lane != feelings.id):
            others["emotion"] += 1
        elif record.to_json().keys() - shown - {"type", "id"}:
            detailed[record.type] += 1
    if others:
        yield f"Mermaid has no place for {_listed(others)}."
    if detailed:
        yield f"Mermaid does not show the details of {_listed(detailed)}."


def _listed(counts: Counter[str]) -> str:
    return ", ".join(_count(count, word) for word, count in sorted(counts.items()))


def _count(count: int, word: str) -> str:
    noun = _NOUNS.get(word, word)
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
