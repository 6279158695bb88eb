"""What a person does to links."""

from journey_editor.document.ids import new_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Kpi, Link, Record, Step
from journey_editor.document.store import Transaction

# In the order in which they are offered.
LINK_KINDS = ("then", "leaves", "causes", "answered by", "met by", "moves")
_ANSWERS = ("opportunity", "solution")


def add_link(t: Transaction, source: str, target: str, kind: str | None = None) -> str:
    """Link two cards, steps or KPIs, by what they suggest; the id of the link of that kind when there is one.

    Only what leaves leads nowhere, which is from a step to itself. Raises ValueError for others with one end.
    """
    kind = kind or guess_kind(t.records, source, target)
    if source == target and kind != "leaves":
        raise ValueError("a link needs two ends")
    for link in t.records.referring_to(source, Link):
        if (link.source, link.target, link.kind) == (source, target, kind):
            return link.id
    return t.add(Link(id=new_id("link"), source=source, target=target, kind=kind)).id


def reverse_link(t: Transaction, link_id: str) -> None:
    """Let the link lead the other way."""
    link = t.records.find(Link, link_id)
    if link:
        t.patch(link_id, source=link.target, target=link.source)


def set_link_kind(t: Transaction, link_id: str, kind: str) -> None:
    """Let the link mean something else.

    What leaves a step leads nowhere, so it ends where it begins; such a link cannot become another one.
    Raises ValueError then.
    """
    link = t.records.find(Link, link_id)
    if link is None:
        return
    if kind == "leaves":
        t.patch(link_id, kind=kind, target=link.source)
    elif link.source == link.target:
        raise ValueError("a link needs two ends")
    else:
        t.patch(link_id, kind=kind)


def can_be_linked(record: Record | None) -> bool:
    """Whether a link can begin or end at the record."""
    return isinstance(record, (Card, Step, Kpi))


def guess_kind(records: RecordSet, source: str, target: str) -> str:
    """What a link from one to the other most likely says: the step before, a cause, an answer."""
    first, second = records.get(source), records.get(target)
    if isinstance(second, Kpi) and not isinstance(first, Kpi):
        return "moves"
    if isinstance(first, Card) and isinstance(second, Card):
        if first.kind == "need":
            return "met by"
        if first.kind in ("pain", "opportunity") and second.kind in _ANSWERS and first.kind != second.kind:
            return "answered by"
        if second.kind == "pain":
            return "causes"
    return "then"
