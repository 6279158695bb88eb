"""What every kind of lane answers: how high it must be, how much it wants to grow, and its picture at a height."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Persona
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import Grid
from journey_editor.scene.card_block import CardSetting
from journey_editor.scene.card_color import BY_KIND, CardColors
from journey_editor.scene.display_list import Color, Group, Item, Stroke
from journey_editor.scene.persona_look import PersonaLook


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One entry of the key that stands in a lane's header: a persona or a state with its line, or what can be done.

    `role` says what a click on it is for: "persona", "state current", "offer bands".
    """

    label: str
    role: str
    persona: str = ""  # its id
    look: PersonaLook | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of text in a lane's header, with an icon before it; at the y of the lane where it belongs, if to one."""

    label: str
    icon: str = ""
    y: float | None = None
    is_pale: bool = False
    color: Color = ""  # of the icon; "" is that of the text


@dataclass(frozen=True, slots=True)
class Pen:
    """Whose feelings are drawn next on the canvas, and in which state; nobody's on paper."""

    persona: str = ""
    state: str = "current"


class LaneBody(Protocol):
    """A lane laid out on a grid. Coordinates are the map's in x and the lane's own in y."""

    @property
    def height(self) -> float:
        """The least height that shows everything."""
        ...

    @property
    def stretch(self) -> float:
        """How much of a page's spare height it wants, relative to the other lanes (1 for cards, 0 for none)."""
        ...

    @property
    def full_width(self) -> bool:
        """Whether it draws across the lane header too and has no header of its own."""
        ...

    @property
    def key(self) -> tuple[KeyLine | HeaderLine, ...]:
        """What the header of the lane explains."""
        ...

    def draw(self, height: float, /) -> tuple[Item, ...]:
        """The items of the lane when it is `height` (at least its own) points high."""
        ...


@dataclass(frozen=True, slots=True)
class StandingBody:
    """A lane whose groups stand at its top, whatever its height: cards and figures."""

    groups: tuple[Group, ...]
    height: float
    stretch: float
    full_width: bool = False
    key: tuple[KeyLine, ...] = ()

    def draw(self, _height: float, /) -> tuple[Item, ...]:
        return self.groups


LayOutCard = Callable[[Card, CardSetting, float], Group]
CardBlocks = dict[tuple[str, float, frozenset[str], bool], tuple[Card, Group]]


@dataclass(frozen=True)
class LaneSetting:
    """What a lane needs to know of the map, and the cards already laid out, which it may use again."""

    records: RecordSet
    grid: Grid
    persona_looks: dict[str, PersonaLook]
    card_blocks: CardBlocks = field(default_factory=dict)
    for_editing: bool = False
    showing: Showing = EVERYTHING
    backstage: frozenset[str] = frozenset()  # the ids of the lanes behind the line of visibility
    pen: Pen = Pen()
    link_numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # of cards and figures, on paper
    colors: CardColors = BY_KIND

    # The cards of each lane by column, for lanes that gather them; forgotten when a card of the lane changes.
    gathered: dict[str, list[list[Card]]] = field(default_factory=dict, init=False)

    def people(self) -> list[Persona]:
        """The personas that show, in their order."""
        return [persona for persona in personas(self.records) if self.showing.has_persona(persona.id)]

    def card_block(
        self, lay_out: LayOutCard, card: Card, width: float, shows: frozenset[str], is_backstage: bool = False
    ) -> Group:
        """The card at that width, laid out anew only if it changed. What lays it out is the same for all of a lane."""
        key = (card.id, width, shows, is_backstage)
        known = self.card_blocks.get(key)
        if known and known[0] is card:
            return known[1]
        setting = CardSetting(
            self.records, self.persona_looks, shows, for_editing=self.for_editing, showing=self.showing,
            is_backstage=is_backstage, link_numbers=self.link_numbers, colors=self.colors,
        )  # fmt: skip
        block = lay_out(card, setting, width)
        self.card_blocks[key] = (card, block)
        return block
