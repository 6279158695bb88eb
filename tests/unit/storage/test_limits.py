"""JSON from strangers: what is refused, and in which words."""

import io

import pytest

from journey_editor.storage.limits import MIB, Damaged, excerpt, parse_json, read_capped


def test_reads_plain_json() -> None:
    data = '\ufeff{"a": [1, 2.5, -1e100, "😀", null, true], "b": "\\ud83d\\ude00"}'.encode()
    assert parse_json(data, "map.json") == {"a": [1, 2.5, -1e100, "😀", None, True], "b": "😀"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no JSON at line 1, column 1"),
        (b'{"a": [1,\n2', "no JSON at line 2, column 2"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b"[" + b"[]," * 500_000 + b"0]", "more lists and objects"),
        (b"[NaN]", "the number NaN"),
        (b"[-Infinity]", "the number -Infinity"),
        (b"[1e999]", "the number 1e999"),
        (b"[" + b"9" * 5000 + b"]", "a number of thousands of digits"),
        (b'{"a": 1, "b": 2, "a": 3}', '"a" twice'),
        (b'["\\ud800"]', r"half a character \(\\ud800\)"),
        (b'{"\\udc00": 1}', r"half a character \(\\udc00\)"),
        (b'["\xff"]', "not UTF-8 text at byte 2"),
        (b'["\xed\xa0\x80"]', "not UTF-8 text"),
    ],
)
def test_refuses_damaged_json_in_one_short_line(data: bytes, said: str) -> None:
    with pytest.raises(Damaged, match=said) as caught:
        parse_json(data, "map.json")
    message = str(caught.value)
    assert message.startswith("map.json ")
    assert "; " in message
    assert "\n" not in message
    assert len(message) < 200


def test_reads_up_to_the_cap_and_no_byte_more() -> None:
    assert read_capped(io.BytesIO(b"x" * MIB), MIB, "it") == b"x" * MIB
    with pytest.raises(Damaged, match="it is larger than 1 MB"):
        read_capped(io.BytesIO(b"x" * (MIB + 1)), MIB, "it")


def test_an_excerpt_is_one_short_printable_line() -> None:
    assert excerpt("plain") == "plain"
    assert excerpt("a\nb\x1b[31m\u202e") == "a b [31m "
    assert len(excerpt("x" * 2_000_000)) == 60
