"""What a card says only when its lane or a view asks: internal talk must not get onto a poster unasked."""

from collections.abc import Collection

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Vote
from journey_editor.scene.chips import Chip


def texts_on_request(card: Card, shows: Collection[str]) -> list[str]:
    """The texts below the title: notes ("body"), and a line for each own field ("fields")."""
    said = [card.body] if "body" in shows else []
    if "fields" in shows:
        said += [f"{name}: {value}" for name, value in card.fields.items() if name.strip() and value.strip()]
    return [text for text in said if text]


def chips_on_request(card: Card, shows: Collection[str], records: RecordSet) -> list[Chip]:
    """The owner ("owner"), and how many votes the card got ("votes")."""
    chips = []
    if card.owner.strip() and "owner" in shows:
        chips.append(Chip(card.owner, icon="user"))
    votes = sum(vote.weight for vote in records.referring_to(card.id, Vote)) if "votes" in shows else 0
    if votes:
        key = "one_vote" if votes == 1 else "several_votes"
        chips.append(Chip(f"{wording.format_number(votes, records.map)} {wording.word(records.map, key)}"))
    return chips
