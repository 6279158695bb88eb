"""The operators of one content stream, with the graphics state they have set so far: nothing is set twice."""

from dataclasses import dataclass

from journey_editor.export.pdf_syntax import number, rgb
from journey_editor.scene.display_list import Color, Stroke

_FIRST_STROKE = Stroke("#000000")


@dataclass(slots=True)
class _State:
    opacity: str
    fill: Color = "#000000"
    stroke: Stroke = _FIRST_STROKE
    font: tuple[str, float] = ("", 0.0)


class Operators:
    """`put` takes operators that leave the tracked state alone. Paths and images may only come after `end_text`."""

    def __init__(self, full_opacity: str) -> None:
        """`full_opacity` names the graphics state parameters that are in force at first."""
        self._code: list[str] = []
        self._state = _State(full_opacity)
        self._saved: list[_State] = []
        self._in_text = False

    def put(self, operator: str) -> None:
        self._code.append(operator)

    def content(self) -> str:
        self.end_text()
        return "\n".join(self._code)

    def save(self) -> None:
        self.end_text()
        self._code.append("q")
        known = self._state
        self._saved.append(_State(known.opacity, known.fill, known.stroke, known.font))

    def restore(self) -> None:
        self.end_text()
        self._code.append("Q")
        self._state = self._saved.pop()

    def begin_text(self) -> None:
        if not self._in_text:
            self._code.append("BT")
            self._in_text = True

    def end_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def set_fill(self, color: Color) -> None:
        if color != self._state.fill:
            self._state.fill = color
            self._code.append(f"{rgb(color)} rg")

    def set_stroke(self, stroke: Stroke) -> None:
        known = self._state.stroke
        if stroke == known:
            return
        self._state.stroke = stroke
        if stroke.color != known.color:
            self._code.append(f"{rgb(stroke.color)} RG")
        if stroke.width != known.width:
            self._code.append(f"{number(stroke.width)} w")
        if stroke.dash != known.dash:
            self._code.append(f"[{' '.join(map(number, stroke.dash))}] 0 d")
        if stroke.round != known.round:
            self._code.append("1 J 1 j" if stroke.round else "0 J 0 j")

    def set_opacity(self, resource_name: str) -> None:
        if resource_name != self._state.opacity:
            self._state.opacity = resource_name
            self._code.append(f"/{resource_name} gs")

    def set_font(self, resource_name: str, size: float) -> None:
        if (resource_name, size) != self._state.font:
            self._state.font = (resource_name, size)
            self._code.append(f"/{resource_name} {number(size)} Tf")
