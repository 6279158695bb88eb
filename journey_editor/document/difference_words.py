"""What became of a map, said in words: for a list, a terminal, and a script that reads JSON."""

from collections.abc import Callable
from typing import Any

from journey_editor.document import wording
from journey_editor.document.comparing import Comparison, Difference, What
from journey_editor.document.frozen import thaw
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Evidence, Kpi, Lane, Link, Map, Persona, Record, Stage, Step

_TYPES = {"kpi": "KPI", "emotion": "feeling"}
_LONGEST_VALUE = 60
_ARROW = "→"


def difference_line(difference: Difference, comparison: Comparison) -> str:
    """ "card “Receipt” in Touchpoints, Pay › Gets receipt: owner “” → “Web”": what it is, where, and what differs."""
    record = difference.record
    own = comparison.after if difference.after else comparison.before
    said = record_words(record, own)
    place = place_words(record, own)
    if difference.what == "moved" and difference.before:
        old = place_words(difference.before, comparison.before)
        place = f"from {old} to {place}" if old != place and place else ""
    elif place:
        place = f"in {place}" if not isinstance(record, Emotion) else f"at {place}"
    changes = "; ".join(_change_words(difference, name) for name in difference.fields)
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
    lane = records.find(Lane, getattr(record, "lane", None))
    step = records.find(Step, getattr(record, "step", None))
    stage = records.find(Stage, step.stage if step else getattr(record, "stage", None))
    if isinstance(record, Card) and (lane is None or (step is None and stage is None)):
        return "the parking lot"
    column = " › ".join(part.name for part in (stage, step) if part and part.name)
    shown = lane.name if lane and not isinstance(record, (Emotion, Kpi)) else ""
    return ", ".join(part for part in (shown, column) if part)


def _change_words(difference: Difference, name: str) -> str:
    old, new = (_plain(record, name) for record in (difference.before, difference.after))
    if any(isinstance(value, (list, dict)) for value in (old, new)):
        return f"{_label(name)} changed"
    said = wording.format_duration if name.endswith("_s") else wording.format_number
    return f"{_label(name)} {_value(old, said)} {_ARROW} {_value(new, said)}"


def _label(name: str) -> str:
    return name.removesuffix("_s").replace("_", " ")


def _value(value: object, said_number: Callable[[float], str]) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return said_number(value)
    said = " ".join(str(value).split())
    return wording.quoted(said if len(said) <= _LONGEST_VALUE else f"{said[: _LONGEST_VALUE - 1]}…")


def _plain(record: Record | None, name: str) -> Any:
    return thaw(record.values()[name]) if record else None
