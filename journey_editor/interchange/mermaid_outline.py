"""A Mermaid journey as an outline: sections with their tasks, and the texts that stand around them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_source import MermaidSource, SourceLine
from journey_editor.interchange.mermaid_statements import Phrase, read_statements
from journey_editor.interchange.mermaid_task import Task


@dataclass
class Section:
    name: str
    line: int
    tasks: list[Task] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass
class Outline:
    title: str = ""
    accessible_title: str = ""
    description: str = ""
    sections: list[Section] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    parked: list[SourceLine] = field(default_factory=list)

    @property
    def tasks(self) -> list[Task]:
        return [task for section in self.sections for task in section.tasks]


def read_outline(source: MermaidSource, report: Report) -> Outline:
    """Raises Unreadable when the lines are too many."""
    outline = Outline()
    statements = read_statements(source.body, report)
    _add_lines_before(source.before, outline, report)
    has_sections = any(isinstance(statement, Phrase) and statement.kind == "section" for statement in statements)
    for statement in statements:
        if isinstance(statement, Task):
            _add_task(statement, outline, report)
        elif statement.kind == "section":
            outline.sections.append(Section(statement.text, statement.line))
            if not statement.text:
                report.add("The section has no name; it became a stage without one", statement.line)
        elif statement.kind == "loose":
            _add_loose(statement, outline, has_sections, report)
        else:
            _add_text(statement, outline, report)
    _settle_title(outline, source, report)
    _remark_on_sections(outline, report)
    return outline


def _add_lines_before(lines: Sequence[SourceLine], outline: Outline, report: Report) -> None:
    for line in lines:
        if line.text.startswith(("%%", "#")):
            outline.remarks.append(line.text.lstrip("%# "))
            report.add("The comment was kept as a comment on the map", line.number, line.text)
        else:
            outline.parked.append(line)
            report.add(
                "The line stands above “journey”; it was kept as a note in the parking lot", line.number, line.text
            )


def _add_task(task: Task, outline: Outline, report: Report) -> None:
    if not outline.sections:
        outline.sections.append(Section("", task.line))
        report.add("No section stands above the first task; its stage has no name", task.line, task.name)
    if task.body:
        report.add("The words behind the actors became the description of the card", task.line, task.body)
    if task.unread:
        report.add("What stands in the place of the score became the description of the card", task.line, task.unread)
        task = replace(task, body="\n".join(filter(None, (task.unread, task.body))))
    if task.score is None:
        report.add("No score was found, so no feeling is drawn", task.line, task.name)
    if not task.name:
        report.add("The task has no name", task.line)
    outline.sections[-1].tasks.append(task)


def _add_loose(phrase: Phrase, outline: Outline, has_sections: bool, report: Report) -> None:
    """A line without a colon is a task without a score; above the first section it is more likely a note."""
    if phrase.text.isascii() and not any(map(str.isalnum, phrase.text)):
        report.add("The line has no words and was left out", phrase.line, phrase.text)
    elif outline.sections or not has_sections:
        _add_task(Task(phrase.line, phrase.text, None), outline, report)
    else:
        outline.parked.append(SourceLine(phrase.line, phrase.text))
        report.add("The line is no task; it was kept as a note in the parking lot", phrase.line, phrase.text)


def _add_text(phrase: Phrase, outline: Outline, report: Report) -> None:
    if phrase.kind == "remark":
        if phrase.text:
            (outline.sections[-1] if outline.sections else outline).remarks.append(phrase.text)
            report.add("The comment was kept as a comment on its stage or on the map", phrase.line, phrase.text)
        return
    place = {"title": "title", "accessible title": "accessible_title", "description": "description"}[phrase.kind]
    earlier = getattr(outline, place)
    if earlier and earlier != phrase.text:
        outline.remarks.append(earlier)
        report.add(
            f"A second {phrase.kind} took the place of the first, now a comment on the map", phrase.line, earlier
        )
    setattr(outline, place, phrase.text)


def _settle_title(outline: Outline, source: MermaidSource, report: Report) -> None:
    """The title of the body counts before that of the front matter, as in Mermaid."""
    for title in source.titles:
        if not outline.title:
            outline.title = title.text
            report.add("The map took its title from outside the journey itself", title.number, title.text)
        elif title.text not in ("", outline.title):
            outline.remarks.append(title.text)
            report.add("A second title was kept as a comment on the map", title.number, title.text)


def _remark_on_sections(outline: Outline, report: Report) -> None:
    for section, following in pairwise(outline.sections):
        if section.name and section.name == following.name:
            report.add("Two sections of one name follow each other and stay two stages", following.line, section.name)
