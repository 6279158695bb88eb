"""What keys do on the canvas.

Letters write: only when nothing is selected are they commands. On a curve digits and arrows set what is felt.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journey_editor.canvas.commands.appearance import toggle_parking_lot
from journey_editor.canvas.commands.cards import add_card, stretch_selection, toggle_moment_of_truth
from journey_editor.canvas.commands.cells import add_in_cell
from journey_editor.canvas.commands.channels import (
    clear_selected_crossing,
    selected_crossing,
    step_line,
    toggle_selected_crossing,
)
from journey_editor.canvas.commands.clipboard import copy_selection, cut_selection, paste, paste_plain
from journey_editor.canvas.commands.deleting import delete_selection
from journey_editor.canvas.commands.duplicating import duplicate_selection
from journey_editor.canvas.commands.emotions import can_step_mood, is_on_curve, set_mood, spread, step_mood
from journey_editor.canvas.commands.going_on import go_on, open_below
from journey_editor.canvas.commands.links import link_selection
from journey_editor.canvas.commands.moving import move_selection
from journey_editor.canvas.commands.selecting import select_all
from journey_editor.canvas.commands.times import clear_times, is_on_times
from journey_editor.canvas.commands.walking import (
    extend,
    go_to_end_of_row,
    go_to_first,
    go_to_last,
    leave,
    scroll_page,
    walk,
)
from journey_editor.canvas.commands.writing import TYPED_OVER, edit_selected, type_over, write_over
from journey_editor.document.cell import PARKING_LOT

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

Command = Callable[["MapView"], None]

_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def _edit_or_add(view: "MapView") -> None:
    """Enter and F2: write in what is selected; in a cell that is empty, make what stands in its lane."""
    selection = view.session.selection
    if selection.ids:
        edit_selected(view)
    elif selection.cell and not add_in_cell(view, selection.cell) and is_on_curve(view.session):
        set_mood(view, 3)


def _end_writing(view: "MapView") -> None:
    view.writer.close()


# Where no text is being written.
KEYS: dict[str, Command] = {
    "Return": _edit_or_add,
    "Enter": _edit_or_add,
    "F2": _edit_or_add,
    "Ctrl+Return": open_below,
    "Ctrl+Enter": open_below,
    "Tab": partial(go_on, direction=1),
    "Shift+Backtab": partial(go_on, direction=-1),
    "Esc": leave,
    **{arrow: partial(walk, dx=dx, dy=dy) for arrow, (dx, dy) in _ARROWS.items()},
    **{f"Shift+{arrow}": partial(extend, dx=dx, dy=dy) for arrow, (dx, dy) in _ARROWS.items()},
    **{f"Alt+{arrow}": partial(move_selection, dx=dx, dy=dy) for arrow, (dx, dy) in _ARROWS.items()},
    **{f"Ctrl+Shift+{arrow}": partial(move_selection, dx=dx, dy=dy) for arrow, (dx, dy) in _ARROWS.items()},
    "Alt+Shift+Right": partial(stretch_selection, by=1),
    "Alt+Shift+Left": partial(stretch_selection, by=-1),
    "Home": partial(go_to_end_of_row, dx=-1),
    "End": partial(go_to_end_of_row, dx=1),
    "Ctrl+Home": go_to_first,
    "Ctrl+End": go_to_last,
    "PgUp": partial(scroll_page, direction=-1),
    "PgDown": partial(scroll_page, direction=1),
    "Del": delete_selection,
    "Backspace": delete_selection,
    "Ctrl+A": select_all,
    "Ctrl+C": copy_selection,
    "Ctrl+X": cut_selection,
    "Ctrl+V": paste,
    "Ctrl+Shift+V": paste_plain,
    "Ctrl+D": duplicate_selection,
    "Ctrl+M": toggle_moment_of_truth,
    "Ctrl+J": toggle_parking_lot,
    "Ctrl+L": link_selection,
}

# On a selected point of a curve, or a selected cell of its lane; these come before KEYS.
CURVE_KEYS: dict[str, Command] = {str(mood): partial(set_mood, mood=mood) for mood in range(1, 6)}
# On a selected point that can still go that way: at the ends of the scale arrows lead out of the lane.
POINT_KEYS: dict[str, int] = {"Up": 1, "Down": -1}
# On a selected point: how far the room disagrees about it.
SPREAD_KEYS: dict[str, int] = {"Alt+Up": 1, "Alt+Down": -1}

# In a lane of channels: on the crossing of a channel and a step. At the ends of the lane arrows lead out of it.
LINE_KEYS: dict[str, int] = {"Up": -1, "Down": 1}
CROSSING_KEYS: dict[str, Command] = {
    "Space": toggle_selected_crossing,
    "Return": toggle_selected_crossing,
    "Enter": toggle_selected_crossing,
    "Del": clear_selected_crossing,
    "Backspace": clear_selected_crossing,
}
# In a cell of a lane of times.
TIME_KEYS: dict[str, Command] = {"Del": clear_times, "Backspace": clear_times}

# While a text is being written; what is not here belongs to the text.
WRITING_KEYS: dict[str, Command] = {
    "Esc": _end_writing,
    "Tab": partial(go_on, direction=1),
    "Shift+Backtab": partial(go_on, direction=-1),
    "Ctrl+Return": open_below,
    "Ctrl+Enter": open_below,
}

# Where nothing is selected.
LETTERS: dict[str, Command] = {"n": lambda view: add_card(view, PARKING_LOT)}


def press_key(view: "MapView", event: QKeyEvent) -> bool:
    """Do what a key means here; whether it means anything."""
    name = _name(event)
    if view.is_writing:
        return _run(view, WRITING_KEYS.get(name))
    if view.pointer_input.press_key(name):
        return True
    session = view.session
    if selected_crossing(view):
        if name in LINE_KEYS and step_line(view, LINE_KEYS[name]):
            return True
        if _run(view, CROSSING_KEYS.get(name)):
            return True
    if is_on_times(view) and _run(view, TIME_KEYS.get(name)):
        return True
    if is_on_curve(session):
        if name in POINT_KEYS and can_step_mood(session, POINT_KEYS[name]):
            step_mood(view, POINT_KEYS[name])
            return True
        if name in SPREAD_KEYS and session.selection.ids:
            spread(view, SPREAD_KEYS[name])
            return True
        if _run(view, CURVE_KEYS.get(name)):
            return True
    if _run(view, KEYS.get(name)):
        return True
    return _press_letter(view, _letter(event))


def takes_letters(view: "MapView") -> bool:
    """Whether a letter would be written somewhere: what an input method may compose."""
    session = view.session
    if session.selection.ids:
        return session.records[session.selection.lead].type in TYPED_OVER
    return session.selection.cell is not None and not is_on_curve(session)


def open_for_letters(view: "MapView") -> None:
    """Open what a letter would be written in, with its text selected: an input method begins to compose."""
    selection = view.session.selection
    if selection.ids:
        write_over(view)
    elif selection.cell:
        add_in_cell(view, selection.cell)


def _run(view: "MapView", command: Command | None) -> bool:
    if command:
        command(view)
    return command is not None


def _press_letter(view: "MapView", letter: str) -> bool:
    """A letter is written where something is selected, and else a command."""
    if not letter:
        return False
    session = view.session
    cell = session.selection.cell
    if session.selection.ids:
        return type_over(view, letter)
    if cell:
        return add_in_cell(view, cell, letter)
    return _run(view, LETTERS.get(letter.lower()))


def _letter(event: QKeyEvent) -> str:
    """What the key writes; "" when it is none that does."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    is_alt_gr = held == (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.GroupSwitchModifier) and not is_alt_gr:
        return ""
    text = event.text()
    return text if text.isprintable() and not text.isspace() else ""


def _name(event: QKeyEvent) -> str:
    """The key with what is held, as Qt writes it: "Ctrl+Shift+Left"."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    combination = QKeyCombination(held, Qt.Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
