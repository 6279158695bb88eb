"""Drag a new card, a new lane or a persona from the palette onto the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.card_places import CardPlace, CardPlaces
from journey_editor.canvas.commands.cards import add_card
from journey_editor.canvas.commands.structure import LANE_NAMES, add_lane
from journey_editor.canvas.drop_marks import Lifted, paint_folded_landing, paint_landing, paint_row_line
from journey_editor.canvas.fold_words import tell_folded
from journey_editor.canvas.gesture import Gesture, Pointer
from journey_editor.canvas.header_drag import HeaderPlace
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.canvas.row_places import row_place_at
from journey_editor.canvas.tools.assign_persona import AssignPersona
from journey_editor.document import wording
from journey_editor.document.edits import cards
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card
from journey_editor.scene import theme
from journey_editor.scene.card_block import CardSetting, lay_out_card
from journey_editor.scene.display_list import Box, Group, Stroke
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_GRAB = (0.5, 0.5)


def drop_from_palette(view: "MapView", item: PaletteItem) -> Gesture:
    match item.what:
        case "card":
            return DropCard(view, item.kind)
        case "lane":
            return DropLane(view, item.kind)
    return AssignPersona(view, item.kind)


class DropCard(Gesture):
    """The map makes room for the card; it keeps the kind that was chosen, whatever the lane holds."""

    scrolls_at_edges = True
    hides_selection = True

    def __init__(self, view: "MapView", kind: str) -> None:
        self._view = view
        self._kind = kind
        self._pointer: Pointer | None = None
        self._places = CardPlaces(view)
        self._place: CardPlace | None = None
        self._shown: list[str] = []
        self._t = view.session.edit("Add card")
        self._lifted = Lifted(view.session.assets, _GRAB)
        said = Card(id="", kind=kind, title=wording.word(view.session.records.map, kind))
        width = theme.COLUMN_WIDTH - 2 * theme.CELL_PADDING
        self._block = lay_out_card(said, CardSetting(view.session.records, {}, showing=view.session.showing), width)
        view.hold_rows(True)

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._place else Qt.CursorShape.ForbiddenCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        place = self._places.place_at(pointer.x, pointer.y)
        if place != self._place:
            self._place, self._shown = place, []
            self._t.restart()
            if place:
                self._shown = [cards.add_card(self._t, place.cell, kind=self._kind, index=place.index)]
            self._t.preview()

    def finish(self, pointer: Pointer) -> None:
        """The card is added, and its title is written."""
        self.move(pointer)
        place = self._place
        self.cancel()
        if place:
            add_card(self._view, place.cell, kind=self._kind, index=place.index)
        else:
            tell_folded(self._view, self._view.camera.to_map(pointer.x, pointer.y)[0])

    def cancel(self) -> None:
        self._t.rollback()
        self._view.hold_rows(False)

    def paint(self, painter: QPainter) -> None:
        paint_landing(painter, self._view, self._shown, lands=True)
        if self._place:
            paint_folded_landing(painter, self._view, self._place.cell)
        if self._pointer:
            at, scale = (self._pointer.x, self._pointer.y), self._view.camera.zoom
            self._lifted.paint(painter, self._block, at, scale, fades=self._place is None)


class DropLane(Gesture):
    """The line says between which lanes the new one goes."""

    scrolls_at_edges = True
    hides_selection = True

    def __init__(self, view: "MapView", kind: str) -> None:
        self._view = view
        self._kind = kind
        self._pointer: Pointer | None = None
        self._place: HeaderPlace | None = None
        self._lifted = Lifted(view.session.assets, _GRAB, ground=theme.WHITE)
        self._plate = _lane_plate(LANE_NAMES[kind])

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._place else Qt.CursorShape.ForbiddenCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        view, camera = self._view, self._view.camera
        is_over = 0 <= pointer.x < camera.width and 0 <= pointer.y < camera.map_height
        may_add = is_over and not is_locked(view.session.records, view.session.records.map)
        self._place = row_place_at(view, camera.to_map(pointer.x, pointer.y)[1]) if may_add else None

    def finish(self, pointer: Pointer) -> None:
        """The lane is added, and its name is written."""
        self.move(pointer)
        if self._place:
            add_lane(self._view, self._kind, index=self._place.index)

    def cancel(self) -> None:
        """Nothing was done yet."""

    def paint(self, painter: QPainter) -> None:
        if self._place:
            paint_row_line(painter, self._view, self._place.at)
        if self._pointer:
            at = self._pointer.x, self._pointer.y
            self._lifted.paint(painter, self._plate, at, self._view.camera.zoom, fades=self._place is None)


def _lane_plate(name: str) -> Group:
    """What a lane looks like that is not there yet: the beginning of its header."""
    width, height = theme.LANE_HEADER_WIDTH, 40.0
    label = lay_out_text(name, theme.LANE, width - 24)
    ground = Box(0, 0, width, height, theme.CARD_RADIUS, fill=theme.HEADER_FILL, stroke=Stroke(theme.CHIP_BORDER))
    stripe = Box(0, 0, 4, height, (theme.CARD_RADIUS, 0, 0, theme.CARD_RADIUS), fill=theme.LANE_STRIPE)
    return Group(
        (ground, stripe, *texts(label, 14, (height - label.height) / 2, theme.INK)), width=width, height=height
    )
