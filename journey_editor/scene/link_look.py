"""How links look, by their kind."""

from journey_editor.scene import theme
from journey_editor.scene.display_list import Color

# The path: these kinds say where a person goes next, the others why things stand in the map.
PATH_KINDS = ("then", "leaves")

_COLORS: dict[str, Color] = {
    "then": theme.SECONDARY,
    "leaves": theme.BAD,
    "causes": theme.KINDS["pain"].accent,
    "answered by": theme.KINDS["solution"].accent,
    "met by": theme.KINDS["need"].accent,
    "moves": theme.KINDS["gain"].accent,
}


def link_color(kind: str) -> Color:
    """The colour of a link's line; a kind that this program does not know looks like the path."""
    return _COLORS.get(kind, theme.SECONDARY)
