"""How evidence looks: a small disc, the fuller the more it says, and the chip with the strongest of a card."""

from collections.abc import Sequence

from journey_editor.document import wording
from journey_editor.document.evidence import Strength, strength, strongest
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Evidence
from journey_editor.scene import theme
from journey_editor.scene.chips import ICON_SIZE, Chip
from journey_editor.scene.display_list import Color, Group, Item, Shape, Stroke
from journey_editor.scene.path import KAPPA, Path, circle

_LINE = 0.13  # of the size
_DASHES = 9  # dashes and gaps of equal length around the ring of an assumption


def evidence_mark(level: Strength, size: float, color: Color = theme.SECONDARY) -> Group:
    """A dashed ring for an assumption, a ring for an opinion, a half disc for what was heard, a disc for a measure."""
    line = _LINE * size
    center, radius = size / 2, (size - line) / 2
    dashes: tuple[float, ...] = ()
    if level is Strength.ASSUMPTION:
        dash = 2 * 3.14159 * radius / (2 * _DASHES)
        dashes = (dash, dash)
    items: list[Item] = []
    if level is Strength.QUALITATIVE:
        items.append(Shape(_half_disc(center, radius), fill=color))
    ring = circle(center, center, radius)
    fill = color if level is Strength.QUANTITATIVE else None
    items.append(Shape(ring, fill=fill, stroke=Stroke(color, line, dashes)))
    return Group(tuple(items), role="mark", width=size, height=size)


def evidence_chip(citations: Sequence[Citation], records: RecordSet) -> Chip | None:
    """The strongest evidence with its mark: "7 of 12 interviews", "Analytics"; None when nothing is cited."""
    cited = strongest(citations, records)
    source = records.find(Evidence, cited.source) if cited else None
    if cited is None or source is None:
        return None
    said = wording.citation_text(cited, source, records.map) or wording.source_kind(source, records.map)
    return Chip(said, mark=evidence_mark(strength(source), ICON_SIZE))


def _half_disc(center: float, radius: float) -> Path:
    """The left half of a disc."""
    k, left = radius * KAPPA, center - radius
    return Path((
        ("M", (center, center + radius)),
        ("C", (center - k, center + radius, left, center + k, left, center)),
        ("C", (left, center - k, center - k, center - radius, center, center - radius)),
        ("Z", ()),
    ))  # fmt: skip
