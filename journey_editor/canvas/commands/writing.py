"""Begin to write in place."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import unlocked
from journey_editor.document.records import Record

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# The text of a record that is written in place, by the record's type.
TEXT_FIELDS = {
    "map": "title", "stage": "name", "step": "name", "lane": "name", "persona": "name", "card": "title",
    "kpi": "name", "emotion": "verbatim",
}  # fmt: skip


def edit_selected(view: "MapView") -> None:
    """Write in the record picked last, with the caret at the end of its text."""
    record = view.session.records.get(view.session.selection.lead)
    if record is not None and record.type in TEXT_FIELDS and unlocked(view, [record]):
        view.write(record.id, TEXT_FIELDS[record.type])


def write_new(view: "MapView", record: Record) -> None:
    """Select what was just made, and write in it: what it is called already is all selected."""
    view.session.selection.select(record.id)
    view.reveal(record.id)
    view.write(record.id, TEXT_FIELDS[record.type], select_all=True)
