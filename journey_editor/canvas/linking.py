"""Link two records of the map that shows."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.document.edits.links import add_link
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Link

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def link_records(view: "MapView", source: str, target: str) -> None:
    """Link two records, and select the link, so that the panel shows what it says."""
    session = view.session
    records = session.records
    if not unlocked(view, [records.map]):
        return
    with session.edit(f"Link {named([records[source], records[target]])}") as t:
        link_id = add_link(t, source, target)
    session.selection.select(link_id)
    link = session.records.find(Link, link_id)
    if link:
        view.hint.emit(f"Linked, {link.kind}: {name_of(session.records, target)}. The side panel changes what it says")


def name_of(records: RecordSet, record_id: str) -> str:
    """What a card, a step or a figure is called."""
    record = records.get(record_id)
    name = str(getattr(record, "title", "") or getattr(record, "name", "")).strip()
    return " ".join(name.split()) or f"Unnamed {getattr(record, 'kind', '') or getattr(record, 'type', 'step')}"
