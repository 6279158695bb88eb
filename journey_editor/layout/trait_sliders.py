"""The traits of a persona as small sliders between two words."""

from collections.abc import Sequence

from journey_editor.document.records import Trait
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Item, Shape
from journey_editor.scene.path import circle
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_NAME = TextStyle(15, 500)
_END = TextStyle(13.5, 400)
_TRACK = 4.0
_KNOB = 6.0
_SHORTEST = 48.0  # of a track that stands beside words
_GAP = 8.0
_ROW_GAP = 9.0
_LINE_GAP = 2.0


def lay_out_traits(traits: Sequence[Trait], width: float, color: Color) -> tuple[list[Item], float]:
    """The traits below each other from (0, 0), `width` points wide; answers them and the height they take.

    Name, slider and its two words stand on one line, or above each other where the sliders would get too short.
    """
    texts_of = [tuple(lay_out_text(said, style, None) for said, style in _said(trait)) for trait in traits]
    name, low, high = (max((blocks[part].width for blocks in texts_of), default=0.0) for part in range(3))
    start = sum(part + _GAP for part in (name, low) if part)
    track = width - start - (high + _GAP if high else 0.0)
    if track < _SHORTEST:
        return _stacked(traits, width, color)
    items: list[Item] = []
    y = 0.0
    for trait, blocks in zip(traits, texts_of, strict=True):
        height = max(block.height for block in blocks)
        items += _centred(blocks[0], 0, y, height, theme.INK)
        items += _centred(blocks[1], start - _GAP - blocks[1].width, y, height, theme.SECONDARY)
        items += _slider(trait, start, track, y + height / 2, color)
        items += _centred(blocks[2], start + track + _GAP, y, height, theme.SECONDARY)
        y += height + _LINE_GAP
    return items, max(0.0, y - _LINE_GAP)


def _stacked(traits: Sequence[Trait], width: float, color: Color) -> tuple[list[Item], float]:
    items: list[Item] = []
    y = 0.0
    for trait in traits:
        if trait.name.strip():
            name = lay_out_text(trait.name, _NAME, width)
            items += texts(name, 0, y, theme.INK)
            y += name.height + 1
        words, height = _ends_above(trait, width)
        items += [*_at(words, y), *_slider(trait, 0, width, y + height + _KNOB + 1, color)]
        y += height + 2 * _KNOB + 1 + _ROW_GAP
    return items, max(0.0, y - _ROW_GAP)


def _said(trait: Trait) -> tuple[tuple[str, TextStyle], ...]:
    return (trait.name, _NAME), (trait.low, _END), (trait.high, _END)


def _slider(trait: Trait, x: float, width: float, middle: float, color: Color) -> list[Item]:
    share = min(max(trait.value, 0.0), 1.0)
    knob = x + _KNOB + share * (width - 2 * _KNOB)
    return [
        Box(x, middle - _TRACK / 2, width, _TRACK, _TRACK / 2, fill=theme.TRACK),
        Shape(circle(knob, middle, _KNOB), fill=color),
    ]


def _centred(word: TextBlock, x: float, y: float, height: float, color: Color) -> list[Item]:
    return texts(word, x, y + (height - word.height) / 2, color)


def _ends_above(trait: Trait, width: float) -> tuple[list[tuple[TextBlock, float]], float]:
    """The two words on half the width each, with where they begin; and the height they take."""
    half = (width - _GAP) / 2
    low, high = lay_out_text(trait.low, _END, half), lay_out_text(trait.high, _END, half)
    widest = max((line.width for line in high.lines), default=0.0)
    height = max((word.height for word, said in ((low, trait.low), (high, trait.high)) if said), default=0.0)
    return [(low, 0.0), (high, width - widest)], height


def _at(words: Sequence[tuple[TextBlock, float]], y: float) -> list[Item]:
    return [item for word, x in words for item in texts(word, x, y, theme.SECONDARY)]
