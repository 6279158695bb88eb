"""What holds for order keys, wherever they are inserted."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journey_editor.document.order_keys import key_between, keys_between

KEYS = st.text("0189ABYZabyz", max_size=6).filter(lambda key: not key.endswith("0"))


@given(KEYS | st.none(), KEYS | st.none(), st.integers(0, 200))
def test_keys_rise_strictly_between_their_neighbours(one: str | None, other: str | None, count: int) -> None:
    before, after = (one, other) if one is None or other is None else sorted((one, other))
    if after == "" or (before is not None and before == after):
        return
    keys = keys_between(before, after, count)
    line = [*([] if before is None else [before]), *keys, *([] if after is None else [after])]
    assert len(keys) == count
    assert all(left < right for left, right in pairwise(line))
    assert all(key and not key.endswith("0") for key in keys)


@given(st.lists(st.floats(0, 1), max_size=100))
def test_inserts_anywhere_keep_the_order(places: list[float]) -> None:
    line: list[str] = []
    for place in places:
        index = round(place * len(line))
        before = line[index - 1] if index else None
        after = line[index] if index < len(line) else None
        line.insert(index, key_between(before, after))
    assert line == sorted(set(line))
