"""Commands on how parts of the map show: their colour, whether they are hidden or locked."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import selected, unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Lane, Map, Persona, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def set_color(view: "MapView", color: str) -> None:
    """Give the selected stages, lanes and personas a colour ("#RRGGBB"); "" leaves it to the map."""
    session = view.session
    colored = unlocked(view, [*selected(session, Stage), *selected(session, Lane), *selected(session, Persona)])
    if colored:
        with session.edit("Change colour") as t:
            for record in colored:
                t.patch(record.id, color=color)


def hide_selection(view: "MapView") -> None:
    """Hide the selected stages, steps and lanes; `show_hidden` brings them back."""
    session = view.session
    hidden = unlocked(view, [*selected(session, Stage), *selected(session, Step), *selected(session, Lane)])
    if hidden:
        with session.edit(f"Hide {named(hidden)}") as t:
            for record in hidden:
                t.patch(record.id, hidden=True)
        session.selection.clear()


def show_hidden(view: "MapView") -> None:
    """Show all that is hidden."""
    shown = unlocked(view, hidden_records(view.session))
    if shown:
        with view.session.edit(f"Show {named(shown)}") as t:
            for record in shown:
                t.patch(record.id, hidden=False)


def hidden_records(session: MapSession) -> list[Stage | Step | Lane]:
    """The stages, steps and lanes that are hidden."""
    records = session.records
    parts: list[Stage | Step | Lane] = [*records.of_type(Stage), *records.of_type(Step), *records.of_type(Lane)]
    return [record for record in parts if record.hidden]


def toggle_lock(view: "MapView") -> None:
    """Lock the selected stages and lanes, or unlock them when all are locked; the map when its title is selected."""
    session = view.session
    lockable = lockable_selection(session)
    if lockable:
        locks = not all(record.locked for record in lockable)
        with session.edit(f"{'Lock' if locks else 'Unlock'} {named(lockable)}") as t:
            for record in lockable:
                t.patch(record.id, locked=locks)


def lockable_selection(session: MapSession) -> list[Stage | Lane | Map]:
    return [*selected(session, Stage), *selected(session, Lane), *selected(session, Map)]


def toggle_parking_lot(view: "MapView") -> None:
    """Show or hide the parking lot."""
    view.shows_parking_lot = not view.shows_parking_lot
