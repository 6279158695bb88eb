"""What the colours of cards say when not their kind: a tag, who owns them, whom they are about, or their evidence.

Icon, border and shape of a card stay those of its kind, so that kinds are told apart all the same, in grey too.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from journey_editor.document import wording
from journey_editor.document.evidence import Strength, strength, strongest
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Evidence, Tag
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.document.wording import persona_name
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.persona_look import persona_looks

NEUTRAL: Color = "#747D86"  # of what has none of it

_STRENGTHS = (Strength.QUANTITATIVE, Strength.QUALITATIVE, Strength.OPINION, Strength.ASSUMPTION)
_NONE_OF_IT = {"tag": "no_tag", "owner": "no_owner", "persona": "everyone"}


@dataclass(frozen=True, slots=True)
class CardColors:
    """The colour of each value: of a tag or persona by its id, of an owner by name, of evidence by its strength.

    `names` are what a legend calls the values, in its order; the last is "" for cards without any.
    """

    what: str = "kind"
    colors: Mapping[str, Color] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def value(self, card: Card, records: RecordSet) -> str:
        """The value that the card gets its colour by, "" for none."""
        match self.what:
            case "tag":
                return _first(card.tags, self.colors)
            case "owner":
                return card.owner.strip() if card.owner.strip() in self.colors else ""
            case "persona":
                return _first(card.personas, self.colors)
            case "evidence":
                return _strength_of(card, records).name
        return ""

    def look(self, card: Card, look: theme.KindLook, records: RecordSet) -> theme.KindLook:
        """The look of the card's kind in the colour that the card has."""
        return look if self.what == "kind" else _in_color(look, self.color(self.value(card, records)))

    def color(self, value: str) -> Color:
        return self.colors.get(value, NEUTRAL)


BY_KIND = CardColors()


def card_colors(records: RecordSet, what: str, showing: Showing = EVERYTHING) -> CardColors:
    """What cards are coloured by: "tag", "owner", "persona" or "evidence"; all else is "kind"."""
    said, palette = records.map, palette_of(records, showing)
    colors: dict[str, Color] = {}
    match what:
        case "tag":
            tags = sorted(records.of_type(Tag), key=lambda tag: (tag.name.casefold(), tag.id))
            usual = _spread([tag.id for tag in tags], palette.values)
            colors = {tag.id: theme.color_or(tag.color, usual[tag.id]) for tag in tags}
            names = {tag.id: tag.name.strip() for tag in tags}
        case "owner":
            owners = sorted({card.owner.strip() for card in records.of_type(Card)} - {""}, key=str.casefold)
            colors, names = _spread(owners, palette.values), {owner: owner for owner in owners}
        case "persona":
            looks = persona_looks(records, showing)
            people = personas(records)
            colors = {persona.id: looks[persona.id].color for persona in people}
            names = {persona.id: persona_name(persona) for persona in people}
        case "evidence":
            colors = {level.name: color for level, color in zip(_STRENGTHS, palette.strengths, strict=True)}
            names = {level.name: wording.word(said, f"strength_{level.name.lower()}") for level in _STRENGTHS}
        case _:
            return BY_KIND
    if what in _NONE_OF_IT:
        names[""] = wording.word(said, _NONE_OF_IT[what])
    return CardColors(what, {value: theme.readable(color, theme.WHITE) for value, color in colors.items()}, names)


def _in_color(look: theme.KindLook, color: Color) -> theme.KindLook:
    stronger = look.style in ("dashed", "bubble")
    border = theme.blend(color, theme.WHITE, 0.6 if stronger else 0.3)
    return replace(look, accent=color, fill=theme.blend(color, theme.WHITE, 0.08), border=border, ink=theme.INK)


def _strength_of(card: Card, records: RecordSet) -> Strength:
    cited = strongest(card.evidence, records)
    return strength(records.find(Evidence, cited.source)) if cited else Strength.ASSUMPTION


def _first(ids: Iterable[str], known: Mapping[str, Color]) -> str:
    return next((found for found in ids if found in known), "")


def _spread(values: Sequence[str], colors: Sequence[Color]) -> dict[str, Color]:
    """A colour for each value, different ones as long as there are; one more value hardly changes the others'."""
    taken: dict[str, Color] = {}
    free: list[Color] = []
    for value in sorted(values, key=_digest):
        free = free or list(colors)
        wanted = colors[_digest(value) % len(colors)]
        at = colors.index(wanted)
        color = next(other for other in (*colors[at:], *colors[:at]) if other in free)
        free.remove(color)
        taken[value] = color
    return taken


def _digest(value: str) -> int:
    return int.from_bytes(hashlib.sha256(value.encode("utf-8", "surrogatepass")).digest()[:4], "big")
