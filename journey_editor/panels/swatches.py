"""The small pictures of the palette: pieces of a map, on white as the map is. All fill the box WIDTH x HEIGHT."""

from journey_editor.scene import theme
from journey_editor.scene.card_ground import TAIL, card_ground
from journey_editor.scene.display_list import Box, Group, Item, Shape, Stroke
from journey_editor.scene.marks import icon_mark
from journey_editor.scene.palette import Palette
from journey_editor.scene.path import Path, circle, polyline
from journey_editor.scene.persona_look import PersonaLook, line_sample, point_mark
from journey_editor.scene.persona_portrait import portrait

WIDTH = 28.0
HEIGHT = 24.0

_CARD_SCALE = 0.7
_ICON = 13.0
_MEASURE_ICONS = {"satisfaction": "check", "effort": "footprints", "importance": "star"}
_CURVE = Path((("M", (5, 9)), ("C", (10, 9, 9, 17, 13, 17)), ("C", (17, 17, 17, 7, 23, 7))))


def card_swatch(kind: str, palette: Palette) -> Group:
    """A small empty card of the kind, with its icon."""
    look = palette.look(kind)
    width, height = WIDTH / _CARD_SCALE, HEIGHT / _CARD_SCALE
    items = list(card_ground(look, width, height, height, planned=False))
    if look.style == "bubble":
        for y, right in ((9.0, 30.0), (17.0, 24.0)):
            items.append(Shape(polyline([(10, y), (right, y)]), stroke=Stroke(look.border, 2, round=True)))
    elif look.icon:
        size = _ICON / _CARD_SCALE
        ink = theme.WHITE if look.style == "filled head" else look.accent
        x = theme.CARD_STRIPE + (width - theme.CARD_STRIPE - size) / 2
        items.append(icon_mark(look.icon, x, (height - size) / 2, size, ink))
    return Group(tuple(items), scale=_CARD_SCALE)


def lane_swatch(kind: str, palette: Palette) -> Group:
    """A stretch of a lane of the kind."""
    return _sheet(theme.HEADER_FILL, *_lane_content(kind, palette))


def persona_swatch(look: PersonaLook, photo: str = "") -> Group:
    """The persona's photo, or else its line and point, as the keys of the map show them."""
    if photo:
        return Group(tuple(portrait(photo, look, WIDTH / 2, HEIGHT / 2, HEIGHT / 2, ring=1.6)))
    line = line_sample(look, 4, HEIGHT / 2, WIDTH - 8, 2.4)
    return _sheet(theme.WHITE, line, *(() if look.point == "face" else point_mark(look, WIDTH / 2, HEIGHT / 2, 4)))


def ghost_swatch() -> Group:
    """A place where something can be added: a plus in a dashed frame."""
    x, y = WIDTH / 2, HEIGHT / 2
    line = Stroke(theme.ZERO_LINE, 1, (3, 2.5))
    plus = Stroke(theme.SECONDARY, 1.6, round=True)
    return Group((
        Box(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 5, fill=theme.WHITE, stroke=line),
        Shape(polyline([(x - 5, y), (x + 5, y)]), stroke=plus),
        Shape(polyline([(x, y - 5), (x, y + 5)]), stroke=plus),
    ))  # fmt: skip


def _sheet(fill: str, *items: Item) -> Group:
    return Group((Box(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 5, fill=fill, stroke=Stroke(theme.CHIP_BORDER)), *items))


def _lane_content(kind: str, palette: Palette) -> tuple[Item, ...]:
    ink = theme.SECONDARY
    match kind:
        case "thoughts":
            bubble = card_ground(palette.look("thought"), 40, 26 + TAIL / 2, 0, planned=False)
            return (Group(tuple(bubble), x=5, y=5, scale=0.45),)
        case "emotion":
            zero = Shape(polyline([(4, 12.5), (24, 12.5)]), stroke=Stroke(theme.ZERO_LINE, 1, (2, 2)))
            return zero, Shape(_CURVE, stroke=Stroke(palette.persona(0), 2, round=True))
        case "satisfaction" | "effort" | "importance":
            curve = Shape(_CURVE, stroke=Stroke(palette.persona(0), 3, round=True))
            return Group((curve,), x=0.5, y=4.5, scale=0.58), icon_mark(_MEASURE_ICONS[kind], 16, 7, 10, ink)
        case "kpi":
            bars = ((5.5, 7.0), (12.0, 11.0), (18.5, 14.0))
            return tuple(Box(x, 19 - height, 4, height, 1, fill=palette.stage(1)) for x, height in bars)
        case "channels":
            dots = ((6.0, 8.0), (14.0, 8.0), (22.0, 16.5))
            path = Shape(polyline(dots), stroke=Stroke(palette.path, 1.4))
            return path, *(Shape(circle(x, y, 2.6), fill=palette.path) for x, y in dots)
        case "time":
            return (icon_mark("clock", 7, 5, 14, ink),)
        case "images":
            return (icon_mark("image", 7, 5, 14, ink),)
        case "text":
            lines = ((7.5, 22.0), (12.0, 20.0), (16.5, 15.0))
            return tuple(Shape(polyline([(6, y), (x, y)]), stroke=Stroke(ink, 1.6, round=True)) for y, x in lines)
        case "responsible":
            return (icon_mark("user", 7.5, 5.5, 13, ink),)
        case "divider":
            return (Shape(polyline([(4, 12.5), (24, 12.5)]), stroke=Stroke(ink, 1.6, (4, 2.5))),)
    cards = [Box(x, 7.5, 7.5, 9, 2, fill=theme.WHITE, stroke=Stroke("#9AA5B1")) for x in (5.5, 15.5)]
    return (*cards, *(Box(x, 7.5, 2, 9, 1, fill=palette.look("touchpoint").accent) for x in (5.0, 15.0)))
