"""Drag a figure to another stage or step, among the figures there, or into another lane of figures."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.drop_marks import Lifted, paint_landing
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.shown_map import Located
from journey_editor.canvas.tools.held_edit import HeldEdit
from journey_editor.document.edits.figures import figures_at, move_figure
from journey_editor.document.locking import is_cell_locked, is_locked
from journey_editor.document.records import Kpi
from journey_editor.lanes.kinds import lay_out_lane
from journey_editor.layout.map_layout import Row
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# The lane, the step or the stage, and before which of the others there.
_Place = tuple[str, str | None, str | None, int]


def start_move_figure(view: "MapView", press: Press) -> Gesture | None:
    figure = view.session.records.find(Kpi, press.hit.record_id)
    if figure is None or press.hit.located is None or is_locked(view.session.records, figure):
        return None
    view.session.selection.select(figure.id)
    return MoveFigure(view, press, figure, press.hit.located)


class MoveFigure(HeldEdit):
    """One of a stage goes from stage to stage, one of a step, or of a card, from step to step."""

    hides_selection = True

    def __init__(self, view: "MapView", press: Press, figure: Kpi, home: Located) -> None:
        super().__init__(view, "Move figure")
        self._figure = figure
        self._home = home
        self._pointer = press.pointer
        self._place: _Place | None = None
        self._rest = view.session.records.copy()
        self._rest.remove(figure.id)
        self._standing: dict[str, dict[str, Group]] = {}
        self.keeps = figure.id
        grab = (press.hit.x - home.x) / home.group.width, (press.hit.y - home.y) / home.group.height
        self._lifted = Lifted(view.session.assets, grab, ground=theme.WHITE)

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._place else Qt.CursorShape.ForbiddenCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        place = self._place_at(pointer)
        if place == self._place:
            return
        self._place = place
        self._t.restart()
        if place and not self._is_home(place):
            lane, step, stage, index = place
            move_figure(self._t, self._figure.id, lane, index, step=step, stage=stage)
        self._t.preview()

    def paint(self, painter: QPainter) -> None:
        lands = self._place is not None
        paint_landing(painter, self._view, [self._figure.id], lands=lands)
        landing = self._view.shown.locate(self._figure.id) if lands else None
        group, scale = (landing or self._home).group, self._view.camera.zoom
        self._lifted.paint(painter, group, (self._pointer.x, self._pointer.y), scale, fades=not lands)

    def _place_at(self, pointer: Pointer) -> _Place | None:
        shown, camera = self._view.shown, self._view.camera
        left, top, right, bottom = camera.body_rect()
        if not (left <= pointer.x < right and top <= pointer.y < bottom):
            return None
        x, y = camera.to_map(pointer.x, pointer.y)
        row, step = shown.row_at(y), shown.step_at(x)
        if row is None or row.lane.kind != "kpi" or row.is_folded or step is None:
            return None
        grid = shown.layout.grid
        stage = grid.stages[grid.columns[grid.column_of[step]].stage].stage.id
        records = self._view.session.records
        if is_cell_locked(records, row.lane.id, step, stage):
            return None
        at = (None, stage) if self._figure.stage else (step, None)
        standing, top = self._standing_in(row), row.drawn.y if row.drawn else 0.0
        others = [standing[kpi.id] for kpi in figures_at(self._rest, row.lane.id, step=at[0], stage=at[1])]
        return row.lane.id, *at, sum(_is_before(other, x, y - top) for other in others)

    def _standing_in(self, row: Row) -> dict[str, Group]:
        """The figures of a row by id, relative to its top, as they stand without the one that moves.

        What the drag previews makes room; a place read off from that would flicker.
        """
        if row.lane.id not in self._standing:
            setting = replace(self._view.shown.layout.setting, records=self._rest)
            items = lay_out_lane(row.lane, setting).draw(row.height)
            self._standing[row.lane.id] = {item.record_id: item for item in items if isinstance(item, Group)}
        return self._standing[row.lane.id]

    def _is_home(self, place: _Place) -> bool:
        lane, step, stage, index = place
        figure, records = self._figure, self._view.session.records
        if (figure.lane, figure.step, figure.stage) != (lane, step, stage):
            return False
        return [kpi.id for kpi in figures_at(records, lane, step=step, stage=stage)].index(figure.id) == index


def _is_before(figure: Group, x: float, y: float) -> bool:
    """Whether a figure stands in an earlier row than a point, or in its row and left of it."""
    return figure.y + figure.height < y or (figure.y <= y and figure.x + figure.width / 2 < x)
