"""What a person does to named views."""

from journey_editor.document.ids import new_id
from journey_editor.document.records import Lane, Persona, Record, Stage, Tag, View
from journey_editor.document.showing import Showing
from journey_editor.document.store import Transaction


def add_view(t: Transaction, name: str, showing: Showing) -> str:
    """A view that shows what a choice shows, under a name of its own: "Board", "Board 2"."""
    words = {"kinds": showing.kinds, "owners": showing.owners, "shows": showing.shows}
    view = View(
        id=new_id("view"),
        name=_free_name(t, name),
        lanes=_known(t, showing.lanes, Lane),
        stages=_known(t, showing.stages, Stage),
        personas=_known(t, showing.personas, Persona),
        tags=_known(t, showing.tags, Tag),
        filter={key: tuple(sorted(chosen)) for key, chosen in words.items() if chosen},
        color_by=showing.color_by,
        theme=showing.theme,
    )
    return t.add(view).id


def join_view(t: Transaction, showing: Showing, *ids: str) -> None:
    """Let what is new show in the view that chose what shows, where that names what it shows."""
    view = t.records.find(View, showing.view)
    if view is None:
        return
    added = [record for record_id in ids if (record := t.records.get(record_id))]
    for field, record_type in (("lanes", Lane), ("stages", Stage), ("personas", Persona)):
        named = getattr(view, field)
        new = tuple(record.id for record in added if isinstance(record, record_type) and record.id not in named)
        if named and new:
            t.patch(view.id, **{field: (*named, *new)})


def _known(t: Transaction, ids: frozenset[str], record_type: type[Record]) -> tuple[str, ...]:
    return tuple(sorted(found for found in ids if t.records.find(record_type, found)))


def _free_name(t: Transaction, name: str) -> str:
    taken = {view.name.strip().casefold() for view in t.records.of_type(View)}
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    return free
