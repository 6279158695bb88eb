"""The colours of a map that say something: what a theme changes. Text, lines and grounds are the same in all themes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journey_editor.scene import theme
from journey_editor.scene.display_list import Color
from journey_editor.scene.theme import KindLook

_DONE_BACKSTAGE = ("touchpoint", "action")


# Compared by identity: there is one of each theme, and drawings that are kept for later are kept by it.
@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """The colours of one theme; `title` is its name in menus.

    `stages` and `personas` are given out in turn, `values` to tags and owners; `faces` go from the worst mood to the
    best, `strengths` from the strongest evidence to mere assumption. `ratings` are those of bars in the findings,
    `quadrants` the hues of quick wins, big bets and what to think about again.
    """

    title: str
    stages: tuple[Color, ...] = theme.STAGE_COLORS
    personas: tuple[Color, ...] = theme.PERSONA_COLORS
    faces: tuple[Color, ...] = theme.FACE_COLORS
    kinds: Mapping[str, KindLook] = field(default_factory=lambda: theme.KINDS)
    backstage: KindLook = theme.BACKSTAGE_LOOK  # what people and systems do out of the customers' sight
    values: tuple[Color, ...] = (
        "#3B5BDB", "#C9440D", "#0B7285", "#862E9C", "#4B7509", "#C2255C", "#8A6A00", "#1C7ED6", "#A0522D", "#A61E4D",
    )  # fmt: skip
    strengths: tuple[Color, Color, Color, Color] = ("#237032", "#1864AB", "#8A6A00", "#C9440D")
    good: Color = theme.GOOD
    bad: Color = theme.BAD
    future: Color = theme.FUTURE
    path: Color = theme.PATH  # the way through the channels
    moment_fill: Color = theme.MOMENT_FILL
    moment_star: Color = theme.MOMENT_STAR
    ratings: Mapping[str, Color] = field(
        default_factory=lambda: {"impact": "#2F9E44", "effort": "#E8750A", "severity": theme.BAD, "value": "#3B5BDB"}
    )
    quadrants: tuple[Color, Color, Color] = ("#2F9E44", "#4263EB", "#E03131")
    solution_bubble: Color = "#6741D9"

    def look(self, kind: str, *, is_backstage: bool = False) -> KindLook:
        """The look of a kind of card; one that this program does not know is drawn as a note."""
        if is_backstage and kind in _DONE_BACKSTAGE:
            return self.backstage
        return self.kinds.get(kind, self.kinds["note"])

    def bubble(self, kind: str) -> Color:
        """Solutions and opportunities share a hue on cards; where they stand among each other, they must not."""
        return self.solution_bubble if kind == "solution" else self.look(kind).accent

    def stage(self, place: int) -> Color:
        """The colour of the stage at a place, from 0, that has none of its own."""
        return self.stages[place % len(self.stages)]

    def persona(self, place: int) -> Color:
        """The colour of the persona at a place, from 0, that has none of its own."""
        return self.personas[place % len(self.personas)]


STANDARD = Palette("Standard")
