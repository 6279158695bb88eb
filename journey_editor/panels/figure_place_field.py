"""The field of where a figure stands: under a stage or a step, or where the card stands that it measures."""

from typing import Any

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.queries import stages, steps_of
from journey_editor.document.records import Card, Kpi, Record, Stage, Step
from journey_editor.document.store import Transaction
from journey_editor.document.wording import word
from journey_editor.panels.choice_field import ChoiceField

_FIELDS: dict[type[Record], str] = {Stage: "stage", Step: "step", Card: "card"}


class FigurePlaceField(ChoiceField):
    """Its value is the id of a stage, a step or a card; cards are not offered, as there are too many of them."""

    def __init__(self, session: MapSession) -> None:
        self._session = session
        super().__init__("&Stands at", (), say=self._say_card)

    def name_places(self) -> None:
        """Offer the stages and the steps as they are now."""
        records = self._session.records
        places = []
        for number, stage in enumerate(stages(records), 1):
            name = stage.name.strip() or f"Stage {number}"
            places.append((stage.id, name))
            for place, step in enumerate(steps_of(records, stage.id), 1):
                places.append((step.id, f"{name} › {step.name.strip() or f'Step {place}'}"))
        self.set_choices(places)

    def _say_card(self, place: str) -> str:
        card = self._session.records.find(Card, place)
        return card.title or word(self._session.records.map, card.kind) if card else "Nowhere"


def place_of(record: Record) -> str:
    """The id of what a figure stands at, "" for one that stands nowhere."""
    return (record.card or record.step or record.stage or "") if isinstance(record, Kpi) else ""


def put_at(t: Transaction, kpi_id: str, place: Any) -> None:
    """Let a figure stand at another stage, step or card."""
    found = t.records.get(place)
    field = _FIELDS.get(type(found)) if found else None
    if field:
        t.patch(kpi_id, **{**dict.fromkeys(_FIELDS.values()), field: place})
