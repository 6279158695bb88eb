"""Every text of the window can be read, in light and in dark."""

import re
from dataclasses import asdict

import pytest

from journey_editor.scene.theme import READABLE, contrast
from journey_editor.shell.color_tokens import DARK, LIGHT, TEXT_PAIRS, ColorTokens

# WCAG 2.2: what is needed to know where a control is.
VISIBLE = 3.0
SETS = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@SETS
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_stands_out_on_what_it_stands_on(tokens: ColorTokens, pair: tuple[str, str]) -> None:
    text, ground = (getattr(tokens, name) for name in pair)
    assert contrast(text, ground) >= READABLE


@SETS
def test_focus_and_empty_boxes_can_be_seen(tokens: ColorTokens) -> None:
    assert contrast(tokens.mark_border, tokens.ground) >= VISIBLE
    assert contrast(tokens.accent, tokens.ground) >= VISIBLE


@SETS
def test_every_token_is_a_color(tokens: ColorTokens) -> None:
    assert [name for name, color in asdict(tokens).items() if not re.fullmatch("#[0-9A-F]{6}", color)] == []
