"""A map without what is for the team alone: comments, votes, notes and the like, to be handed to others."""

from collections.abc import Collection

from journey_editor.document.queries import parked_cards
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citations, Comment, Evidence, Record, UnknownRecord, View, Vote
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
    "parking_lot": "Cards in the parking lot",
}


def clean_copy(records: RecordSet, leave_out: Collection[str] = tuple(INTERNAL)) -> RecordSet:
    """The records without those things, named as in INTERNAL; the ones given stay as they are.

    What this program does not know is left out in any case, as nobody here can say what it tells.
    """
    store = Store(RecordSet(_known_part(record) for record in records if not isinstance(record, UnknownRecord)))
    with store.begin("Clean copy") as t:
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
    for name in ("notes", "owners", "own_fields", "speakers", "source_notes"):
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


def _emptied(record: Record, leave_out: Collection[str]) -> dict[str, object]:
    """The fields of a record that say something which is left out, with what they hold instead."""
    fields: dict[str, object] = {}
    if isinstance(record, Card):
        if "notes" in leave_out and record.body:
            fields["body"] = ""
        if "owners" in leave_out and record.owner:
            fields["owner"] = ""
        if "own_fields" in leave_out and record.fields:
            fields["fields"] = {}
    if isinstance(record, Evidence) and "source_notes" in leave_out and record.note:
        fields["note"] = ""
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
