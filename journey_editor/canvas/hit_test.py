"""What lies under a point of the view."""

from dataclasses import dataclass

from journey_editor.canvas.camera import Camera, Surface
from journey_editor.canvas.lane_parts import part_at
from journey_editor.canvas.shown_map import Located, ShownMap
from journey_editor.document.cell import PARKING_LOT, Cell
from journey_editor.lanes.emotion_series import STATES
from journey_editor.layout.fold_mark import FOLD_MARK
from journey_editor.scene.display_list import Group, LayerName

_HEADERS: tuple[LayerName, ...] = ("corner", "column headers", "row headers")
_KEYS = ("persona", "offer bands", *(f"state {state}" for state in STATES))  # in the header of an emotion lane
_NEAR = 4.0  # view pixels around a small mark that still mean it


@dataclass(frozen=True, slots=True)
class Hit:
    """The topmost thing at a point, `surface` None beyond everything.

    `role` is that of its group: "card", "emotion", "emotion low" and "emotion high" (the ends of a whisker),
    "verbatim", "word", "kpi", "stage", "step", "lane", "title", "ghost stage", "ghost step", "ghost lane", "corner", or
    "" for an empty cell and for nothing; in a lane's header also "persona", "state current" and so on, "offer bands".
    In lanes of their own kinds "crossing" and "owner" are no records: `part` is then the channel's id, or the owner.
    "folded" is the row of a folded lane or the column of a folded stage; FOLD_MARK is a `part` of a header.
    (x, y) is the point on its surface, in map points; `cell` where something dropped there would go.
    """

    surface: Surface | None
    x: float
    y: float
    role: str = ""
    record_id: str = ""
    located: Located | None = None
    cell: Cell | None = None
    part: str = ""


def hit_test(shown: ShownMap, camera: Camera, x: float, y: float) -> Hit:
    """The thing under the point (x, y) of the view."""
    if y >= camera.map_height:
        at = camera.to_map(x, y, "parking")
        return _hit_parking_lot(shown, *at) if x >= camera.parking_label else Hit("parking", *at, cell=PARKING_LOT)
    for surface in _HEADERS:
        at = camera.to_map(x, y, surface)
        for group in reversed(shown.by_layer[surface]):
            if _holds(group, *at):
                return _hit_header(group, surface, *at)
    left, top, right, bottom = camera.body_rect()
    at = camera.to_map(x, y)
    if not (left <= x < right and top <= y < bottom):
        return Hit(None, *at)
    return _hit_body(shown, *at, _NEAR / camera.zoom)


def _hit_parking_lot(shown: ShownMap, x: float, y: float) -> Hit:
    card = shown.parking.card_at(x, y)
    if card is None:
        return Hit("parking", x, y, cell=PARKING_LOT)
    located = Located(card, "parking", card.x, card.y)
    return Hit("parking", x, y, card.role, card.record_id, located, PARKING_LOT)


def _hit_header(group: Group, surface: Surface, x: float, y: float) -> Hit:
    for item in group.items:
        if isinstance(item, Group) and item.role in _KEYS and _holds(item, x - group.x, y - group.y):
            inner = Located(item, surface, group.x + item.x, group.y + item.y)
            return Hit(surface, x, y, item.role, item.record_id, inner)
    marks = (item for item in group.items if isinstance(item, Group) and item.role == FOLD_MARK)
    part = FOLD_MARK if any(_holds(mark, x - group.x, y - group.y) for mark in marks) else ""
    located = Located(group, surface, group.x, group.y)
    return Hit(surface, x, y, group.role, group.record_id, located, part=part)


def _hit_body(shown: ShownMap, x: float, y: float, near: float) -> Hit:
    head = shown.head
    if _holds(head, x, y):
        return Hit("body", x, y, head.role, head.record_id, Located(head, "body", head.x, head.y))
    row = shown.row_at(y)
    if row is None or not 0 <= x < shown.layout.width:
        return Hit(None, x, y)
    cell = shown.cell_at(x, y)
    # Marks of a curve are painted last and lie over all else; among them the nearest counts.
    found: Hit | None = None
    for group, left, top in shown.groups_inside(row):
        slack = near if group.role == "emotion" else 0.0  # the ends of whiskers have theirs about them
        if left - slack <= x < left + group.width + slack and top - slack <= y < top + group.height + slack:
            found = Hit("body", x, y, group.role, group.record_id, Located(group, "body", left, top), cell)
    part = None if found or cell is None else part_at(row, x, y)
    if part:
        return Hit("body", x, y, part.role, cell=cell, part=part.name)
    folded = row.lane if row.is_folded else shown.folded_stage_at(x)
    if found is None and folded:
        return Hit("body", x, y, "folded", folded.id)
    return found or Hit("body", x, y, cell=cell)


def _holds(group: Group, x: float, y: float) -> bool:
    return group.x <= x < group.x + group.width and group.y <= y < group.y + group.height
