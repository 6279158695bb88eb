"""The lines of a Mermaid journey as statements: what each line says, before anything is made of it.

Mermaid's own grammar stops at the first line it does not like and reads some lines as what nobody meant. Here every
line becomes a statement, and what had to be guessed goes into the report.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from journey_editor.interchange.import_result import Report, Unreadable
from journey_editor.interchange.mermaid_codes import decoded_name, without_marks
from journey_editor.interchange.mermaid_source import SourceLine
from journey_editor.interchange.mermaid_task import Task, task_of, task_score

_CODE_AT_START = re.compile(r"#\w{1,32};")
_ACCESSIBLE = re.compile(r"acc(title|descr)(?:\s*(:)|(?=\s))(.*)", re.IGNORECASE)
_BLOCK = re.compile(r"accdescr\s*\{(.*)", re.IGNORECASE)
_KEYWORD = re.compile(r"(title|section)(?:\s*(:)|\s+|$)(.*)", re.IGNORECASE)
_NOTE = re.compile(r"\s%%")
_MOST_SCORE = 100
MAX_TASKS = 10_000

PhraseKind = Literal["title", "accessible title", "description", "section", "remark", "loose"]


@dataclass(frozen=True)
class Phrase:
    """A statement that is one text. A "remark" is a comment; "loose" is a line without any colon."""

    kind: PhraseKind
    line: int
    text: str


Statement = Phrase | Task


def read_statements(lines: Sequence[SourceLine], report: Report) -> list[Statement]:
    """Raises Unreadable when there are too many tasks and sections."""
    found: list[Statement] = []
    count = 0
    for statement in _statements(lines, report):
        if statement is not None:
            found.append(statement)
            count += isinstance(statement, Task) or statement.kind != "remark"
            if count > MAX_TASKS:
                raise Unreadable(f"more than {MAX_TASKS:,} tasks; split the journey", statement.line)
    known = {actor for statement in found if isinstance(statement, Task) for actor in statement.actors}
    return [_with_known_actors(statement, known) if isinstance(statement, Task) else statement for statement in found]


def _statements(lines: Sequence[SourceLine], report: Report) -> Iterator[Statement | None]:
    last_brace = max((index for index, line in enumerate(lines) if "}" in line.text), default=-1)
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        block = _BLOCK.fullmatch(line.text)
        if block is None:
            yield _statement(line, report)
            continue
        inside = [block[1]]
        is_closed = "}" in block[1] or index <= last_brace
        if not is_closed:
            report.add("The accDescr block has no closing brace and was read up to the next section", line.number)
        while "}" not in inside[-1] and index < len(lines) and (is_closed or not _KEYWORD.fullmatch(lines[index].text)):
            inside.append(lines[index].text)
            index += 1
        inside[-1], _, rest = inside[-1].partition("}")
        yield Phrase("description", line.number, "\n".join(map(decoded_name, inside)).strip())
        if rest.strip():
            yield _statement(SourceLine(lines[index - 1].number, rest.strip()), report)


def _statement(line: SourceLine, report: Report) -> Statement | None:
    number, text = line.number, line.text
    if not text:
        return None
    if text.startswith("%%"):
        return _comment(line, report)
    if text.startswith("#") and not _CODE_AT_START.match(text):
        return Phrase("remark", number, decoded_name(text.lstrip("#")))
    if text != without_marks(text):
        report.add("HTML marks were taken off the text", number, text)
    if accessible := _ACCESSIBLE.fullmatch(text):
        what, colon, words = accessible.groups()
        if colon or task_score(text) is None:
            if not colon:
                report.add("A colon is missing behind the keyword; it was read as if it stood there", number, text)
            return Phrase("accessible title" if what.lower() == "title" else "description", number, decoded_name(words))
    if keyword := _KEYWORD.fullmatch(text):
        if not _is_task(text):
            return _title_or_section(keyword, number, report)
        report.add("A line that begins like a title or a section was read as a task", number, text)
    if text.casefold() == "journey":
        report.add("“journey” stands once more; what follows was read into the same map", number)
        return None
    bare, note = _without_note(text)
    return task_of(SourceLine(number, bare), note, report) or Phrase("loose", number, decoded_name(text))


def _is_task(text: str) -> bool:
    """Whether a line that begins with a keyword has a score: "Title check: 3: Me", but not "title Plan: 2030"."""
    score = task_score(text)
    return score is not None and abs(score.number) <= _MOST_SCORE and (score.has_actors or not text[0].islower())


def _comment(line: SourceLine, report: Report) -> Phrase:
    text = line.text.lstrip("%").strip()
    if accessible := _ACCESSIBLE.fullmatch(text):
        report.add("A comment was taken for what its keyword says", line.number, line.text)
        kind: PhraseKind = "accessible title" if accessible[1].lower() == "title" else "description"
        return Phrase(kind, line.number, decoded_name(accessible[3]))
    return Phrase("remark", line.number, text)


def _title_or_section(keyword: re.Match[str], number: int, report: Report) -> Phrase:
    word, colon, rest = keyword.groups()
    if colon:
        report.add(f"The colon behind “{word}” was left out", number, rest.strip())
    if word.lower() == "title":
        return Phrase("title", number, decoded_name(rest))
    return Phrase("section", number, decoded_name(rest))


def _without_note(text: str) -> tuple[str, str]:
    """A task line cut at its comment; in a name, where no colon stands before it, %% is text as in Mermaid."""
    colon = text.find(":")
    found = _NOTE.search(text, colon + 1) if colon >= 0 else None
    return (text[: found.start()], decoded_name(text[found.end() :])) if found else (text, "")


def _with_known_actors(task: Task, known: set[str]) -> Task:
    """`Sign up: Ann` has no score, but where Ann acts in other tasks she is meant here too."""
    if task.unread and not task.actors and set(task.unread_names) <= known:
        return replace(task, actors=task.unread_names, unread="")
    return task
