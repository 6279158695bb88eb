"""The records of a map from the outline of a Mermaid journey.

A section is a stage, a task is a step with one touchpoint card, a score is what each persona of the task feels there.
Steps stay without a name: the card says it, and a poster that prints the same words twice is noise.
"""

import hashlib
from collections.abc import Iterator, Sequence

from journey_editor.document.ids import derived_id, emotion_id
from journey_editor.document.order_keys import keys_between
from journey_editor.document.records import (
    MAP_ID,
    Card,
    Comment,
    Emotion,
    EmotionScale,
    Lane,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    Tag,
)
from journey_editor.interchange.import_result import Report, Unreadable
from journey_editor.interchange.mermaid_cast import Actors, Cast, cast_of
from journey_editor.interchange.mermaid_outline import Outline
from journey_editor.interchange.mermaid_task import Task
from journey_editor.interchange.scores import Score, score_on, settled_scale

_MAX_EMOTIONS = 100_000


def records_of(outline: Outline, actors: Actors, seed: str, report: Report) -> tuple[Record, ...]:
    """Ids follow from the seed, so that converting a file twice gives the same bytes. Raises Unreadable."""
    tasks = outline.tasks
    cast = cast_of(tasks, actors, report)
    if len(cast.personas) * len(tasks) > _MAX_EMOTIONS:
        raise Unreadable(
            f"{len(cast.personas):,} personas at {len(tasks):,} tasks are too many; read the actors as tags"
        )
    scores = [task.score for task in tasks if task.score]
    scale = settled_scale(scores) if scores else EmotionScale()
    _tell_scale(tasks, scale, report)
    return tuple(_RecordMaker(seed, cast, scale).records(outline))


class _RecordMaker:
    def __init__(self, seed: str, cast: Cast, scale: EmotionScale) -> None:
        self._seed = hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest()
        self._count = 0
        self._cast = cast
        self._scale = scale

    def records(self, outline: Outline) -> Iterator[Record]:
        yield _map(outline, self._scale)
        tasks = outline.tasks
        lane_keys = keys_between(None, None, 2)
        touchpoints = Lane(
            id=self._id("lane"), name="Touchpoints", question="Where do they meet us?", order=lane_keys[0]
        )
        feelings = Lane(
            id=self._id("lane"), kind="emotion", name="Emotion", question="How do they feel?", order=lane_keys[1]
        )
        yield touchpoints
        if any(task.score for task in tasks):
            yield feelings
        personas = {name: self._id("persona") for name in self._cast.personas}
        for (name, persona), key in zip(personas.items(), keys_between(None, None, len(personas)), strict=True):
            yield Persona(id=persona, name=name, order=key)
        tags = {name: self._id("tag") for name in self._cast.tags}
        yield from (Tag(id=tag, name=name) for name, tag in tags.items())
        for section, key in zip(outline.sections, keys_between(None, None, len(outline.sections)), strict=True):
            stage = Stage(id=self._id("stage"), name=section.name, order=key)
            yield stage
            yield from self._comment(stage.id, section.remarks)
            # A stage has at least one step, also when its section is empty.
            step_keys = keys_between(None, None, max(1, len(section.tasks)))
            steps = [Step(id=self._id("step"), stage=stage.id, order=step_key) for step_key in step_keys]
            yield from steps
            for task, step in zip(section.tasks, steps, strict=False):
                yield self._card(task, touchpoints.id, step.id, personas, tags)
                if task.score:
                    for name in self._cast.personas_of(task):
                        yield self._emotion(task.score, feelings.id, personas[name], step.id)
        yield from self._comment(MAP_ID, outline.remarks)
        for line, key in zip(outline.parked, keys_between(None, None, len(outline.parked)), strict=True):
            yield Card(id=self._id("card"), kind="note", title=line.text, order=key)

    def _id(self, record_type: str) -> str:
        self._count += 1
        return derived_id(record_type, self._seed, str(self._count))

    def _card(self, task: Task, lane: str, step: str, personas: dict[str, str], tags: dict[str, str]) -> Card:
        taking_part = self._cast.personas_of(task)
        return Card(
            id=self._id("card"),
            lane=lane,
            step=step,
            order=keys_between(None, None, 1)[0],
            title=task.name,
            body=task.body,
            personas=tuple(personas[name] for name in taking_part) if len(taking_part) < len(personas) else (),
            tags=tuple(tags[name] for name in task.actors if name in tags),
        )

    def _emotion(self, score: Score, lane: str, persona: str, step: str) -> Emotion:
        return Emotion(
            id=emotion_id(lane, persona, step),
            lane=lane,
            persona=persona,
            step=step,
            score=score_on(self._scale, score),
            word=score.text if score.mood is not None and score.text[0].isalpha() else "",
        )

    def _comment(self, target: str, remarks: Sequence[str]) -> Iterator[Comment]:
        if remarks:
            yield Comment(id=self._id("comment"), target=target, text="\n".join(remarks))


def _map(outline: Outline, scale: EmotionScale) -> Map:
    """`accTitle` is a second title; `accDescr` tells the story to who cannot see it, which is what a scenario does."""
    subtitle = outline.accessible_title if outline.accessible_title != outline.title else ""
    return Map(title=outline.title, subtitle=subtitle, scenario=outline.description, emotion_scale=scale)


def _tell_scale(tasks: Sequence[Task], scale: EmotionScale, report: Report) -> None:
    scored = [task for task in tasks if task.score]
    if scored and (scale.min, scale.max) != (1, 5):
        beyond = [
            task for task in scored if not 1 <= (task.score.number if task.score and task.score.number else 0) <= 5
        ]
        what = f"Not all scores run from 1 to 5, so the scale of the map runs from {scale.min:g} to {scale.max:g}"
        for task in beyond or scored[:1]:
            report.add(what, task.line, f"{task.name}: {task.score.text if task.score else ''}")
    for task in scored:
        if task.score and task.score.of:
            report.add(
                f"A score out of several was placed on the scale of {scale.min:g} to {scale.max:g}",
                task.line,
                task.score.text,
            )
    numbers = [task.score.number for task in scored if task.score]
    if len(numbers) > 4 and numbers == list(range(1, len(numbers) + 1)):
        report.add("The scores count the tasks; they look like step numbers, not like feelings", scored[0].line)
