"""Colours, type and measures of a map, in points at 100 %. The poster multiplies them by one scale for the whole map.

Hues are those of the standard theme; palette.py says which of them other themes change.

Hue means something: on cards it is the kind, on curves the persona; stages have hues that no kind uses.
"""

import re
from dataclasses import dataclass
from typing import Literal

from journey_editor.scene.display_list import Color
from journey_editor.text.style import TextStyle

WHITE = "#FFFFFF"
INK = "#212529"
SECONDARY = "#5F6B76"
LINE = "#E4E8EC"
HEADER_FILL = "#F7F8FA"
LANE_STRIPE = "#CED4DA"
MOMENT_FILL = "#FFF4D1"
MOMENT_STAR = "#F59F00"
ZERO_LINE = "#ADB5BD"
GOOD = "#237032"
BAD = "#C92A2A"
FUTURE = "#237032"
TRACK = "#E9ECEF"
CHIP_BORDER = "#D5DBE1"
CHIP_INK = "#343A40"
GRID_LINE = "#EEF0F3"
BACKSTAGE_FILL = "#F8F9FB"
PATH = "#3B5BDB"  # the way through the channels
FADED = 0.22  # opacity of what stands behind the persona in front

STAGE_COLORS = ("#4263EB", "#0B7285", "#5F3DC4", "#BF4B00", "#862E9C", "#1864AB", "#495057", "#C2255C")
PERSONA_COLORS = ("#3B5BDB", "#C9440D", "#0B7285", "#862E9C", "#4B7509", "#A61E4D", "#1864AB", "#495057")
PERSONA_LINES = ("solid", "dashed", "dotted", "dash-dot")
FACE_COLORS = ("#E03131", "#F08C00", "#868E96", "#74B816", "#2F9E44")

TITLE_ON_CARD = TextStyle(12.5, 500)
THOUGHT = TextStyle(12.5, 400, italic=True)
BODY_ON_CARD = TextStyle(11, 400)
RUNNING_TEXT = TextStyle(12, 400)
CHIP = TextStyle(10.5, 400)
CHIP_STRONG = TextStyle(10.5, 600)
STAGE = TextStyle(15, 600, leading=1.22)
STEP = TextStyle(12, 500)
GOAL = TextStyle(11, 400, leading=1.25)
STAGE_GROUP = TextStyle(12, 600)
PATH_LABEL = TextStyle(10.5, 500)
LANE = TextStyle(13, 600)
QUESTION = TextStyle(11, 400, leading=1.25)
KEY = TextStyle(11, 400)
SCALE_WORD = TextStyle(10.5, 400)
VERBATIM = TextStyle(11, 600, italic=True)
LINE_NAME = TextStyle(11, 600)
TIME = TextStyle(11.5, 600)
WAIT = TextStyle(11, 400)
KPI_NAME = TextStyle(11, 400)
KPI_VALUE = TextStyle(20, 700, leading=1.15)
KPI_CHANGE = TextStyle(11, 600)

LANE_HEADER_WIDTH = 150.0
COLUMN_WIDTH = 142.0
STAGE_HEIGHT = 44.0
STEP_HEIGHT = 30.0
CELL_PADDING = 8.0
CARD_GAP = 8.0
CARD_RADIUS = 7.0
CARD_STRIPE = 4.0
CARD_PADDING_X = 10.0
CARD_PADDING_Y = 8.0
MAP_RADIUS = 12.0

READABLE = 4.5  # the least contrast of text on what lies under it (WCAG 2.2, level AA)

_COLOR = re.compile("#[0-9A-Fa-f]{6}")

BorderStyle = Literal["plain", "dashed", "bubble", "doubled", "filled head"]


@dataclass(frozen=True, slots=True)
class KindLook:
    """How a kind of card looks: `accent` is its hue, `fill` the 6 % tint, `border` the line around it.

    `icon` names a file in resources/icons ("" for none: the touchpoint is the plain card, the thought is a bubble).
    """

    accent: Color
    fill: Color
    border: Color
    icon: str
    style: BorderStyle = "plain"
    ink: Color = INK


def color_or(color: Color, fallback: Color) -> Color:
    """A colour that a record holds, or the fallback when it holds none or something else than "#RRGGBB"."""
    return color if _COLOR.fullmatch(color) else fallback


def blend(color: Color, ground: Color, share: float) -> Color:
    """`share` (0 to 1) of a colour over a ground."""
    pairs = zip(channels(color), channels(ground), strict=True)
    return "#" + "".join(f"{round(top * share + under * (1 - share)):02X}" for top, under in pairs)


def channels(color: Color) -> tuple[int, int, int]:
    """Red, green and blue of "#RRGGBB", 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(color: Color) -> Color:
    """White where it can be read on a fill of this colour, else ink, on a middle grey darker than usual."""
    return WHITE if contrast(WHITE, color) >= READABLE else readable(INK, color)


def readable(color: Color, ground: Color) -> Color:
    """The colour, darkened in steps until text in it stands out on a light ground; at the end it is black."""
    ink = color
    for step in range(1, 21):
        if contrast(ink, ground) >= READABLE:
            break
        ink = blend(color, "#000000", 1 - step / 20)
    return ink


def pale(color: Color, ground: Color) -> Color:
    """What names a text that is yet to be written, in the colour that it will have; on the screen only."""
    return blend(color, ground, 0.6)


def _luminance(color: Color) -> float:
    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(value) for value in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _tinted(accent: Color, icon: str, style: BorderStyle = "plain") -> KindLook:
    return KindLook(accent, blend(accent, WHITE, 0.06), blend(accent, WHITE, 0.26), icon, style)


KINDS: dict[str, KindLook] = {
    "touchpoint": KindLook("#4A6FA5", WHITE, "#C9D1DA", ""),
    "action": _tinted("#6741D9", "mouse-pointer-click"),
    "thought": KindLook("#C9A227", "#FFF9DB", "#C9A227", "", "bubble", "#5C4A00"),
    "need": KindLook("#1864AB", WHITE, "#7397BD", "circle-dot", "dashed"),
    "pain": _tinted("#C92A2A", "zap", "doubled"),
    "gain": _tinted("#0B7285", "trending-up"),
    "opportunity": _tinted("#237032", "lightbulb"),
    "solution": _tinted("#237032", "check", "filled head"),
    "question": KindLook("#495057", WHITE, "#868E96", "circle-question-mark", "dashed"),
    "image": KindLook("#868E96", WHITE, "#C9D1DA", "image"),
    "note": KindLook("#868E96", "#F8F9FA", "#CED4DA", "sticky-note"),
}

BACKSTAGE_LOOK = KindLook("#52606D", "#F4F6F8", "#C3CBD3", "")
