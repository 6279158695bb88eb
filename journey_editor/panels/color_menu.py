"""The colours of a theme as entries of a menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from journey_editor.painting.icons import make_color_icon
from journey_editor.panels.color_names import AUTOMATIC, color_name
from journey_editor.scene.display_list import Color


def fill_color_menu(menu: QMenu, colors: Sequence[Color], choose: Callable[[Color], None]) -> None:
    """Add an entry a colour; the first leaves the colour to the map."""
    for color in (AUTOMATIC, *colors):
        action = menu.addAction(color_name(color), partial(choose, color))
        if color:
            action.setIcon(make_color_icon(color))
