"""What of a map shows: all of it, the choice of a named view, or one persona in front of the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journey_editor.document.records import Card, Lane, Stage, View


@dataclass(frozen=True, slots=True)
class Showing:
    """A choice of what shows; empty collections choose everything.

    `color_by` and `theme` are "" for the map's own; `shows` names what cards show beside the safe default ("body",
    "owner", ...). `solo` is the persona in front: what is only others' fades. `view` is the id of the view that chose,
    "" without one.
    """

    lanes: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    personas: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    color_by: str = ""
    theme: str = ""
    shows: frozenset[str] = frozenset()
    solo: str = ""
    view: str = ""

    def has_lane(self, lane: Lane) -> bool:
        return not lane.hidden and (not self.lanes or lane.id in self.lanes)

    def has_stage(self, stage: Stage) -> bool:
        return not stage.hidden and (not self.stages or stage.id in self.stages)

    def has_persona(self, persona_id: str) -> bool:
        return not self.personas or persona_id in self.personas

    def has_card(self, card: Card) -> bool:
        """Whether the card passes the filter; one that is about everyone passes for whatever personas."""
        return (
            (not self.kinds or card.kind in self.kinds)
            and (not self.owners or card.owner in self.owners)
            and (not self.tags or not self.tags.isdisjoint(card.tags))
            and (not self.personas or not card.personas or not self.personas.isdisjoint(card.personas))
        )

    def fades_card(self, card: Card) -> bool:
        return bool(self.solo and card.personas and self.solo not in card.personas)

    def fades_persona(self, persona_id: str) -> bool:
        return bool(self.solo and persona_id != self.solo)


EVERYTHING = Showing()


def showing_of(view: View) -> Showing:
    """What a named view shows."""
    return Showing(
        lanes=frozenset(view.lanes),
        stages=frozenset(view.stages),
        personas=frozenset(view.personas),
        tags=frozenset(view.tags),
        kinds=_words(view.filter, "kinds"),
        owners=_words(view.filter, "owners"),
        color_by=view.color_by,
        theme=view.theme,
        shows=_words(view.filter, "shows"),
        view=view.id,
    )


def _words(options: Mapping[str, Any], name: str) -> frozenset[str]:
    """A list of words among options that a file may hold anything in."""
    said = options.get(name, ())
    return frozenset(word for word in said if isinstance(word, str)) if isinstance(said, tuple) else frozenset()
