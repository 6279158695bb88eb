"""Drag a step by its header to another place, in its stage or in another one; all in it follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journey_editor.canvas.accent import ACCENT
from journey_editor.canvas.fold_words import tell_folded
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.header_drag import HeaderDrag, HeaderPlace
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.edits.ordering import position, without
from journey_editor.document.edits.steps import move_step
from journey_editor.document.locking import is_locked
from journey_editor.document.queries import steps_of
from journey_editor.document.records import Step
from journey_editor.document.store import Transaction
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_move_step(view: "MapView", press: Press) -> Gesture | None:
    step, header = view.session.records.find(Step, press.hit.record_id), press.hit.located
    if step is None or header is None or is_locked(view.session.records, step):
        return None
    return MoveStep(view, press, header)


class MoveStep(HeaderDrag):
    """Where two stages meet, the half of the column under the pointer says to which of them the step goes."""

    is_across = True

    def _place_at(self, x: float, y: float) -> HeaderPlace | None:  # noqa: ARG002
        records, grid, own = self._view.session.records, self._view.shown.layout.grid, self._header.group.record_id
        if self._view.shown.folded_stage_at(x):
            return None
        column = next((column for column in grid.columns if x < column.x + column.width), grid.columns[-1])
        stage = grid.stages[column.stage].stage
        if column.step.id == own:
            return HeaderPlace(0, column.x, stage.id, is_home=True)
        if is_locked(records, stage):
            return None
        is_behind = x > column.center
        index = position(without(steps_of(records, stage.id), own), column.step.id) + is_behind
        at = column.x + column.width if is_behind else column.x
        return HeaderPlace(index, at, stage.id, is_home=self._is_home(stage.id, column.step.id, is_behind=is_behind))

    def finish(self, pointer: Pointer) -> None:
        super().finish(pointer)
        tell_folded(self._view, self._view.camera.to_map(pointer.x, pointer.y)[0])

    def _is_home(self, stage_id: str, neighbour: str, *, is_behind: bool) -> bool:
        """Whether the step stands right there already, among the steps of the stage that show."""
        grid, own = self._view.shown.layout.grid, self._header.group.record_id
        shown = [column.step.id for column in grid.columns if grid.stages[column.stage].stage.id == stage_id]
        return own in shown and shown.index(own) - shown.index(neighbour) == (1 if is_behind else -1)

    def _drop(self, t: Transaction, place: HeaderPlace) -> None:
        move_step(t, self._header.group.record_id, place.parent, place.index)

    def _paint_place(self, painter: QPainter, place: HeaderPlace) -> None:
        """The stage to which the step goes is outlined."""
        super()._paint_place(painter, place)
        camera, stage = self._view.camera, self._view.shown.locate(place.parent)
        if stage:
            left, top, right, bottom = camera.rect_to_view(stage.rect, stage.surface)
            radius = theme.CARD_RADIUS * camera.zoom
            painter.save()
            clip_to(painter, camera, stage.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ACCENT, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left + 1, top + 1, right - left - 2, bottom - top - 2), radius, radius)
            painter.restore()
