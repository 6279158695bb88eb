"""A map out of the `%%` lines of a file that we wrote.

The Mermaid lines above them may have been edited since, and a person who edits a line means it: such a line counts
before the records, and everything the records say about other lines is kept.
"""

from difflib import SequenceMatcher

from journey_editor.document import queries
from journey_editor.document.loading import repaired
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Record, Stage
from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_edits import LineEdits
from journey_editor.interchange.mermaid_lines import WrittenTask, visible_lines, written_tasks
from journey_editor.interchange.mermaid_outline import Outline, Section, read_outline
from journey_editor.interchange.mermaid_source import read_source
from journey_editor.interchange.mermaid_task import Task
from journey_editor.storage.limits import Damaged
from journey_editor.storage.map_json import parse_map_json

Entry = Section | Task


def restored_records(records_json: str, outline: Outline, seed: str, report: Report) -> tuple[Record, ...] | None:
    """The records of the `%%` lines with the edits of the Mermaid lines; None when they are damaged."""
    try:
        parsed = parse_map_json(records_json.encode(), "The text of the %% lines")
    except Damaged as damaged:
        report.tell(f"The %% lines of Journey Editor were not used: {damaged}")
        return None
    for sentence in parsed.report:
        report.tell(sentence)
    sound, repairs = repaired(parsed.records)
    records = RecordSet(sound)
    edits = LineEdits(records, seed, report)
    _take_over(outline, records, edits)
    edits.add_remarks(outline)
    sound, more_repairs = repaired(records)
    for sentence in (*repairs, *more_repairs):
        report.tell(sentence)
    return tuple(sound)


def _take_over(outline: Outline, records: RecordSet, edits: LineEdits) -> None:
    """Compare the lines of the file with those that we would write, and change the records where they differ."""
    written = read_outline(read_source("\n".join(visible_lines(records)), 1, Report()), Report())
    edits.set_texts(written, outline)
    old, new = _entries(written), _entries(outline)
    old_keys, new_keys = [_key(entry) for entry in old], [_key(entry) for entry in new]
    if old_keys == new_keys:
        return
    edits.tell_edited()
    tasks = written_tasks(records)
    holders: list[Stage | WrittenTask] = []
    for stage in queries.stages(records):
        holders += [stage, *(tasks[step.id] for step in queries.steps_of(records, stage.id))]
    pairs = _pairs(old_keys, new_keys)
    kept = set(pairs.values())
    for index, holder in enumerate(holders):
        if index not in kept:
            edits.remove(holder, old[index])
    for index, entry in enumerate(new):
        origin = pairs.get(index)
        edits.place(entry, None if origin is None else holders[origin], None if origin is None else old[origin])
    edits.order()


def _entries(outline: Outline) -> list[Entry]:
    entries: list[Entry] = []
    for section in outline.sections:
        entries += [section, *section.tasks]
    return entries


def _key(entry: Entry) -> tuple[object, ...]:
    if isinstance(entry, Section):
        return ("section", entry.name)
    return ("task", entry.name, entry.score and (entry.score.number, entry.score.mood), entry.actors, entry.body)


def _pairs(old: list[tuple[object, ...]], new: list[tuple[object, ...]]) -> dict[int, int]:
    """Which new line (by index) is which old one: unchanged, moved, or changed where it stands."""
    pairs: dict[int, int] = {}
    changed: list[tuple[range, range]] = []
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(a=old, b=new).get_opcodes():
        if tag == "equal":
            pairs |= zip(range(new_start, new_end), range(old_start, old_end), strict=True)
        else:
            changed.append((range(old_start, old_end), range(new_start, new_end)))
    left = {old[index]: index for olds, _ in changed for index in reversed(olds)}
    for _, news in changed:
        for index in news:
            if new[index] in left:
                pairs[index] = left.pop(new[index])
    taken = set(pairs.values())
    for olds, news in changed:
        for kind in ("section", "task"):
            free_old = [index for index in olds if index not in taken and old[index][0] == kind]
            free_new = [index for index in news if index not in pairs and new[index][0] == kind]
            pairs |= zip(free_new, free_old, strict=False)
    return pairs
