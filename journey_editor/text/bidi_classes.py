"""The bidirectional class of every code point, the unassigned ones included."""

import unicodedata

STRONG = frozenset({"L", "R", "AL"})
ISOLATE_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
EMBEDDING_INITIATORS = frozenset({"LRE", "RLE", "LRO", "RLO"})
# What rule X9 takes out of the text: later rules do not see these characters.
REMOVED = EMBEDDING_INITIATORS | {"PDF", "BN"}

# Unassigned code points have a class by their place: blocks kept for right-to-left scripts, currency signs, and
# code points that are to be ignored. Facts from DerivedBidiClass.txt of Unicode 15; all others are L.
_UNASSIGNED = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "AL"),
    (0x2065, 0x2065, "BN"),
    (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "AL"),
    (0xFDD0, 0xFDEF, "BN"),
    (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"),
    (0xFFF0, 0xFFF8, "BN"),
    (0x10800, 0x10CFF, "R"),
    (0x10D00, 0x10D3F, "AL"),
    (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "AL"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "AL"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "AL"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "AL"),
    (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "BN"),
)


def bidi_class(character: str) -> str:
    """The Bidi_Class of one character by its short name: "L", "AL", "EN", "RLI", ..."""
    return unicodedata.bidirectional(character) or _unassigned_class(ord(character))


def _unassigned_class(code_point: int) -> str:
    if code_point & 0xFFFE == 0xFFFE:
        return "BN"  # the last two of every plane are no characters
    for first, last, name in _UNASSIGNED:
        if first <= code_point <= last:
            return name
    return "L"
