"""What a person does to links."""

from journey_editor.document.ids import new_id
from journey_editor.document.records import Link
from journey_editor.document.store import Transaction


def add_link(t: Transaction, source: str, target: str, kind: str = "then") -> str:
    """Link two cards, steps or KPIs; the id of the link that is there already when there is one.

    Raises ValueError for a link of a thing with itself.
    """
    if source == target:
        raise ValueError("a link needs two ends")
    for link in t.records.referring_to(source, Link):
        if (link.source, link.target, link.kind) == (source, target, kind):
            return link.id
    return t.add(Link(id=new_id("link"), source=source, target=target, kind=kind)).id
