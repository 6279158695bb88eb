"""What became of a map, said in words: for a list, a terminal, and a script that reads JSON."""

from collections.abc import Callable
from typing import Any

from journey_editor.document import wording
from journey_editor.document.comparing import Comparison, Difference, What
from journey_editor.document.frozen import thaw
from journey_editor.document.places import column_of, lane_of
from journey_editor.document.queries import is_parked
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Evidence, Kpi, Link, Map, Persona, Record

_TYPES = {"kpi": "KPI", "emotion": "feeling"}
# What the panels call the fields whose names in the file say it otherwise.
_LABELS = {
    "body": "notes",
    "url": "link",
    "image": "picture",
    "duration_s": "duration",
    "wait_s": "waiting",
    "low": "lowest",
    "high": "highest",
    "word": "word for the emotion",
    "personas": "concerns",
    "persona": "about",
    "jobs": "jobs to be done",
    "card_kind": "kind of its cards",
    "actor": "whose doing it shows",
    "color": "colour",
    "color_by": "colour cards by",
    "weight": "size, times the usual",
    "good": "good is",
    "on": "date",
    "line": "line of the curve",
    "business_goal": "what we want of them",
    "map": "map of this step",
    "emotion_scale": "scale of the curves",
    "words": "words of the poster",
    "language": "language of the poster",
}
# Fields whose values are for programs: ids, and names of pictures.
_UNSAID = frozenset({"image", "photo", "logo", "actor", "alternative_of", "persona", "card", "source", "target"})
_LONGEST_VALUE = 60
_ARROW = "→"


def difference_line(difference: Difference, comparison: Comparison, longest: int = _LONGEST_VALUE) -> str:
    """ "card “Receipt” in Touchpoints, Pay › Gets receipt: owner “” → “Web”": what it is, where, and what differs.

    Texts that differ are cut after so many characters.
    """
    record = difference.record
    own = comparison.after if difference.after else comparison.before
    said = record_words(record, own)
    place = place_words(record, own)
    if difference.what == "moved" and difference.before:
        old = place_words(difference.before, comparison.before)
        place = f"from {old} to {place}" if old != place and place else ""
    elif place:
        place = f"in {place}" if not isinstance(record, Emotion) else f"at {place}"
    changes = "; ".join(_change_words(difference, name, longest) for name in difference.fields)
    return " ".join(part for part in (said, place) if part) + (f": {changes}" if changes else "")


def difference_json(difference: Difference, comparison: Comparison) -> dict[str, Any]:
    """The difference as plain data: `fields` are `name -> [before, after]`."""
    own = comparison.after if difference.after else comparison.before
    values = {name: [_plain(record, name) for record in (difference.before, difference.after)]
              for name in difference.fields}  # fmt: skip
    said = {
        "what": difference.what,
        "type": difference.record.type,
        "id": difference.record.id,
        "name": record_name(difference.record, own),
        "place": place_words(difference.record, own),
    }
    if difference.what == "moved" and difference.before:
        said["from"] = place_words(difference.before, comparison.before)
    return {**said, **({"fields": values} if values else {})}


def summary_words(comparison: Comparison) -> str:
    """ "3 added, 1 moved": what there is, "nothing differs" when there is nothing."""
    whats: tuple[What, ...] = ("added", "removed", "moved", "changed")
    counts = [f"{comparison.count(what)} {what}" for what in whats if comparison.count(what)]
    return ", ".join(counts) or "nothing differs"


def record_words(record: Record, records: RecordSet) -> str:
    """ "card “Receipt”", "feeling of Mara, 29": the kind of a thing and its name."""
    if isinstance(record, Map):
        return "the map"
    if isinstance(record, Emotion):
        persona = records.find(Persona, record.persona)
        state = f"{record.state} " if record.state != "current" else ""
        return f"{state}feeling of {wording.persona_name(persona) if persona else 'nobody'}"
    kind = wording.word(None, record.kind).casefold() if isinstance(record, Card) else ""
    name = wording.quoted(record_name(record, records)) or "without a name"
    return f"{kind or _TYPES.get(record.type, record.type)} {name}"


def record_name(record: Record, records: RecordSet) -> str:
    """What a thing is called: its name or title, for a link what it joins."""
    if isinstance(record, Link):
        ends = [records.get(end) for end in (record.source, record.target)]
        return f" {_ARROW} ".join(record_name(end, records) if end else "" for end in ends)
    if isinstance(record, Emotion):
        return wording.format_number(record.score)
    return str(getattr(record, "title" if isinstance(record, (Map, Card, Evidence)) else "name", "")).strip()


def place_words(record: Record, records: RecordSet) -> str:
    """ "Touchpoints, Pay › Gets receipt": the lane, the stage and the step of what has them."""
    if isinstance(record, Card) and is_parked(record):
        return "the parking lot"
    lane = "" if isinstance(record, (Emotion, Kpi)) else lane_of(record, records)
    return ", ".join(part for part in (lane, column_of(record, records)) if part)


def field_words(name: str) -> str:
    """What a field is called, as in the panels: "notes" for `body`."""
    return _LABELS.get(name, name.replace("_", " "))


def _change_words(difference: Difference, name: str, longest: int) -> str:
    old, new = (_plain(record, name) for record in (difference.before, difference.after))
    if name in _UNSAID or any(isinstance(value, (list, dict)) for value in (old, new)):
        return f"{field_words(name)} changed"
    said = wording.format_duration if name.endswith("_s") else wording.format_number
    return f"{field_words(name)} {_value(old, said, longest)} {_ARROW} {_value(new, said, longest)}"


def _value(value: object, said_number: Callable[[float], str], longest: int) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return said_number(value)
    said = " ".join(str(value).split())
    return wording.quoted(said if len(said) <= longest else f"{said[: longest - 1]}…")


def _plain(record: Record | None, name: str) -> Any:
    return thaw(record.values()[name]) if record else None
