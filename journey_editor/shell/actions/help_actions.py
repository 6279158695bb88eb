"""The Help menu."""

from typing import TYPE_CHECKING

from journey_editor.shell.actions.action import LINE, Action, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _show_help(window: "MainWindow") -> None:
    from journey_editor.shell.help_window import show_help

    show_help(window)


def _show_shortcuts(window: "MainWindow") -> None:
    from journey_editor.shell.shortcut_sheet import ShortcutSheet

    ShortcutSheet(window).open()


def _show_about(window: "MainWindow") -> None:
    from journey_editor.shell.about_dialog import show_about

    show_about(window)


HELP = Menu(
    "help",
    "&Help",
    (
        Action("help.manual", "Journey Editor help", _show_help, ("F1",)),
        Action("help.shortcuts", "Keyboard shortcuts", _show_shortcuts, ("Ctrl+F1",), "?"),
        LINE,
        Action("help.about", "About Journey Editor", _show_about),
    ),
)
