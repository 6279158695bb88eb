"""The product of text layout: glyph lines with positions. No painter ever wraps, aligns, kerns or elides."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journey_editor.text.fonts import Face


class Glyph(NamedTuple):
    """One shaped glyph, lengths in font units. `cluster` is an index into the text of its run."""

    id: int
    cluster: int
    advance: int
    x_offset: int
    y_offset: int  # up, as HarfBuzz gives it


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """A stretch of one line in one face and one direction; glyphs stand in visual order.

    `x` and `width` are points at the size of the line; `start` is the offset of `text` in the whole text of the block.
    """

    face: "Face"
    text: str
    glyphs: tuple[Glyph, ...]
    x: float
    width: float
    right_to_left: bool
    start: int


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: runs in visual order. `x` and `baseline` are points from the block's top left corner.

    `width` is the advance without trailing blanks; `start` and `end` delimit the line in the block's text,
    trailing blanks and the line feed excluded from neither the source nor the caret stops.
    """

    runs: tuple[GlyphRun, ...]
    x: float
    baseline: float
    width: float
    size: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of one text. `width` is that of the widest line, `height` the sum of line heights, both in points.

    `missing` holds the characters for which no font has a glyph, in order of first appearance.
    `right_to_left` is the direction of its first paragraph.
    """

    text: str
    lines: tuple[TextLine, ...]
    width: float
    height: float
    line_height: float
    missing: tuple[str, ...] = ()
    right_to_left: bool = False
