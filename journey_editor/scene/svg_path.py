"""Reads SVG path data, and the drawing of an icon file, into paths. For our own icons: it trusts what it reads."""

import re
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

from journey_editor.scene.path import Path, Point, Segment, circle, joined, polyline, rounded_rect
from journey_editor.scene.svg_arc import arc_curves

_COMMAND = re.compile(r"([MLHVCSQTAZ])([^MLHVCSQTAZ]*)", re.IGNORECASE)
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
# The two flags of an arc are one digit each and need no blank behind them: "a1.5 1.5 0 00-2.474-1.561".
_ARC = re.compile(r"[\s,]*".join([rf"({_NUMBER})"] * 3 + ["([01])"] * 2 + [rf"({_NUMBER})"] * 2))
_ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}


def read_path(data: str) -> Path:
    """The path of a `d` attribute; arcs and quadratic curves become cubics. Raises ValueError on missing numbers."""
    pen = _Pen()
    for letter, arguments in _COMMAND.findall(data):
        name = letter.upper()
        if name == "Z":
            pen.close()
            continue
        for row in _rows(name, arguments):
            pen.follow(name, row, pen.at if letter.islower() else (0.0, 0.0))
            name = "L" if name == "M" else name  # further pairs of a move are lines
    return Path(tuple(pen.segments))


def read_icon(svg_text: str) -> Path:
    """The lines of a stroked icon, all its elements in one path. Raises ElementTree.ParseError, ValueError."""
    return joined(_read_element(element) for element in ElementTree.fromstring(svg_text).iter())


def _read_element(element: ElementTree.Element) -> Path:
    name = element.tag.rpartition("}")[2]
    if name == "path":
        return read_path(element.attrib["d"])
    if name in ("polyline", "polygon"):
        points = _rows("L", element.attrib["points"])
        return polyline([(x, y) for x, y in points], closed=name == "polygon")
    if name == "line":
        x1, y1, x2, y2 = _lengths(element.attrib, "x1", "y1", "x2", "y2")
        return polyline([(x1, y1), (x2, y2)])
    if name == "rect":
        x, y, width, height = _lengths(element.attrib, "x", "y", "width", "height")
        return rounded_rect(x, y, width, height, float(element.get("rx", element.get("ry", 0))))
    if name == "circle":
        cx, cy, radius = _lengths(element.attrib, "cx", "cy", "r")
        return circle(cx, cy, radius)
    if name == "ellipse":
        cx, cy, rx, ry = _lengths(element.attrib, "cx", "cy", "rx", "ry")
        return read_path(f"M{cx - rx} {cy}A{rx} {ry} 0 0 1 {cx + rx} {cy}A{rx} {ry} 0 0 1 {cx - rx} {cy}Z")
    return Path(())


def _lengths(attributes: Mapping[str, str], *names: str) -> tuple[float, ...]:
    return tuple(float(attributes.get(name, 0)) for name in names)


def _rows(name: str, arguments: str) -> Iterable[tuple[float, ...]]:
    """The numbers of a command, cut into one row for each time it is to be followed."""
    if name == "A":
        return [tuple(float(number) for number in row) for row in _ARC.findall(arguments)]
    numbers = [float(number) for number in re.findall(_NUMBER, arguments)]
    return zip(*[iter(numbers)] * _ARITY[name], strict=True)


class _Pen:
    """Where the path has come to, while commands are followed one by one."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        # The last control point and the degree of its curve, for the curves that go on smoothly (S and T).
        self._control: tuple[str, Point] = ("", self.at)

    def follow(self, name: str, row: tuple[float, ...], origin: Point) -> None:
        """One command in capitals with its numbers, measured from the origin."""
        if name == "A":
            rx, ry, rotation, large, clockwise, x, y = row
            self._arc((rx, ry), rotation, bool(large), bool(clockwise), (origin[0] + x, origin[1] + y))
        elif name == "H":
            self._line((origin[0] + row[0], self.at[1]))
        elif name == "V":
            self._line((self.at[0], origin[1] + row[0]))
        else:
            points = [(origin[0] + x, origin[1] + y) for x, y in zip(row[::2], row[1::2], strict=True)]
            if name == "M":
                self.segments.append(("M", points[0]))
                self._arrive(points[0])
                self._start = self.at
            elif name == "L":
                self._line(points[0])
            elif name in "CS":
                self._cubic(*([self._mirrored("cubic")] if name == "S" else []), *points)
            else:
                self._quadratic(*([self._mirrored("quadratic")] if name == "T" else []), *points)

    def close(self) -> None:
        self.segments.append(("Z", ()))
        self._arrive(self._start)

    def _line(self, point: Point) -> None:
        self._reopen()
        self.segments.append(("L", point))
        self._arrive(point)

    def _cubic(self, first: Point, second: Point, end: Point) -> None:
        self._reopen()
        self.segments.append(("C", (*first, *second, *end)))
        self._arrive(end)
        self._control = ("cubic", second)

    def _quadratic(self, control: Point, end: Point) -> None:
        self._cubic(_toward(self.at, control, 2 / 3), _toward(end, control, 2 / 3), end)
        self._control = ("quadratic", control)

    def _arc(self, radii: Point, rotation: float, large: bool, clockwise: bool, end: Point) -> None:
        if end == self.at:
            return
        if not all(radii):
            self._line(end)
            return
        for first, second, point in arc_curves(self.at, end, radii, rotation, large=large, clockwise=clockwise):
            self._cubic(first, second, point)
        self._arrive(end)

    def _reopen(self) -> None:
        """What is drawn after a close begins where the closed part began; painters are told so."""
        if self.segments[-1][0] == "Z":
            self.segments.append(("M", self.at))

    def _arrive(self, point: Point) -> None:
        self.at = point
        self._control = ("", point)

    def _mirrored(self, degree: str) -> Point:
        """The control point that continues a curve of that degree smoothly; where the pen is after anything else."""
        return _toward(self._control[1], self.at, 2) if self._control[0] == degree else self.at


def _toward(start: Point, goal: Point, share: float) -> Point:
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
