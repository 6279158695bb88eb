"""A task line of a Mermaid journey, `name: score: actor, actor`, in all the ways in which people write it."""

import re
from dataclasses import dataclass

from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_codes import decoded_name
from journey_editor.interchange.mermaid_source import SourceLine
from journey_editor.interchange.scores import Score, read_mood, read_number

_COLON = re.compile(r"[:：]")
_ARROW = re.compile(r"-+>|=+>|→|⇒")
_TEMPLATE = re.compile(r"\s*\[[^\[\]]*\]\s*")


@dataclass(frozen=True)
class Task:
    """What a task line says. `unread` is what stood where the score should."""

    line: int
    name: str
    score: Score | None
    actors: tuple[str, ...] = ()
    body: str = ""
    unread: str = ""

    @property
    def unread_names(self) -> tuple[str, ...]:
        return _actors(self.unread)


@dataclass(frozen=True)
class TaskScore:
    """The first field of a line that is a number, and whether a field with actors follows it."""

    number: float
    has_actors: bool


class _Fields:
    """A line cut at its colons; `joined` gives back fields with the colons between them."""

    def __init__(self, text: str) -> None:
        colons = [found.start() for found in _COLON.finditer(text)]
        self._text = text
        self._starts = [0, *(colon + 1 for colon in colons)]
        self._ends = [*colons, len(text)]
        self.texts = [text[start:end] for start, end in zip(self._starts, self._ends, strict=True)]

    def __len__(self) -> int:
        return len(self.texts)

    def joined(self, start: int, end: int | None = None) -> str:
        if start >= len(self):
            return ""
        return self._text[self._starts[start] : self._ends[-1 if end is None else end - 1]]

    def actors_and_note(self, start: int) -> tuple[tuple[str, ...], str]:
        actors = _actors(self.texts[start]) if start < len(self) else ()
        return actors, decoded_name(self.joined(start + 1))


def task_score(text: str) -> TaskScore | None:
    """The score of a line that would be a task; None when no field behind a colon is a number."""
    fields = _Fields(text)
    index = _score_index(fields)
    if index is None:
        return None
    score = read_number(fields.texts[index])
    has_actors = index + 1 < len(fields) and bool(fields.texts[index + 1].strip())
    return TaskScore(score.number or 0.0, has_actors) if score else None


def task_of(line: SourceLine, note: str, report: Report) -> Task | None:
    """The task of a line with a colon or an arrow before a number; None for other lines."""
    fields = _Fields(line.text)
    index = _score_index(fields)
    if index is not None:
        if index > 1:
            report.add(
                "Everything before the first number between colons was taken for the name", line.number, line.text
            )
        return _task(line, fields, fields.joined(0, index), read_number(fields.texts[index]), index + 1, note)
    name, number = _split_at_arrow(fields.texts[0])
    if number:
        report.add("The arrow before the score was read as a colon", line.number, line.text)
        return _task(line, fields, name, number, 1, note)
    if len(fields) == 1:
        return None
    for index in range(1, len(fields)) if fields.texts[1].strip() else ():
        if mood := read_mood(fields.texts[index]):
            report.add("A word or a sign was read as a score", line.number, f"{mood.text} in {line.text}")
            return _task(line, fields, fields.joined(0, index), mood, index + 1, note)
    task = _task(line, fields, fields.texts[0], None, 2, note)
    slot = fields.texts[1]
    if not slot.strip() or _TEMPLATE.fullmatch(slot):
        return task
    return Task(line.number, task.name, None, task.actors, task.body, decoded_name(slot))


def _task(line: SourceLine, fields: _Fields, name: str, score: Score | None, rest: int, note: str) -> Task:
    actors, body = fields.actors_and_note(rest)
    return Task(line.number, decoded_name(name), score, actors, "\n".join(filter(None, (body, note))))


def _score_index(fields: _Fields) -> int | None:
    """The first field behind a colon that is all number, and not a part of a time, an address or a ratio."""
    for index in range(1, len(fields)):
        if read_number(fields.texts[index]) and not _is_part_of_name(fields, index):
            return index
    return None


def _is_part_of_name(fields: _Fields, index: int) -> bool:
    """Whether a number is the 30 of "Arrive 10:30: 4", told by the blank before the number that follows."""
    before, number = fields.texts[index - 1], fields.texts[index]
    if number != number.strip() or not (before[-1:].isdigit() or "//" in before):
        return False
    after = fields.texts[index + 1] if index + 1 < len(fields) else ""
    return after[:1].isspace() and read_number(after) is not None


def _split_at_arrow(text: str) -> tuple[str, Score | None]:
    """`Discover -> 3` in two, when a number is all that follows the last arrow."""
    arrows = list(_ARROW.finditer(text))
    if not arrows:
        return text, None
    return text[: arrows[-1].start()], read_number(text[arrows[-1].end() :])


def _actors(text: str) -> tuple[str, ...]:
    names = map(decoded_name, re.split(r"[,，、]", text))
    return tuple(dict.fromkeys(name for name in names if name))
