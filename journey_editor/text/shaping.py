"""Words to glyphs with HarfBuzz, in font units, so that every size and zoom shares the result."""

import re
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import Glyph

# Blanks that hang over the end of a line. No-break spaces are none.
BLANKS = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"

# Characters that HarfBuzz draws as nothing or as a space of its own, whether the font has them or not.
GLYPHLESS = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Control characters have no glyph in any font: a tab is a space wide, the others are nothing.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


class ShapedText(NamedTuple):
    """The glyphs of one piece of text in visual order; lengths are fractions of the em.

    `visible` is the advance without trailing blanks. The ink reaches from `ink_top` above the baseline to `ink_bottom`
    below it. `missing` holds the characters drawn as glyph 0, the box. `level` is the embedding level (odd: leftwards).
    """

    text: str
    face: Face
    level: int
    glyphs: tuple[Glyph, ...]
    advance: float
    visible: float
    ink_top: float
    ink_bottom: float
    missing: str


@lru_cache(maxsize=65_536)
def shape_text(face: Face, text: str, level: int = 0) -> ShapedText:
    """Shape a text of one face, script and embedding level."""
    buffer = hb.Buffer()
    buffer.add_str(text if text.isprintable() else _CONTROLS.sub(_stand_in, text))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    # Otherwise HarfBuzz takes the machine's locale, and a map would look different in Turkey.
    buffer.language = "en"
    hb.shape(face.hb_font, buffer)
    glyphs = tuple(
        Glyph(info.codepoint, info.cluster, position[2], position[0], position[1])
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True)
        for position in (place.position,)
    )
    solid = len(text.rstrip(BLANKS))
    advance = sum(glyph.advance for glyph in glyphs)
    hanging = sum(glyph.advance for glyph in glyphs if glyph.cluster >= solid)
    extents = [(face.ink_extent(glyph.id), glyph.y_offset) for glyph in glyphs]
    top = max((above + raised for (above, _), raised in extents), default=0)
    bottom = max((below - raised for (_, below), raised in extents), default=0)
    missing = _missing_characters(face, text, glyphs)
    em = face.upem
    return ShapedText(text, face, level, glyphs, advance / em, (advance - hanging) / em, top / em, bottom / em, missing)


def _stand_in(control: re.Match[str]) -> str:
    return " " if control.group() == "\t" else "\u200b"


def _missing_characters(face: Face, text: str, glyphs: tuple[Glyph, ...]) -> str:
    """The characters behind the glyphs 0: those of their clusters that the face lacks, or else all of them."""
    boxes = {glyph.cluster for glyph in glyphs if glyph.id == 0}
    if not boxes:
        return ""
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    clusters = "".join(text[start : ends[start]] for start in sorted(boxes))
    visible = GLYPHLESS.sub("", clusters) or clusters
    return "".join(character for character in visible if not face.has(ord(character))) or visible
