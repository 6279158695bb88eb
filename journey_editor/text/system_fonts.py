"""Faces from the system's font folders, for characters that no bundled face has. Nothing is read before the first one.

Chinese, Japanese and Korean share code points but not shapes: `region` ("JP", "KR", "SC", "TC") asks for one's forms.
"""

import os
import struct
import sys
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from journey_editor.text.fonts import Face

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
# Bitmaps and colours cannot be filled as outlines; a variable face looks thin until it is instantiated.
_UNWANTED_TABLES = frozenset({"fvar", "CBDT", "sbix", "COLR", "SVG "})
_FAMILIES_OF_REGION = {
    "SC": (" SC", " CN", "Hiragino Sans GB", "YaHei", "SimHei", "SimSun", "DengXian", "WenQuanYi", "Heiti SC"),
    "TC": (" TC", " TW", " HK", "JhengHei", "MingLiU"),
    "KR": (" KR", "Malgun", "Apple SD Gothic", "AppleGothic", "Nanum", "Gulim", "Batang"),
    "JP": (" JP", "Hiragino", "Yu Gothic", "Meiryo", "MS Gothic", "MS PGothic", "IPA", "VL Gothic", "TakaoGothic"),
}
_RESTRICTED_LICENCE = 0x0002
_ITALIC = 0x0001
_NORMAL_WIDTH = 5


class _Candidate(NamedTuple):
    face: Face
    not_sans: bool
    monospaced: bool
    off_width: int
    region: str


class SystemFonts:
    """The usable faces in `folders` and below, in the order of their paths."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._found: dict[tuple[str, int, bool, str], Face | None] = {}

    def face_for(self, characters: str, weight: int, italic: bool, region: str = "") -> Face | None:
        """The best face with all the characters: of that region, sans, proportional, slanted alike, near in weight."""
        key = (characters, weight, italic, region)
        if key not in self._found:

            def rank(candidate: _Candidate) -> tuple[bool, bool, bool, int, bool, int]:
                face, not_sans, monospaced, off_width, of_region = candidate
                off_weight = abs(face.weight - weight)
                return (of_region != region, not_sans, monospaced, off_width, face.italic != italic, off_weight)

            ranked = (candidate.face for candidate in sorted(self._candidates, key=rank))
            self._found[key] = next((face for face in ranked if all(face.has(ord(c)) for c in characters)), None)
        return self._found[key]

    @cached_property
    def _candidates(self) -> list[_Candidate]:
        return [candidate for folder in self._folders for path in _font_files(folder) for candidate in _inspect(path)]


@cache
def system_fonts() -> SystemFonts:
    """Those of this machine; a font installed later is found at the next start."""
    return SystemFonts(_system_folders())


def _system_folders() -> list[Path]:
    home = _home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return [
            Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),
            Path(local, "Microsoft", "Windows", "Fonts"),
        ]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    return [*(Path(folder, "fonts") for folder in [*data.split(":"), own]), home / ".fonts"]


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a container may run us as somebody whom it does not know
        return Path("/")


def _font_files(folder: Path) -> list[Path]:
    return sorted(
        Path(parent, name) for parent, _, names in os.walk(folder) for name in names if name.lower().endswith(_ENDINGS)
    )


def _inspect(path: Path) -> Iterator[_Candidate]:
    """What the ranking needs to know of each face of a file; nothing for a file that is damaged or not to be read."""
    try:
        blob = hb.Blob.from_file_path(path)
    except hb.HarfBuzzError:
        return
    for index in range(hb.Face(blob).count):
        face = hb.Face(blob, index)
        os2 = face.reference_table("OS/2").data
        if len(os2) < 64 or not _UNWANTED_TABLES.isdisjoint(face.table_tags):
            continue
        weight, width, licence = struct.unpack_from(">HHH", os2, 4)
        serif_style, proportion = os2[33], os2[35]
        if licence & 0xF == _RESTRICTED_LICENCE:
            continue
        (selection,) = struct.unpack_from(">H", os2, 62)
        family = face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or path.stem
        yield _Candidate(
            Face(path, index, family=family, weight=weight, italic=bool(selection & _ITALIC)),
            not_sans=serif_style < 11,  # PANOSE: 11 to 15 are the sans serifs, 0 does not say
            monospaced=proportion == 9 or "Mono" in family,
            off_width=abs(width - _NORMAL_WIDTH),
            region=_region_of(family),
        )


def _region_of(family: str) -> str:
    for region, names in _FAMILIES_OF_REGION.items():
        if any(name in family for name in names):
            return region
    return ""
