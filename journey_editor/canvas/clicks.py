"""What a press and a click without a drag mean."""

from typing import TYPE_CHECKING

from journey_editor.canvas.gesture import Press

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def press_on(view: "MapView", press: Press) -> None:
    """A press selects what is not selected, at once; what is may be about to be dragged with all others."""
    record_id, pointer = press.hit.record_id, press.pointer
    if record_id and record_id not in view.session.selection and not (pointer.shift or pointer.ctrl):
        view.session.selection.select(record_id)


def click(view: "MapView", press: Press) -> None:
    """A press and a release in one place."""
    selection, hit, pointer = view.session.selection, press.hit, press.pointer
    if not hit.record_id:
        if hit.cell and hit.cell.lane:
            selection.select_cell(hit.cell)
        elif not (pointer.shift or pointer.ctrl):
            selection.clear()
    elif pointer.ctrl:
        selection.toggle(hit.record_id)
    elif pointer.shift:
        selection.add([hit.record_id])
    else:
        selection.select(hit.record_id)
