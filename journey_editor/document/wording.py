"""How dates, numbers and fixed words are said to people: the same on every machine, in the language of a map.

Without a map they are said in English, as in all of the window. Minus is U+2212, numbers are grouped by U+202F, and a
no-break space stands between a number and its unit.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from journey_editor.document.languages import Language, language_of
from journey_editor.document.words import COUNTED, WORDS

if TYPE_CHECKING:
    # The start page says dates, too, and shall not wait for the models of the records.
    from journey_editor.document.records import Citation, Evidence, Map, Persona

_NO_BREAK_SPACE = "\u00a0"
_NARROW_SPACE = "\u202f"
_MINUS = "\u2212"

_COMPACT_FROM = 10_000
_THOUSAND = 1_000
# Wide enough for any float written out.
_EXACT = Context(prec=400)
# A currency sign, perhaps with the letters of its country, or a code that is common enough to be known.
_CURRENCY = re.compile(
    r"[A-Z]{0,2}[$\u00a2-\u00a5\u20a0-\u20cf]|(EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK)\b"
)
_JOINED = "kMd"  # how magnitudes end to which the sign of a currency is joined: "138 k€"
# Length in seconds, name, and what a duration of that size is rounded to.
_DURATIONS = ((86_400, "d", 3_600), (3_600, "h", 60), (60, "min", 1), (1, "s", Decimal("0.1")))


def word(map_record: "Map | None", key: str) -> str:
    """A fixed word of the poster: the map's own for it, else ours; an unknown key is its own word."""
    own = map_record.words if map_record else {}
    return own[key] if key in own else default_word(map_record, key)


def default_word(map_record: "Map | None", key: str) -> str:
    """What `word` says unless the map has a word of its own: in the map's language, else in English."""
    return language_of(map_record).words.get(key, WORDS.get(key, key))


def dotted(*parts: str) -> str:
    """ "Current · draft": the parts that say something; no line can begin with a dot."""
    return f"{_NO_BREAK_SPACE}· ".join(part for part in parts if part)


def persona_name(persona: "Persona") -> str:
    """What a list calls the persona, which may have no name yet."""
    return persona.name.strip() or "Unnamed persona"


def map_state(map_record: "Map", *, says_with_whom: bool = False) -> str:
    """ "Current · validated 12 Oct 2026", and " with six riders" where that is wanted."""
    # The words are known by keys without blanks; a status that is none of ours is its own word.
    status = word(map_record, map_record.status.replace(" ", "_"))
    if map_record.status == "validated" and map_record.validated_on:
        status += f"{_NO_BREAK_SPACE}{format_date(map_record.validated_on, map_record)}"
    if says_with_whom and map_record.status == "validated" and map_record.validated_with.strip():
        status += f" {word(map_record, 'validated_with')} {map_record.validated_with.strip()}"
    return dotted(word(map_record, map_record.state), status)


def mood_words(map_record: "Map | None") -> tuple[str, str, str]:
    """What the emotion scale says when it has no labels: lowest, middle, highest."""
    return word(map_record, "furious"), word(map_record, "neutral"), word(map_record, "delighted")


def gap_words(difference: float, step: str, persona: str, map_record: "Map | None" = None) -> str:
    """ "Largest gap: Creates account, −2.1 · Mara" """
    where = ", ".join(part for part in (step, format_signed(difference, map_record)) if part)
    return dotted(f"{word(map_record, 'largest_gap')}: {where}", persona)


def quadrant_key(impact: int, effort: int) -> str:
    """The key of the word for an idea by its impact and effort (1 to 5): high from 4, and from 3."""
    if impact >= 4:
        return "big_bet" if effort >= 3 else "quick_win"
    return "think_again" if effort >= 3 else "fill_in"


def quadrant(impact: int, effort: int, map_record: "Map | None" = None) -> str:
    """ "Quick win", "Big bet", "Fill-in" or "Think again" """
    return word(map_record, quadrant_key(impact, effort))


def citation_text(citation: "Citation", evidence: "Evidence | None" = None, map_record: "Map | None" = None) -> str:
    """ "7 of 12 interviews", "3 reviews"; "" for a citation that counts nothing."""
    if citation.count is None:
        return ""
    parts = [format_number(citation.count, map_record)]
    if citation.of is not None:
        parts += [word(map_record, "of"), format_number(citation.of, map_record)]
    if evidence:
        one, several = COUNTED.get(evidence.kind, (evidence.kind, evidence.kind))
        alone = (citation.count if citation.of is None else citation.of) == 1
        parts.append(word(map_record, one if alone else several))
    return " ".join(part for part in parts if part)


def source_kind(evidence: "Evidence", map_record: "Map | None" = None) -> str:
    """ "Interview", "Support tickets": the kind of a source, "Evidence" when it has none."""
    key = evidence.kind.strip().replace(" ", "_") or "evidence"
    said = word(map_record, key)
    if said == key and evidence.kind:  # a kind of the user's own
        said = evidence.kind.strip()
    return said[:1].upper() + said[1:]


def source_name(evidence: "Evidence", map_record: "Map | None" = None) -> str:
    """What a list calls the source: its title, without one "12 interviews" or its kind."""
    return evidence.title.strip() or source_sample(evidence, map_record) or source_kind(evidence, map_record)


def source_sample(evidence: "Evidence", map_record: "Map | None" = None) -> str:
    """ "12 interviews", "240 survey answers"; "" for a source of no known size."""
    if evidence.sample is None:
        return ""
    one, several = COUNTED.get(evidence.kind, (evidence.kind, evidence.kind))
    noun = word(map_record, one if evidence.sample == 1 else several)
    return f"{format_number(evidence.sample, map_record)}{_NO_BREAK_SPACE}{noun}"


def source_entry(evidence: "Evidence", map_record: "Map | None" = None) -> str:
    """ "12 interviews (Aug 2026)", "Rider talks (n = 12, Aug 2026)": the source in a list of references."""
    name = source_name(evidence, map_record)
    sample = (
        f"n{_NO_BREAK_SPACE}={_NO_BREAK_SPACE}{format_number(evidence.sample, map_record)}" if evidence.sample else ""
    )
    if evidence.sample and re.search(rf"\b{evidence.sample}\b", name):
        sample = ""  # the title has it
    date = format_date(evidence.on, map_record).replace(" ", _NO_BREAK_SPACE) if evidence.on else ""
    aside = ", ".join(part for part in (sample, date) if part)
    return f"{name} ({aside})" if aside else name


def quoted(text: str, map_record: "Map | None" = None) -> str:
    """The text in the quotation marks of the language, which replace straight ones; other marks of its own are kept."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] == bare[-1] == '"':
        bare = bare[1:-1].strip()
    if not bare or bare[0] in "“”„«»‘‚‹›「『":
        return bare
    return bare.join(language_of(map_record).quotes)


def format_date(date: str, map_record: "Map | None" = None) -> str:
    """ "2026-10-12" -> "12 Oct 2026", "2026-10" -> "Oct 2026", "2026" -> "2026"; what is no date stays as it is."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", date)
    if not found:
        return date
    year, month, day = found.groups()
    said = language_of(map_record)
    parts = (said.day.format(int(day)) if day else "", said.months[int(month) - 1] if month else "", year)
    return " ".join(part for part in parts if part)


def format_number(value: float, map_record: "Map | None" = None, *, beside: float = 0.0) -> str:
    """48000 -> "48k", 1234567 -> "1.2M"; below 10,000 in full with at most two decimals, three digits below 1.

    `beside` is a number to read it with: beside 48k nine thousand are 9k.
    """
    exact = Decimal(str(value))
    digits = _plain_digits(exact)
    compact_from = _THOUSAND if abs(beside) >= _COMPACT_FROM else _COMPACT_FROM
    if abs(Decimal(digits)) >= compact_from:
        return _signed(exact, _compact(abs(exact), language_of(map_record)))
    decimal = language_of(map_record).decimal
    whole, point, decimals = digits.lstrip("-").partition(".")
    if len(whole) > 3:
        whole = f"{whole[:-3]}{_NARROW_SPACE}{whole[-3:]}"
    return _signed(Decimal(digits), f"{whole}{decimal}{decimals}" if point else whole)


def format_signed(value: float, map_record: "Map | None" = None) -> str:
    """As `format_number` with a plus before what is above zero: "+3", "−9", "0"."""
    said = format_number(value, map_record)
    return said if said == "0" or said.startswith(_MINUS) else f"+{said}"


def format_value(value: float, unit: str, map_record: "Map | None" = None, *, beside: float = 0.0) -> str:
    """ "22%", "€ 12.50" or "12,50 €", "4.2 min": the unit where it belongs, the number as in `format_number`."""
    unit = unit.strip()
    said = format_number(value, map_record, beside=beside)
    currency = _CURRENCY.match(unit)
    if currency:
        sign = _MINUS if said.startswith(_MINUS) else ""
        amount = _with_cents(said.removeprefix(_MINUS))
        rest = unit[currency.end() :]
        if language_of(map_record).sign_first:
            return f"{sign}{currency[0]}{_NO_BREAK_SPACE}{amount}{rest}"
        between = "" if amount[-1] in _JOINED and len(currency[0]) == 1 else _NO_BREAK_SPACE
        return f"{sign}{amount}{between}{currency[0]}{rest}"
    if unit == "%":
        return said + language_of(map_record).percent
    if unit and unit[0] in "%‰°/":
        return said + unit
    return f"{said}{_NO_BREAK_SPACE}{unit}" if unit else said


def format_change(difference: float, unit: str, map_record: "Map | None" = None) -> str:
    """A difference of two values of one unit: "+4.2 min", "−€ 2"; of two shares "+3 pp", percentage points."""
    said = format_value(difference, "pp" if unit.strip() == "%" else unit, map_record)
    return f"+{said}" if not said.startswith(_MINUS) and format_number(difference) != "0" else said


def format_duration(seconds: float, map_record: "Map | None" = None) -> str:
    """ "3 d 4 h", "1 min 30 s", "0.4 s": the two greatest units, rounded, zeros left out."""
    exact = Decimal(str(seconds))
    smallest = next((least for length, _, least in _DURATIONS if abs(exact) >= length), Decimal("0.1"))
    rounded = _rounded(abs(exact) / smallest, 0) * smallest
    for (length, name, _), (least, least_name, _) in pairwise(_DURATIONS):
        if rounded >= length:
            units, rest = divmod(int(rounded), length)
            parts = [f"{units}{_NO_BREAK_SPACE}{name}"]
            if rest:
                parts.append(f"{rest // least}{_NO_BREAK_SPACE}{least_name}")
            return _signed(exact, " ".join(parts))
    said = _trimmed(rounded).replace(".", language_of(map_record).decimal)
    return _signed(exact if rounded else rounded, f"{said}{_NO_BREAK_SPACE}s")


def time_total(duration_s: float, wait_s: float, map_record: "Map | None" = None) -> str:
    """ "3 d 4 h, 80% waiting": what durations and waiting add up to, and the share of the waiting."""
    whole = duration_s + wait_s
    said = format_duration(whole, map_record)
    if not wait_s:
        return said
    share = round(wait_s / whole * 100)
    if duration_s:
        share = min(max(share, 1), 99)  # neither is nothing
    return f"{said}, {format_value(share, '%', map_record)}{_NO_BREAK_SPACE}{word(map_record, 'waiting')}"


def _plain_digits(value: Decimal) -> str:
    """At most two decimals, or below 1 as many as three digits that count need, six at most."""
    if abs(value) >= 1 or not value:
        return _trimmed(_rounded(value, 2))
    return _trimmed(_rounded(value, min(2 - value.adjusted(), 6)))


def _compact(value: Decimal, language: Language) -> str:
    """Of a number from a thousand: one decimal below 100 of its magnitude, none above."""
    said, scaled = "", value
    for suffix in language.magnitudes:
        scaled /= _THOUSAND
        shown = _rounded(scaled, 1 if scaled < 100 else 0)
        said = _trimmed(shown).replace(".", language.decimal) + suffix
        if shown < _THOUSAND:
            break
    return said


def _with_cents(amount: str) -> str:
    return f"{amount}0" if re.search(r"[.,]\d$", amount) else amount


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT)


def _trimmed(value: Decimal) -> str:
    said = f"{value:f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def _signed(value: Decimal, absolute: str) -> str:
    return f"{_MINUS}{absolute}" if value < 0 else absolute
