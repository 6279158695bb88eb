"""What a drag from the palette brings to the map."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """A card or a lane to be made, `kind` is that of the record; or a persona, and `kind` is its id."""

    what: Literal["card", "lane", "persona"]
    kind: str
