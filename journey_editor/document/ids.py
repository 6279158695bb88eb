"""Ids of records: random where nothing names the record, made of its natural key where something does."""

import hashlib
import secrets
from collections.abc import Sequence

from journey_editor.document.records import MAP_ID, Emotion, Map, Record, Vote

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_LENGTH = 10


def new_id(record_type: str) -> str:
    """An id that no other record has: `<type>:` and 50 random bits."""
    return f"{record_type}:{''.join(secrets.choice(_BASE32) for _ in range(_LENGTH))}"


def derived_id(record_type: str, *parts: str) -> str:
    """An id of the form of `new_id` that follows from the parts, the same in every run and on every machine."""
    digest = hashlib.sha256("\n".join((record_type, *parts)).encode("utf-8", "surrogatepass")).digest()
    return f"{record_type}:{''.join(_BASE32[byte % len(_BASE32)] for byte in digest[:_LENGTH])}"


def emotion_id(lane: str, persona: str, step: str, state: str = "current") -> str:
    """The one id of what a persona feels at a step, so that no point of a curve can exist twice."""
    return _joined("emotion", (lane, persona, step, state))


def vote_id(target: str, voter: str) -> str:
    """The one id of a voter's vote for a target; votes without a voter are all different."""
    return _joined("vote", (target, voter)) if voter else new_id("vote")


def natural_id(record: Record) -> str:
    """The id that the record must have: its own, unless its natural key says another."""
    if isinstance(record, Emotion):
        return emotion_id(record.lane, record.persona, record.step, record.state)
    if isinstance(record, Vote) and record.voter:
        return vote_id(record.target, record.voter)
    if isinstance(record, Map):
        return MAP_ID
    return record.id


def _joined(record_type: str, key: Sequence[str]) -> str:
    return ":".join((record_type, *key))
