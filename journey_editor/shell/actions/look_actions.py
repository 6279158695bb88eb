"""Colours of stages and lanes, and themes of the map, as parts of the Map menu."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.appearance import set_color
from journey_editor.document.records import Lane, Stage
from journey_editor.panels.color_names import AUTOMATIC, color_name
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.palettes import PALETTES, palette, palette_of
from journey_editor.shell.actions.action import Action, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _can_be_colored(window: "MainWindow") -> bool:
    return window.facts.has(Stage, Lane)


def _can_take_theme(window: "MainWindow") -> bool:
    return not window.session.records.map.locked


def _color_action(place: int | None) -> Action:
    """The stage colour at a place in the map's theme, as all views get it; None leaves the colour to the map."""

    def color(window: "MainWindow") -> str:
        return AUTOMATIC if place is None else palette_of(window.session.records).stage(place)

    name = color_name(AUTOMATIC if place is None else STANDARD.stage(place))
    return Action(
        f"map.color.{name.lower().replace(' ', '_')}",
        name,
        lambda w: set_color(w.view, color(w)),
        enabled_when=_can_be_colored,
        checked_when=lambda w: w.facts.colors == {color(w)},
        text_when=lambda w: color_name(color(w)),
        swatch_when=color,
    )


def _theme_action(name: str, title: str) -> Action:
    return Action(
        f"map.theme.{title.lower().replace(' ', '_')}",
        title,
        lambda w: w.shown_view.take_theme(name),
        enabled_when=_can_take_theme,
        checked_when=lambda w: w.session.palette is palette(name),
    )


COLORS = Menu(
    "map.color",
    "Colour",
    tuple(_color_action(place) for place in (None, *range(len(STANDARD.stages)))),
    enabled_when=_can_be_colored,
)
THEMES = Menu(
    "map.theme",
    "Theme",
    tuple(_theme_action(name, one.title) for name, one in PALETTES.items()),
    enabled_when=_can_take_theme,
)
