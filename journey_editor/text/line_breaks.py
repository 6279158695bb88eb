"""Where a line may end (UAX#14, tailored), where a grapheme and a word end. The only file of the package that knows Qt.

Qt counts in UTF-16; offsets in and out are code points.
"""

import re
import unicodedata

from PySide6.QtCore import QTextBoundaryFinder

_LINE = QTextBoundaryFinder.BoundaryType.Line
_GRAPHEME = QTextBoundaryFinder.BoundaryType.Grapheme
_WORD = QTextBoundaryFinder.BoundaryType.Word

_UNITS = (
    "h|hr|hrs|min|mins|s|sec|ms|d|wk|mo|yr|a\\.m\\.|p\\.m\\.|am|pm|AM|PM|mm|cm|m|km|m²|km²|mg|g|kg|t|ml|l|kB|KB|MB|GB|TB|"
    "k|K|M|m|bn|Mio|Mrd|W|kW|kWh|V|A|Hz|kHz|MHz|GHz|dB|pt|px|dpi|pp|x|°C|°F|EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN"
)
_INSEPARABLE = re.compile(
    rf"(?<!\w)[-+−±~≈<>]?\d[\d.,:/]*\ (?=(?:[%‰°€$£¥₹]|(?:{_UNITS})(?![\w'’])))"  # 24 h, 31 %
    r"|(?<![\d.,])\d{1,3}\ (?=\d{3}(?!\d))"  # 12 000
    r"|[€$£¥₹]\ (?=\d)|\b(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN)\ (?=\d)"  # € 12
)
_FIRST_MARK = "\u0300"
# After a letter of these scripts Qt 6.11 cuts emoji, flags and marks to pieces, until a letter of another script comes:
# so it is asked about stretches of them and about the rest of the text separately.
_SOUTH_ASIAN = (
    "\u0900-\u0e5b\u0f00-\u109f\u1780-\u17f9\u19e0-\u19ff\ua8e0-\ua8ff\ua9e0-\ua9fe\uaa60-\uaa7f\U000111e1-\U000111f4"
)
_SAME_RULES = re.compile(f"[{_SOUTH_ASIAN}][{_SOUTH_ASIAN}\u200c\u200d]*|[^{_SOUTH_ASIAN}]+")
_EXTENDERS = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_BYTE_ORDER_MARKS = ("\ufeff", "\ufffe")
_DIGIT = re.compile(r"\d")
_HYPHENS = frozenset("-\u2010\u2012\u2013/")


def break_opportunities(text: str) -> list[int]:
    """The offsets at which a line of one paragraph may end, rising; the end of the text is the last.

    Not between a number and its unit, nor after a hyphen or slash with less than three letters on either side.
    """
    offsets = _boundaries(_LINE, text)
    glued = {found.end() for found in _INSEPARABLE.finditer(text)} if _DIGIT.search(text) else set[int]()
    if not text.isascii():
        # A blank with a combining mark on it is one grapheme, yet UAX#14 allows a break between the two.
        glued.update(set(offsets).difference(grapheme_boundaries(text)))
    kept = [
        offset
        for offset in offsets
        if (text[offset - 1] == " " or not _breaks_compound(text, offset)) and offset not in glued
    ]
    if not kept or kept[-1] != len(text):
        kept.append(len(text))
    return kept


def grapheme_boundaries(text: str) -> list[int]:
    """The offsets at which a grapheme cluster ends, rising; the end of the text is the last."""
    if not text or max(text) < _FIRST_MARK:
        return _boundaries(_GRAPHEME, text)
    offsets = [
        found.start() + offset
        for found in _SAME_RULES.finditer(text)
        for offset in _boundaries(_GRAPHEME, found.group())
    ]
    return [offset for offset in offsets if offset == len(text) or not _extends(text[offset], text[offset - 1])]


def word_boundaries(text: str) -> list[int]:
    """The offsets at which a word, a stretch of blanks or a sign ends, rising; the end of the text is the last."""
    graphemes = set(grapheme_boundaries(text))
    return [offset for offset in _boundaries(_WORD, text) if offset in graphemes]


def _extends(character: str, previous: str) -> bool:
    """Whether a character belongs to the one before it (GB9); Qt separates some in the scripts of `_SAME_RULES`."""
    if _EXTENDERS.match(character) or unicodedata.category(character) in ("Mn", "Mc", "Me"):
        return unicodedata.category(previous) not in ("Cc", "Zl", "Zp")
    return False


def _breaks_compound(text: str, offset: int) -> bool:
    """Whether a break here would leave a stub at a hyphen, or hang on a soft hyphen, which is never drawn."""
    if text[offset - 1] not in _HYPHENS:
        return text[offset - 1] == "\u00ad"
    before, after = text[max(0, offset - 4) : offset - 1], text[offset : offset + 3]
    return len(before) < 3 or len(after) < 3 or not (before.isalpha() and after.isalpha())


def _boundaries(kind: QTextBoundaryFinder.BoundaryType, text: str) -> list[int]:
    if text.startswith(_BYTE_ORDER_MARKS):
        # PySide drops it, or swaps all bytes. The word joiner breaks alike.
        text = "\u2060" + text[1:]
    finder = QTextBoundaryFinder(kind, text)
    following = finder.toNextBoundary
    units = []
    while (offset := following()) != -1:
        units.append(offset)
    if text.isascii() or max(text) <= "\uffff":
        return units
    code_points = {}
    position = 0
    for index, character in enumerate(text):
        code_points[position] = index
        position += 1 if character <= "\uffff" else 2
    code_points[position] = len(text)
    # In the same scripts Qt may cut a surrogate pair in two.
    return [code_points[offset] for offset in units if offset in code_points]
