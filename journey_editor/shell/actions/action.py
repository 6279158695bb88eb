"""The forms of an entry in the table of actions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

Run = Callable[["MainWindow"], None]
Question = Callable[["MainWindow"], bool]
Words = Callable[["MainWindow"], str]


def always(_window: "MainWindow") -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `text` names it in the shortcut sheet and, unless `text_when` says it better for what is selected now, in menus.
    `shortcuts` work in the whole window, the first is shown. `canvas_keys` are shown only: the canvas itself listens
    to them, as letters and Tab mean something else in a field. `icon` names a file in resources/icons; `swatch_when` is
    a colour ("#RRGGBB") of the map to show in its place, "" for none.
    """

    id: str
    text: str
    run: Run
    shortcuts: tuple[str, ...] = ()
    canvas_keys: str = ""
    icon: str = ""
    enabled_when: Question = always
    checked_when: Question | None = None
    text_when: Words | None = None
    swatch_when: Words | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that is known only when its menu opens: a recent file, a channel of this map."""

    text: str
    run: Run
    is_checked: bool | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """A submenu of such entries; `none` is what it says when there are none, `below` stands below them."""

    id: str
    text: str
    entries: Callable[["MainWindow"], Iterable[Choice]]
    none: str
    enabled_when: Question = always
    below: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Separator:
    """A line between groups of a menu."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu or a submenu; `enabled_when` greys a submenu as a whole."""

    id: str
    text: str
    entries: tuple["Entry", ...]
    enabled_when: Question = always


Entry = Action | Choices | Separator | Menu

LINE = Separator()


def walk(entries: Iterable[Entry]) -> Iterator[Action | Choices | Menu]:
    """All that has an id, submenus before what they hold."""
    for entry in entries:
        if isinstance(entry, Separator):
            continue
        yield entry
        if isinstance(entry, Menu):
            yield from walk(entry.entries)
        elif isinstance(entry, Choices):
            yield from entry.below
