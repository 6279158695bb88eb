"""Text blocks as items of a display list."""

from journey_editor.scene.display_list import Color, Item, Text
from journey_editor.text.glyph_lines import TextBlock


def texts(block: TextBlock, x: float, y: float, color: Color) -> list[Item]:
    """The lines of a text block with its top left corner at (x, y)."""
    return [Text(line, x, y, color) for line in block.lines]
