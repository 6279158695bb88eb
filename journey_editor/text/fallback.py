"""Which face draws which part of a text: the first of the chain that has every character of a grapheme."""

from collections.abc import Sequence
from typing import NamedTuple

from journey_editor.text.fonts import Face
from journey_editor.text.line_breaks import grapheme_boundaries


class FaceRun(NamedTuple):
    """text[start:end] is drawn with `face`; a grapheme is never split between two."""

    start: int
    end: int
    face: Face


def split_by_face(text: str, chain: Sequence[Face]) -> list[FaceRun]:
    first = chain[0]
    if first.characters.issuperset(text):
        return [FaceRun(0, len(text), first)]
    runs: list[FaceRun] = []
    start = 0
    for end in grapheme_boundaries(text):
        grapheme = text[start:end]
        face = next((face for face in chain if all(face.has(ord(c)) for c in grapheme)), first)
        if runs and runs[-1].face is face:
            runs[-1] = FaceRun(runs[-1].start, end, face)
        else:
            runs.append(FaceRun(start, end, face))
        start = end
    return runs
