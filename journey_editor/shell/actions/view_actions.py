"""The View menu: how much of the map is seen, and what stands around it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from journey_editor.canvas.camera import ZOOM_STEP
from journey_editor.canvas.commands.personas import toggle_solo
from journey_editor.document.records import Persona
from journey_editor.document.wording import persona_name
from journey_editor.shell.actions.action import LINE, Action, Menu
from journey_editor.shell.actions.showing_actions import COLOR_BY, VIEWS
from journey_editor.shell.appearance import Appearance, Mode

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

# A key goes further than a notch of the wheel.
_ZOOM = ZOOM_STEP**2


def _choose_mode(mode: Mode, _window: "MainWindow") -> None:
    Appearance.of_application().choose(mode)


def _is_mode(mode: Mode, _window: "MainWindow") -> bool:
    return Appearance.of_application().mode is mode


def _toggle_full_screen(window: "MainWindow") -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def _toggle_palette(window: "MainWindow") -> None:
    window.workspace.shows_palette = not window.workspace.shows_palette


def _toggle_side_panel(window: "MainWindow") -> None:
    window.workspace.shows_panel = not window.workspace.shows_panel


def _toggle_parking_lot(window: "MainWindow") -> None:
    window.view.shows_parking_lot = not window.view.shows_parking_lot


def _persona_in_front(window: "MainWindow") -> str:
    """The persona that stands in front, else the one that would: the selected one, or the one that is drawn next."""
    session = window.session
    lead = session.records.find(Persona, session.selection.lead)
    return session.showing.solo or (lead.id if lead else session.active_persona)


def _solo_words(window: "MainWindow") -> str:
    """ "Solo Mara" """
    persona = window.session.records.find(Persona, _persona_in_front(window))
    return f"Solo {persona_name(persona)}" if persona else "Solo persona"


def _has_selected_records(window: "MainWindow") -> bool:
    return bool(window.session.selection.ids)


def _mode_action(mode: Mode, text: str) -> Action:
    choose: Callable[[MainWindow], None] = partial(_choose_mode, mode)
    return Action(f"view.{mode}", text, choose, checked_when=partial(_is_mode, mode))


VIEW = Menu(
    "view",
    "&View",
    (
        Action("view.zoom_in", "Zoom in", lambda w: w.view.zoom_by(_ZOOM), ("Ctrl++", "Ctrl+=")),
        Action("view.zoom_out", "Zoom out", lambda w: w.view.zoom_by(1 / _ZOOM), ("Ctrl+-",)),
        Action("view.zoom_100", "100 %", lambda w: w.view.zoom_to(1.0), ("Ctrl+0",)),
        Action("view.fit_map", "Whole map", lambda w: w.view.fit_map(), ("Ctrl+Shift+H",), "Shift+1"),
        Action(
            "view.fit_selection",
            "Selection",
            lambda w: w.view.fit_selection(),
            ("Ctrl+Shift+G",),
            enabled_when=_has_selected_records,
        ),
        LINE,
        VIEWS,
        COLOR_BY,
        LINE,
        Action("view.palette", "Palette", _toggle_palette, checked_when=lambda w: w.workspace.shows_palette),
        Action(
            "view.panel",
            "Side panel",
            _toggle_side_panel,
            ("F4",),
            icon="panel-right",
            checked_when=lambda w: w.workspace.shows_panel,
        ),
        Action(
            "view.details",
            "Edit in the side panel",
            lambda w: w.show_details(),
            ("Ctrl+I",),
            enabled_when=_has_selected_records,
        ),
        Action(
            "view.findings",
            "Findings",
            lambda w: w.toggle_findings(),
            ("Ctrl+Shift+F",),
            checked_when=lambda w: w.workspace.shows_findings,
        ),
        Action(
            "view.solo",
            "Solo persona",
            lambda w: toggle_solo(w.session, _persona_in_front(w)),
            ("F7",),
            enabled_when=lambda w: bool(_persona_in_front(w)),
            checked_when=lambda w: bool(w.session.showing.solo),
            text_when=_solo_words,
        ),
        Action(
            "view.parking_lot",
            "Parking lot",
            _toggle_parking_lot,
            ("Ctrl+J",),
            checked_when=lambda w: w.view.shows_parking_lot,
        ),
        LINE,
        Action("view.next_region", "Next region", lambda w: w.regions.go_on(1), ("F6",)),
        Action("view.previous_region", "Previous region", lambda w: w.regions.go_on(-1), ("Shift+F6",)),
        LINE,
        Menu(
            "view.appearance",
            "Appearance",
            (
                _mode_action(Mode.SYSTEM, "As the system"),
                _mode_action(Mode.LIGHT, "Light"),
                _mode_action(Mode.DARK, "Dark"),
            ),
        ),
        Action(
            "view.full_screen",
            "Full screen",
            _toggle_full_screen,
            ("F11",),
            checked_when=lambda w: w.isFullScreen(),
        ),
    ),
)
