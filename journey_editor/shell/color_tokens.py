"""The colours of the window, light and dark. The map has its own (scene.theme) and is white in both."""

from dataclasses import dataclass

Color = str


@dataclass(frozen=True, slots=True)
class ColorTokens:
    """Each name says where the colour stands.

    ground: bars and panels; canvas, canvas_dot: behind the map; field, field_border: what is written in;
    soft: hover, chips; line: between parts; ink, secondary: text; dim: text of what cannot be used now, which need not
    be read; mark_border: empty check boxes; accent with on_accent: what is to be done, focus;
    accent_text, accent_soft: what is chosen; danger: text of what has gone wrong or goes for good.
    """

    ground: Color
    canvas: Color
    canvas_dot: Color
    field: Color
    field_border: Color
    soft: Color
    line: Color
    ink: Color
    secondary: Color
    dim: Color
    mark_border: Color
    accent: Color
    accent_hover: Color
    on_accent: Color
    accent_text: Color
    accent_soft: Color
    danger: Color


LIGHT = ColorTokens(
    ground="#FFFFFF",
    canvas="#F1F3F5",
    canvas_dot="#D3D9DF",
    field="#FFFFFF",
    field_border="#D0D6DC",
    soft="#F1F3F5",
    line="#E4E8EC",
    ink="#212529",
    secondary="#5F6B76",
    dim="#9AA4AE",
    mark_border="#868E96",
    accent="#3B5BDB",
    accent_hover="#324CBE",
    on_accent="#FFFFFF",
    accent_text="#3450C8",
    accent_soft="#EDF2FF",
    danger="#C92A2A",
)
DARK = ColorTokens(
    ground="#1F2429",
    canvas="#15191D",
    canvas_dot="#333B43",
    field="#272D33",
    field_border="#454E57",
    soft="#2D343B",
    line="#333A42",
    ink="#E9ECEF",
    secondary="#A4AFBA",
    dim="#6B7681",
    mark_border="#7C8792",
    accent="#4263EB",
    accent_hover="#3B5BDB",
    on_accent="#FFFFFF",
    accent_text="#9DB2FF",
    accent_soft="#2A3354",
    danger="#FF8787",
)

# Text over what it stands on: each pair is to be read, in both sets (the least contrast is scene.theme.READABLE).
TEXT_PAIRS = (
    ("ink", "ground"),
    ("ink", "field"),
    ("ink", "soft"),
    ("ink", "canvas"),
    ("ink", "accent_soft"),
    ("secondary", "ground"),
    ("secondary", "field"),
    ("secondary", "soft"),
    ("secondary", "canvas"),
    ("accent_text", "ground"),
    ("accent_text", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("danger", "ground"),
    ("danger", "field"),
)
