"""Text blocks as items of a display list."""

from journey_editor.scene.display_list import Color, Item, Text
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle


def texts(block: TextBlock, x: float, y: float, color: Color) -> list[Item]:
    """The lines of a text block with its top left corner at (x, y)."""
    return [Text(line, x, y, color) for line in block.lines]


def hugged(text: str, style: TextStyle, width: float) -> TextBlock:
    """A text broken at `width` in a block no wider than its lines, for what is drawn close around it.

    Texts that read leftwards begin at the right of their block, so they need the narrower block to begin in.
    """
    block = lay_out_text(text, style, width)
    return lay_out_text(text, style, block.width) if any(line.x for line in block.lines) else block
