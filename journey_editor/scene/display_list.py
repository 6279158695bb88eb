"""The display list: an immutable picture in points, y down. Every surface paints it; none computes it.

Items of a group are painted in their order, which is also the reading order. Colours are "#RRGGBB".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Union

from journey_editor.scene.path import Path
from journey_editor.text.glyph_lines import TextBlock, TextLine

Color = str
LayerName = Literal["frame", "body", "column headers", "row headers", "corner"]


@dataclass(frozen=True, slots=True)
class VerticalGradient:
    """A fill that changes from top to bottom: `stops` are (y in the item's coordinates, colour), y rising."""

    stops: tuple[tuple[float, Color], ...]


Fill = Color | VerticalGradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line. `dash` alternates on and off in points. Ends and joins are round, or butt and miter."""

    color: Color
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, filled (non-zero winding) then stroked. `opacity` holds for both."""

    path: Path
    fill: Fill | None = None
    stroke: Stroke | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with rounded corners: one radius, or top left, top right, bottom right, bottom left."""

    x: float
    y: float
    width: float
    height: float
    radii: float | tuple[float, float, float, float] = 0.0
    fill: Fill | None = None
    stroke: Stroke | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """One glyph line; (x, y) is where the top left corner of its block stands."""

    line: TextLine
    x: float
    y: float
    color: Color


@dataclass(frozen=True, slots=True)
class Picture:
    """An image asset by its sha256, scaled to cover the box and clipped to it (rounded by `radius`).

    One that is `whole` fits into the box instead, at its right.
    """

    asset: str
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A rectangle that opens `url` (http, https or mailto) where the surface can."""

    x: float
    y: float
    width: float
    height: float
    url: str


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text of a record stands in its group, so that a caret can: the block's top left corner is at (x, y).

    `field` is the record's field that holds the text, `width` what a line may take, `color` that of the text.
    """

    field: str
    block: TextBlock
    x: float
    y: float
    width: float
    color: Color


@dataclass(frozen=True, slots=True)
class Group:
    """Items with an origin and a scale of their own: a point p of an item lies at (x, y) + scale * p.

    `record_id` and `role` ("card", "stage", "lane", "persona", "title", ...) say what it shows; `width` and `height`
    are its box in its own coordinates (0 when nobody asks). `layer` is set on the top groups of a map only; `places`
    are the texts that can be written in place.
    """

    items: tuple["Item", ...]
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    record_id: str = ""
    role: str = ""
    width: float = 0.0
    height: float = 0.0
    opacity: float = 1.0
    layer: LayerName = "frame"
    places: tuple[TextPlace, ...] = ()

    def at(self, x: float, y: float) -> "Group":
        if self.x == x and self.y == y:
            return self
        # Written out: `replace` takes ten times as long, and a drag moves every card of a lane in each frame.
        return Group(
            self.items, x, y, self.scale, self.record_id, self.role, self.width, self.height, self.opacity,
            self.layer, self.places,
        )  # fmt: skip


Item = Union[Shape, Box, Text, Picture, LinkArea, Group]


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters of one record that no font can draw."""

    record_id: str
    characters: str


@dataclass(frozen=True, slots=True)
class DisplayList:
    """A whole picture: a page, or the map as the canvas shows it. Title and language go into the PDF."""

    width: float
    height: float
    groups: tuple[Group, ...]
    title: str = ""
    language: str = "en"
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with the transform that its groups add up to: p -> (x, y) + scale * p, and with their joint opacity."""

    item: Shape | Box | Text | Picture | LinkArea
    x: float
    y: float
    scale: float
    group: Group
    opacity: float = 1.0


def walk(
    groups: tuple[Group, ...], x: float = 0.0, y: float = 0.0, scale: float = 1.0, opacity: float = 1.0
) -> Iterator[Placed]:
    """Every item that is no group, in painting order, with its place on the page and its innermost group."""
    for group in groups:
        gx, gy, gs, go = x + scale * group.x, y + scale * group.y, scale * group.scale, opacity * group.opacity
        for item in group.items:
            if isinstance(item, Group):
                yield from walk((item,), gx, gy, gs, go)
            else:
                yield Placed(item, gx, gy, gs, group, go)
