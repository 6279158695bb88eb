import json
from typing import Any

import pytest

from journey_editor.document.change import Change
from journey_editor.document.records import Card, make_record

OLD, NEW = Card(id="card:a", title="Old"), Card(id="card:a", title="New", evidence=({"source": "evidence:a"},))


def test_a_change_comes_back_from_json() -> None:
    unknown = make_record({"type": "from the future", "id": "x", "list": [1, {"deep": True}]})
    change = Change({"card:a": (OLD, NEW), "x": (None, unknown)}, 3, "Rename", "remote", "card:a title")
    assert Change.from_json(json.loads(json.dumps(change.to_json()))) == change


def test_json_leaves_out_what_is_usual() -> None:
    assert Change({"card:a": (OLD, None)}, 3, "Delete").to_json() == {
        "rev": 3,
        "label": "Delete",
        "origin": "user",
        "entries": {"card:a": [{"type": "card", "id": "card:a", "title": "Old"}, None]},
    }


@pytest.mark.parametrize(
    "damaged",
    [
        {},
        {"entries": []},
        {"entries": {"card:a": [None]}},
        {"entries": {"card:a": [None, {}]}, "rev": 1, "label": "", "origin": ""},
        {"entries": {"card:a": [None, {"type": "card"}]}, "rev": 1, "label": "", "origin": ""},
        {"entries": {"card:a": [None, 1]}, "rev": 1, "label": "", "origin": ""},
    ],
)
def test_what_is_no_change_is_refused(damaged: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a change"):
        Change.from_json(damaged)


def test_two_changes_become_one() -> None:
    made = Change({"card:a": (None, OLD)}, 1, "Type", key="k")
    renamed = Change({"card:a": (OLD, NEW), "card:b": (None, Card(id="card:b"))}, 2, "Type", key="k")
    assert made.followed_by(renamed) == Change(
        {"card:a": (None, NEW), "card:b": (None, Card(id="card:b"))}, 2, "Type", key="k"
    )


def test_two_changes_that_lead_back_are_no_difference() -> None:
    there = Change({"card:a": (OLD, NEW)}, 1, "Type")
    back = Change({"card:a": (NEW, OLD)}, 2, "Type")
    assert not there.followed_by(back).entries
