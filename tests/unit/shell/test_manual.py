"""The manual and the README say what the program does: every key and every entry of a menu is checked."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from journey_editor.canvas import keyboard
from journey_editor.resource_files import resource_path
from journey_editor.shell.actions.action import Action, Choices, Menu, Separator, walk
from journey_editor.shell.actions.table import ACTIONS, MENUS

MANUAL = resource_path("help", "window.md").read_text(encoding="utf-8")
README = re.sub(
    "```.*?```", "", (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8"), flags=re.S
)
ARROWS = ("Left", "Right", "Up", "Down")
# What Qt calls a key, and what stands on it.
ON_THE_KEY = {"Return": "Enter", "Ctrl+Return": "Ctrl+Enter", "Shift+Backtab": "Shift+Tab"}


def rows(text: str) -> list[list[str]]:
    """The cells of the rows of all tables, without those of their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if "Menu" not in row and "---" not in row]


def keys_in(text: str) -> set[str]:
    """The keys in spans of code: `Alt+arrows` are four, `1` to `5` five."""
    text = text.replace("`1` to `5`", "`1` `2` `3` `4` `5`")
    found = set()
    for span in re.findall("`([^`\n]+)`", text):
        before, is_all, _ = span.lower().partition("arrows")
        found |= {before.title() + arrow for arrow in ARROWS} if is_all else {span}
    return found


def paths_in(text: str) -> set[str]:
    """The entries of menus: those in the second column of tables, and those in bold."""
    bold = re.findall(r"\*\*([^*]+ › [^*]+)\*\*", text)
    return {row[1] for row in rows(text) if row[1]} | set(bold)


def keys_of(entry: Action | Choices | Menu) -> set[str]:
    actions = [part for part in walk([entry]) if isinstance(part, Action)]
    return {key for action in actions for key in (*action.shortcuts, action.canvas_keys) if key}


def keys_that_do_something() -> set[str]:
    listened = {*keyboard.KEYS, *keyboard.CURVE_KEYS, *keyboard.POINT_KEYS, *keyboard.WRITING_KEYS}
    listened |= {*keyboard.CROSSING_KEYS, *keyboard.LINE_KEYS, *keyboard.TIME_KEYS}
    listened |= {letter.upper() for letter in keyboard.LETTERS}
    return {ON_THE_KEY.get(key, key) for key in listened}.union(*(keys_of(action) for action in ACTIONS))


def entries(menus: Iterable[Menu] = MENUS, above: str = "") -> dict[str, Action | Choices | Menu]:
    """What stands in the menus and in their submenus, by its path: "Edit › Undo", "Map › Card › Kind"."""
    found: dict[str, Action | Choices | Menu] = {}
    for menu in menus:
        path = f"{above}{menu.text.replace('&', '')}"
        for entry in menu.entries:
            if not isinstance(entry, Separator):
                found[f"{path} › {entry.text}"] = entry
        found |= entries([entry for entry in menu.entries if isinstance(entry, Menu)], f"{path} › ")
    return found


def is_named(path: str, entry: Action | Choices | Menu) -> bool:
    """Whether the manual has a row for the entry, for the submenu that it is in, or for all that is in it."""
    named = paths_in(MANUAL)
    parts = path.split(" › ")
    if any(" › ".join(parts[:depth]) in named for depth in range(2, len(parts) + 1)):
        return True
    return isinstance(entry, Menu) and all(
        is_named(f"{path} › {one.text}", one) for one in entry.entries if not isinstance(one, Separator)
    )


def test_every_row_has_three_columns() -> None:
    assert len(rows(MANUAL)) > 80
    assert [row for row in rows(MANUAL) if len(row) != 3 or not row[0] or not (row[1] or row[2])] == []


def test_every_key_that_is_named_does_something() -> None:
    named = {key for key in keys_in(MANUAL) if not key.startswith(".")}  # the ending of a file is no key
    assert named - keys_that_do_something() == set()


def test_every_key_that_does_something_is_named() -> None:
    assert keys_that_do_something() - keys_in(MANUAL) == set()


def test_every_entry_that_is_named_is_in_a_menu() -> None:
    assert paths_in(MANUAL) - entries().keys() == set()


def test_every_entry_of_a_menu_is_named() -> None:
    assert [path for path, entry in entries().items() if not is_named(path, entry)] == []


@pytest.mark.parametrize("row", [row for row in rows(MANUAL) if row[1]], ids=lambda row: row[1])
def test_an_entry_stands_beside_its_keys(row: list[str]) -> None:
    assert keys_of(entries()[row[1]]) - keys_in(row[2]) == set()


def test_the_readme_names_no_other_keys_and_entries() -> None:
    named = {key for key in keys_in(README) if re.match(r"(Ctrl|Alt|Shift)\+|F\d|.$", key)}
    assert named
    assert named - keys_that_do_something() == set()
    assert set(re.findall(r"\*\*([^*]+ › [^*]+)\*\*", README)) - entries().keys() == set()
