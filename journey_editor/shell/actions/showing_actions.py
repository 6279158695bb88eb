"""What of the map shows, and what its colours say: submenus of the View menu."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journey_editor.document.views import view_name, views
from journey_editor.panels.colored_by import COLORED_BY
from journey_editor.shell.actions.action import Action, Choice, Choices, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _views(window: "MainWindow") -> Iterator[Choice]:
    shown = window.shown_view.view
    yield Choice("Everything", partial(_choose_view, ""), shown is None)
    for view in views(window.session.records):
        yield Choice(view_name(view), partial(_choose_view, view.id), shown is not None and view.id == shown.id)


def _choose_view(view_id: str, window: "MainWindow") -> None:
    window.shown_view.choose(view_id)


def _make_view(window: "MainWindow") -> None:
    window.shown_view.make()
    _edit_view(window)


def _edit_view(window: "MainWindow") -> None:
    from journey_editor.shell.view_window import edit_view

    edit_view(window)


def _has_view(window: "MainWindow") -> bool:
    return window.shown_view.view is not None


def _named_words(verb: str, window: "MainWindow") -> str:
    return f"{verb} view {window.shown_view.name}" if _has_view(window) else f"{verb} view"


def _color_action(what: str, name: str) -> Action:
    return Action(
        f"view.color_by.{what}",
        name,
        lambda w: w.shown_view.color_by(what),
        checked_when=lambda w: w.shown_view.colored_by == what,
    )


VIEWS = Choices(
    "view.views",
    "Views",
    _views,
    "",
    below=(
        Action("view.new_view", "New view…", _make_view),
        Action(
            "view.edit_view",
            "Edit view…",
            _edit_view,
            enabled_when=_has_view,
            text_when=lambda w: f"{_named_words('Edit', w)}…",
        ),
        Action(
            "view.delete_view",
            "Delete view",
            lambda w: w.shown_view.delete(),
            enabled_when=_has_view,
            text_when=partial(_named_words, "Delete"),
        ),
    ),
)
COLOR_BY = Menu("view.color_by", "Colour by", tuple(_color_action(what, name) for what, name in COLORED_BY))
