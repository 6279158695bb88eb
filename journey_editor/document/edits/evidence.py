"""What a person does to sources, to what cites them, and to questions."""

from collections.abc import Iterable, Sequence

from journey_editor.document.ids import new_id
from journey_editor.document.records import Citation, Citations, Evidence
from journey_editor.document.store import Transaction

# What a title says about the kind of its source.
_TELLTALES = (
    ("assum", "assumption"),
    ("guess", "assumption"),
    ("hypothes", "assumption"),
    ("survey", "survey"),
    ("poll", "survey"),
    ("focus group", "focus group"),
    ("observ", "observation"),
    ("shadowing", "observation"),
    ("diary", "observation"),
    ("usability", "usability test"),
    ("user test", "usability test"),
    ("ticket", "support tickets"),
    ("support", "support tickets"),
    ("hotline", "support tickets"),
    ("review", "reviews"),
    ("rating", "reviews"),
    ("social", "social listening"),
    ("forum", "social listening"),
    ("analytics", "analytics"),
    ("funnel", "analytics"),
    ("tracking", "analytics"),
    ("walkthrough", "walkthrough"),
    ("mystery", "walkthrough"),
    ("staff", "staff opinion"),
    ("workshop", "staff opinion"),
)


def add_source(t: Transaction, title: str = "", kind: str = "") -> str:
    """A new source; without a kind it gets the one that its title tells of."""
    return t.add(Evidence(id=new_id("evidence"), title=title, kind=kind or kind_told(title))).id


def kind_told(title: str) -> str:
    """The kind of source that a title such as "Q3 funnel" tells of; interviews when it tells of none."""
    said = title.casefold()
    return next((kind for telltale, kind in _TELLTALES if telltale in said), "interview")


def cite(t: Transaction, ids: Sequence[str], source_id: str) -> None:
    """Let cards, points or personas cite the source; of several those that cite it already stay as they are.

    How many of the sample it is is left to be said.
    """
    source = t.records.find(Evidence, source_id)
    for statement_id in ids:
        before: Citations = getattr(t.records[statement_id], "evidence", ())
        if len(ids) == 1 or all(citation.source != source_id for citation in before):
            made = Citation(source=source_id, of=source.sample if source else None)
            t.patch(statement_id, evidence=(*before, made))


def set_answer(t: Transaction, ids: Iterable[str], status: str) -> None:
    """Say of questions that they are open, confirmed or refuted."""
    for card_id in ids:
        t.patch(card_id, status=status)
