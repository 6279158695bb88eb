"""Objectives: what the map is made for, how far it reaches, and whose journey it is."""

from collections.abc import Iterator

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import MAP, Concern, Remedy, Rule
from journey_editor.document.edits.personas import add_persona
from journey_editor.document.records import MAP_ID, Persona


def _no_objective(facts: MapFacts) -> Iterator[Concern]:
    if not facts.map.objective.strip():
        yield Concern("The map has no objective", MAP, (MAP_ID,), "objective")


def _no_scope(facts: MapFacts) -> Iterator[Concern]:
    if facts.map.status != "draft" and not facts.map.scope.strip():
        yield Concern("The map does not say where the journey begins and ends", MAP, (MAP_ID,), "scope")


def _no_persona(facts: MapFacts) -> Iterator[Concern]:
    if facts.stages and not any(True for _ in facts.records.of_type(Persona)):
        remedy = None if facts.map.locked else Remedy("Add a persona", add_persona, field="name")
        yield Concern("Nobody takes this journey: there is no persona", MAP, (MAP_ID,), remedy=remedy)


NO_OBJECTIVE = Rule(
    "no-objective",
    "objectives",
    "An objective",
    "",
    "Without a question to answer a map grows in all directions, and nobody can say when it is done.",
    "Write in one sentence which decision the map is to help with.",
    _no_objective,
    "Write the objective",
)
NO_SCOPE = Rule(
    "no-scope",
    "objectives",
    "A scope",
    "",
    "Who reviews a map has to know what was left out on purpose.",
    "Name the first and the last moment that the map covers.",
    _no_scope,
    "Write the scope",
)
NO_PERSONA = Rule(
    "no-persona",
    "objectives",
    "A persona",
    "",
    "A journey is somebody's: feelings and needs without a person behind them are the team's own.",
    "Add the one persona whose journey this is; others can follow.",
    _no_persona,
)
