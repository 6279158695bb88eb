"""A map that says something in every field of every type of record, and has every kind of lane and card."""

from typing import Any

from journey_editor.document.ids import emotion_id, vote_id
from journey_editor.document.records import RECORD_TYPES

LANE_KINDS = (
    "cards", "thoughts", "emotion", "kpi", "channels", "responsible", "time", "images", "text", "divider", "unheard of",
)  # fmt: skip
_CARD_KINDS = (
    "touchpoint", "action", "thought", "need", "pain", "gain", "opportunity", "solution", "question", "image", "note",
)  # fmt: skip
_LINK_KINDS = ("then", "leaves", "causes", "answered by", "met by", "moves")
_CITED = [{"source": "evidence:1", "count": 7, "of": 12, "speaker": "P4", "quote": "Too slow", "place": "p. 3"}]
_DAY = "2026-10-12"


def map_of_everything() -> dict[str, dict[str, Any]]:
    """The records of the map as a file holds them, `id -> values`."""
    return {
        "map": {
            "type": "map", "title": "Riding", "subtitle": "A first ride", "takeaways": ["Short", "Dry"],
            "objective": "Learn", "scope": "City", "scenario": "Rain", "state": "future", "status": "validated",
            "validated_on": _DAY, "validated_with": "Riders", "next_review": "2027", "version": "3", "author": "Ann",
            "organisation": "City bikes", "client": "The city", "confidentiality": "Internal", "logo": "0" * 64,
            "language": "de", "currency": "EUR", "emotion_scale": {"min": 1, "max": 5, "labels": ["bad", "good"]},
            "words": {"stage": "Phase"}, "color_by": "owner", "theme": "calm", "checks_off": ["no-scope"],
            "locked": True,
        },
        "stage:1": {
            "type": "stage", "name": "Find", "order": "a", "color": "#FFEE99", "goal": "A bike", "group": "Before",
            "weight": 2.0, "hidden": True, "locked": True, "folded": True,
        },
        "stage:2": {"type": "stage", "name": "Ride", "order": "b", "group": "Then"},
        "step:0": {"type": "step", "stage": "stage:1", "name": "Sees a bike"},
        "step:1": {
            "type": "step", "stage": "stage:2", "name": "Unlocks", "order": "a", "goal": "Off", "duration_s": 60.0,
            "wait_s": 5.0, "moment_of_truth": True, "map": "unlocking.journey", "weight": 2.0,
        },
        "step:2": {"type": "step", "stage": "stage:2", "name": "Calls", "order": "b", "alternative_of": "step:1"},
        "step:3": {"type": "step", "stage": "stage:2", "name": "Parks", "order": "c"},
        "step:4": {"type": "step", "stage": "stage:2", "name": "Leaves", "order": "d", "hidden": True},
        **{
            f"lane:{kind}": {
                "type": "lane", "kind": kind, "name": kind, "question": "What?", "order": f"a{number:02}",
                "color": "#FFEE99", "card_kind": "need", "actor": "persona:1", "weight": 2.0,
                "scale": {"min": 0.0, "max": 10.0, "labels": ["low", "high"]}, "options": {"shows": ["body", "votes"]},
            }
            for number, kind in enumerate(LANE_KINDS)
        },
        "lane:hidden": {"type": "lane", "order": "b", "hidden": True, "locked": True, "folded": True},
        **{
            f"card:{number}": {
                "type": "card", "kind": kind, "lane": "lane:cards", "step": f"step:{number % 3 + 1}", "span": 2,
                "order": f"a{number:02}", "title": kind, "body": "A note", "personas": ["persona:1"],
                "channels": ["channel:1"], "owner": "Web", "tags": ["tag:1"], "state": "planned",
                "moment_of_truth": True, "image": "0" * 64, "url": "https://example.org", "evidence": _CITED,
                "fact": "31 % drop-off", "fields": {"System": "CRM"}, "severity": 5, "impact": 4, "effort": 2,
                "value": 3, "benefit": {"amount": 120000.0, "unit": "EUR", "per": "year"}, "due": "2027-03",
                "status": "planned",
            }
            for number, kind in enumerate(_CARD_KINDS)
        },
        "card:wide": {"type": "card", "lane": "lane:thoughts", "stage": "stage:2", "title": "All along"},
        "card:parked": {"type": "card", "title": "Later"},
        "persona:1": {
            "type": "persona", "name": "Mara", "kind": "staff", "tagline": "nurse", "background": "Works nights",
            "segment": "City", "share": "62 %", "photo": "0" * 64, "color": "#0CA678", "line": "dashed", "order": "a",
            "quote": "On time!", "goals": ["Fast"], "needs": ["A bike"], "motivations": ["Health"], "pains": ["Forms"],
            "jobs": ["Get to work"], "behaviours": ["Plans"], "demographics": {"Age": "29"},
            "traits": [{"name": "Mood", "low": "calm", "high": "lively", "value": 0.25}], "channels": ["channel:1"],
            "business_goal": "Subscribe", "evidence": _CITED,
        },
        **{
            emotion_id("lane:emotion", "persona:1", step, state): {
                "type": "emotion", "lane": "lane:emotion", "persona": "persona:1", "step": step, "state": state,
                "score": 4.0, "low": 2.0, "high": 5.0, "word": "glad", "verbatim": "At last", "evidence": _CITED,
            }
            for state in ("current", "expected", "future")
            for step in ("step:1", "step:3")
        },
        "channel:1": {"type": "channel", "name": "App", "icon": "app", "color": "#0CA678", "order": "a"},
        "tag:1": {"type": "tag", "name": "Rain", "color": "#0CA678", "icon": "flag"},
        **{
            f"kpi:{place}": {
                "type": "kpi", "lane": "lane:kpi", place: target, "persona": "persona:1", "order": "a",
                "name": "Riders", "kind": "time", "value": 4.0, "unit": "%", "target": 5.0, "benchmark": 6.0,
                "previous": 3.0, "history": [{"on": "2025", "value": 1.0}, {"on": "2026-01", "value": 3.0}],
                "good": "down", "on": _DAY,
            }
            for place, target in (("stage", "stage:2"), ("step", "step:1"), ("card", "card:0"))
        },
        "evidence:1": {
            "type": "evidence", "kind": "interview", "who": "customers", "title": "Riders", "on": _DAY, "sample": 12,
            "url": "https://example.org", "status": "planned", "note": "By phone",
        },
        **{
            f"link:{kind}": {
                "type": "link", "source": source, "target": target, "kind": kind, "label": "often",
            }
            for kind, source, target in zip(
                _LINK_KINDS,
                ("step:3", "card:2", "card:4", "card:4", "card:3", "card:7"),
                ("step:1", "step:3", "card:5", "card:6", "card:7", "kpi:step"),
                strict=True,
            )
        },
        vote_id("card:4", "Ann"): {"type": "vote", "target": "card:4", "voter": "Ann", "weight": 2.0},
        "comment:1": {
            "type": "comment", "target": "card:4", "author": "Ann", "on": _DAY, "text": "Really?", "resolved": True,
        },
        "view:1": {
            "type": "view", "name": "Board", "lanes": ["lane:cards", "lane:emotion"], "stages": ["stage:2"],
            "personas": ["persona:1"], "tags": ["tag:1"], "filter": {"kinds": ["pain"], "shows": ["owner"]},
            "color_by": "tag", "page": "A3 portrait", "theme": "ink",
        },
    }  # fmt: skip


def silent_fields() -> set[tuple[str, str]]:
    """The fields, `(type, name)`, in which the map says nothing; there are none unless a record type has grown."""
    said = {(values["type"], name) for values in map_of_everything().values() for name in values}
    every = {(name, field) for name, record_type in RECORD_TYPES.items() for field in record_type.model_fields}
    return {(name, field) for name, field in every - said if field not in ("id", "type")}
