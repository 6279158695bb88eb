"""What a press, a click and a double click mean where nothing is dragged."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.cells import add_in_cell
from journey_editor.canvas.commands.channels import toggle_crossing
from journey_editor.canvas.commands.emotions import NO_PERSONA, draw_state, toggle_bands
from journey_editor.canvas.commands.folding import toggle_fold_of
from journey_editor.canvas.commands.links import open_linked_map
from journey_editor.canvas.commands.owners import select_owned
from journey_editor.canvas.commands.personas import toggle_solo
from journey_editor.canvas.commands.selected import may_fill, unlocked
from journey_editor.canvas.commands.structure import add_lane, add_stage, add_step
from journey_editor.canvas.gesture import Press
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.canvas.tools.drag_emotion import select_point
from journey_editor.document.edits.emotions import set_emotion
from journey_editor.document.folding import is_folded
from journey_editor.document.queries import lanes, stages
from journey_editor.document.records import Emotion
from journey_editor.lanes.emotion_series import STATES
from journey_editor.layout.braces import STAGE_GROUP
from journey_editor.layout.fold_mark import FOLD_MARK
from journey_editor.layout.headers import LINKED_MAP
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_FOLDING = ("stage", "lane", "folded")
_ICON = 10.0  # map points around the middle of the icon of a linked map


STATE_ROLES = {f"state {state}": state for state in STATES}


def press_on(view: "MapView", press: Press) -> None:
    """A press selects what is not selected, at once; what is may be about to be dragged with all others."""
    hit, pointer = press.hit, press.pointer
    adds = pointer.shift or pointer.ctrl
    # It chooses what is drawn next, from the selection on, or how much room a header takes.
    is_key = hit.role == "persona" or hit.role in STATE_ROLES or hit.part == FOLD_MARK
    if hit.record_id and not is_key and hit.record_id not in view.session.selection and not adds:
        _select(view, hit.record_id)


def click(view: "MapView", press: Press) -> None:
    """A press and a release in one place."""
    selection, hit, pointer = view.session.selection, press.hit, press.pointer
    if hit.part == FOLD_MARK:
        toggle_fold_of(view, hit.record_id)
    elif hit.role.startswith("ghost"):
        _add_at_the_end(view, hit.role)
    elif hit.role == STAGE_GROUP:
        _select_group(view, hit)
    elif hit.role == "persona":
        if pointer.alt:
            toggle_solo(view.session, hit.record_id)
        else:
            view.session.activate_persona(hit.record_id)
    elif hit.role in STATE_ROLES:
        draw_state(view, STATE_ROLES[hit.role])
    elif hit.role == "offer bands":
        _split_into_bands(view, hit)
    elif hit.role == "crossing" and hit.cell:
        toggle_crossing(view, hit.cell, hit.part)
    elif hit.role == "owner" and hit.cell:
        select_owned(view, hit.cell, hit.part)
    elif not hit.record_id:
        if not (pointer.shift or pointer.ctrl):
            _click_nothing(view, press)
    elif pointer.ctrl and is_on_map_icon(hit):
        selection.select(hit.record_id)
        open_linked_map(view)
    elif pointer.ctrl:
        selection.toggle(hit.record_id)
    elif pointer.shift:
        selection.add([hit.record_id])
    else:
        _select(view, hit.record_id)


def is_on_map_icon(hit: Hit) -> bool:
    """Whether the point is on the icon of a step that another map tells in detail."""
    located = hit.located
    if hit.role != "step" or located is None:
        return False
    x, y = hit.x - located.x, hit.y - located.y
    icons = [item for item in located.group.items if isinstance(item, Group) and item.role == LINKED_MAP]
    middles = [(icon.x + icon.width / 2, icon.y + icon.height / 2) for icon in icons]
    return any(abs(x - across) <= _ICON and abs(y - down) <= _ICON for across, down in middles)


def double_click(view: "MapView", press: Press) -> bool:
    """Write in the text there, or a new card or figure where none is; whether it meant anything.

    What is folded is unfolded.
    """
    hit = press.hit
    if hit.part == FOLD_MARK:
        return False
    if hit.role in _FOLDING and is_folded(view.session.records.get(hit.record_id)):
        toggle_fold_of(view, hit.record_id)
        return True
    if hit.located and hit.located.group.places:
        return _write(view, press)
    cell = hit.cell
    if hit.record_id or hit.role or cell is None:
        return False
    return add_in_cell(view, cell)


def select_for_menu(view: "MapView", hit: Hit) -> None:
    """A context menu is for what lies under the pointer; for all that is selected if that is a part of it."""
    selection = view.session.selection
    if hit.record_id:
        if hit.record_id not in selection:
            _select(view, hit.record_id)
    elif hit.cell and hit.cell.lane:
        selection.select_cell(hit.cell)
    else:
        selection.clear()


def place_for_menu(view: "MapView") -> tuple[float, float] | None:
    """Where in the view a context menu opens that a key asks for: on what is selected; None when nothing is."""
    selection = view.session.selection
    if selection.lead:
        view.reveal(selection.lead)
    located = view.shown.locate(selection.lead)
    rect = view.shown.cell_rect(selection.cell) if selection.cell and not located else None
    if located:
        rect = located.rect
    if rect is None:
        return None
    left, top, right, bottom = view.camera.rect_to_view(rect, located.surface if located else "body")
    return (left + right) / 2, (top + bottom) / 2


def _select(view: "MapView", record_id: str) -> None:
    """Select a record; a point of a curve is gone on with in its state."""
    if point := view.session.records.find(Emotion, record_id):
        view.session.activate_state(point.state)
        select_point(view.session.selection, point)
    else:
        view.session.selection.select(record_id)


def _click_nothing(view: "MapView", press: Press) -> None:
    """Select an empty cell; in an emotion lane set the point of the active persona."""
    cell = press.hit.cell
    if cell is None or not cell.lane or not cell.step:
        view.session.selection.clear()
        return
    plot = ScorePlot.at(view, cell.lane, press.hit.y)
    view.session.selection.select_cell(cell)
    if plot is None or not may_fill(view, cell):
        return
    persona, state = plot.persona or view.session.active_persona, view.session.active_state
    if not persona:
        view.hint.emit(NO_PERSONA)
        return
    with view.session.edit("Set emotion") as t:
        score = plot.score(press.hit.y, is_free=press.pointer.alt)
        point = set_emotion(t, cell.lane, persona, cell.step, score, state=state)
    _select(view, point)


def _write(view: "MapView", press: Press) -> bool:
    """Write in the text of the record that is nearest to the press."""
    located, record = press.hit.located, view.session.records.get(press.hit.record_id)
    if located is None or record is None or not unlocked(view, [record]):
        return True
    down = press.hit.y - located.y
    place = min(
        located.group.places, key=lambda place: max(place.y - down, 0.0, down - place.y - place.block.height)
    )  # fmt: skip
    at = press.pointer.x, press.pointer.y
    view.writer.pointer.note_double_click(*at)
    return view.write(record.id, place.field, at=at)


def _split_into_bands(view: "MapView", hit: Hit) -> None:
    """The lane whose header was clicked gets a band for each persona."""
    row = view.shown.row_at(hit.y)
    if row:
        view.session.selection.select(row.lane.id)
        toggle_bands(view)


def _select_group(view: "MapView", hit: Hit) -> None:
    """The stages under the brace, which the panel gives another group together."""
    spans = view.shown.layout.grid.stages
    brace = hit.located.rect if hit.located else (0.0, 0.0, 0.0, 0.0)
    view.session.selection.select(*(span.stage.id for span in spans if brace[0] <= span.x < brace[2]))


def _add_at_the_end(view: "MapView", ghost: str) -> None:
    records = view.session.records
    if ghost == "ghost stage":
        add_stage(view, len(stages(records)))
    elif ghost == "ghost lane":
        add_lane(view, index=len(lanes(records)))
    else:
        add_step(view, view.shown.layout.grid.stages[-1].stage.id)
