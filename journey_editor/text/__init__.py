"""Text to positioned glyph lines: fonts, shaping, direction, line breaks, caret stops."""
