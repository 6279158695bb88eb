import pytest

from journey_editor.document.order_keys import key_between, keys_between, needs_rekeying


def test_the_first_key_leaves_room_on_both_sides() -> None:
    assert key_between(None, None) == "V"


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("V", None, "W"),
        ("z", None, "z1"),
        ("zz", None, "zz1"),
        (None, "V", "U"),
        (None, "1", "0z"),
        ("", "1", "0z"),
        ("", None, "V"),
        ("V", "X", "W"),
        ("V", "W", "VV"),
        ("V", "V1", "V0V"),
    ],
)
def test_keys_are_short(before: str | None, after: str | None, key: str) -> None:
    assert key_between(before, after) == key


def test_many_keys_are_spread_evenly() -> None:
    assert keys_between(None, None, 3) == ["F", "V", "k"]
    assert {len(key) for key in keys_between(None, None, 1000)} == {1, 2}


def test_keys_at_an_end_leave_the_room_to_those_to_come() -> None:
    assert keys_between("V", None, 3) == ["W", "X", "Y"]
    assert keys_between(None, "V", 3) == ["S", "T", "U"]


def test_no_keys_are_no_keys() -> None:
    assert keys_between("V", "W", 0) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [("W", "V"), ("V", "V"), ("", ""), (None, ""), ("V0", None), (None, "V0"), ("V", "é"), ("V-", None)],
)
def test_what_leaves_no_room_is_refused(before: str | None, after: str | None) -> None:
    with pytest.raises(ValueError, match="order key"):
        key_between(before, after)


def test_a_thousand_appends_and_a_thousand_prepends_stay_below_the_limit() -> None:
    last = first = key_between(None, None)
    for _ in range(1000):
        last, first = key_between(last, None), key_between(None, first)
    assert not needs_rekeying(last)
    assert not needs_rekeying(first)


def test_a_thousand_inserts_into_one_gap_need_rekeying() -> None:
    before, after = "V", "W"
    for _ in range(1000):
        key = key_between(before, after)
        assert before < key < after
        after = key
    assert needs_rekeying(after)
    assert not needs_rekeying("V" * 24)
