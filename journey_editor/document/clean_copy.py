"""A map without what is for the team alone: comments, votes, notes, what is hidden, to be handed to others."""

from collections.abc import Collection

from journey_editor.document.edits.removing import remove_records
from journey_editor.document.queries import lanes, parked_cards, stages, steps, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citations,
    Comment,
    Evidence,
    Map,
    Persona,
    Record,
    UnknownRecord,
    View,
    Vote,
)
from journey_editor.document.store import Store, Transaction

# What can be left out, and what it is called.
INTERNAL = {
    "comments": "Comments",
    "votes": "Votes",
    "notes": "Notes of cards",
    "owners": "Owners",
    "own_fields": "Own fields of cards",
    "speakers": "Who said it, in citations",
    "source_notes": "Notes of sources",
    "addresses": "Addresses of sources",
    "business_goals": "What the business wants of personas",
    "next_review": "The next review",
    "hidden": "Hidden stages, steps and lanes",
    "parking_lot": "Cards in the parking lot",
}
# The fields of records that say it, each with what it holds when it says nothing.
_FIELDS: dict[str, tuple[type[Record], str, object]] = {
    "notes": (Card, "body", ""),
    "owners": (Card, "owner", ""),
    "own_fields": (Card, "fields", {}),
    "source_notes": (Evidence, "note", ""),
    "addresses": (Evidence, "url", ""),
    "business_goals": (Persona, "business_goal", ""),
    "next_review": (Map, "next_review", None),
}


def clean_copy(records: RecordSet, leave_out: Collection[str] = tuple(INTERNAL)) -> RecordSet:
    """The records without those things, named as in INTERNAL; the ones given stay as they are.

    What this program does not know is left out in any case, as nobody here can say what it tells.
    """
    store = Store(RecordSet(_known_part(record) for record in records if not isinstance(record, UnknownRecord)))
    with store.begin("Clean copy") as t:
        if "hidden" in leave_out:
            remove_records(t, _hidden(t.records))
        for record_id in sorted(_to_remove(store.records, leave_out)):
            t.remove(record_id)
        for record in list(t.records):
            fields = _emptied(record, leave_out)
            if fields:
                t.patch(record.id, **fields)
        _drop_owners_of_views(t, leave_out)
    return store.records


def count_internal(records: RecordSet) -> dict[str, int]:
    """How many records each of the INTERNAL things concerns."""
    counts = dict.fromkeys(INTERNAL, 0)
    counts["comments"] = len(list(records.of_type(Comment)))
    counts["votes"] = len(list(records.of_type(Vote)))
    counts["parking_lot"] = len(parked_cards(records))
    counts["hidden"] = len(_hidden(records))
    for name in (*_FIELDS, "speakers"):
        counts[name] = sum(bool(_emptied(record, (name,))) for record in records)
    return counts


def _to_remove(records: RecordSet, leave_out: Collection[str]) -> set[str]:
    gone: set[str] = set()
    if "comments" in leave_out:
        gone |= {comment.id for comment in records.of_type(Comment)}
    if "votes" in leave_out:
        gone |= {vote.id for vote in records.of_type(Vote)}
    if "parking_lot" in leave_out:
        gone |= {card.id for card in parked_cards(records)}
    return gone


def _hidden(records: RecordSet) -> list[Record]:
    """The lanes, stages and steps that are hidden, and stages that have hidden steps only."""
    hidden: list[Record] = [lane for lane in lanes(records) if lane.hidden]
    hidden += [
        stage
        for stage in stages(records)
        if stage.hidden or ((own := steps_of(records, stage.id)) and all(step.hidden for step in own))
    ]
    gone = {record.id for record in hidden}
    hidden += [step for step in steps(records) if step.hidden and step.stage not in gone]
    return hidden


def _emptied(record: Record, leave_out: Collection[str]) -> dict[str, object]:
    """The fields of a record that say something which is left out, with what they hold instead."""
    fields: dict[str, object] = {}
    for name, (holder, field, nothing) in _FIELDS.items():
        if name in leave_out and isinstance(record, holder) and getattr(record, field):
            fields[field] = nothing
    citations: Citations = getattr(record, "evidence", ())
    if "speakers" in leave_out and any(citation.speaker for citation in citations):
        fields["evidence"] = tuple(citation.model_copy(update={"speaker": ""}) for citation in citations)
    return fields


def _drop_owners_of_views(t: Transaction, leave_out: Collection[str]) -> None:
    """A view that chooses by owners names them; without owners it would show nothing."""
    if "owners" in leave_out:
        for view in list(t.records.of_type(View)):
            t.patch(view.id, filter={name: words for name, words in view.filter.items() if name != "owners"})


def _known_part(record: Record) -> Record:
    if not record.model_extra:
        return record
    return type(record).model_validate({name: getattr(record, name) for name in type(record).model_fields})
