"""The fields of what a lane of curves measures: the measure, which end is good, and whether personas stand apart."""

from journey_editor.document.edits.emotions import set_bands, set_measure
from journey_editor.document.measures import MEASURES, good_end, has_bands, measure_of
from journey_editor.document.records import Lane, Record
from journey_editor.document.store import Transaction
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.record_form import RecordForm

MEASURE = "measure"
GOOD = "good end"
BANDS = "bands"

_GOOD = (("up", "Good"), ("down", "Bad"), ("none", "Neither good nor bad"))


def add_measure(form: RecordForm) -> None:
    measures = [(key, measure.name) for key, measure in MEASURES.items()]
    form.add_widget(form.bind(MEASURE, ChoiceField("Mea&sure", measures), read=_measure, write=set_measure))
    form.add_widget(form.bind(GOOD, ChoiceField("High scores are", _GOOD), read=_good, write=_set_good))
    form.add_widget(form.bind(BANDS, CheckField("A &band for each persona"), read=_bands, write=set_bands))


def _measure(record: Record) -> str:
    return measure_of(record) if isinstance(record, Lane) else ""


def _good(record: Record) -> str:
    return good_end(record) if isinstance(record, Lane) else ""


def _bands(record: Record) -> bool:
    return isinstance(record, Lane) and has_bands(record)


def _set_good(t: Transaction, lane_id: str, good: str) -> None:
    lane = t.records.find(Lane, lane_id)
    if lane is not None:
        t.patch(lane_id, options={**lane.options, "good": good})
