"""Which face draws which part of a text: the first of the chain that has every character of a grapheme."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from journey_editor.text.fonts import Face, emoji_face
from journey_editor.text.line_breaks import grapheme_boundaries
from journey_editor.text.shaping import GLYPHLESS
from journey_editor.text.system_fonts import system_fonts

_EMOJI_STYLE = "\ufe0f"
_KEYCAP = "\u20e3"
_PRIVATE = re.compile("[\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SCRIPT_OF_REGION = {
    "JP": re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d]"),  # kana
    "KR": re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7ff]"),  # hangul
    "TC": re.compile("[\u3105-\u312f\u31a0-\u31bf]"),  # bopomofo
}
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class FaceRun(NamedTuple):
    """The text from `start` to the next run is drawn with `face`. A grapheme is never split between two."""

    start: int
    face: Face


def split_by_face(text: str, chain: tuple[Face, ...], context: str) -> list[FaceRun]:
    """The runs of a text. `context` is the text it is part of: it tells Japanese from Chinese.

    Blanks and invisible characters stay with the face before them, so that they cut no run; but not with the emoji,
    whose blanks are as wide as their pictures. What no face has is left to the first of the chain, which draws its box.
    """
    if chain[0].characters.issuperset(text):
        return [FaceRun(0, chain[0])]
    region = _region(context) if _EAST_ASIAN.search(text) else ""
    runs: list[FaceRun] = []
    start = 0
    for end in grapheme_boundaries(text):
        grapheme = text[start:end]
        if GLYPHLESS.sub("", grapheme).strip(" "):
            face = _face_for(grapheme, chain, region if _EAST_ASIAN.match(grapheme) else "")
        else:
            face = runs[-1].face if runs and runs[-1].face is not emoji_face() else chain[0]
        if not runs or runs[-1].face is not face:
            runs.append(FaceRun(start, face))
        start = end
    return runs or [FaceRun(0, chain[0])]


@lru_cache(maxsize=16_384)
def _face_for(grapheme: str, chain: tuple[Face, ...], region: str) -> Face:
    """The face that has all of a grapheme, composed or not, or else its first character, or else nothing of it."""
    leading = chain[0]
    drawn = GLYPHLESS.sub("", grapheme)
    if _EMOJI_STYLE in grapheme or _KEYCAP in grapheme:
        chain = (emoji_face(), *chain)
    for wanted in ((drawn, unicodedata.normalize("NFC", drawn)), (drawn[0],)):
        for face in chain:
            if any(all(face.has(ord(character)) for character in form) for form in wanted):
                return face
        if not _PRIVATE.search(drawn):
            for form in wanted:
                system_face = system_fonts().face_for(form, leading.weight, leading.italic, region)
                if system_face is not None:
                    return system_face
    return leading


def _region(text: str) -> str:
    """Whose forms of the shared ideographs a text wants, by the scripts that only one language writes."""
    for region, script in _SCRIPT_OF_REGION.items():
        if script.search(text):
            return region
    return "SC"
