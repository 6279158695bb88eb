"""Text inside Mermaid lines: the codes for signs that mean something there, line breaks, quotes and HTML marks.

A code is `#58;` or `#quot;`; HTML's `&#58;` and `&quot;` are read too. A line break is `<br>`.
"""

import re
from html.entities import html5

_CODE = re.compile(r"(?:&#|#)(\d{1,7});|[#&]([A-Za-z][A-Za-z0-9]{1,31});")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_BREAK = re.compile(r"<br[ \t]{0,9}/?>", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)
_MARK = re.compile(
    r"</?(?:a|b|big|center|code|del|div|em|font|i|img|ins|mark|p|s|script|small|span|strong|style|sub|sup|u)"
    r"(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)
_KEYWORD = re.compile(r"title|section|journey|acctitle|accdescr", re.IGNORECASE)

# Signs that end or split a name in Mermaid or in our reader, or that a page around the diagram would take for HTML.
_SPECIAL = re.compile(r"[:：#;<>]|%(?=%)|(?<=%)%|&(?=[A-Za-z#])")
_SPECIAL_IN_ACTOR = re.compile(r"[,，、]")
_NAMED = {"<": "#lt;", ">": "#gt;", "&": "#amp;", '"': "#quot;"}


def decoded_name(raw: str) -> str:
    """The plain text of a name as it stands in a line."""
    text = without_marks(_unquoted(raw.strip())).strip()
    text = _CODE.sub(_sign, _LINE_BREAK.sub("\n", text))
    return text if text.strip() else ""


def without_marks(text: str) -> str:
    """The text without HTML tags, and without what stands inside scripts and styles."""
    if "<" not in text:
        return text
    kept, position = [], 0
    while start := _SCRIPT.search(text, position):
        end = re.compile(rf"</{start[1]}\s{{0,9}}>", re.IGNORECASE).search(text, start.end())
        if end is None:
            break
        kept.append(text[position : start.start()])
        position = end.end()
    return _MARK.sub("", "".join([*kept, text[position:]]))


def encoded_name(text: str) -> str:
    """The text such that `decoded_name` and Mermaid give it back, behind a keyword."""
    coded = _SPECIAL.sub(lambda found: _code(found[0]), _CONTROL.sub("", text))
    coded = re.sub(r"\r\n?|\n", "<br>", coded)
    if coded != _unquoted(coded):
        coded = _code(coded[0]) + coded[1:]
    return _with_coded_ends(coded)


def encoded_task(text: str) -> str:
    """The same for a name that begins a line, where it must not look like a keyword."""
    coded = encoded_name(text)
    return _code(coded[0]) + coded[1:] if _KEYWORD.match(coded) else coded


def encoded_actor(text: str) -> str:
    return _SPECIAL_IN_ACTOR.sub(lambda found: _code(found[0]), encoded_name(text))


BLANK_NAME = "#160;"
"""A name that Mermaid takes and draws as nothing."""


def _sign(code: re.Match[str]) -> str:
    number, name = code.groups()
    if name:
        return html5.get(f"{name};", code[0])
    value = int(number)
    is_text = value in (9, 10) or 32 <= value < 127 or 160 <= value < 0xD800 or 0xE000 <= value <= 0x10FFFF
    return chr(value) if is_text else code[0]


def _code(sign: str) -> str:
    return _NAMED.get(sign) or f"#{ord(sign)};"


def _unquoted(text: str) -> str:
    """The text without one pair of quotation marks around the whole of it."""
    for quote in "\"'":
        if len(text) > 1 and text[0] == text[-1] == quote and quote not in text[1:-1]:
            return text[1:-1]
    return text


def _with_coded_ends(text: str) -> str:
    """Blanks at either end as codes, since Mermaid and we trim them."""
    bare = text.strip()
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if bare else ""
    return "".join(map(_code, head)) + bare + "".join(map(_code, tail))
