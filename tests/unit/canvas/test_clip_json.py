"""Clips as JSON, also those that nobody sane would have written."""

import base64
import hashlib
import io
import json
from typing import Any

import pytest
from PIL import Image

from journey_editor.canvas import clip_json as module
from journey_editor.canvas.clip_json import clip_json, parse_clip
from journey_editor.document.edits.clip import Clip
from journey_editor.document.records import Card, Persona
from journey_editor.storage.limits import Damaged


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (3, 2), "red").save(buffer, "PNG")
    return buffer.getvalue()


PNG = picture()
DIGEST = hashlib.sha256(PNG).hexdigest()
CLIP = Clip(
    ("card:a",), (Card(id="card:a", title="A “quote”", image=DIGEST), Persona(id="persona:x")), ("lane:1",), ("step:1",)
)


def changed(**parts: Any) -> bytes:
    return json.dumps({**json.loads(clip_json(CLIP, {DIGEST: PNG})), **parts}).encode()


def test_a_clip_comes_back_with_its_pictures() -> None:
    assert parse_clip(clip_json(CLIP, {DIGEST: PNG, "other": b"x"})) == (CLIP, {DIGEST: PNG})


def test_pictures_beyond_the_limit_stay_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_PICTURES", len(PNG) - 1)
    assert parse_clip(clip_json(CLIP, {DIGEST: PNG})) == (CLIP, {})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b'{"format": 1}',
        b'{"format": 2, "roots": ["card:a"]}',
        b"[" * 600_000,
        b'{"format": 1, "roots": [' + b"[" * 100_000,
        b'{"format": 1, "format": 1}',
        b'{"format": NaN}',
        changed(roots="card:a"),
        changed(roots=[["card:a"], 1, None]),
        changed(roots=["card:none"]),
        changed(records={"card:a": 1}),
        changed(records=[1, None, {"type": "card"}, {"type": ["x"], "id": "card:a"}]),
        changed(records=[{"type": "map", "id": "map"}], roots=["map"]),
        changed(records=[{"type": "whatever", "id": "card:a"}]),
        changed(records=[{"type": "card", "id": "card:a", "span": 0}]),
        changed(records=[{"type": "card", "id": ""}], roots=[""]),
    ],
)
def test_what_is_no_clip_is_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        parse_clip(data)


def test_too_much_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    with pytest.raises(Damaged, match="copy less"):
        parse_clip(b"[" * 11)


def test_damaged_records_and_pictures_are_left_out() -> None:
    records = [{"type": "card", "id": "card:a"}, {"type": "card", "id": "card:b", "span": "wide"}, 7]
    false = base64.b64encode(b"not it").decode()
    no_picture = hashlib.sha256(b"text").hexdigest()
    assets = {DIGEST: false, no_picture: base64.b64encode(b"text").decode(), "x": "§", "y": 3, "z": None}
    clip, pictures = parse_clip(changed(records=records, assets=assets, lanes=7, steps=["a", 1, "a"]))
    assert [record.id for record in clip.records] == ["card:a"]
    assert (clip.lanes, clip.steps, pictures) == ((), ("a",), {})


def test_what_was_picked_is_of_one_type() -> None:
    clip, _ = parse_clip(changed(roots=["card:a", "persona:x"]))
    assert clip.roots == ("card:a",)
