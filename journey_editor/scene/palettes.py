"""The themes: which palettes there are, and which of them a map is drawn in."""

from collections.abc import Mapping
from dataclasses import replace

from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.scene.display_list import Color
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.theme import KINDS, WHITE, KindLook, blend


def _kinds(
    accents: Mapping[str, Color], *, tint: float = 0.06, border: float = 0.26, **own: tuple[Color, Color, Color]
) -> dict[str, KindLook]:
    """The looks of all kinds, their icons and borders those of the standard: `tint` and `border` are the shares of
    the accent in the fill and in the line around it; `own` are the fill, border and ink of those that differ.
    """
    looks: dict[str, KindLook] = {}
    for kind, look in KINDS.items():
        accent = accents[kind]
        fill = WHITE if look.fill == WHITE else blend(accent, WHITE, tint)
        # A dashed line is thinned out by its gaps.
        line = blend(accent, WHITE, min(1.0, border * 2 if look.style == "dashed" else border))
        looks[kind] = replace(look, accent=accent, fill=fill, border=line)
        if kind in own:
            fill, line, ink = own[kind]
            looks[kind] = replace(looks[kind], fill=fill, border=line, ink=ink)
    return looks


# Muted, as if printed on uncoated paper: for reports, and for maps whose pictures shall speak.
CALM = Palette(
    "Calm",
    stages=("#4A6494", "#3A7272", "#6B5A92", "#985A3B", "#80517A", "#3D6B8A", "#5C6368", "#9C4C66"),
    personas=("#4A6494", "#A05A38", "#3A7272", "#80517A", "#5F6F3A", "#9C4C66", "#3D6B8A", "#5C6368"),
    faces=("#B5564C", "#CB8F4F", "#8F979E", "#8FA765", "#4F8560"),
    kinds=_kinds(
        {
            "touchpoint": "#6F86A3", "action": "#6B5A92", "thought": "#B79F58", "need": "#3D6B8A", "pain": "#A84B43",
            "gain": "#3A7272", "opportunity": "#4A6F50", "solution": "#4A6F50", "question": "#5C6368",
            "image": "#8F979E", "note": "#8F979E",
        },
        tint=0.07,
        border=0.3,
        thought=("#FBF8EC", "#CDBB85", "#544719"),
        touchpoint=(WHITE, "#CBD2DA", "#212529"),
        image=(WHITE, "#CBD2DA", "#212529"),
        note=("#F8F8F7", "#D3D5D6", "#212529"),
    ),
    values=(
        "#4A6494", "#A05A38", "#3A7272", "#80517A", "#5F6F3A", "#9C4C66", "#85692C", "#3D7EA6", "#66534A", "#7E4152",
    ),
    strengths=("#4A6F50", "#3D6B8A", "#85692C", "#A05A38"),
    good="#4A6F50",
    bad="#A84B43",
    future="#4A6F50",
    path="#4A6494",
    moment_fill="#F8F1DC",
    moment_star="#CF9A3A",
    ratings={"impact": "#6B9472", "effort": "#CB8F4F", "severity": "#A84B43", "value": "#4A6494"},
    quadrants=("#4F8560", "#4A6494", "#B5564C"),
    solution_bubble="#6B5A92",
)  # fmt: skip

# Saturated and deep, with lines that hold: for projectors, for low vision, and for walls that are read from afar.
VIVID = Palette(
    "Vivid",
    stages=("#1F3FD6", "#00696F", "#6A1BC9", "#A83600", "#8E0F8E", "#004E9E", "#2F353B", "#B80048"),
    personas=("#1F3FD6", "#B83B00", "#00696F", "#8E0F8E", "#3F6B00", "#B80048", "#004E9E", "#2F353B"),
    faces=("#D00000", "#F07800", "#6C757D", "#5CA800", "#007A33"),
    kinds=_kinds(
        {
            "touchpoint": "#1F4E8C", "action": "#6A1BC9", "thought": "#A87900", "need": "#004E9E", "pain": "#C00000",
            "gain": "#00696F", "opportunity": "#00662B", "solution": "#00662B", "question": "#2F353B",
            "image": "#5F6871", "note": "#5F6871",
        },
        tint=0.07,
        border=0.75,
        thought=("#FFF6C2", "#A87900", "#3D2F00"),
        touchpoint=(WHITE, "#7188A8", "#212529"),
    ),
    backstage=KindLook("#3B4650", "#EFF2F5", "#77828D", ""),
    values=(
        "#1F3FD6", "#B83B00", "#00696F", "#8E0F8E", "#3F6B00", "#B80048", "#7A5C00", "#0070C9", "#54301F", "#7A0034",
    ),
    strengths=("#00662B", "#004E9E", "#7A5C00", "#B83B00"),
    good="#00662B",
    bad="#C00000",
    future="#00662B",
    path="#1F3FD6",
    moment_fill="#FFEFB0",
    moment_star="#E08600",
    ratings={"impact": "#007A33", "effort": "#E06A00", "severity": "#C00000", "value": "#1F3FD6"},
    quadrants=("#007A33", "#1F3FD6", "#D00000"),
    solution_bubble="#6A1BC9",
)  # fmt: skip

# The hues of Okabe and Ito, as deep as white text on them asks for. Where two hues look alike without red or green
# their lightness differs: tests/unit/scene/test_color_vision.py measures it.
COLOR_BLIND_SAFE = Palette(
    "Colour-blind safe",
    stages=("#1456A9", "#A85200", "#2B7A63", "#7C2868", "#287BB2", "#663C0C", "#1E1A5B", "#2E3033"),
    personas=("#1456A9", "#B35600", "#2B7A63", "#7C2868", "#287BB2", "#663C0C", "#1E1A5B", "#2E3033"),
    faces=("#D55E00", "#E69F00", "#868E96", "#56B4E9", "#0072B2"),
    kinds=_kinds(
        {
            "touchpoint": "#74879A", "action": "#7C2868", "thought": "#C2A200", "need": "#1456A9", "pain": "#B34A00",
            "gain": "#287BB2", "opportunity": "#00705A", "solution": "#00705A", "question": "#2E3033",
            "image": "#868E96", "note": "#868E96",
        },
        border=0.32,
        thought=("#FFFBDD", "#CDB43A", "#4D4000"),
        touchpoint=(WHITE, "#C9D1DA", "#212529"),
        image=(WHITE, "#C9D1DA", "#212529"),
    ),
    values=("#1456A9", "#B35600", "#2B7A63", "#7C2868", "#287BB2", "#663C0C", "#1E1A5B", "#2E3033"),
    strengths=("#1E1A5B", "#1C6FB0", "#8C6D00", "#663C0C"),
    good="#0067A3",
    bad="#B34A00",
    future="#00705A",
    path="#1456A9",
    moment_fill="#FFF5CC",
    moment_star="#E69F00",
    ratings={"impact": "#0072B2", "effort": "#E69F00", "severity": "#B34A00", "value": "#1E1A5B"},
    quadrants=("#0072B2", "#7C2868", "#D55E00"),
    solution_bubble="#1E1A5B",
)  # fmt: skip

# Greys alone, dark and middle ones by turns: for printers that have nothing else.
INK = Palette(
    "Ink",
    stages=("#222528", "#585C60", "#33373B", "#63676B", "#2A2D30", "#5D6165", "#3B3F43", "#525659"),
    personas=("#1B1D1F", "#63676B", "#3B3F43", "#74777A", "#2F3235", "#6B6F72", "#45494D", "#56595C"),
    faces=("#1B1D1F", "#494D51", "#74777A", "#8C9093", "#A5A8AB"),
    kinds=_kinds(
        {
            "touchpoint": "#74777A", "action": "#45494D", "thought": "#8C9093", "need": "#45494D", "pain": "#1B1D1F",
            "gain": "#56595C", "opportunity": "#3B3F43", "solution": "#3B3F43", "question": "#56595C",
            "image": "#8C9093", "note": "#8C9093",
        },
        tint=0.05,
        border=0.4,
        thought=(WHITE, "#8C9093", "#2A2D30"),
        touchpoint=(WHITE, "#BFC2C5", "#212529"),
        action=(WHITE, "#BFC2C5", "#212529"),
        image=(WHITE, "#BFC2C5", "#212529"),
    ),
    backstage=KindLook("#63676B", "#F3F4F4", "#BFC2C5", ""),
    values=(
        "#1B1D1F", "#74777A", "#3B3F43", "#63676B", "#26292C", "#6B6F72", "#45494D", "#56595C", "#2F3235", "#5D6165",
    ),
    strengths=("#1B1D1F", "#45494D", "#63676B", "#74777A"),
    good="#26292C",
    bad="#26292C",
    future="#56595C",
    path="#26292C",
    moment_fill="#ECEDEE",
    moment_star="#26292C",
    ratings={"impact": "#45494D", "effort": "#8C9093", "severity": "#1B1D1F", "value": "#63676B"},
    quadrants=("#45494D", "#74777A", "#8C9093"),
    solution_bubble="#74777A",
)  # fmt: skip

# By the name that a file says.
PALETTES: Mapping[str, Palette] = {
    "standard": STANDARD,
    "calm": CALM,
    "vivid": VIVID,
    "color-blind safe": COLOR_BLIND_SAFE,
    "ink": INK,
}


def palette(name: str) -> Palette:
    """The palette of a theme; the standard for "" and for a theme that this program does not know."""
    return PALETTES.get(name, STANDARD)


def palette_of(records: RecordSet, showing: Showing = EVERYTHING) -> Palette:
    """The palette of a map as it shows: that of the view, if it has one of its own."""
    return palette(showing.theme or records.map.theme)
