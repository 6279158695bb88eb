"""What a right click offers, by what lies under it: entries of the menus, in the order that suits the thing."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Link, Map, Persona, Record, Stage, Step
from journey_editor.document.validation import is_question
from journey_editor.shell.actions.action import LINE, Entry
from journey_editor.shell.actions.table import find_entry
from journey_editor.shell.letter_menu import LetterMenu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

# Ids of actions and submenus; "" is a line between groups.
_OF_RECORDS: dict[type[Record], tuple[str, ...]] = {
    Card: (
        "edit.text", "insert.figure", "", "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "",
        "map.kind", "map.channels", "map.tags", "map.concerns", "map.moment_of_truth", "map.link", "map.cite",
        "map.park", "view.details", "", "edit.delete",
    ),
    Stage: (
        "edit.text", "insert.step", "insert.stage", "insert.figure", "",
        "map.color", "map.split_stage", "map.merge_stage", "edit.duplicate", "",
        "map.fold", "map.hide", "map.lock", "", "edit.delete",
    ),
    Step: (
        "edit.text", "insert.step", "insert.card", "insert.figure", "",
        "map.moment_of_truth", "map.split_stage", "map.merge_step", "",
        "map.link", "map.leave", "map.alternative", "map.open_linked", "",
        "edit.duplicate", "", "map.fold", "map.hide", "", "edit.delete",
    ),
    Lane: (
        "edit.text", "insert.lane", "", "map.color", "edit.duplicate", "",
        "map.fold", "map.hide", "map.lock", "", "edit.delete",
    ),
    Emotion: ("edit.text", "map.cite", "view.details", "", "map.curves", "", "edit.delete"),
    Kpi: ("edit.text", "insert.figure", "map.review", "", "map.link", "view.details", "", "edit.delete"),
    Link: ("edit.text", "map.reverse_link", "view.details", "", "edit.delete"),
    Persona: (
        "view.details", "view.solo", "map.cite", "", "edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "",
        "map.move_up", "map.move_down", "", "insert.persona", "", "edit.delete",
    ),
    Map: ("edit.text", "map.lock", "", "view.fit_map", "file.export"),
}  # fmt: skip
_OF_QUESTION = ("map.answer", "", *_OF_RECORDS[Card])
_OF_CELL = ("insert.card", "edit.paste", "edit.paste_plain", "", "insert.step", "insert.stage", "insert.lane")
_OF_CURVE_LANE = (
    "edit.text", "map.curves", "insert.lane", "", "map.color", "edit.duplicate", "",
    "map.fold", "map.hide", "map.lock", "", "edit.delete",
)  # fmt: skip
_OF_CHANNEL_LANE = ("edit.text", "map.edit_channels", *_OF_RECORDS[Lane][1:])
_OF_CHANNEL_CELL = ("map.edit_channels", "", "insert.step", "insert.stage", "insert.lane")
_OF_GATHERED_CELL = ("insert.step", "insert.stage", "insert.lane")  # nothing is put there, so nothing is pasted
_OF_CURVE_CELL = ("map.curves", "edit.paste", "", "insert.step", "insert.stage", "insert.lane")
_OF_CELLS = {
    "emotion": _OF_CURVE_CELL,
    "channels": _OF_CHANNEL_CELL,
    "time": _OF_GATHERED_CELL,
    "responsible": _OF_GATHERED_CELL,
}
_OF_CANVAS = (
    "insert.stage", "insert.lane", "insert.persona", "edit.paste", "",
    "view.fit_map", "view.parking_lot", "map.unfold_all", "map.show_hidden", "", "file.export",
)  # fmt: skip


def make_context_menu(window: "MainWindow", hit: Hit) -> QMenu:
    """What can be done with what lies under the click, which the canvas has selected already."""
    menu = LetterMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName("Context menu")
    window.action_set.refresh()
    window.action_set.fill(menu, _entries(_ids(window.session, hit)))
    return menu


def _ids(session: MapSession, hit: Hit) -> tuple[str, ...]:
    record = session.records.get(hit.record_id)
    if isinstance(record, Lane) and record.kind == "emotion":
        return _OF_CURVE_LANE
    if isinstance(record, Lane) and record.kind == "channels":
        return _OF_CHANNEL_LANE
    if isinstance(record, Card) and is_question(record):
        return _OF_QUESTION
    if record is not None:
        return _OF_RECORDS.get(type(record), _OF_CANVAS)
    if hit.cell is None:
        return _OF_CANVAS
    lane = session.records.find(Lane, hit.cell.lane)
    return _OF_CELLS.get(lane.kind, _OF_CELL) if lane else _OF_CELL


@cache
def _entries(ids: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(find_entry(entry_id) if entry_id else LINE for entry_id in ids)
