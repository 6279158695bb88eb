"""The records of a journey map: frozen, flat, joined by ids.

A parent is a foreign key on the child; order is a fractional key string on the child. Lengths and positions are never
stored. Scales of impact, effort, value and severity run from 1 to 5. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import Field

from journey_editor.document.frozen import (
    MAX_NUMBER,
    FrozenJsonMap,
    FrozenModel,
    FrozenTextMap,
    Number,
    empty_mapping,
)

MAP_ID = "map"


@dataclass(frozen=True)
class Refers:
    """Marks a field that holds the id (or ids) of other records.

    `when_gone` says what happens to the holder when its target is deleted: "delete" takes the holder along, "clear"
    empties the field (or drops the id from the tuple).
    """

    to: tuple[str, ...]
    when_gone: Literal["delete", "clear"]


def _parent(*types: str) -> Refers:
    return Refers(types, "delete")


def _mention(*types: str) -> Refers:
    return Refers(types, "clear")


Weight = Annotated[float, Field(gt=0, le=MAX_NUMBER)]
Count = Annotated[int, Field(ge=0, le=10**12)]
Rating = Annotated[int, Field(ge=1, le=5)]
Date = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
PersonaIds = Annotated[tuple[str, ...], _mention("persona")]
ChannelIds = Annotated[tuple[str, ...], _mention("channel")]
TagIds = Annotated[tuple[str, ...], _mention("tag")]


class Citation(FrozenModel):
    """What one card or point takes from a source: "7 of 12 interviews", a speaker, a quote."""

    source: Annotated[str, _parent("evidence")]
    count: Count | None = None
    of: Count | None = None
    speaker: str = ""
    quote: str = ""
    place: str = ""


Citations = tuple[Citation, ...]


class EmotionScale(FrozenModel):
    """The range of scores; `labels` run from the lowest to the highest, spread evenly."""

    min: Number = -2
    max: Number = 2
    labels: tuple[str, ...] = ()


class Trait(FrozenModel):
    """A slider between two words; `value` runs from 0 (low) to 1 (high)."""

    name: str = ""
    low: str = ""
    high: str = ""
    value: Number = 0.5


class Benefit(FrozenModel):
    amount: Number
    unit: str = ""
    per: str = ""


class Reading(FrozenModel):
    """One value of a KPI's history."""

    on: Date
    value: Number


class Record(FrozenModel):
    """One row of the document."""

    type: str
    id: str

    def patched(self, **changes: Any) -> Self:
        """A copy with some fields changed. Raises pydantic.ValidationError when the whole is not valid."""
        return type(self).model_validate({**self.values(), **changes})

    def to_json(self) -> dict[str, Any]:
        return {"type": self.type, "id": self.id, **super().to_json()}


class Map(Record):
    type: Literal["map"] = "map"
    id: str = MAP_ID
    title: str = ""
    subtitle: str = ""
    takeaways: tuple[str, ...] = ()
    objective: str = ""
    scope: str = ""
    scenario: str = ""
    state: str = "current"
    status: str = "draft"
    validated_on: Date | None = None
    validated_with: str = ""
    next_review: Date | None = None
    version: str = ""
    author: str = ""
    organisation: str = ""
    client: str = ""
    confidentiality: str = ""
    logo: str = ""
    language: str = "en"
    currency: str = ""
    emotion_scale: EmotionScale = EmotionScale()
    words: FrozenTextMap = Field(default_factory=empty_mapping)
    color_by: str = "kind"
    theme: str = ""
    checks_off: tuple[str, ...] = ()
    locked: bool = False


class Stage(Record):
    type: Literal["stage"] = "stage"
    name: str = ""
    order: str = ""
    color: str = ""
    goal: str = ""
    group: str = ""
    weight: Weight = 1
    hidden: bool = False
    locked: bool = False
    folded: bool = False


class Step(Record):
    type: Literal["step"] = "step"
    stage: Annotated[str, _parent("stage")]
    name: str = ""
    order: str = ""
    goal: str = ""
    moment_of_truth: bool = False
    duration_s: Number | None = None
    wait_s: Number | None = None
    alternative_of: Annotated[str | None, _mention("step")] = None
    map: str = ""
    weight: Weight = 1
    hidden: bool = False


class Lane(Record):
    """A row of one kind of information; `actor` is the persona whose doing it shows."""

    type: Literal["lane"] = "lane"
    kind: str = "cards"
    name: str = ""
    question: str = ""
    order: str = ""
    color: str = ""
    card_kind: str = "touchpoint"
    actor: Annotated[str | None, _mention("persona")] = None
    weight: Weight = 1
    hidden: bool = False
    locked: bool = False
    folded: bool = False
    scale: EmotionScale | None = None
    options: FrozenJsonMap = Field(default_factory=empty_mapping)


class Card(Record):
    """The unit of content. Without lane, or without step and stage, it lies in the parking lot."""

    type: Literal["card"] = "card"
    kind: str = "touchpoint"
    lane: Annotated[str | None, _parent("lane")] = None
    step: Annotated[str | None, _parent("step")] = None
    stage: Annotated[str | None, _parent("stage")] = None
    span: Annotated[int, Field(ge=1, le=10**6)] = 1
    order: str = ""
    title: str = ""
    body: str = ""
    personas: PersonaIds = ()
    channels: ChannelIds = ()
    owner: str = ""
    tags: TagIds = ()
    state: str = "current"
    moment_of_truth: bool = False
    image: str = ""
    url: str = ""
    evidence: Citations = ()
    fact: str = ""
    fields: FrozenTextMap = Field(default_factory=empty_mapping)
    severity: Rating | None = None
    impact: Rating | None = None
    effort: Rating | None = None
    value: Rating | None = None
    benefit: Benefit | None = None
    due: Date | None = None
    status: str = ""


class Persona(Record):
    type: Literal["persona"] = "persona"
    name: str = ""
    kind: str = "customer"
    tagline: str = ""
    background: str = ""
    segment: str = ""
    share: str = ""
    photo: str = ""
    color: str = ""
    line: str = ""
    order: str = ""
    quote: str = ""
    goals: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    motivations: tuple[str, ...] = ()
    pains: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    behaviours: tuple[str, ...] = ()
    traits: tuple[Trait, ...] = ()
    demographics: FrozenTextMap = Field(default_factory=empty_mapping)
    channels: ChannelIds = ()
    business_goal: str = ""
    evidence: Citations = ()


class Emotion(Record):
    """What one persona feels at one step. 0 is a value, so the score has no default."""

    type: Literal["emotion"] = "emotion"
    lane: Annotated[str, _parent("lane")]
    persona: Annotated[str, _parent("persona")]
    step: Annotated[str, _parent("step")]
    state: str = "current"
    score: Number
    low: Number | None = None
    high: Number | None = None
    word: str = ""
    verbatim: str = ""
    evidence: Citations = ()


class Channel(Record):
    type: Literal["channel"] = "channel"
    name: str = ""
    icon: str = ""
    color: str = ""
    order: str = ""


class Tag(Record):
    type: Literal["tag"] = "tag"
    name: str = ""
    color: str = ""
    icon: str = ""


class Kpi(Record):
    type: Literal["kpi"] = "kpi"
    lane: Annotated[str, _parent("lane")]
    stage: Annotated[str | None, _parent("stage")] = None
    step: Annotated[str | None, _parent("step")] = None
    card: Annotated[str | None, _parent("card")] = None
    persona: Annotated[str | None, _mention("persona")] = None
    order: str = ""
    name: str = ""
    kind: str = ""
    value: Number | None = None
    unit: str = ""
    target: Number | None = None
    benchmark: Number | None = None
    previous: Number | None = None
    history: tuple[Reading, ...] = ()
    good: str = "up"
    on: Date | None = None


class Evidence(Record):
    type: Literal["evidence"] = "evidence"
    kind: str = "assumption"
    who: str = ""
    title: str = ""
    on: Date | None = None
    sample: Count | None = None
    url: str = ""
    status: str = ""
    note: str = ""


class Link(Record):
    type: Literal["link"] = "link"
    source: Annotated[str, _parent("card", "step", "kpi")]
    target: Annotated[str, _parent("card", "step", "kpi")]
    kind: str = "then"
    label: str = ""


class Vote(Record):
    type: Literal["vote"] = "vote"
    target: Annotated[str, _parent("card", "step", "kpi")]
    voter: str = ""
    weight: Number = 1


class Comment(Record):
    type: Literal["comment"] = "comment"
    target: Annotated[str, _parent("map", "stage", "step", "lane", "card", "persona", "emotion", "kpi")]
    author: str = ""
    on: Date | None = None
    text: str = ""
    resolved: bool = False


class View(Record):
    """A named way to show and print the map; empty tuples mean everything.

    `filter` holds lists of words: `kinds` and `owners` of the cards, and `shows`, what they print beside the default.
    """

    type: Literal["view"] = "view"
    name: str = ""
    lanes: Annotated[tuple[str, ...], _mention("lane")] = ()
    stages: Annotated[tuple[str, ...], _mention("stage")] = ()
    personas: PersonaIds = ()
    tags: TagIds = ()
    filter: FrozenJsonMap = Field(default_factory=empty_mapping)
    color_by: str = ""
    page: str = ""
    theme: str = ""


class UnknownRecord(Record):
    """A record of a type that a newer program wrote; kept and written back as it stands."""


RECORD_TYPES: dict[str, type[Record]] = {
    cls.model_fields["type"].default: cls
    for cls in (
        Map, Stage, Step, Lane, Card, Persona, Emotion, Channel, Tag, Kpi, Evidence, Link, Vote, Comment, View,
    )
}  # fmt: skip


def make_record(values: dict[str, Any]) -> Record:
    """The record of a plain dict with `type` and `id`. Raises pydantic.ValidationError."""
    # What model_validate calls; a third of its time is for options, and a file holds thousands of records.
    record_type = RECORD_TYPES.get(values.get("type", ""), UnknownRecord)
    record: Record = record_type.__pydantic_validator__.validate_python(values)
    return record
