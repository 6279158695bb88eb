"""How links look, by their kind."""

from journey_editor.scene import theme
from journey_editor.scene.display_list import Color
from journey_editor.scene.palette import Palette

# The path: these kinds say where a person goes next, the others why things stand in the map.
PATH_KINDS = ("then", "leaves")

# The kind of card whose hue a link has.
_LIKE = {"causes": "pain", "answered by": "solution", "met by": "need", "moves": "gain"}


def link_color(kind: str, palette: Palette) -> Color:
    """The colour of a link's line; a kind that this program does not know looks like the path."""
    if kind == "leaves":
        return palette.bad
    return palette.look(_LIKE[kind]).accent if kind in _LIKE else theme.SECONDARY
