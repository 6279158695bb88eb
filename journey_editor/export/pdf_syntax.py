"""The words of a PDF content stream: numbers, colours, paths and text strings."""

from functools import lru_cache

from journey_editor.scene.display_list import Color
from journey_editor.scene.path import Path

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@lru_cache(maxsize=1 << 16)
def number(value: float) -> str:
    """A length in points. Three decimals: an error of 0.0005 pt a coordinate, also where groups nest."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def matrix(scale: float, x: float, y: float) -> str:
    """The operator that scales, then shifts. The scale keeps seven digits: it multiplies whole pages."""
    ratio = "1" if scale == 1 else f"{scale:.8f}".rstrip("0").rstrip(".")
    return f"{ratio} 0 0 {ratio} {number(x)} {number(y)} cm"


@lru_cache(maxsize=4096)
def rgb(color: Color) -> str:
    """Three operands from "#RRGGBB"."""
    return " ".join(f"{int(color[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))


def path_operators(path: Path) -> str:
    return " ".join(
        f"{' '.join(map(number, values))} {_OPERATORS[verb]}" if values else _OPERATORS[verb]
        for verb, values in path.segments
    )


def utf16_hex(text: str) -> str:
    """UTF-16, high byte first, as hexadecimal digits. A lone surrogate, which no file may hold, becomes U+FFFD."""
    return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace").encode("utf-16-be").hex().upper()
