"""Drag cards to another place: another cell, between others, the parking lot. The map makes room while they come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.card_places import CardPlace, CardPlaces
from journey_editor.canvas.drop_marks import Lifted, paint_folded_landing, paint_landing
from journey_editor.canvas.fold_words import tell_folded
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.reading_order import in_reading_order
from journey_editor.document.cell import PARKING_LOT, cards_in
from journey_editor.document.edits.cards import move_cards
from journey_editor.document.edits.copies import copy_records, links_between
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_move_cards(view: "MapView", press: Press) -> Gesture | None:
    """From a card: it is dragged with all others that are selected, as far as they are not locked."""
    pressed = press.hit.record_id
    if press.hit.role != "card" or press.hit.located is None:
        return None
    selection, records = view.session.selection, view.session.records
    if pressed not in selection:
        selection.select(pressed)
    cards = [card for i in selection.ids if (card := records.find(Card, i)) and view.shown.locate(i)]
    free = in_reading_order(records, (card for card in cards if not is_locked(records, card)))
    return MoveCards(view, press, free) if pressed in {card.id for card in free} else None


class MoveCards(Gesture):
    """The lane decides what a card becomes, unless Shift is held; with Ctrl or Alt copies are put there instead."""

    scrolls_at_edges = True
    hides_selection = True

    def __init__(self, view: "MapView", press: Press, cards: Sequence[Card]) -> None:
        """`cards` are in reading order, the pressed one among them."""
        home = press.hit.located
        assert home is not None
        self._view = view
        self._cards = cards
        self._pressed = next(card for card in cards if card.id == press.hit.record_id)
        self._home = home
        grab = (press.hit.x - home.x) / home.group.width, (press.hit.y - home.y) / home.group.height
        self._lifted = Lifted(view.session.assets, grab, len(cards))
        self._steps_back = _steps_back(view, self._pressed, press.hit.x)
        self._places: dict[bool, CardPlaces] = {}
        self._pointer = press.pointer
        self._wish: tuple[CardPlace | None, bool, bool] | None = None  # where to, copies, keeping their kind
        self._shown = {card.id: card.id for card in cards}  # what stands in for each card
        self._label = ""
        self._t: Transaction | None = None
        view.hold_rows(True)

    @property
    def cursor(self) -> Qt.CursorShape:
        place, makes_copies, _ = self._wish or (None, False, False)
        if place is None:
            return Qt.CursorShape.ForbiddenCursor
        return Qt.CursorShape.DragCopyCursor if makes_copies else Qt.CursorShape.ClosedHandCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        makes_copies = pointer.ctrl or pointer.alt
        wish = self._place(pointer, makes_copies=makes_copies), makes_copies, pointer.shift
        if wish != self._wish:
            self._wish = wish
            self._preview(*wish)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        place, makes_copies, _ = self._wish or (None, False, False)
        if place is None or self._t is None:
            self.cancel()
            tell_folded(self._view, self._view.camera.to_map(pointer.x, pointer.y)[0])
            return
        self._t.commit()
        self._view.hold_rows(False, keeping=self._shown[self._pressed.id])
        if makes_copies:
            self._view.session.selection.select(*self._shown.values())

    def cancel(self) -> None:
        if self._t:
            self._t.rollback()
        self._view.hold_rows(False)

    def paint(self, painter: QPainter) -> None:
        lands = bool(self._wish and self._wish[0])
        if self._wish and self._wish[0]:
            paint_folded_landing(painter, self._view, self._wish[0].cell)
        paint_landing(painter, self._view, list(self._shown.values()), lands=lands)
        landing = self._view.shown.locate(self._shown[self._pressed.id]) if lands else None
        looks = landing or self._home
        scale = self._view.camera.scale(looks.surface)
        self._lifted.paint(painter, looks.group, (self._pointer.x, self._pointer.y), scale, fades=not lands)

    def _place(self, pointer: Pointer, *, makes_copies: bool) -> CardPlace | None:
        if makes_copies not in self._places:
            moving = () if makes_copies else [card.id for card in self._cards]
            self._places[makes_copies] = CardPlaces(self._view, moving)
        whole_stage = self._pressed.stage is not None
        return self._places[makes_copies].place_at(
            pointer.x, pointer.y, steps_back=self._steps_back, whole_stage=whole_stage
        )

    def _preview(self, place: CardPlace | None, makes_copies: bool, keeps_kind: bool) -> None:
        t = self._begin(place, makes_copies=makes_copies)
        self._shown = {card.id: card.id for card in self._cards}
        if place and makes_copies:
            links = links_between(t.records, {card.id for card in self._cards})
            copies = copy_records(t, [*self._cards, *links])
            self._shown = {card.id: copies[card.id] for card in self._cards}
        if place and (makes_copies or not self._is_home(place)):
            move_cards(t, list(self._shown.values()), place.cell, place.index, keep_kind=keeps_kind)
        t.preview()

    def _begin(self, place: CardPlace | None, *, makes_copies: bool) -> Transaction:
        """The open transaction, as new; another one when it is to be called otherwise."""
        verb = "Duplicate" if makes_copies else "Park" if place and place.cell == PARKING_LOT else "Move"
        label = f"{verb} card" if len(self._cards) == 1 else f"{verb} {len(self._cards)} cards"
        if self._t is None or label != self._label:
            self._label = label
            self._t = self._view.session.edit(label)
        else:
            self._t.restart()
        return self._t

    def _is_home(self, place: CardPlace) -> bool:
        """Whether the cards stand there already."""
        standing = [card.id for card in cards_in(self._view.session.records, place.cell)]
        rest = [card_id for card_id in standing if card_id not in self._shown]
        return [*rest[: place.index], *self._shown, *rest[place.index :]] == standing


def _steps_back(view: "MapView", card: Card, x: float) -> int:
    """How many columns right of its first one a card is held, that spans several steps."""
    grid = view.shown.layout.grid
    columns, step = grid.columns_of(card.step, card.span, None) if card.step else None, view.shown.step_at(x)
    return grid.column_of[step] - columns[0] if columns and step else 0
