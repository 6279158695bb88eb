"""Who takes part in a Mermaid journey: the names behind the scores, as personas or as mere tags."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_task import Task

Actors = Literal["auto", "personas", "tags"]
MOST_PERSONAS = 8
SOMEBODY = "Customer"
_FEWEST_FOR_A_HINT = 5


@dataclass(frozen=True)
class Cast:
    """The names of the personas, and of the actors that became tags, in the order in which they appear."""

    personas: tuple[str, ...]
    tags: tuple[str, ...] = ()

    def personas_of(self, task: Task) -> tuple[str, ...]:
        """Who feels the score of the task: everyone when it names nobody, as on a card."""
        named = set(task.actors)
        taking_part = tuple(name for name in self.personas if name in named) if not self.tags else ()
        return taking_part or self.personas


def cast_of(tasks: Sequence[Task], actors: Actors, report: Report) -> Cast:
    """Names become personas when they look like people: one, or a few of whom at least half come back."""
    parts = Counter(name for task in tasks for name in task.actors)
    names = tuple(parts)
    _hint_at_swapped_columns(tasks, parts, report)
    first_lines: dict[str, int] = {}
    for task in tasks:
        for name in task.actors:
            first_lines.setdefault(name, task.line)
    is_scored = any(task.score for task in tasks)
    if not names:
        if is_scored:
            report.add(f"No task says who takes part, so the scores belong to one persona, “{SOMEBODY}”", tasks[0].line)
        return Cast((SOMEBODY,) if is_scored else ())
    if actors == "tags" or (actors == "auto" and not _look_like_people(parts)):
        why = "Actors became tags on the cards"
        if actors == "auto":
            why += f" (more than {MOST_PERSONAS})" if len(names) > MOST_PERSONAS else " (few take part more than once)"
        what = f"{why}, and the scores belong to one persona, “{SOMEBODY}”" if is_scored else why
        for name in names:
            report.add(what, first_lines[name], name)
        return Cast((SOMEBODY,) if is_scored else (), names)
    for name in names:
        report.add("Actors became personas", first_lines[name], name)
    _hint_at_same_people(names, first_lines, report)
    for task in tasks:
        if task.score and not task.actors:
            report.add("Nobody is named, so the score counts for every persona", task.line, task.name)
    return Cast(names)


def _look_like_people(parts: Counter[str]) -> bool:
    coming_back = sum(count > 1 for count in parts.values())
    return len(parts) == 1 or (len(parts) <= MOST_PERSONAS and 2 * coming_back >= len(parts))


def _hint_at_same_people(names: Sequence[str], first_lines: dict[str, int], report: Report) -> None:
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            report.add(
                "Two personas differ only by capitals; join them if they are one person",
                first_lines[name],
                f"{other} and {name}",
            )


def _hint_at_swapped_columns(tasks: Sequence[Task], parts: Counter[str], report: Report) -> None:
    names = {task.name for task in tasks}
    if len(tasks) >= _FEWEST_FOR_A_HINT and 2 * len(names) <= len(tasks) == len(parts) == parts.total():
        report.add(
            "Few tasks come back and no actor does: the two columns may be swapped", tasks[0].line, tasks[0].name
        )
