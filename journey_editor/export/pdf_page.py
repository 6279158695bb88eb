"""One display list as the content stream and the links of one PDF page."""

from functools import lru_cache
from typing import NamedTuple

from journey_editor.export.link_targets import link_target
from journey_editor.export.pdf_operators import Operators
from journey_editor.export.pdf_resources import Resources
from journey_editor.export.pdf_syntax import matrix, number, path_operators
from journey_editor.scene.display_list import (
    Box,
    DisplayList,
    Fill,
    Group,
    Item,
    LinkArea,
    Picture,
    Shape,
    Stroke,
    Text,
    VerticalGradient,
)
from journey_editor.scene.path import rounded_rect
from journey_editor.scene.picture_assets import PLACEHOLDER_COLOR, whole_in_box

# Numbers have three decimals; what begins and ends at the same one is no gradient to PDF.
_SHORTEST_GRADIENT = 0.002


class Link(NamedTuple):
    """An area of the page, in PDF coordinates (left, bottom, right, top), and where it leads."""

    rect: tuple[float, float, float, float]
    target: str


class _Frame(NamedTuple):
    """Where a group lies on the page (point p of it at (x, y) + scale * p, y down) and how opaque it is."""

    x: float
    y: float
    scale: float
    opacity: float

    def inner(self, group: Group) -> "_Frame":
        return _Frame(
            self.x + self.scale * group.x,
            self.y + self.scale * group.y,
            self.scale * group.scale,
            self.opacity * group.opacity,
        )


class PageWriter:
    """Writes one page. The content turns the y axis once, and then every group has its own coordinates, y down."""

    def __init__(self, page: DisplayList, resources: Resources) -> None:
        self.links: list[Link] = []
        self._height = page.height
        self._resources = resources
        self._out = Operators(resources.opacity(1))
        self._out.put(f"1 0 0 -1 0 {number(page.height)} cm")
        frame = _Frame(0, 0, 1, 1)
        for group in page.groups:
            self._group(group, frame)

    def content(self) -> str:
        return self._out.content()

    def _group(self, group: Group, outer: _Frame) -> None:
        if not group.items or not group.opacity:
            return
        frame = outer.inner(group)
        moved = (group.x, group.y, group.scale) != (0, 0, 1)
        if moved:
            self._out.save()
            self._out.put(matrix(group.scale, group.x, group.y))
        for item in group.items:
            self._item(item, frame)
        if moved:
            self._out.restore()

    def _item(self, item: Item, frame: _Frame) -> None:
        match item:
            case Text():
                self._out.set_opacity(self._resources.opacity(frame.opacity))
                self._resources.text.write(item, frame.scale, self._out)
            case Shape():
                self._paint(path_operators(item.path), item.fill, item.stroke, item.opacity * frame.opacity)
            case Box():
                outline = _outline(item.x, item.y, item.width, item.height, item.radii)
                self._paint(outline, item.fill, item.stroke, item.opacity * frame.opacity)
            case Picture():
                self._picture(item, frame)
            case LinkArea():
                self._link(item, frame)
            case Group():
                self._group(item, frame)

    def _paint(self, outline: str, fill: Fill | None, stroke: Stroke | None, opacity: float) -> None:
        self._out.end_text()
        self._out.set_opacity(self._resources.opacity(opacity))
        if isinstance(fill, VerticalGradient) and fill.stops[-1][0] - fill.stops[0][0] < _SHORTEST_GRADIENT:
            fill = fill.stops[-1][1]
        if isinstance(fill, VerticalGradient):
            self._out.put(f"q {outline} W n /{self._resources.shading(fill)} sh Q")
            fill = None
        if fill is not None:
            self._out.set_fill(fill)
        if stroke is not None:
            self._out.set_stroke(stroke)
        if fill is not None or stroke is not None:
            self._out.put(f"{outline} {'S' if fill is None else 'f' if stroke is None else 'B'}")

    def _picture(self, picture: Picture, frame: _Frame) -> None:
        size = self._resources.picture_size(picture.asset) if picture.whole else None
        if size:
            picture = whole_in_box(picture, size)
        x, y, width, height = picture.x, picture.y, picture.width, picture.height
        if width <= 0 or height <= 0:
            return
        outline = _outline(x, y, width, height, picture.radius)
        found = self._resources.picture(picture.asset, width * frame.scale, height * frame.scale)
        if found is None:
            self._paint(outline, PLACEHOLDER_COLOR, None, frame.opacity)
            return
        name, prepared = found
        spill_x, spill_y = prepared.spill[0] * width, prepared.spill[1] * height
        left, bottom = number(x - spill_x / 2), number(y + height + spill_y / 2)
        self._out.end_text()
        self._out.set_opacity(self._resources.opacity(frame.opacity))
        self._out.put(
            f"q {outline} W n {number(width + spill_x)} 0 0 {number(-height - spill_y)} {left} {bottom} cm /{name} Do Q"
        )

    def _link(self, link: LinkArea, frame: _Frame) -> None:
        target = link_target(link.url)
        if target:
            left, top = frame.x + frame.scale * link.x, self._height - frame.y - frame.scale * link.y
            rect = (left, top - frame.scale * link.height, left + frame.scale * link.width, top)
            self.links.append(Link(rect, target))


@lru_cache(maxsize=4096)
def _outline(x: float, y: float, width: float, height: float, radii: float | tuple[float, float, float, float]) -> str:
    if radii == 0:
        return f"{number(x)} {number(y)} {number(width)} {number(height)} re"
    return path_operators(rounded_rect(x, y, width, height, radii))
