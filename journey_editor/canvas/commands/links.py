"""Commands on links: the path from step to step, and what answers, causes or meets what."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lead, selected, unlocked
from journey_editor.canvas.commands.structure import step_of_selection
from journey_editor.canvas.gesture import Pointer
from journey_editor.canvas.linking import link_records
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.tools.link_cards import LinkCards
from journey_editor.document.alternatives import is_alternative, step_before
from journey_editor.document.edits.alternatives import set_alternative, unset_alternative
from journey_editor.document.edits.links import add_link, can_be_linked, reverse_link
from journey_editor.document.records import Link, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_SELECT = "Select one card, step or figure to link, or two of them"
_CHOOSE = "Arrows or the pointer choose what to link with · Enter or a click links · Esc cancels"


def link_selection(view: "MapView") -> None:
    """Link the two that are selected, in the order in which they were picked; of one begin to choose the other."""
    view.writer.close()
    ids = view.session.selection.ids
    if not can_link(view.session):
        view.hint.emit(_SELECT)
    elif not unlocked(view, [view.session.records.map]):
        return
    elif len(ids) == 2:
        link_records(view, *ids)
    else:
        view.setFocus()
        view.pointer_input.begin(LinkCards(view, ids[0]), Pointer(0, 0))
        view.hint.emit(_CHOOSE)


def can_link(session: MapSession) -> bool:
    """Whether one or two things that can be linked are selected, and nothing else."""
    ids = session.selection.ids
    return len(ids) in (1, 2) and all(can_be_linked(session.records.get(record_id)) for record_id in ids)


def let_leave(view: "MapView") -> None:
    """Say that people leave at the selected step, and write how many."""
    session, step = view.session, step_of_selection(view.session)
    if step is None or not unlocked(view, [step]):
        return
    with session.edit("Add where people leave") as t:
        link_id = add_link(t, step.id, step.id, "leaves")
    session.selection.select(link_id)
    view.write(link_id, "label")


def reverse_selected_link(view: "MapView") -> None:
    """Let the selected link lead the other way."""
    link = lead(view.session, Link)
    if link and link.source != link.target and unlocked(view, [link]):
        with view.session.edit("Reverse link") as t:
            reverse_link(t, link.id)


def can_be_alternative(session: MapSession) -> bool:
    """Whether steps are selected, and one of them has a step before it in its stage."""
    return any(step_before(session.records, step) for step in selected(session, Step))


def are_alternatives(session: MapSession) -> bool:
    """Whether all selected steps that can be are alternatives of the step before."""
    found = [step for step in selected(session, Step) if step_before(session.records, step)]
    return bool(found) and all(is_alternative(session.records, step) for step in found)


def toggle_alternative(view: "MapView") -> None:
    """Let the selected steps be taken instead of the ones before them, or let them follow those again."""
    session = view.session
    chosen = [step for step in unlocked(view, selected(session, Step)) if step_before(session.records, step)]
    if not chosen:
        view.hint.emit("Select a step that has another one before it in its stage")
        return
    ends = are_alternatives(session)
    with session.edit("End alternative" if ends else "Make alternative") as t:
        for step in chosen:
            (unset_alternative if ends else set_alternative)(t, step.id)


def open_linked_map(view: "MapView") -> None:
    """Ask for the map that tells the selected step in detail."""
    step = step_of_selection(view.session)
    if step and step.map:
        view.map_wanted.emit(step.map)


def has_linked_map(session: MapSession) -> bool:
    step = step_of_selection(session)
    return step is not None and bool(step.map)
