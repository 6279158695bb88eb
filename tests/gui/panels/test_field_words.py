"""What became of a map is told in the words of the panels."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.difference_words import field_words
from journey_editor.document.records import Card, Kpi, Lane, Map, Persona, Record, Stage, Step
from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.kpi_panel import KpiPanel
from journey_editor.panels.lane_panel import LanePanel
from journey_editor.panels.map_panel import MapPanel
from journey_editor.panels.panel import Panel
from journey_editor.panels.persona_panel import PersonaPanel
from journey_editor.panels.stage_panel import StagePanel
from journey_editor.panels.step_panel import StepPanel

PANELS: tuple[tuple[Callable[[MapSession], Panel], type[Record]], ...] = (
    (CardPanel, Card), (KpiPanel, Kpi), (LanePanel, Lane), (MapPanel, Map), (PersonaPanel, Persona),
    (StagePanel, Stage), (StepPanel, Step),
)  # fmt: skip
# Folding is never told, and a weight is a width or a height.
UNTOLD = {"folded", "weight"}


@pytest.mark.parametrize(("panel", "record"), PANELS)
def test_fields_are_called_as_in_their_panel(
    qtbot: QtBot, session: MapSession, panel: Callable[[MapSession], Panel], record: type[Record]
) -> None:
    made = panel(session)
    qtbot.addWidget(made)
    form = made.form
    called = {}
    for name in record.model_fields.keys() - UNTOLD:
        with suppress(KeyError):
            called[name] = form[name].name.casefold().removesuffix(", one a line")
    assert {name: field_words(name) for name in called} == called
