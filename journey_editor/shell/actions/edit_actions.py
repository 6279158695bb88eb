"""The Edit menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.clipboard import can_paste, copy_selection, cut_selection, paste, paste_plain
from journey_editor.canvas.commands.deleting import delete_selection
from journey_editor.canvas.commands.duplicating import duplicate_selection
from journey_editor.canvas.commands.selecting import select_all, select_none
from journey_editor.canvas.commands.writing import edit_selected
from journey_editor.document.records import Card, Lane, Map, Persona, Stage, Step
from journey_editor.shell.actions.action import LINE, Action, Menu, Run
from journey_editor.shell.actions.selection_words import delete_words, duplicate_words, edit_words
from journey_editor.shell.field_focus import Field, can_paste_into, delete_selected_text, has_selected_text

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView
    from journey_editor.shell.main_window import MainWindow


def _undo(window: "MainWindow") -> None:
    window.session.undo()


def _redo(window: "MainWindow") -> None:
    window.session.redo()


def _copy_picture(window: "MainWindow") -> None:
    from journey_editor.shell.copy_picture import copy_picture

    copy_picture(window)


def _in_field_or_map(in_field: Callable[[Field], None], on_map: Callable[["MapView"], None]) -> Run:
    """Do it to the text of the field that has the focus, or else on the map."""

    def run(window: "MainWindow") -> None:
        field = window.field_focus.field
        if field is not None:
            in_field(field)
        else:
            on_map(window.view)

    return run


def _can_cut(window: "MainWindow") -> bool:
    field = window.field_focus.field
    return _can_copy(window) and not (field is not None and field.isReadOnly())


def _can_copy(window: "MainWindow") -> bool:
    """Cards, or the selected part of the text that is being written."""
    field = window.field_focus.field
    if field is not None:
        return has_selected_text(field)
    if window.view.is_writing:
        return bool(window.view.writer.selected_text)
    return window.facts.has(Card, Persona)


def _can_paste(window: "MainWindow") -> bool:
    field = window.field_focus.field
    return can_paste() if field is None else can_paste_into(field)


def _can_duplicate(window: "MainWindow") -> bool:
    return window.facts.has(Card, Stage, Step, Lane, Persona)


def _can_delete(window: "MainWindow") -> bool:
    if window.field_focus.field is not None:
        return _can_cut(window)
    return bool(window.facts.types - {Map})


EDIT = Menu(
    "edit",
    "&Edit",
    (
        Action(
            "edit.undo",
            "Undo",
            _undo,
            ("Ctrl+Z",),
            icon="undo-2",
            enabled_when=lambda w: w.session.history.can_undo,
            text_when=lambda w: w.session.history.undo_label,
        ),
        Action(
            "edit.redo",
            "Redo",
            _redo,
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo-2",
            enabled_when=lambda w: w.session.history.can_redo,
            text_when=lambda w: w.session.history.redo_label,
        ),
        LINE,
        Action(
            "edit.cut", "Cut", _in_field_or_map(lambda f: f.cut(), cut_selection), ("Ctrl+X",), enabled_when=_can_cut
        ),
        Action(
            "edit.copy",
            "Copy",
            _in_field_or_map(lambda f: f.copy(), copy_selection),
            ("Ctrl+C",),
            enabled_when=_can_copy,
        ),
        Action("edit.copy_picture", "Copy as picture", _copy_picture, ("Ctrl+Alt+X",)),
        Action(
            "edit.paste", "Paste", _in_field_or_map(lambda f: f.paste(), paste), ("Ctrl+V",), enabled_when=_can_paste
        ),
        Action(
            "edit.paste_plain",
            "Paste as plain text",
            _in_field_or_map(lambda f: f.paste(), paste_plain),
            ("Ctrl+Shift+V",),
            enabled_when=_can_paste,
        ),
        Action(
            "edit.duplicate",
            "Duplicate",
            lambda w: duplicate_selection(w.view),
            ("Ctrl+D",),
            enabled_when=_can_duplicate,
            text_when=duplicate_words,
        ),
        Action(
            "edit.delete",
            "Delete",
            _in_field_or_map(delete_selected_text, delete_selection),
            canvas_keys="Del",
            enabled_when=_can_delete,
            text_when=delete_words,
        ),
        LINE,
        Action(
            "edit.text",
            "Edit text",
            lambda w: edit_selected(w.view),
            canvas_keys="F2",
            enabled_when=lambda w: bool(w.session.selection.ids),
            text_when=edit_words,
        ),
        Action("edit.select_all", "Select all", _in_field_or_map(lambda f: f.selectAll(), select_all), ("Ctrl+A",)),
        Action(
            "edit.select_none",
            "Select nothing",
            lambda w: select_none(w.view),
            canvas_keys="Esc",
            enabled_when=lambda w: bool(w.session.selection),
        ),
    ),
)
