"""What may be written in which text of a record, and what the history calls it."""

import re

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Record

_FEED = "\r\n|[\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029]"
_FEEDS = re.compile(_FEED)
_FEEDS_AND_BLANKS = re.compile(rf"\s*(?:{_FEED})\s*")
_CONTROLS = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def text_of(records: RecordSet, record_id: str, field: str) -> str:
    """The text of a record; "" when there is none."""
    text = getattr(records.get(record_id), field, "")
    return text if isinstance(text, str) else ""


def holds_lines(record: Record, field: str) -> bool:
    """Whether the text may have several paragraphs; a name is one."""
    return record.type == "card" and field in ("title", "body")


def writable(text: str, *, lines: bool) -> str:
    """The text without what cannot be seen: line feeds are all alike, or blanks where a text holds no lines.

    Line feeds at the end are left out, as most programs copy one along with a line.
    """
    text = text.replace("\t", " ").rstrip("\r\n")
    text = _FEEDS.sub("\n", text) if lines else _FEEDS_AND_BLANKS.sub(" ", text)
    return _CONTROLS.sub("", text)


def writing_label(record: Record, field: str) -> str:
    """What the history calls it: "Undo Rename stage"."""
    noun = "figure" if record.type == "kpi" else record.type
    return f"Rename {noun}" if field == "name" else f"Write {field}"
