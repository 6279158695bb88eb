"""What chips and lists say of sources and citations, and the icons of the kinds of sources."""

from collections import Counter
from collections.abc import Mapping

from journey_editor.document.evidence import SOURCE_KINDS
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Evidence
from journey_editor.document.wording import (
    dotted,
    format_date,
    format_number,
    source_entry,
    source_kind,
    source_name,
    source_sample,
    word,
)

_ICONS = {
    "assumption": "circle-question-mark",
    "interview": "message-circle",
    "survey": "clipboard-list",
    "focus group": "users",
    "observation": "eye",
    "usability test": "mouse-pointer-click",
    "support tickets": "headset",
    "reviews": "star",
    "social listening": "share-2",
    "analytics": "chart-column",
    "walkthrough": "footprints",
    "staff opinion": "user",
}


def kind_choices(records: RecordSet) -> list[tuple[str, str]]:
    """The kinds of sources with what they are called."""
    return [(kind, source_kind(Evidence(id="evidence", kind=kind), records.map)) for kind in SOURCE_KINDS]


def kind_icon(source: Evidence) -> str:
    """The name of the icon of the source's kind; a sheet of paper for a kind of the user's own."""
    return _ICONS.get(source.kind.strip().casefold(), "file")


def citation_words(citation: Citation, records: RecordSet) -> str:
    """ "Interview · 7 of 12", "Analytics · Q3 funnel": a citation as a chip."""
    source = records.find(Evidence, citation.source)
    if source is None:
        return ""
    kind = source_kind(source, records.map)
    if citation.count is None:
        name = source_name(source, records.map)
        return kind if name.casefold() == kind.casefold() else dotted(kind, name)
    of = f" {word(records.map, 'of')} {format_number(citation.of)}" if citation.of is not None else ""
    return dotted(kind, f"{format_number(citation.count)}{of}")


def source_words(source: Evidence, records: RecordSet) -> str:
    """ "12 interviews · Aug 2026 · planned": a source's second line in a list."""
    what = source_sample(source, records.map) or source_kind(source, records.map)
    return dotted(what, format_date(source.on) if source.on else "", source.status.strip())


def sources(records: RecordSet) -> list[Evidence]:
    """All sources by what they are called."""
    return sorted(records.of_type(Evidence), key=lambda source: (source_name(source).casefold(), source.id))


def source_choices(records: RecordSet) -> Mapping[str, str]:
    """All sources as they are picked from a list: `words -> id`; those of one name say more, or get a number."""
    found: dict[str, str] = {}
    known = sources(records)
    times = Counter(source_name(source, records.map).casefold() for source in known)
    for source in known:
        name = source_name(source, records.map)
        said = base = name if times[name.casefold()] == 1 else source_entry(source, records.map)
        turn = 2
        while said in found:
            said, turn = f"{base} ({turn})", turn + 1
        found[said] = source.id
    return found
