"""Texts broken into the few lines that a cell has; what is left out is told by an ellipsis."""

from collections.abc import Callable
from functools import lru_cache

from journey_editor.text.line_breaks import break_opportunities, grapheme_boundaries

_ELLIPSIS = "…"
_KEPT = 8192

Measure = Callable[[str], int]


def fitted_lines(text: str, width: int, most: int, measure: Measure) -> tuple[str, ...]:
    """At most so many lines, none wider than `width` unless a single letter is."""
    said = " ".join(text.split())
    lines: list[str] = []
    while said and len(lines) < most - 1 and measure(said) > width:
        ends = (end for end in reversed(break_opportunities(said)) if measure(said[:end].rstrip()) <= width)
        end = next(ends, 0)
        if not end:
            break  # a word that is wider than the line: the rest would be told from its middle
        lines.append(said[:end].rstrip())
        said = said[end:].lstrip()
    if said:
        lines.append(_shortened(said, width, measure))
    return tuple(lines)


def _shortened(text: str, width: int, measure: Measure) -> str:
    if measure(text) <= width:
        return text
    for ends in (break_opportunities(text)[:-1], grapheme_boundaries(text)[:-1]):
        for end in reversed(ends):
            said = text[:end].rstrip() + _ELLIPSIS
            if measure(said) <= width:
                return said
    return _ELLIPSIS


class FittedTexts:
    """Texts that are measured and broken once: cells are painted far more often than they change."""

    def __init__(self, measure: Measure) -> None:
        self.advance: Measure = lru_cache(_KEPT)(measure)
        self._lines = lru_cache(_KEPT)(lambda text, width, most: fitted_lines(text, width, most, self.advance))

    def lines(self, text: str, width: int, most: int = 1) -> tuple[str, ...]:
        return self._lines(text, width, most)
