"""The lines of a map that Mermaid reads: for each step one task, with a name, one score from 1 to 5 and names."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from journey_editor.document import queries
from journey_editor.document.measures import good_end
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, EmotionScale, Lane, Persona, Step
from journey_editor.interchange.mermaid_codes import BLANK_NAME, encoded_actor, encoded_name, encoded_task

NEUTRAL = 3.0
_TASK_KINDS = ("touchpoint", "action")
_STATES = ("current", "future", "expected")


@dataclass(frozen=True)
class WrittenTask:
    """A step as a task line. `card` gives the name unless the step has one; without emotions the score is neutral."""

    step: Step
    card: Card | None
    emotions: tuple[Emotion, ...]
    score: float
    actors: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.step.name or (self.card.title if self.card else "")

    @property
    def line(self) -> str:
        actors = ", ".join(map(encoded_actor, self.actors))
        return f"{encoded_task(self.name) or BLANK_NAME}: {self.score:g}" + (f": {actors}" if actors else "")


def visible_lines(records: RecordSet) -> list[str]:
    """The lines that Mermaid reads."""
    lines = ["journey"]
    tasks = written_tasks(records)
    title, name = encoded_name(records.map.title.strip()), encoded_name(records.map.subtitle.strip())
    if title:
        lines.append(f"    title {title}")
    if name or title:
        lines.append(f"    accTitle: {name or title}")
    lines += _description(records.map.scenario)
    for number, stage in enumerate(queries.stages(records)):
        # Mermaid refuses a section without a name; tasks above the first section have none.
        if stage.name.strip() or number:
            lines.append(f"    section {encoded_name(stage.name) or BLANK_NAME}")
        lines += [f"      {tasks[step.id].line}" for step in queries.steps_of(records, stage.id)]
    return lines


def _description(text: str) -> list[str]:
    encoded = [encoded_name(line).replace("}", "#125;") for line in text.strip().split("\n")]
    if not any(encoded):
        return []
    if len(encoded) == 1:
        return [f"    accDescr: {encoded[0]}"]
    return ["    accDescr {", *(f"      {line}" for line in encoded), "    }"]


def feelings_lane(records: RecordSet) -> Lane | None:
    """The lane whose scores Mermaid gets: the first one of curves on which high is good."""
    return next((lane for lane in queries.lanes(records) if lane.kind == "emotion" and good_end(lane) == "up"), None)


def scale_of(records: RecordSet) -> EmotionScale:
    lane = feelings_lane(records)
    return (lane and lane.scale) or records.map.emotion_scale


def written_tasks(records: RecordSet) -> dict[str, WrittenTask]:
    """The task of each step, by the step's id."""
    steps = queries.steps(records)
    cards = _card_of_each_step(records)
    emotions = _emotions_of_each_step(records)
    personas = {persona.id: persona for persona in queries.personas(records)}
    scale = scale_of(records)
    tasks = {}
    for step in steps:
        card = cards.get(step.id)
        felt = tuple(emotions[step.id])
        taking_part = {emotion.persona for emotion in felt} or set(card.personas if card else ())
        tasks[step.id] = WrittenTask(step, card, felt, score_of(felt, scale), _names(personas, taking_part))
    return tasks


def score_of(emotions: Sequence[Emotion], scale: EmotionScale) -> float:
    """The mean of the scores, exact on a scale of 1 to 5, else as a whole number from 1 to 5."""
    if not emotions:
        return NEUTRAL
    mean = sum(emotion.score for emotion in emotions) / len(emotions)
    if scale.max <= scale.min:
        return NEUTRAL
    is_ours = (scale.min, scale.max) == (1, 5)
    score = round(mean, 2) if is_ours else floor(1.5 + 4 * (mean - scale.min) / (scale.max - scale.min))
    return min(5.0, max(1.0, score))


def score_from(task_score: float, scale: EmotionScale) -> float:
    """The other way round: the score on the map's scale of one that stands in a task line."""
    if (scale.min, scale.max) == (1, 5):
        return task_score
    return scale.min + (task_score - 1) / 4 * (scale.max - scale.min)


def _names(personas: dict[str, Persona], ids: set[str]) -> tuple[str, ...]:
    return tuple(persona.name for persona in personas.values() if persona.id in ids and persona.name.strip())


def _card_of_each_step(records: RecordSet) -> dict[str, Card]:
    """What the customer does or meets there; where no such card is, whatever stands highest."""
    found: dict[str, Card] = {}
    for lane in queries.lanes(records):
        for card in queries.cards_of_lane(records, lane.id):
            held = found.get(card.step or "")
            if card.step and (held is None or (card.kind in _TASK_KINDS and held.kind not in _TASK_KINDS)):
                found[card.step] = card
    return found


def _emotions_of_each_step(records: RecordSet) -> dict[str, list[Emotion]]:
    found: dict[str, list[Emotion]] = defaultdict(list)
    lane = feelings_lane(records)
    emotions = queries.emotions_of_lane(records, lane.id) if lane else []
    state = next((state for state in _STATES if any(emotion.state == state for emotion in emotions)), "")
    for emotion in emotions:
        if emotion.state == state:
            found[emotion.step].append(emotion)
    return found
