"""Drag a persona from the palette onto a card: it concerns the persona then, or does not any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journey_editor.canvas.accent import ACCENT
from journey_editor.canvas.commands.selected import tell_locked
from journey_editor.canvas.drop_marks import Lifted
from journey_editor.canvas.gesture import Gesture, Pointer
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.edits.personas import toggle_concern
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card, Persona
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Stroke
from journey_editor.scene.persona_look import PersonaLook, persona_looks
from journey_editor.scene.persona_portrait import portrait
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_AWAY, _WIDTH = 2.0, 2.5  # of the outline around the card it would go to
_GRAB = (0.1, 0.5)
_RADIUS = 11.0


class AssignPersona(Gesture):
    """The card under the pointer is the target; all that are selected are when it is one of them."""

    scrolls_at_edges = True

    def __init__(self, view: "MapView", persona_id: str) -> None:
        self._view = view
        self._persona = persona_id
        self._pointer: Pointer | None = None
        self._targets: list[str] = []
        self._t = view.session.edit("Change who it concerns")
        self._lifted = Lifted(view.session.assets, _GRAB)
        records = view.session.records
        persona = records.find(Persona, persona_id)
        self._plate = (
            _plate(persona, persona_looks(records, view.session.showing)[persona_id]) if persona else Group(())
        )

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._targets else Qt.CursorShape.ForbiddenCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        targets = self._targets_at(pointer)
        if targets != self._targets:
            self._targets = targets
            self._t.restart()
            toggle_concern(self._t, targets, self._persona)
            self._t.preview()

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        if self._targets:
            self._t.commit()
            return
        self._t.rollback()
        card = self._card_at(pointer)
        if card:
            tell_locked(self._view, card)
        elif self._is_over(pointer):
            self._view.hint.emit("Drop a persona on a card that is about it")

    def cancel(self) -> None:
        self._t.rollback()

    def paint(self, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card_id in self._targets:
            self._paint_target(painter, card_id)
        painter.restore()
        if self._pointer:
            at = self._pointer.x, self._pointer.y
            self._lifted.paint(painter, self._plate, at, 1.0, fades=not self._targets)

    def _paint_target(self, painter: QPainter, card_id: str) -> None:
        located, camera = self._view.shown.locate(card_id), self._view.camera
        if located is None:
            return
        painter.save()
        clip_to(painter, camera, located.surface)
        left, top, right, bottom = camera.rect_to_view(located.rect, located.surface)
        radius = theme.CARD_RADIUS * camera.scale(located.surface) + _AWAY
        painter.setPen(QPen(ACCENT, _WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(left, top, right - left, bottom - top).adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY)
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()

    def _targets_at(self, pointer: Pointer) -> list[str]:
        session, card = self._view.session, self._card_at(pointer)
        if card is None:
            return []
        chosen = session.selection.ids if card.id in session.selection else (card.id,)
        found = [record for record_id in chosen if (record := session.records.find(Card, record_id))]
        return [record.id for record in found if not is_locked(session.records, record)]

    def _card_at(self, pointer: Pointer) -> Card | None:
        hit = self._view.hit(pointer.x, pointer.y) if self._is_over(pointer) else None
        return self._view.session.records.find(Card, hit.record_id) if hit else None

    def _is_over(self, pointer: Pointer) -> bool:
        camera = self._view.camera
        return 0 <= pointer.x < camera.width and 0 <= pointer.y < camera.height


def _plate(persona: Persona, look: PersonaLook) -> Group:
    """Portrait and name, as they are dragged."""
    label = lay_out_text(persona.name, theme.KEY, None)
    height = 2 * _RADIUS + 8
    width = height + 4 + label.width + 10
    ground: Item = Box(
        0, 0, width, height, theme.CARD_RADIUS, fill=theme.WHITE, stroke=Stroke(theme.CHIP_BORDER)
    )  # fmt: skip
    items = portrait(persona.photo, look, height / 2, height / 2, _RADIUS, ring=1.2)
    words = texts(label, height + 4, (height - label.height) / 2, theme.INK)
    return Group((ground, *items, *words), width=width, height=height)
