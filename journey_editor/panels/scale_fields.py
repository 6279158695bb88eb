"""The fields of an emotion scale: from where to where it goes, and the words along it."""

from typing import Any

from journey_editor.document.edits.emotions import set_lane_scale, set_scale
from journey_editor.document.records import EmotionScale, Lane, Map, Record
from journey_editor.document.store import Transaction
from journey_editor.document.wording import format_number, format_signed
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.text_formats import LINES, RANGE
from journey_editor.panels.typed_field import line_field, text_field

SCALE = "scale ends"
SCALE_RANGE = "scale range"
SCALE_WORDS = "scale words"

_ENDS = ((-2.0, 2.0), (1.0, 5.0), (0.0, 10.0), (-5.0, 5.0))


def add_map_scale(form: RecordForm) -> None:
    """The scale of the map."""
    _add(form, [(ends, _say_ends(ends)) for ends in _ENDS])


def add_lane_scale(form: RecordForm) -> None:
    """The scale of a lane, which may be the map's."""
    _add(form, [(None, "As the map"), *((ends, _say_ends(ends)) for ends in _ENDS)])


def _add(form: RecordForm, choices: list[tuple[Any, str]]) -> None:
    ends = ChoiceField("Emotion scale", choices, say=_say_ends)
    words = text_field(
        "Wo&rds of the scale, from its lowest to its highest", LINES, lines=3, hint="furious\nneutral\ndelighted"
    )
    own = line_field("Or from one number to another", RANGE, hint="such as 1 to 7")
    form.add_widget(form.bind(SCALE, ends, read=_ends, write=_set_ends))
    form.add_widget(form.bind(SCALE_RANGE, own, read=_ends, write=_set_ends))
    form.add_widget(form.bind(SCALE_WORDS, words, read=_words, write=_set_words))


def _scale(record: Record | None) -> EmotionScale | None:
    if isinstance(record, Map):
        return record.emotion_scale
    return record.scale if isinstance(record, Lane) else None


def _ends(record: Record) -> tuple[float, float] | None:
    scale = _scale(record)
    return (scale.min, scale.max) if scale else None


def _words(record: Record) -> tuple[str, ...]:
    scale = _scale(record)
    return scale.labels if scale else ()


def _set_ends(t: Transaction, record_id: str, ends: tuple[float, float] | None) -> None:
    labels = _words(t.records[record_id])
    scale = EmotionScale(min=ends[0], max=ends[1], labels=labels) if ends else None
    _set(t, record_id, scale)


def _set_words(t: Transaction, record_id: str, labels: tuple[str, ...]) -> None:
    scale = _scale(t.records[record_id]) or t.records.map.emotion_scale
    _set(t, record_id, scale.model_copy(update={"labels": labels}))


def _set(t: Transaction, record_id: str, scale: EmotionScale | None) -> None:
    if isinstance(t.records[record_id], Lane):
        set_lane_scale(t, record_id, scale)
    elif scale is not None:
        set_scale(t, scale)


def _say_ends(ends: tuple[float, float]) -> str:
    say = format_signed if ends[0] < 0 else format_number
    return " to ".join(say(end) for end in ends)
