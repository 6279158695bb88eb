"""Every text of a map can be read on what lies under it: contrast of at least 4.5 to 1."""

import pytest

from journey_editor.scene import theme

GROUNDS = (theme.WHITE, theme.HEADER_FILL, theme.MOMENT_FILL)


def pairs() -> list[tuple[str, str, str]]:
    found = [(f"stage {color}", theme.WHITE, color) for color in theme.STAGE_COLORS]
    for color in theme.STAGE_COLORS:
        dark = theme.blend(color, "#000000", 0.75)
        found += [(f"step of {color}", dark, theme.blend(color, theme.WHITE, 0.07))]
        found += [(f"step of {color} at a moment of truth", dark, theme.MOMENT_FILL)]
    for ground in GROUNDS:
        found += [("ink", theme.INK, ground), ("secondary", theme.SECONDARY, ground)]
        found += [("good", theme.GOOD, ground), ("bad", theme.BAD, ground)]
        for color in theme.PERSONA_COLORS:
            found.append((f"quote of {color}", theme.blend(color, theme.INK, 0.85), ground))
    for name, look in theme.KINDS.items():
        ink = theme.WHITE if look.style == "filled head" else look.ink
        found.append((f"title of {name}", ink, look.accent if look.style == "filled head" else look.fill))
        found.append((f"body of {name}", theme.SECONDARY, look.fill))
    found.append(("chip", theme.CHIP_INK, theme.WHITE))
    for name, look in theme.KINDS.items():
        tint = theme.blend(look.accent, theme.WHITE, 0.14)
        found.append((f"priority of {name}", theme.readable(look.accent, tint), tint))
    return found


@pytest.mark.parametrize(("what", "ink", "ground"), pairs())
def test_text_stands_out(what: str, ink: str, ground: str) -> None:
    assert theme.contrast(ink, ground) >= 4.5, what


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_persona_initial_stands_out_on_its_disc() -> None:
    for color in theme.PERSONA_COLORS:
        assert theme.contrast(theme.WHITE, color) >= 4.5, color


def test_kinds_differ_without_colour() -> None:
    """In greyscale an icon or a shape of its own tells each kind from the others."""
    signs = [(look.icon, look.style) for look in theme.KINDS.values()]
    assert len(set(signs)) == len(signs)


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
