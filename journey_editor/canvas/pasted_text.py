"""What a text from elsewhere is: lines, or a table as spreadsheets and web pages put it on the clipboard."""

import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

Table = tuple[tuple[str, ...], ...]

MOST_CHARACTERS = 2_000_000
MOST_CELLS = 5_000
_MOST_COLUMNS = 200

# A list of a word processor: a sign and a space or a tab before every line.
_BULLET = re.compile(r"\s*[•◦▪‣·–*-][ \t]+")
# A field of a spreadsheet, in quotation marks when it holds line ends or tabs, and what ends it.
_FIELD = re.compile(r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^\t\n]*))(?P<end>\t|\n|\Z)')


def lines_of(text: str) -> list[str]:
    """The lines that say something, without the signs of a list."""
    lines = [line for line in text[:MOST_CHARACTERS].splitlines() if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        lines = [_BULLET.sub("", line, count=1) for line in lines]
    return [" ".join(line.split()) for line in lines][:MOST_CELLS]


def table_of(text: str, html: str = "") -> Table | None:
    """The table in tab separated text, or else in HTML; None when there is none of two columns or more."""
    if len(text) <= MOST_CHARACTERS and "\t" in text and not all(_BULLET.match(line) for line in text.splitlines()):
        return _bounded(_split(text))
    if "\t" not in text and len(html) <= MOST_CHARACTERS and "<t" in html.lower():
        reader = _TableReader()
        reader.feed(html)
        reader.close()
        return _bounded(reader.rows)
    return None


def table_text(table: Table) -> str:
    """The table as tab separated text."""
    return "\n".join("\t".join(map(_quoted, row)) for row in table)


def table_html(table: Table) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in row)}</tr>" for row in table)
    return f"<table>{rows}</table>"


def list_html(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{_escaped(line)}</li>' for line in lines)}</ul>"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell or "\t" in cell else cell


def _split(text: str) -> list[list[str]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        field = _FIELD.match(text, at)
        if field is None:
            break
        rows[-1].append(_content(field))
        if not field["end"]:
            break
        if field["end"] == "\n":
            rows.append([])
        at = field.end()
    return rows


def _content(field: re.Match[str]) -> str:
    quoted = field["quoted"]
    if quoted is None:
        return field["bare"]
    needed_them = "\n" in quoted or "\t" in quoted or '""' in quoted
    return quoted.replace('""', '"') if needed_them else f'"{quoted}"'


def _bounded(rows: Sequence[Sequence[str]]) -> Table | None:
    """The rows as far as anything stands in them, equally long; None when that is no table, or too large a one."""
    stripped = [tuple(cell.strip() for cell in row) for row in rows]
    width = max((index + 1 for row in stripped for index, cell in enumerate(row) if cell), default=0)
    while stripped and not any(stripped[-1]):
        stripped.pop()
    if width < 2 or width > _MOST_COLUMNS or width * len(stripped) > MOST_CELLS:
        return None
    return tuple(row[:width] + ("",) * (width - len(row)) for row in stripped)


class _TableReader(HTMLParser):
    """The rows of the first table of an HTML text; a table in one of its cells is the text of that cell."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._depth = 0
        self._is_over = False
        self._in_cell = False
        self._more = 0  # columns that the cell spans beside its own

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._is_over:
            return
        elif tag == "tr" and self._depth == 1:
            self.rows.append([])
        elif tag in ("td", "th") and self._depth == 1 and self.rows:
            self.rows[-1].append("")
            self._in_cell = True
            span = dict(attributes).get("colspan") or ""
            self._more = min(int(span[:4]), _MOST_COLUMNS) - 1 if span.isascii() and span.isdigit() else 0
        elif tag == "br" and self._in_cell:
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
            self._is_over = self._is_over or self._depth <= 0
        elif tag in ("td", "th") and self._depth == 1 and self._in_cell:
            self._in_cell = False
            self.rows[-1] += [""] * self._more

    def handle_data(self, data: str) -> None:
        if self._in_cell and not self._is_over:
            # White space in HTML is one space; line ends are tags of their own.
            self.rows[-1][-1] += re.sub(r"\s+", " ", data)
