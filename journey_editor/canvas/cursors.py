"""The shape of the pointer: what a press here would do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journey_editor.canvas.clicks import STATE_ROLES
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.link_handle import link_handle_at
from journey_editor.canvas.span_bar import span_bar_at
from journey_editor.layout.braces import STAGE_GROUP
from journey_editor.layout.fold_mark import FOLD_MARK

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_BY_ROLE = {
    "ghost stage": Qt.CursorShape.PointingHandCursor,
    "ghost step": Qt.CursorShape.PointingHandCursor,
    "ghost lane": Qt.CursorShape.PointingHandCursor,
    STAGE_GROUP: Qt.CursorShape.PointingHandCursor,
    "link": Qt.CursorShape.PointingHandCursor,
    "persona": Qt.CursorShape.PointingHandCursor,
    "crossing": Qt.CursorShape.PointingHandCursor,
    "owner": Qt.CursorShape.PointingHandCursor,
    "emotion": Qt.CursorShape.SizeVerCursor,
    "emotion low": Qt.CursorShape.SizeVerCursor,
    "emotion high": Qt.CursorShape.SizeVerCursor,
    "offer bands": Qt.CursorShape.PointingHandCursor,
    **dict.fromkeys(STATE_ROLES, Qt.CursorShape.PointingHandCursor),
}


def cursor_for(view: "MapView", hit: Hit | None, at: tuple[float, float]) -> Qt.CursorShape:
    """The shape over what lies under the pointer, which is at a point of the view, or that of the drag."""
    pointer_input = view.pointer_input
    if pointer_input.gesture:
        return pointer_input.gesture.cursor
    if pointer_input.is_space_held:
        return Qt.CursorShape.OpenHandCursor
    if hit is None:
        return Qt.CursorShape.ArrowCursor
    if view.writer.is_open and view.writer.pointer.is_over(*at):
        return Qt.CursorShape.IBeamCursor
    if link_handle_at(view, *at):
        return Qt.CursorShape.CrossCursor
    if span_bar_at(view, *at, hit.record_id):
        return Qt.CursorShape.SizeHorCursor
    if hit.part == FOLD_MARK:
        return Qt.CursorShape.PointingHandCursor
    return _BY_ROLE.get(hit.role, Qt.CursorShape.ArrowCursor)
