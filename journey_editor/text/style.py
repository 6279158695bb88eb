"""How a text is to look: its size in points, weight (400 to 700) and slant."""

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`leading` is the line height as a multiple of the size."""

    size: float
    weight: int = 400
    italic: bool = False
    leading: float = 1.32
