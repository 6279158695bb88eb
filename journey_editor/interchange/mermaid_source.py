"""From the text of a Mermaid journey to its body: the parts that Mermaid takes away before it reads a line.

These are front matter, `%%{init}%%` settings, our own `%% journey-editor:` lines, and whatever stands before `journey`.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from journey_editor.interchange.foreign_text import refuse_oversized
from journey_editor.interchange.import_result import Report, Unreadable
from journey_editor.interchange.mermaid_codes import decoded_name
from journey_editor.storage.limits import excerpt

RECORDS_PREFIX = "%% journey-editor:"

HEADER = re.compile(r"journey[;\s]*(?:%%.*)?", re.IGNORECASE)
_HEADER_WITH_TITLE = re.compile(r"journey\s+(\S.*)", re.IGNORECASE)
_OTHER_DIAGRAM = re.compile(
    r"(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|mindmap|timeline|gitGraph|kanban"
    r"|quadrantChart|requirementDiagram|sankey|xychart|block|packet|architecture|zenuml|radar|treemap|C4\w+)"
    r"(?:-\w+)*(?:\s.*)?"
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FRONT_MATTER_TITLE = re.compile(r"title\s*:(.*)")
_YAML_BLOCK = re.compile(r"\s*[|>][+-]?\s*")  # the value stands on the lines below


@dataclass(frozen=True)
class SourceLine:
    """A line without the blanks at its ends; `number` counts as the file does."""

    number: int
    text: str


@dataclass
class MermaidSource:
    """A journey without its wrapping.

    `titles` are what could be the title of a body that has none, the best first. `before` stood above `journey`.
    """

    body: Sequence[SourceLine] = ()
    before: list[SourceLine] = field(default_factory=list)
    titles: list[SourceLine] = field(default_factory=list)
    records_json: str = ""


def read_source(text: str, first_line: int, report: Report) -> MermaidSource:
    """Raises Unreadable when the text is no journey."""
    source = MermaidSource()
    lines = _take_records_json(_lines(text, first_line, report), source)
    lines = _without_settings(_take_front_matter(lines, source, report), report)
    _take_header(lines, source, report)
    return source


def _lines(text: str, first_line: int, report: Report) -> list[SourceLine]:
    refuse_oversized(text)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        if "\0" in line:
            raise Unreadable("NUL characters stand in it, so this is no text; choose another file", number)
        clean = _SURROGATE.sub("\ufffd", _CONTROL.sub("", line))
        if clean != line:
            report.add("Control characters and halves of characters were left out", number, clean.strip())
        lines.append(SourceLine(number, clean.strip()))
    return lines


def _take_records_json(lines: Sequence[SourceLine], source: MermaidSource) -> list[SourceLine]:
    kept = [line for line in lines if not line.text.startswith(RECORDS_PREFIX)]
    if len(kept) < len(lines):
        own = (line.text for line in lines if line.text.startswith(RECORDS_PREFIX))
        source.records_json = "\n".join(line.removeprefix(RECORDS_PREFIX) for line in own)
    return kept


def _take_front_matter(lines: Sequence[SourceLine], source: MermaidSource, report: Report) -> Sequence[SourceLine]:
    """Only the title is taken, by its letters: `title: a: b` is bad YAML and a good title."""
    start = next((index for index, line in enumerate(lines) if line.text), 0)
    if not lines or lines[start].text != "---":
        return lines
    end = next(
        (n for n, line in enumerate(lines) if n > start and (line.text == "---" or HEADER.fullmatch(line.text))), None
    )
    if end is None:
        return lines[start + 1 :]
    others = []
    inside = deque(line for line in lines[start + 1 : end] if line.text and not line.text.startswith("#"))
    while inside:
        line = inside.popleft()
        if (found := _FRONT_MATTER_TITLE.fullmatch(line.text)) and not source.titles:
            is_below = _YAML_BLOCK.fullmatch(found[1]) and inside
            title = decoded_name(inside.popleft().text if is_below else found[1])
            source.titles.append(SourceLine(line.number, title))
        else:
            others.append(line)
    for other in others:
        report.add("Settings of the drawing were left out (front matter)", other.number, other.text)
    return lines[end + 1 if lines[end].text == "---" else end :]


def _without_settings(lines: Sequence[SourceLine], report: Report) -> list[SourceLine]:
    kept: list[SourceLine] = []
    ends = deque(index for index, line in enumerate(lines) if "}%%" in line.text)
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.text.startswith("%%{"):
            while ends and ends[0] < index:
                ends.popleft()
            end = ends[0] if ends else index
            for cut in lines[index : end + 1]:
                report.add("Settings of the drawing were left out", cut.number, cut.text.partition("}%%")[0])
            index = end
            kept.append(SourceLine(lines[end].number, lines[end].text.partition("}%%")[2].strip()))
        else:
            kept.append(line)
        index += 1
    return kept


def _take_header(lines: Sequence[SourceLine], source: MermaidSource, report: Report) -> None:
    marked = [(index, line) for index, line in enumerate(lines) if line.text and not line.text.startswith(("%%", "#"))]
    if not marked:
        raise Unreadable("there is no line “journey”; write one above the sections and tasks")
    first_index, first = marked[0]
    if _OTHER_DIAGRAM.fullmatch(first.text):
        raise Unreadable(
            f"“{excerpt(first.text)}” begins another kind of Mermaid diagram; choose a journey", first.number
        )
    header = next((index for index, line in marked if HEADER.fullmatch(line.text)), None)
    if header is None:
        titled = _HEADER_WITH_TITLE.fullmatch(first.text)
        if titled is None:
            raise Unreadable(
                f"“{excerpt(first.text)}” stands where “journey” should; write a line “journey” above it", first.number
            )
        header = first_index
        source.titles.append(SourceLine(first.number, decoded_name(titled[1])))
        report.add("The words behind “journey” were taken for a title", first.number, titled[1])
    elif lines[header].text[:7] != "journey":
        report.add("“journey” was read although Mermaid wants it in small letters", lines[header].number)
    for line in lines[:header]:
        if line.text.startswith("# "):
            source.titles.append(SourceLine(line.number, decoded_name(line.text[2:])))
        elif line.text:
            source.before.append(line)
    source.body = lines[header + 1 :]
