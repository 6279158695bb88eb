"""Which face draws what."""

from collections.abc import Iterator

import pytest

from journey_editor.text import fallback
from journey_editor.text.fallback import split_by_face
from journey_editor.text.fonts import font_chain
from journey_editor.text.system_fonts import SystemFonts

CHAIN = font_chain(400, False)
NAMES = {"Inter": "I", "Noto Sans Arabic": "A", "Noto Sans Hebrew": "H", "Noto Sans Devanagari": "D"} | {
    "Noto Sans Thai": "T",
    "Noto Emoji": "E",
}


@pytest.fixture(autouse=True)
def _no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The result must not depend on the fonts of the machine that runs the test."""
    fallback._face_for.cache_clear()
    monkeypatch.setattr(fallback, "system_fonts", lambda: SystemFonts([]))
    yield
    fallback._face_for.cache_clear()


def faces(text: str) -> list[tuple[str, str]]:
    runs = split_by_face(text, CHAIN, text)
    ends = [*(run.start for run in runs[1:]), len(text)]
    return [(NAMES[run.face.family], text[run.start : end]) for run, end in zip(runs, ends, strict=True)]


@pytest.mark.parametrize(
    "expected",
    [
        [("I", "Łódź, Ελλάδα, Київ → 24 €")],
        [("I", "")],
        [("I", "ok "), ("A", "مرحبا بالعالم "), ("I", "ok")],
        [("H", "שלום "), ("D", "हिन्दी "), ("T", "ไทย "), ("E", "😀"), ("I", " x")],
        [("A", "سَلَام")],  # marks stay with their letters
        [("I", "❤ "), ("E", "❤\ufe0f"), ("I", " ❤\ufe0e")],
        [("I", "1 "), ("E", "1\ufe0f\u20e3")],
        [("E", "👍🏽👩‍👩‍👧🇩🇪")],
        [("I", "a\u200db\ufeffc\tx")],  # what is invisible cuts nothing
        [("I", "x̂ ę́")],
        [("I", " "), ("T", "ก")],
        [("T", "ก\u05b0"), ("I", "x")],  # a mark that its letter's face lacks goes with the letter
        [("I", "客户")],  # nobody has it
    ],
)
def test_faces(expected: list[tuple[str, str]]) -> None:
    assert faces("".join(text for _, text in expected)) == expected


@pytest.mark.parametrize(
    ("text", "region"),
    [("客户", "SC"), ("お客様", "JP"), ("ﾃｽﾄ", "JP"), ("고객 顧客", "KR"), ("ㄅㄆ 客戶", "TC"), ("Kunde", "")],
)
def test_whose_ideographs(text: str, region: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = set()

    class Recorder(SystemFonts):
        def face_for(self, characters: str, weight: int, italic: bool, region: str = "") -> None:
            asked.add((characters, weight, italic, region))

    monkeypatch.setattr(fallback, "system_fonts", lambda: Recorder([]))
    split_by_face(text.split()[-1], CHAIN, text)
    assert {region for *_, region in asked} == ({region} if region else set())
    assert {(weight, italic) for _, weight, italic, _ in asked} <= {(400, False)}


def test_a_letter_that_can_be_composed_stays_with_its_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fallback, "system_fonts", lambda: pytest.fail("asked"))
    assert not CHAIN[0].has(0x30B)
    assert faces("U\u030b") == [("I", "U\u030b")]


def test_private_characters_are_not_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fallback, "system_fonts", lambda: pytest.fail("asked"))
    assert split_by_face("\uf8ff\ud800", CHAIN, "")[0].face is CHAIN[0]
