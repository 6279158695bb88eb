"""The map that the script builds, written down apart from it, and the same account of any records."""

from typing import Any

from journey_editor.document.queries import cards_of_lane, lanes, parked_cards, personas, stages, steps, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Stage, Step

MEANT: dict[str, Any] = {
    "title": "Bike share",
    "stages": {
        "Discover": ["Hears of it", "Looks it up"],
        "Decide": ["Compares prices", "Signs up"],
        "Ride": ["Unlocks a bike", "Rides"],
    },
    "lanes": [("Touchpoints", "cards"), ("Emotion", "emotion"), ("Pain points", "cards")],
    "cards": {
        "Touchpoints": [
            ("Hears of it", "touchpoint", "Poster", 1, False),
            ("Hears of it", "touchpoint", "Radio spot", 1, False),
            ("Looks it up", "touchpoint", "Web site", 1, True),
            ("Compares prices", "touchpoint", "App", 1, False),
            ("Unlocks a bike", "touchpoint", "Helmets", 1, False),
        ],
        "Emotion": [],
        "Pain points": [
            ("Looks it up", "pain", "Price is hidden", 1, False),
            ("Signs up", "opportunity", "Show the price first", 1, False),
            ("Unlocks a bike", "pain", "Rain", 2, False),
        ],
    },
    "parking lot": [],
    "curves": {"Customer": [0, 1, -1, -2, 1, 2], "Tom": [1, 2, 0, -1, 0, 1]},
    "verbatims": {("Customer", "Compares prices"): "Why so much?"},
}


def check_meant(records: RecordSet) -> None:
    """Fail with what the records say, and what they were meant to."""
    said = account(records)
    for part, meant in MEANT.items():
        assert said[part] == meant, f"{part}: {said[part]}\nmeant: {meant}"


def account(records: RecordSet) -> dict[str, Any]:
    """What `MEANT` says of the records, everything in the order in which it shows."""
    order = [step.id for step in steps(records)]
    points = {(point.persona, point.step): point for point in records.of_type(Emotion)}
    people = personas(records)
    return {
        "title": records.map.title,
        "stages": {stage.name: [step.name for step in steps_of(records, stage.id)] for stage in stages(records)},
        "lanes": [(lane.name, lane.kind) for lane in lanes(records)],
        "cards": {
            lane.name: [
                (_place(records, card.step, card.stage), card.kind, card.title, card.span, card.moment_of_truth)
                for card in sorted(cards_of_lane(records, lane.id), key=lambda card: order.index(card.step or ""))
            ]
            for lane in lanes(records)
        },
        "parking lot": [card.title for card in parked_cards(records)],
        "curves": {
            persona.name: [points[persona.id, step].score if (persona.id, step) in points else None for step in order]
            for persona in people
        },
        "verbatims": {
            (persona.name, _place(records, step, None)): point.verbatim
            for persona in people
            for step in order
            if (point := points.get((persona.id, step))) and point.verbatim
        },
    }


def _place(records: RecordSet, step: str | None, stage: str | None) -> str:
    found = records.find(Step, step) or records.find(Stage, stage)
    return found.name if found else ""
