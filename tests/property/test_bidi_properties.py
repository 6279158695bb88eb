"""What holds for the bidirectional levels of any text."""

from hypothesis import given
from hypothesis import strategies as st

from journey_editor.text.bidi import embedding_levels, needs_bidi, visual_order

SIGNS = "aZ\u05d0\u05d1\u0627\u06280 1\u0661+-%\u20ac,.()[]<>!\t\u00ad\u0300\u200f\u061c" + "".join(
    chr(code) for code in [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
texts = st.text(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, st.sampled_from([None, 0, 1]))
def test_every_character_has_a_level_not_below_the_base(text: str, base: int | None) -> None:
    found, levels = embedding_levels(text, base)
    assert len(levels) == len(text)
    assert found == base or base is None
    assert all(found <= level <= 126 for level in levels)


@given(texts)
def test_text_that_needs_no_bidi_is_level_zero(text: str) -> None:
    if not needs_bidi(text):
        assert embedding_levels(text) == (0, (0,) * len(text))


@given(st.lists(st.integers(0, 126), max_size=40))
def test_visual_order_is_a_permutation_that_mirrors_when_all_levels_rise_by_one(levels: list[int]) -> None:
    order = visual_order(levels)
    assert sorted(order) == list(range(len(levels)))
    assert visual_order([level + 1 for level in levels]) == order[::-1]
