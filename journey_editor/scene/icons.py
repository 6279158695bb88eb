"""The bundled icons (Lucide) as paths."""

from functools import cache

from journey_editor.resource_files import resource_path
from journey_editor.scene.path import Path
from journey_editor.scene.svg_path import read_icon


@cache
def icon(name: str) -> Path:
    """The lines of an icon in a box of 24 x 24, to be stroked with width 2 and round ends, not filled.

    Raises FileNotFoundError when there is no icon of that name.
    """
    return read_icon(resource_path("icons", f"{name}.svg").read_text("utf-8"))
