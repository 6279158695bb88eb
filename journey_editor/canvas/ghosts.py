"""The ghosts at the ends of the map, "+ Step", "+ Stage", "+ Lane": always there, as pens and touch cannot hover."""

from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, LayerName, Stroke
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

GHOST_WIDTH = 84.0
GHOST_HEIGHT = 44.0
_LABEL = TextStyle(12, 500)
_GAP = 8.0


def ghosts(layout: MapLayout, height: float, ink: Color, line: Color) -> tuple[Group, ...]:
    """What adds a stage or a step stands right of the headers, what adds a lane below the lanes' headers."""
    headers, grid = layout.headers, layout.grid
    x, width = grid.width + _GAP, GHOST_WIDTH - _GAP
    made = [
        _ghost("stage", (x, headers.brace_height + 4, width, headers.stage_height - 8), "column headers", ink, line),
        _ghost("lane", (0, height + _GAP, grid.header_width, GHOST_HEIGHT - 2 * _GAP), "row headers", ink, line),
    ]
    if grid.columns:
        made.append(
            _ghost("step", (x, headers.step_top + 3, width, headers.step_height - 6), "column headers", ink, line)
        )
    return tuple(made)


def _ghost(what: str, place: tuple[float, float, float, float], layer: LayerName, ink: Color, line: Color) -> Group:
    x, y, width, height = place
    label = lay_out_text(f"+ {what.capitalize()}", _LABEL, None)
    items = (
        Box(0, 0, width, height, theme.CARD_RADIUS, stroke=Stroke(line, 1.0, (4.0, 3.0))),
        *texts(label, (width - label.width) / 2, (height - label.height) / 2, ink),
    )
    return Group(items, x=x, y=y, role=f"ghost {what}", width=width, height=height, layer=layer)
