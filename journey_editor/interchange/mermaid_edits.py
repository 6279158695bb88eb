"""What edits of Mermaid lines mean for the records that the lines were written from."""

from collections.abc import Sequence
from dataclasses import replace

from journey_editor.document import queries
from journey_editor.document.ids import derived_id, emotion_id
from journey_editor.document.order_keys import key_between, keys_between
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Comment, Emotion, Lane, Persona, Stage, Step
from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_cast import SOMEBODY
from journey_editor.interchange.mermaid_lines import WrittenTask, scale_of, score_from
from journey_editor.interchange.mermaid_outline import Outline, Section
from journey_editor.interchange.mermaid_task import Task
from journey_editor.interchange.scores import score_on


class LineEdits:
    """Changes a set of records, line after line from the top. The set is sound again after `loading.repaired`."""

    def __init__(self, records: RecordSet, seed: str, report: Report) -> None:
        self._records = records
        self._seed = seed
        self._report = report
        self._count = 0
        self._scale = scale_of(records)
        self._stages: list[tuple[Stage, list[Step]]] = []

    def set_texts(self, old: Outline, new: Outline) -> None:
        """Title, accTitle and accDescr."""
        found = self._records.map
        if new.title != old.title:
            found = found.patched(title=new.title)
        if new.accessible_title != old.accessible_title:
            found = found.patched(subtitle=new.accessible_title if new.accessible_title != new.title else "")
        if new.description != old.description:
            found = found.patched(scenario=new.description)
        if found != self._records.map:
            self._report.tell(
                "The title or its description was edited after Journey Editor wrote the file; that counts"
            )
            self._records.put(found)

    def tell_edited(self) -> None:
        self._report.tell("Lines were edited after Journey Editor wrote the file; they count, the rest is as it was")

    def remove(self, holder: Stage | WrittenTask, line: Section | Task) -> None:
        """A line is gone: its stage or step goes with its task. Other cards of the step end up in the parking lot."""
        self._report.tell(f"A line was removed from the file, and with it its stage or step: “{line.name}”")
        if isinstance(holder, WrittenTask):
            self._records.remove(holder.step.id)
            if holder.card:
                self._records.remove(holder.card.id)
            for emotion in list(self._records.referring_to(holder.step.id, Emotion)):
                self._records.remove(emotion.id)
        else:
            self._records.remove(holder.id)

    def place(self, line: Section | Task, holder: Stage | WrittenTask | None, old: Section | Task | None) -> None:
        """The next line, with what it was written from if it is not new."""
        if isinstance(line, Section):
            self._place_stage(line, holder if isinstance(holder, Stage) else None, old)
            return
        stage, steps = self._stages[-1]
        if isinstance(holder, WrittenTask) and isinstance(old, Task):
            step = holder.step.patched(stage=stage.id)
            self._records.put(step)
            if replace(line, line=old.line) != old:
                self._change_task(line, old, holder)
        else:
            self._report.add("The task is new", line.line, line.name)
            step = Step(id=self._id("step"), stage=stage.id)
            self._records.put(step)
            self._feel(line, step, self._new_card(line, step), (), is_scored=True)
        steps.append(step)

    def _place_stage(self, line: Section, holder: Stage | None, old: Section | Task | None) -> None:
        stage = holder or Stage(id=self._id("stage"))
        if old is None or old.name != line.name:
            self._report.add("The section was edited or is new", line.line, line.name)
            stage = stage.patched(name=line.name)
        self._records.put(stage)
        self._stages.append((stage, []))

    def order(self) -> None:
        """After the last line: stages and steps stand in the order of the lines."""
        for (stage, steps), key in zip(self._stages, keys_between(None, None, len(self._stages)), strict=True):
            self._records.put(stage.patched(order=key))
            for step, step_key in zip(steps, keys_between(None, None, len(steps)), strict=True):
                self._put_latest(step, order=step_key)

    def add_remarks(self, outline: Outline) -> None:
        """Comments and stray lines are never ours, so somebody wrote them into the file."""
        remarks = [*outline.remarks, *(remark for section in outline.sections for remark in section.remarks)]
        if remarks:
            self._records.put(Comment(id=self._id("comment"), target=MAP_ID, text="\n".join(remarks)))
        for line in outline.parked:
            self._report.add("The line is no task; it was kept as a note in the parking lot", line.number, line.text)
            self._records.put(Card(id=self._id("card"), kind="note", title=line.text, order=key_between(None, None)))

    def _change_task(self, line: Task, old: Task, holder: WrittenTask) -> None:
        self._report.add("The task was edited after Journey Editor wrote it; that counts", line.line, line.name)
        card = holder.card
        if line.name != old.name:
            if holder.step.name:
                self._put_latest(holder.step, name=line.name)
            elif card:
                card = card.patched(title=line.name)
            else:
                card = self._new_card(line, holder.step)
        if card and line.body:
            card = card.patched(body="\n".join(filter(None, (card.body, line.body))))
        if card:
            self._records.put(card)
        if line.score != old.score or line.actors != old.actors:
            self._feel(line, holder.step, card, holder.emotions, is_scored=line.score != old.score)

    def _feel(self, line: Task, step: Step, card: Card | None, felt: Sequence[Emotion], *, is_scored: bool) -> None:
        """Put the feelings of a step as its line has them; `is_scored`: the line brings a score of its own."""
        for emotion in felt:
            self._records.remove(emotion.id)
        taking_part = [self._persona(name) for name in line.actors] or queries.personas(self._records)
        if card:
            everyone = len(taking_part) == len(queries.personas(self._records))
            self._records.put(card.patched(personas=() if everyone else tuple(persona.id for persona in taking_part)))
        if line.score is None or not (felt or is_scored):
            return
        lane = self._lane("emotion", "Emotion", "How do they feel?")
        score = score_from(line.score.number, self._scale) if line.score.number else score_on(self._scale, line.score)
        before = {emotion.persona: emotion for emotion in felt}
        for persona in taking_part or [self._persona(SOMEBODY)]:
            key = emotion_id(lane.id, persona.id, step.id)
            new = Emotion(id=key, lane=lane.id, persona=persona.id, step=step.id, score=score)
            emotion = before.get(persona.id, new)
            self._records.put(emotion.patched(score=score) if is_scored else emotion)

    def _new_card(self, line: Task, step: Step) -> Card:
        lane = self._lane("cards", "Touchpoints", "Where do they meet us?")
        card = Card(
            id=self._id("card"),
            lane=lane.id,
            step=step.id,
            order=key_between(None, None),
            title=line.name,
            body=line.body,
        )
        self._records.put(card)
        return card

    def _lane(self, kind: str, name: str, question: str) -> Lane:
        lanes = queries.lanes(self._records)
        found = next((lane for lane in lanes if lane.kind == kind), None)
        if found is None:
            found = Lane(id=self._id("lane"), kind=kind, name=name, question=question, order=_order_after(lanes))
            self._records.put(found)
        return found

    def _persona(self, name: str) -> Persona:
        personas = queries.personas(self._records)
        found = next((persona for persona in personas if persona.name.strip() == name.strip()), None)
        if found is None:
            found = Persona(id=self._id("persona"), name=name, order=_order_after(personas))
            self._records.put(found)
        return found

    def _put_latest(self, step: Step, **changes: str) -> None:
        latest = self._records.find(Step, step.id) or step
        self._records.put(latest.patched(**changes))

    def _id(self, record_type: str) -> str:
        while True:
            self._count += 1
            found = derived_id(record_type, self._seed, str(self._count))
            if found not in self._records:
                return found


def _order_after(siblings: Sequence[Lane] | Sequence[Persona]) -> str:
    """An order key behind the last one, whatever form that has."""
    return (siblings[-1].order if siblings else "") + key_between(None, None)
