"""What colours are called, for those who cannot see them and for tool tips."""

import colorsys

from journey_editor.scene.display_list import Color
from journey_editor.scene.theme import channels, color_or

AUTOMATIC = ""

_NAMES = {
    AUTOMATIC: "Automatic", "#4263EB": "Indigo", "#0B7285": "Teal", "#5F3DC4": "Violet", "#BF4B00": "Orange",
    "#862E9C": "Purple", "#1864AB": "Blue", "#495057": "Dark grey", "#C2255C": "Pink", "#3B5BDB": "Indigo",
    "#C9440D": "Orange", "#4B7509": "Olive", "#A61E4D": "Crimson", "#4A6FA5": "Steel blue", "#6741D9": "Violet",
    "#C9A227": "Mustard", "#C92A2A": "Red", "#237032": "Green", "#868E96": "Grey",
}  # fmt: skip
# The hues by the degrees at which they end.
_HUES = (
    (12, "red"), (40, "orange"), (62, "yellow"), (90, "olive"), (150, "green"), (190, "teal"), (222, "blue"),
    (248, "indigo"), (278, "violet"), (312, "purple"), (345, "pink"), (360, "red"),
)  # fmt: skip
_LEAST_CHROMA = 30  # between the strongest and the weakest channel; less is a grey
_DARK, _PALE = 0.28, 0.7


def color_name(color: Color) -> str:
    """ "Teal", "Dark violet"; a grey says how much black it is: "80 % black". What is no colour stays as it is."""
    if color in _NAMES:
        return _NAMES[color]
    if not color_or(color, ""):
        return color
    red, green, blue = channels(color)
    if max(red, green, blue) - min(red, green, blue) < _LEAST_CHROMA:
        return f"{round(100 - (red + green + blue) / 7.65)} % black"
    hue, lightness, _ = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
    name = next(name for end, name in _HUES if hue * 360 <= end)
    shade = "Dark " if lightness < _DARK else "Pale " if lightness > _PALE else ""
    return f"{shade}{name}".capitalize()
