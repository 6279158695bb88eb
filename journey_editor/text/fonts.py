"""The faces that text is set in, read from file at first use: Inter, then the bundled faces of other scripts."""

from functools import cached_property, lru_cache
from pathlib import Path

import uharfbuzz as hb

from journey_editor.resource_files import resource_path

_INTER = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai")


class Face:
    """One face of one font file. `key` is unique and stable within a run of the program; identity is equality.

    The vertical metrics are fractions of the em, descent counted downwards as a positive number.
    """

    def __init__(self, path: Path, index: int = 0, *, family: str, weight: int = 400, italic: bool = False) -> None:
        self.path = path
        self.index = index
        self.family = family
        self.weight = weight
        self.italic = italic
        self.key = f"{path}#{index}"
        self._extents: dict[int, tuple[int, int]] = {}

    def __repr__(self) -> str:
        return f"Face({self.path.name!r}, {self.index})"

    @cached_property
    def hb_font(self) -> hb.Font:
        """The HarfBuzz font, scaled to font units. Raises HarfBuzzError when the file cannot be read."""
        return hb.Font(hb.Face(hb.Blob.from_file_path(self.path), self.index))

    @cached_property
    def upem(self) -> int:
        return self.hb_font.face.upem

    @cached_property
    def ascent(self) -> float:
        return self.hb_font.get_font_extents("ltr").ascender / self.upem

    @cached_property
    def descent(self) -> float:
        return -self.hb_font.get_font_extents("ltr").descender / self.upem

    @cached_property
    def cap_height(self) -> float:
        return self.hb_font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT) / self.upem

    @cached_property
    def x_height(self) -> float:
        return self.hb_font.get_metric_position_with_fallback(hb.OTMetricsTag.X_HEIGHT) / self.upem

    @cached_property
    def postscript_name(self) -> str:
        return self.hb_font.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or f"{self.path.stem}-{self.index}"

    @cached_property
    def is_cff(self) -> bool:
        return not {"CFF ", "CFF2"}.isdisjoint(self.hb_font.face.table_tags)

    @cached_property
    def _coverage(self) -> hb.Set:
        return self.hb_font.face.unicodes

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character the face has a glyph for."""
        return frozenset(map(chr, self._coverage))

    def has(self, codepoint: int) -> bool:
        return codepoint in self._coverage

    def advance(self, glyph_id: int) -> int:
        """The advance of a glyph in font units, unkerned."""
        return self.hb_font.get_glyph_h_advance(glyph_id)

    def ink_extent(self, glyph_id: int) -> tuple[int, int]:
        """How far a glyph's ink reaches above and below the baseline, in font units; (0, 0) for a blank one."""
        extent = self._extents.get(glyph_id)
        if extent is None:
            box = self.hb_font.get_glyph_extents(glyph_id)
            extent = (box.y_bearing, -box.y_bearing - box.height) if box is not None and box.height else (0, 0)
            self._extents[glyph_id] = extent
        return extent


@lru_cache(maxsize=32)
def font_chain(weight: int, italic: bool) -> tuple[Face, ...]:
    """The bundled faces for a weight (the nearest that Inter has) and slant, in the order they are asked for a glyph.

    Only Inter has italics; the other scripts have a regular weight, and a semibold one from 600 on.
    """
    near = min(_INTER, key=lambda known: abs(known - weight))
    style = (_INTER[near].replace("Regular", "") + "Italic") if italic else _INTER[near]
    script_style, script_weight = ("Regular", 400) if near <= 500 else ("SemiBold", 600)
    return (
        _bundled("Inter", "inter", style, near, italic),
        *(_bundled(f"Noto Sans {name}", f"noto-sans-{name.lower()}", script_style, script_weight) for name in _SCRIPTS),
        emoji_face(),
    )


def emoji_face() -> Face:
    return _bundled("Noto Emoji", "noto-emoji", "Regular", 400)


@lru_cache(maxsize=32)
def _bundled(family: str, folder: str, style: str, weight: int, italic: bool = False) -> Face:
    path = resource_path("fonts", folder, f"{family.replace(' ', '')}-{style}.ttf")
    return Face(path, family=family, weight=weight, italic=italic)
