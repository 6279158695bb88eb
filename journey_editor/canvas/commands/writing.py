"""Begin to write in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.folding import toggle_fold_of
from journey_editor.canvas.commands.selected import unlocked
from journey_editor.canvas.text_writer import NEW_RECORD_KEY
from journey_editor.document.edits.folding import unfold_around
from journey_editor.document.edits.views import join_view
from journey_editor.document.records import Stage
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# The text of a record that is written in place, by the record's type.
TEXT_FIELDS = {
    "map": "title", "stage": "name", "step": "name", "lane": "name", "card": "title", "kpi": "name",
    "link": "label", "emotion": "verbatim",
}  # fmt: skip
# Those that a letter begins to write: on a point of a curve keys set what is felt, and the others mean nothing.
TYPED_OVER = TEXT_FIELDS.keys() - {"emotion"}


def edit_selected(view: "MapView") -> None:
    """Write in the record picked last, with the caret at the end of its text."""
    _open(view, None)


def type_over(view: "MapView", text: str) -> bool:
    """Write a text in the place of that of the record picked last; whether it has one to be written."""
    record = view.session.records.get(view.session.selection.lead)
    return record is not None and record.type in TYPED_OVER and _open(view, text)


def write_over(view: "MapView") -> bool:
    """Write in the record picked last, with all of its text selected; whether it has one to be written."""
    return _open(view, None, select_all=True)


def write_new(
    view: "MapView", label: str, add: Callable[[Transaction], str], *, text: str | None = None, select_all: bool = False
) -> str:
    """Add a record and write in it, as one undo step. `add` gives the id of what it adds, which is selected."""
    session = view.session
    view.writer.close()
    session.history.seal()
    with session.edit(label, key=NEW_RECORD_KEY) as t:
        record_id = add(t)
        unfold_around(t, record_id)
        join_view(t, session.showing, record_id)
    session.selection.select(record_id)
    view.reveal(record_id)
    view.setFocus()
    field = TEXT_FIELDS[session.records[record_id].type]
    view.writer.open(record_id, field, text=text, select_all=select_all, is_new=True)
    return record_id


def _open(view: "MapView", text: str | None, *, select_all: bool = False) -> bool:
    record = view.session.records.get(view.session.selection.lead)
    if record is None or record.type not in TEXT_FIELDS:
        return False
    if unlocked(view, [record]):
        if isinstance(record, Stage) and record.folded:
            toggle_fold_of(view, record.id)  # its name has no room to be written in
        view.reveal(record.id)
        view.setFocus()
        view.writer.open(record.id, TEXT_FIELDS[record.type], text=text, select_all=select_all)
    return True
