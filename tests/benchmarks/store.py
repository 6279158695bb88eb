"""A map of 10,000 cards: what it costs to open it and to rename one of them, as ratios; and to check 1,000 cards.

Run it: `python tests/benchmarks/store.py`.
"""

import gc
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from journey_editor.document.checks.method import check_map
from journey_editor.document.history import History
from journey_editor.document.order_keys import keys_between
from journey_editor.document.records import Card, Channel, Lane, Persona, Record, Stage, Step
from journey_editor.document.store import Store
from journey_editor.storage.journey_file import read_journey, write_journey
from journey_editor.storage.map_json import map_json

CARDS = 10_000
CHECKED = 1_000  # none of them keeps to the method


def measure_store() -> list[tuple[str, float, float]]:
    """Rows of (what, measured, goal)."""
    large, small = Store(a_map(CARDS)), Store(a_map(100))
    return [
        (f"open a file of {CARDS} cards / json.loads of its map.json", _opening_ratio(), 4),
        (f"rename one of {CARDS} cards / one of 100", _rename_seconds(large) / _rename_seconds(small), 1.5),
        (f"rename one of {CARDS} cards / validate that card", _rename_seconds(large) / _patch_seconds(large), 6),
        (f"check {CHECKED} cards by the method, milliseconds", _check_milliseconds(), 16.7),
    ]


def a_map(cards: int) -> list[Record]:
    """A map of 8 lanes and 40 steps with that many cards."""
    keys = keys_between(None, None, 50)
    stages = [Stage(id=f"stage:{n}", name=f"Stage {n}", order=keys[n]) for n in range(10)]
    steps = [Step(id=f"step:{n}", stage=f"stage:{n // 4}", name=f"Step {n}", order=keys[n]) for n in range(40)]
    lanes = [Lane(id=f"lane:{n}", name=f"Lane {n}", order=keys[n]) for n in range(8)]
    personas = [Persona(id=f"persona:{n}", name=f"Persona {n}", order=keys[n]) for n in range(3)]
    channels = [Channel(id=f"channel:{n}", name="web", order=keys[n]) for n in range(6)]
    orders = keys_between(None, None, cards)
    return [
        *stages,
        *steps,
        *lanes,
        *personas,
        *channels,
        *(
            Card(
                id=f"card:{n:010}",
                kind="pain",
                lane=f"lane:{n % 8}",
                step=f"step:{n // 8 % 40}",
                order=orders[n],
                title=f"Waits in the queue for {n} minutes without any news",
                body="A longer text about what happens here, in two sentences. This is the second.",
                personas=(f"persona:{n % 3}",),
                channels=(f"channel:{n % 6}",),
                severity=n % 5 + 1,
                owner="Service",
            )
            for n in range(cards)
        ),
    ]


def _opening_ratio() -> float:
    """From the file to a store, all checks included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.journey"
        write_journey(path, a_map(CARDS), 1, {})
        text = map_json(a_map(CARDS), 1)
        opened, plain = _seconds_of(lambda: Store(read_journey(path).records), lambda: json.loads(text))
        return opened / plain


def _rename_seconds(store: Store) -> float:
    History(store)
    titles = iter(range(10**6))

    def rename() -> None:
        for _ in range(500):
            with store.begin("Rename card") as t:
                t.patch("card:0000000050", title=str(next(titles)))

    return _seconds(rename) / 500


def _check_milliseconds() -> float:
    records = Store(a_map(CHECKED)).records
    return _seconds(lambda: check_map(records, "2026-11-23")) * 1000


def _patch_seconds(store: Store) -> float:
    card = store.records["card:0000000050"]
    return _seconds(lambda: [card.patched(title=str(n)) for n in range(500)]) / 500


def _seconds(work: Callable[[], object]) -> float:
    [least] = _seconds_of(work)
    return least


def _seconds_of(*works: Callable[[], object]) -> list[float]:
    """The least time of each, with the garbage collector off, as it is while a file opens.

    They take turns, so that a busy machine is as busy for the one as for the other.
    """
    times: list[list[float]] = [[] for _ in works]
    gc.disable()
    for _ in range(9):
        for work, taken in zip(works, times, strict=True):
            begun = time.process_time()
            done = work()
            taken.append(time.process_time() - begun)
            del done
    gc.enable()
    return [min(taken) for taken in times]


if __name__ == "__main__":
    for what, measured, goal in measure_store():
        print(f"{what}, {measured:.2f}, {goal}, {'ok' if measured <= goal else 'short'}")
