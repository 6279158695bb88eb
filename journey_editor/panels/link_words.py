"""How links are said in the panels, from each of their ends."""

from journey_editor.document.queries import cards_of_lane, lanes, parked_cards, steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Kpi, Link, Record, Step
from journey_editor.document.wording import word
from journey_editor.scene import theme
from journey_editor.scene.palette import Palette

# What a link says of its source, and of its target.
_PHRASES = {
    "then": ("Then", "Comes after"),
    "leaves": ("People leave here", "People come from"),
    "causes": ("Causes", "Caused by"),
    "answered by": ("Answered by", "Answers"),
    "met by": ("Met by", "Meets"),
    "moves": ("Moves", "Moved by"),
}
KIND_CHOICES = (
    ("then", "Then: the way goes on there"),
    ("leaves", "Leaves: people leave here"),
    ("causes", "Causes"),
    ("answered by", "Answered by"),
    ("met by", "Met by"),
    ("moves", "Moves a figure"),
)


def phrase(link: Link, end: str) -> str:
    """What the link says of the record at one of its ends."""
    forwards, backwards = _PHRASES.get(link.kind, (link.kind.capitalize(), f"{link.kind.capitalize()}, from"))
    return forwards if link.source == end else backwards


def end_words(records: RecordSet, record_id: str) -> str:
    """ "Pain point: ID check fails at night", "Step: Unlocks"."""
    record = records.get(record_id)
    name = " ".join(str(getattr(record, "title", "") or getattr(record, "name", "")).split()) or "unnamed"
    return f"{_noun(records, record)}: {name}"


def end_color(record: Record | None, palette: Palette) -> str:
    """The colour of what stands at the end of a link."""
    if isinstance(record, Card):
        return palette.look(record.kind).accent
    return palette.look("gain").accent if isinstance(record, Kpi) else theme.SECONDARY


def words_to_choose(records: RecordSet, *, without: str) -> dict[str, str]:
    """All that can be linked, by words of its own: cards lane by lane, steps, figures."""
    found: list[Record] = [card for lane in lanes(records) for card in cards_of_lane(records, lane.id)]
    found += [*parked_cards(records), *steps(records), *records.of_type(Kpi)]
    words: dict[str, str] = {}
    for record in found:
        if record.id == without or not (getattr(record, "title", "") or getattr(record, "name", "")).strip():
            continue
        said = end_words(records, record.id)
        step = records.find(Step, getattr(record, "step", None))
        if said in words and step and step.name:
            said += f" ({step.name})"
        number = 2
        while said in words:
            said, number = f"{end_words(records, record.id)} ({number})", number + 1
        words[said] = record.id
    return words


def _noun(records: RecordSet, record: Record | None) -> str:
    if isinstance(record, Card):
        return word(records.map, record.kind)
    return "Figure" if isinstance(record, Kpi) else "Step"
