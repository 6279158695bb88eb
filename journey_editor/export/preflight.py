"""What has to be said before a page goes to paper."""

from collections.abc import Iterator

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Record, Stage
from journey_editor.scene.display_list import DisplayList, Text, walk

LEAST_READABLE = 5.0  # points: what print shops ask of small type

_SHOWN = 10


def preflight(page: DisplayList, records: RecordSet) -> Iterator[str]:
    """Everything that a person should know before this page is printed, a sentence each."""
    yield from empty_grid_warnings(records)
    yield from missing_glyph_warnings(page, records)
    yield from small_type_warnings(page)


def empty_grid_warnings(records: RecordSet) -> Iterator[str]:
    """A sentence when the map has no cell to show: it is new, or all that makes cells is hidden."""
    wanting = []
    if all(stage.hidden for stage in records.of_type(Stage)):
        wanting.append("no stage")
    if all(lane.hidden for lane in records.of_type(Lane)):
        wanting.append("no lane")
    if wanting:
        yield f"{' and '.join(wanting).capitalize()} of the map is shown, so the page holds no cards."


def small_type_warnings(page: DisplayList) -> Iterator[str]:
    """A sentence when the smallest text is too small to read on paper."""
    sizes = [
        placed.item.line.size * placed.scale
        for placed in walk(page.groups)
        if isinstance(placed.item, Text) and placed.item.line.runs
    ]
    smallest = min(sizes, default=LEAST_READABLE)
    if smallest < LEAST_READABLE:
        yield f"The smallest text is {smallest:.1f} pt on this page; a larger page makes it readable."


def missing_glyph_warnings(page: DisplayList, records: RecordSet) -> Iterator[str]:
    """A sentence for each record with characters that no font has: which they are, and where."""
    for missing in page.missing:
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing.characters[:_SHOWN])
        more = f" and {len(missing.characters) - _SHOWN} more" if len(missing.characters) > _SHOWN else ""
        record = records.get(missing.record_id)
        place = f" in {_called(record)}" if record else ""
        yield f"No font has {shown}{more}{place}; boxes stand for what is missing."


def _called(record: Record) -> str:
    name = getattr(record, "title", "") or getattr(record, "name", "")
    return f'the {record.type} "{name}"' if name else f"a {record.type}"
