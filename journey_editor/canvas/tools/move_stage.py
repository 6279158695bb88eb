"""Drag a stage by its header to another place among the stages; all in it follows."""

from typing import TYPE_CHECKING

from journey_editor.canvas.gesture import Gesture, Press
from journey_editor.canvas.header_drag import HeaderDrag, HeaderPlace
from journey_editor.document.edits.ordering import position, without
from journey_editor.document.edits.stages import move_stage
from journey_editor.document.locking import is_locked
from journey_editor.document.queries import stages
from journey_editor.document.records import Stage
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_move_stage(view: "MapView", press: Press) -> Gesture | None:
    stage, header = view.session.records.find(Stage, press.hit.record_id), press.hit.located
    if stage is None or header is None or is_locked(view.session.records, stage):
        return None
    return MoveStage(view, press, header)


class MoveStage(HeaderDrag):
    is_across = True

    def _place_at(self, x: float, y: float) -> HeaderPlace | None:  # noqa: ARG002
        """Between the stages that show, by their middles; hidden ones stay behind the one before them."""
        records, own = self._view.session.records, self._header.group.record_id
        spans = [span for span in self._view.shown.layout.grid.stages if span.stage.id != own]
        siblings = without(stages(records), own)
        before = sum(span.x + span.width / 2 < x for span in spans)
        if before < len(spans):
            index, at = position(siblings, spans[before].stage.id), spans[before].x
        elif spans:
            index, at = position(siblings, spans[-1].stage.id) + 1, spans[-1].x + spans[-1].width
        else:
            return None
        shown = [span.stage.id for span in self._view.shown.layout.grid.stages]
        return HeaderPlace(index, at, is_home=shown.index(own) == before)

    def _drop(self, t: Transaction, place: HeaderPlace) -> None:
        move_stage(t, self._header.group.record_id, place.index)
