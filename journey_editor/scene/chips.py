"""Chips: small rounded labels that flow in lines under a title, and break inside when one is too long."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Item, Stroke
from journey_editor.scene.marks import icon_mark
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

PADDING_X = 6.0
PADDING_Y = 1.5
GAP = 4.0
ICON_SIZE = 10.0
BADGE_RADIUS = 7.5
BADGE_PADDING = 3.0
BADGE_TEXT = TextStyle(8.5, 600)


@dataclass(frozen=True, slots=True)
class Chip:
    """A label. "outlined" is the plain one, "strong" is tinted with `accent`, "badge" is a disc with initials,
    "bare" has no rim: a mark rather than a word.

    `mark` is a drawing as high as an icon that stands in the place of one.
    """

    text: str
    look: Literal["outlined", "strong", "badge", "bare"] = "outlined"
    accent: Color = theme.SECONDARY
    icon: str = ""
    mark: Group | None = None

    @property
    def has_rim(self) -> bool:
        """Whether it is a label rather than a small mark."""
        return self.look in ("outlined", "strong")


def link_chip(numbers: Sequence[int]) -> Chip:
    """The numbers by which what is linked is found on paper."""
    return Chip("\u00a0· ".join(map(str, numbers)), "bare", icon="link")


def lay_out_chips(chips: Sequence[Chip], width: float) -> tuple[tuple[Group, ...], float]:
    """The chips in lines from (0, 0), none wider than `width`; answers them and the height they take."""
    placed = []
    left, top, line_height = 0.0, 0.0, 0.0
    for chip in chips:
        group = _badge(chip) if chip.look == "badge" else _label(chip, width)
        if left and left + group.width > width + 0.01:
            left, top, line_height = 0.0, top + line_height + GAP, 0.0
        placed.append(group.at(left, top))
        left += group.width + GAP
        line_height = max(line_height, group.height)
    return tuple(placed), top + line_height


def _label(chip: Chip, width: float) -> Group:
    strong, bare = chip.look == "strong", chip.look == "bare"
    padding = 1.0 if bare else PADDING_X
    lead = ICON_SIZE + 3 if chip.icon or chip.mark else 0.0
    block = hugged(chip.text, theme.CHIP_STRONG if strong else theme.CHIP, width - 2 * padding - lead)
    chip_width, height = block.width + 2 * padding + lead, block.height + 2 * PADDING_Y
    radius = min(height / 2, 8.5)
    ink = theme.CHIP_INK
    if strong:
        tint = theme.blend(chip.accent, theme.WHITE, 0.14)
        ink = theme.readable(chip.accent, tint)
        ground = Box(0, 0, chip_width, height, radius, fill=tint)
    else:
        ground = Box(0, 0, chip_width, height, radius, fill=theme.WHITE, stroke=Stroke(theme.CHIP_BORDER, 0.8))
    items: list[Item] = [] if bare else [ground]
    top = PADDING_Y + (block.line_height - ICON_SIZE) / 2
    if chip.mark:
        items.append(chip.mark.at(padding - 1, top))
    elif chip.icon:
        items.append(icon_mark(chip.icon, padding - 0.5, top, ICON_SIZE, ink if strong else chip.accent))
    items += texts(block, padding + lead, PADDING_Y, ink)
    return Group(tuple(items), width=chip_width, height=height, role="chip")


def persona_badge(look: PersonaLook) -> Group:
    """The disc with a persona's initial, in its colour."""
    return _badge(Chip(look.initial, "badge", look.color))


def _badge(chip: Chip) -> Group:
    """A disc, as much wider as two letters need."""
    letters = lay_out_text(chip.text, BADGE_TEXT, None)
    height = 2 * BADGE_RADIUS
    width = max(height, letters.width + 2 * BADGE_PADDING)
    items: list[Item] = [Box(0, 0, width, height, BADGE_RADIUS, fill=chip.accent)]
    items += texts(letters, (width - letters.width) / 2, (height - letters.height) / 2, theme.ink_on(chip.accent))
    return Group(tuple(items), width=width, height=height, role="chip")
