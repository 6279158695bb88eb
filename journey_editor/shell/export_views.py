"""Which views of a map an export can print."""

import re
from dataclasses import dataclass

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Persona
from journey_editor.document.views import view_name, views
from journey_editor.document.wording import persona_name

_NOT_IN_FILES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')  # on one system or another


@dataclass(frozen=True, slots=True)
class ViewChoice:
    """A view (its id, "" for everything), the persona in front ("" for none), the page that the view is made for.

    `every` means all views, each in a file of its own.
    """

    words: str
    view: str = ""
    solo: str = ""
    page: str = ""
    every: bool = False
    name: str = ""  # which its file has beside the map's, "" for everything


def view_choices(records: RecordSet, shown: str, solo: str) -> tuple[ViewChoice, ...]:
    """What shows now comes first; then everything, and each view."""
    everything = ViewChoice("Everything")
    named = views(records)
    choices = [
        everything,
        *(ViewChoice(view_name(view), view.id, "", view.page, name=view_name(view)) for view in named),
    ]
    now = next((choice for choice in choices if choice.view and choice.view == shown), everything)
    if len(named) > 1:
        choices.append(ViewChoice("Every view, a file each", every=True))
    persona = records.find(Persona, solo)
    if persona:
        words = f"As shown: {now.words}, only {persona_name(persona)}"
        name = ", ".join(part for part in (now.name, persona_name(persona)) if part)
        return (ViewChoice(words, now.view, solo, now.page, name=name), *choices)
    return (now, *(choice for choice in choices if choice is not now))


def file_stem(stem: str, choice: ViewChoice) -> str:
    """What the file of a choice is called, after the map's own name."""
    name = " ".join(_NOT_IN_FILES.sub(" ", choice.name).split()).strip(" .")
    return f"{stem} - {name}" if name else stem
