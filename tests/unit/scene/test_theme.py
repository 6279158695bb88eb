"""Every text of a map can be read on what lies under it: contrast of at least 4.5 to 1."""

from collections.abc import Iterator

import pytest

from journey_editor.scene import theme
from journey_editor.scene.palettes import PALETTES, palette

GROUNDS = (theme.WHITE, theme.HEADER_FILL, theme.BACKSTAGE_FILL)


def pairs(name: str) -> Iterator[tuple[str, str, str]]:
    """All that a theme has a say in: what is written, in which colour, on which ground."""
    shown = palette(name)
    for color in shown.stages:
        dark = theme.blend(color, "#000000", 0.75)
        yield f"stage {color}", theme.ink_on(color), color
        yield f"step of {color}", dark, theme.blend(color, theme.WHITE, 0.07)
        yield f"step of {color} at a moment of truth", dark, shown.moment_fill
    for ground in (*GROUNDS, shown.moment_fill):
        yield "ink", theme.INK, ground
        yield "secondary", theme.SECONDARY, ground
        yield "good", shown.good, ground
        yield "bad", shown.bad, ground
        yield "name of the future", shown.future, ground
        yield "what can be clicked", shown.path, ground
        for color in shown.personas:
            yield f"quote of {color}", theme.blend(color, theme.INK, 0.85), ground
    for kind, look in {**shown.kinds, "backstage": shown.backstage}.items():
        tint = theme.blend(look.accent, theme.WHITE, 0.14)
        is_filled = look.style == "filled head"
        yield f"title of {kind}", theme.WHITE if is_filled else look.ink, look.accent if is_filled else look.fill
        yield f"body of {kind}", theme.SECONDARY, look.fill
        yield f"priority of {kind}", theme.readable(look.accent, tint), tint
        yield f"number of {kind}", theme.ink_on(shown.bubble(kind)), shown.bubble(kind)
    for color in (*shown.values, *shown.strengths, *shown.personas):
        written = theme.readable(color, theme.WHITE)
        yield f"head of a solution in {color}", theme.WHITE, written
        yield f"body of a card in {color}", theme.SECONDARY, theme.blend(written, theme.WHITE, 0.08)
    for color in shown.quadrants:
        fill = theme.blend(color, theme.WHITE, 0.10)
        yield f"quadrant in {color}", theme.readable(theme.SECONDARY, fill), fill
        yield f"label in quadrant in {color}", theme.INK, fill
    yield "chip", theme.CHIP_INK, theme.WHITE


@pytest.mark.parametrize("name", PALETTES)
def test_text_stands_out(name: str) -> None:
    poor = {what: theme.contrast(ink, ground) for what, ink, ground in pairs(name) if theme.contrast(ink, ground) < 4.5}
    assert poor == {}


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_white_is_what_is_written_on_stages_and_on_the_discs_of_personas(name: str) -> None:
    assert {theme.ink_on(color) for color in (*palette(name).stages, *palette(name).personas)} == {theme.WHITE}


@pytest.mark.parametrize("name", PALETTES)
def test_kinds_differ_without_colour(name: str) -> None:
    """In greyscale an icon or a shape of its own tells each kind from the others, the same ones in all themes."""
    signs = {kind: (look.icon, look.style) for kind, look in palette(name).kinds.items()}
    assert len(set(signs.values())) == len(signs)
    assert signs == {kind: (look.icon, look.style) for kind, look in theme.KINDS.items()}


@pytest.mark.parametrize("color", [*theme.STAGE_COLORS, "#FFD43B", "#FFFFFF", "#000000", "#777777", "#E8F7FF"])
def test_the_ink_on_a_fill_of_any_colour_can_be_read(color: str) -> None:
    assert theme.contrast(theme.ink_on(color), color) >= theme.READABLE


def test_ink_on_a_dark_fill_is_white_and_on_a_pale_one_dark() -> None:
    assert theme.ink_on(theme.STAGE_COLORS[0]) == theme.WHITE
    assert theme.ink_on("#FFEC99") == theme.INK


def test_a_colour_is_darkened_only_as_far_as_reading_asks_for() -> None:
    assert theme.readable(theme.BAD, theme.WHITE) == theme.BAD
    pale = theme.readable("#FFD43B", theme.WHITE)
    assert 4.5 <= theme.contrast(pale, theme.WHITE) < 6
