"""Paper sizes: by name, or by width and height in millimetres."""

import re
from dataclasses import dataclass
from typing import Literal

Orientation = Literal["portrait", "landscape"]

POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
MIN_SIDE_MM = 50
MAX_SIDE_MM = 5080  # 14,400 points: what a PDF page may measure

_SHEETS_MM = {
    "A0": (841, 1189),
    "A1": (594, 841),
    "A2": (420, 594),
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "letter": (215.9, 279.4),
}
SHEET_NAMES = tuple(_SHEETS_MM)

_BY_MEASURE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*[x×]\s*(\d{1,6}(?:\.\d{1,3})?)\s*mm", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: width and height in points, and what a person calls it."""

    width: float
    height: float
    name: str


def parse_paper(text: str, orientation: Orientation | None = None) -> Paper:
    """The sheet that a text names: "A0" to "A5", "letter", or "WIDTHxHEIGHTmm".

    A named sheet lies in landscape unless told otherwise, as maps are wide; a measured one stands as it is written.
    Raises ValueError with a text that says what would be understood.
    """
    wanted = text.strip()
    for name, (short, long) in _SHEETS_MM.items():
        if wanted.lower() == name.lower():
            return _turned(short, long, orientation or "landscape", name)
    measures = _BY_MEASURE.fullmatch(wanted)
    if not measures:
        names = ", ".join(_SHEETS_MM)
        raise ValueError(f'"{wanted[:40]}" is no paper size; use {names} or WIDTHxHEIGHTmm, such as 900x600mm')
    width, height = float(measures[1]), float(measures[2])
    if min(width, height) < MIN_SIDE_MM or max(width, height) > MAX_SIDE_MM:
        raise ValueError(f"{wanted} does not fit a page; each side may measure {MIN_SIDE_MM} to {MAX_SIDE_MM} mm")
    if orientation is None:
        return _sheet(width, height, f"{width:g} × {height:g} mm")
    return _turned(min(width, height), max(width, height), orientation, "")


def split_page(text: str) -> tuple[str, Orientation | None]:
    """What a view says of its page, "A3 portrait", as the name of a sheet and how it lies; ("", None) for none of ours.

    "fit" is the page of the map's own size.
    """
    name, _, turned = text.strip().partition(" ")
    known = {sheet.lower(): sheet for sheet in ("fit", *SHEET_NAMES)}.get(name.lower(), "")
    orientation: Orientation | None = "portrait" if turned == "portrait" else "landscape" if turned else None
    return (known, orientation) if known else ("", None)


def _turned(short: float, long: float, orientation: Orientation, name: str) -> Paper:
    width, height = (short, long) if orientation == "portrait" else (long, short)
    return _sheet(width, height, f"{name} {orientation}" if name else f"{width:g} × {height:g} mm")


def _sheet(width_mm: float, height_mm: float, name: str) -> Paper:
    width, height = (side * POINTS_PER_INCH / MM_PER_INCH for side in (width_mm, height_mm))
    return Paper(width, height, name)
