"""The languages of a poster: its fixed words, and how each writes dates, numbers and quotations."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from journey_editor.resource_files import resource_path

if TYPE_CHECKING:
    from journey_editor.document.records import Map

# By the code that a map holds; each but English is a file in resources/words.
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "it": "Italiano",
    "nl": "Nederlands",
}
_ENGLISH_NAMES = ("English", "German", "French", "Spanish", "Portuguese", "Italian", "Dutch")  # in the same order
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Language:
    """`words` replace the English ones by their keys; `day` is a pattern such as "{}."; `percent` has its blank.

    `magnitudes` follow thousands, millions and so on, with their blanks; `sign_first` says whether the sign of a
    currency stands before the amount.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    months: tuple[str, ...] = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    day: str = "{}"
    decimal: str = "."
    percent: str = "%"
    quotes: tuple[str, str] = ("“", "”")
    magnitudes: tuple[str, ...] = ("k", "M", "B", "T")
    sign_first: bool = True


ENGLISH = Language()


def language_of(map_record: "Map | None") -> Language:
    """The language that the map names, "de-AT" as "de"; English for one that we do not speak."""
    return _language(map_record.language) if map_record else ENGLISH


def read_language(said: str) -> str | None:
    """The code of a language by its own name, its English one, or as a code; None for what is none of them.

    A code may be that of a language which we do not speak: a map can bring all of its words itself.
    """
    known = said.strip().casefold()
    for (code, name), english in zip(LANGUAGES.items(), _ENGLISH_NAMES, strict=True):
        if known in (code, name.casefold(), english.casefold()):
            return code
    return said.strip() if _CODE.fullmatch(known) else None


@cache
def _language(code: str) -> Language:
    own = code.strip().lower().replace("_", "-").partition("-")[0]
    if own not in LANGUAGES or own == "en":
        return ENGLISH
    said = json.loads(resource_path("words", f"{own}.json").read_text(encoding="utf-8"))
    first, last = said["quotes"]
    return Language(
        said["words"],
        tuple(said["months"]),
        said["day"],
        said["decimal"],
        said["percent"],
        (first, last),
        tuple(said["magnitudes"]),
        said["sign_first"],
    )
