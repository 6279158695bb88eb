"""Named views of a map: which there are, and what shows when one is chosen."""

import re
from collections.abc import Sequence
from dataclasses import replace

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Persona, View
from journey_editor.document.showing import EVERYTHING, Showing, showing_of


def views(records: RecordSet) -> list[View]:
    """All views by name."""
    return sorted(records.of_type(View), key=lambda view: (view.name.casefold(), view.id))


def view_name(view: View) -> str:
    """What a list calls the view, which may have no name yet."""
    return view.name.strip() or "Unnamed view"


def find_view(records: RecordSet, said: str) -> View | None:
    """The view of that id or, however it is capitalised, of that name."""
    by_name = (view for view in views(records) if view_name(view).casefold() == said.strip().casefold())
    return records.find(View, said) or next(by_name, None)


def find_persona(records: RecordSet, said: str) -> Persona | None:
    """The persona of that id or, however it is capitalised, of that name."""
    wanted = said.strip().casefold()
    by_name = (persona for persona in records.of_type(Persona) if persona.name.strip().casefold() == wanted)
    return records.find(Persona, said) or min(by_name, key=lambda persona: (persona.order, persona.id), default=None)


def file_words(shown: Sequence[View]) -> list[str]:
    """The names of views as parts of names of files: letters, digits and hyphens, each once."""
    words: list[str] = []
    for view in shown:
        word = re.sub(r"[^\w]+", "-", view_name(view).casefold()).strip("-") or "view"
        free = (word, *(f"{word}-{number}" for number in range(2, len(shown) + 1)))
        words.append(next(name for name in free if name not in words))
    return words


def showing_by(view: View | None, solo: str = "") -> Showing:
    """What a view shows, everything without one, with a persona (its id) in front of the others."""
    return replace(showing_of(view) if view else EVERYTHING, solo=solo)
