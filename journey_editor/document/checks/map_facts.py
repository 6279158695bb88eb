"""What several checks ask of a map, found once for all of them. What is hidden or parked is not looked at."""

from collections import defaultdict
from functools import cached_property

from journey_editor.document import wording
from journey_editor.document.blueprint import backstage_lanes
from journey_editor.document.edits.mending import lane_for
from journey_editor.document.queries import is_parked, lanes, personas, stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Map, Persona, Stage, Step


class MapFacts:
    """Answers about one state of the records; `today` is YYYY-MM-DD. It must not outlive that state."""

    def __init__(self, records: RecordSet, today: str) -> None:
        self.records = records
        self.today = today

    @property
    def map(self) -> Map:
        return self.records.map

    @cached_property
    def stages(self) -> list[Stage]:
        return [stage for stage in stages(self.records) if not stage.hidden]

    @cached_property
    def steps_by_stage(self) -> dict[str, list[Step]]:
        return {
            stage.id: [step for step in steps_of(self.records, stage.id) if not step.hidden] for stage in self.stages
        }

    @cached_property
    def steps(self) -> list[Step]:
        """From left to right."""
        return [step for found in self.steps_by_stage.values() for step in found]

    @cached_property
    def column(self) -> dict[str, int]:
        """Where each step stands, from the left."""
        return {step.id: index for index, step in enumerate(self.steps)}

    @cached_property
    def lanes(self) -> dict[str, Lane]:
        return {lane.id: lane for lane in lanes(self.records) if not lane.hidden}

    @cached_property
    def lane_by_card_kind(self) -> dict[str, Lane]:
        """The lane in which a new card of a kind is to stand."""
        found = (lane_for(self.records, kind) for kind in {lane.card_kind for lane in self.lanes.values()})
        return {lane.card_kind: lane for lane in found if lane}

    @cached_property
    def cards(self) -> list[Card]:
        """The placed cards in reading order: step by step, in each from top to bottom."""
        rank = {lane_id: index for index, lane_id in enumerate(self.lanes)}
        found = (
            (self._first_column(card), rank[card.lane or ""], card.order, card.id, card)
            for card in self.records.of_type(Card)
            if not is_parked(card) and card.lane in rank and self._is_in_sight(card)
        )
        return [card for *_, card in sorted(found, key=lambda place: place[:-1])]

    @cached_property
    def cards_by_kind(self) -> defaultdict[str, list[Card]]:
        found: defaultdict[str, list[Card]] = defaultdict(list)
        for card in self.cards:
            found[card.kind].append(card)
        return found

    @cached_property
    def points(self) -> list[Emotion]:
        """What people feel today, from left to right."""
        found = [
            point
            for point in self.records.of_type(Emotion)
            if point.state == "current" and point.step in self.column and point.lane in self.lanes
        ]
        rank = {persona.id: index for index, persona in enumerate(personas(self.records))}
        return sorted(found, key=lambda point: (self.column[point.step], rank.get(point.persona, 0), point.id))

    @cached_property
    def kpis(self) -> list[Kpi]:
        return sorted(
            (kpi for kpi in self.records.of_type(Kpi) if kpi.lane in self.lanes), key=lambda k: (k.order, k.id)
        )

    @cached_property
    def backstage(self) -> frozenset[str]:
        """The lanes behind the line of visibility."""
        return backstage_lanes(self.records)

    @cached_property
    def is_begun(self) -> bool:
        """Whether anything stands on the map yet: until then nobody is told what is missing there."""
        return bool(self.cards or self.points)

    def steps_under(self, card: Card) -> list[str]:
        """The ids of the steps over which a placed card stands."""
        if card.stage is not None:
            return [step.id for step in self.steps_by_stage.get(card.stage, ())]
        first = self.column.get(card.step or "")
        if card.span == 1 and card.step and first is not None:
            return [card.step]  # as most do
        return [] if first is None else [step.id for step in self.steps[first : first + card.span]]

    def card_name(self, card: Card) -> str:
        """ "“Receipt”", or "without a title"."""
        return wording.quoted(" ".join(card.title.split())) or "without a title"

    def step_name(self, step_id: str) -> str:
        """ "“Creates account”", or "step 2 of “Sign up”" for a step without a name."""
        step = self.records.find(Step, step_id)
        if step is None or step.name.strip():
            return wording.quoted(step.name) if step else ""
        stage = self.records.find(Stage, step.stage)
        number = [other.id for other in steps_of(self.records, step.stage)].index(step_id) + 1
        name = wording.quoted(stage.name) if stage else ""
        return f"step {number} of {name or 'a stage without a name'}"

    def persona_name(self, persona_id: str) -> str:
        persona = self.records.find(Persona, persona_id)
        return wording.persona_name(persona) if persona else ""

    def _first_column(self, card: Card) -> int:
        if card.stage is not None:
            steps = self.steps_by_stage.get(card.stage)
            return self.column[steps[0].id] if steps else 0
        return self.column.get(card.step or "", 0)

    def _is_in_sight(self, card: Card) -> bool:
        return card.step in self.column if card.step is not None else card.stage in self.steps_by_stage
