"""Finding Mermaid journeys in what surrounds them: Markdown fences, HTML elements and comments, shortcodes, scripts.

Looked for by what opens a container, whatever the file is: a page may hold Markdown, and Markdown a page.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from journey_editor.interchange.foreign_text import refuse_oversized
from journey_editor.interchange.mermaid_codes import decoded_name
from journey_editor.interchange.mermaid_source import HEADER

_OPENERS = re.compile(
    r"""
      ^(?P<indent>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})[^\n]*$
    | ^[ \t>]*(?P<colons>:{3,})[ \t]*\{?[ \t]*mermaid\b[^\n]*$
    | (?P<hugo>\{\{[<%])[ \t]*mermaid\b[^\n{}]*\}\}
    | (?P<liquid>\{%-?)[ \t]*mermaid\b[^\n{}]*\}
    | <(?P<tag>[a-z][a-z0-9]{0,20})\b[^<>]{0,500}\bmermaid\b[^<>]{0,500}>
    | (?P<comment><!--)
    | (?P<tick>`)
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_CLOSERS = {
    "hugo": re.compile(r"\{\{[<%][ \t]*/[ \t]*mermaid"),
    "liquid": re.compile(r"\{%-?[ \t]*endmermaid"),
    "comment": re.compile(r"-->"),
    "tick": re.compile(r"(?<!\\)`"),
}
_QUOTE_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r"[ >]*#{1,6}[ \t]+(\S.*)")
_HTML_HEADING = re.compile(r"[ \t]*<h[1-6]\b[^<>]*>(.*)</h[1-6]>", re.IGNORECASE)
_UNDERLINE = re.compile(r"[ >]*={2,}[ \t]*")  # dashes may close front matter or part two slides
_HEADING_ID = re.compile(r"[ \t]+(?:#+|\{[^{}]*\})[ \t]*$")
_LONGEST_HEADING = 500
_MOST_PREAMBLES = 8
_LONGEST_PREAMBLE = 1000
_TITLE = re.compile(r"^\s*title[ \t:]+(\S.*)$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True)
class FoundJourney:
    """One journey of a file: its text, the number of its first line, and the heading above it."""

    heading: str
    line: int
    text: str

    @property
    def name(self) -> str:
        """What a person tells it by."""
        title = _TITLE.search(self.text)
        names = [self.heading, decoded_name(title[1]) if title else ""]
        return ": ".join(dict.fromkeys(name for name in names if name)) or f"line {self.line}"


def find_journeys(text: str) -> list[FoundJourney]:
    """The journeys of a text in their order; a text that is a journey itself is the only one. Raises Unreadable."""
    refuse_oversized(text)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    page = _Page(text)
    if page.journey_begins_at(0):
        return [FoundJourney("", 1, text)]
    return list(_in_containers(page))


def _in_containers(page: "_Page") -> Iterator[FoundJourney]:
    position = 0
    while opener := _OPENERS.search(page.text, position):
        position = opener.end()
        if not page.journey_begins_at(position):
            continue
        closer = _closer_of(opener).search(page.text, position)
        end = closer.start() if closer else len(page.text)
        begin = position + page.text.startswith("\n", position)
        content = _unwrapped(opener, page.text[begin:end])
        yield FoundJourney(page.heading_above(opener.start()), page.line_at(begin) + 1, content)
        position = closer.end() if closer else end


def _closer_of(opener: re.Match[str]) -> re.Pattern[str]:
    """What ends the container; it is compiled for the few that hold a journey only."""
    if fence := opener["fence"] or opener["colons"]:
        return re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
    if tag := opener["tag"]:
        return re.compile(rf"</{tag}\b", re.IGNORECASE)
    return _CLOSERS[opener.lastgroup or "tick"]


def _unwrapped(opener: re.Match[str], content: str) -> str:
    if opener["tag"]:
        return html.unescape(content)
    if opener["tick"]:
        return content.replace("\\`", "`").replace("\\\\", "\\")
    return _QUOTE_MARKS.sub("", content) if ">" in (opener["indent"] or "") else content


class _Page:
    """A text that can tell for any place of it what heading stands above and whether a journey begins there."""

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._headings = list(_headings(lines))
        self._heading_lines = [number for number, _ in self._headings]
        self._lines = [line.lstrip("> \t").rstrip() for line in lines]
        self._next_words = self._next_lines(lambda line: not _is_skipped(line))
        self._next_settings_end = self._next_lines(lambda line: "}%%" in line)
        self._next_dashes = self._next_lines(lambda line: line == "---")

    def line_at(self, position: int) -> int:
        """The index of the line that holds a place."""
        return bisect_right(self._starts, position) - 1

    def heading_above(self, position: int) -> str:
        index = bisect_right(self._heading_lines, self.line_at(position)) - 1
        return self._headings[index][1] if index >= 0 else ""

    def journey_begins_at(self, position: int) -> bool:
        """Whether `journey` is what comes first from there, front matter, settings and comments aside."""
        number = self.line_at(position)
        # A line may be long and hold thousands of openers: only its beginning is looked at.
        line = self.text[position : min(self._starts[number + 1] - 1, position + _LONGEST_PREAMBLE)].strip()
        for _ in range(_MOST_PREAMBLES):
            if HEADER.fullmatch(line):
                return True
            if line == "---":
                number = self._next_dashes[number + 1]
            elif line.startswith("%%{") and "}%%" not in line:
                number = self._next_settings_end[number]
            elif not _is_skipped(line):
                return False
            number = self._next_words[number + 1]
            if number >= len(self._lines):
                return False
            line = self._lines[number]
        return False

    def _next_lines(self, is_wanted: Callable[[str], bool]) -> list[int]:
        """For each line the index of the first wanted one from there; past the end when there is none."""
        count = len(self._lines)
        found = [count] * (count + 2)
        for number in range(count - 1, -1, -1):
            found[number] = number if is_wanted(self._lines[number]) else found[number + 1]
        return found


def _is_skipped(line: str) -> bool:
    is_open = line.startswith("%%{") and "}%%" not in line
    return not line or (line.startswith(("%%", "#")) and not is_open)


def _headings(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The headings of Markdown and HTML with the indexes of their lines; a # within a fence is none."""
    fence = ""
    for number, line in enumerate(lines):
        if found := _FENCE.fullmatch(line):
            if not fence:
                fence = found[1]
            elif found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif fence:
            continue
        elif heading := _HEADING.fullmatch(line) or _HTML_HEADING.fullmatch(line):
            yield number, _plain(heading[1])
        elif number and _UNDERLINE.fullmatch(line) and lines[number - 1].strip():
            yield number, _plain(lines[number - 1])


def _plain(heading: str) -> str:
    words = _HEADING_ID.sub("", heading[:_LONGEST_HEADING])
    return decoded_name(words.replace("**", "").replace("__", "").replace("`", ""))
