"""What a panel costs to open: from selecting a record to its panel laid out and painted. Exits with 1 when one is late.

What a panel leaves to the turns after it are frames of their own; the longest counts.

Run it: `python tests/benchmarks/panels.py [WORDS]`, with WORDS only what they begin. Every line: name, measured, goal,
ok or short. Milliseconds of processor time of the window's thread, on a map of 300 cards in which everything is filled
in: 60 frames a second leave 16.7 for each. "First" is what the panel costs before it was ever in sight, after the
window had time to make it; "again" is another record of the type.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from full_map import full_map

os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journey_editor.shell.main_window import MainWindow

FRAME_MS = 16.7
CARDS = 300
VIEW = 1680, 1050
RUNS = 5  # the best counts: the machine does other things, too
WINDOWS = 3  # so often a panel is opened for the first time; the best counts here, too
IDLE_SECONDS = 4.0
_TURNS = 6  # after the first

Row = tuple[str, float, float]
Act = Callable[[], object]


def open_window(application: "QApplication", folder: Path) -> "MainWindow":
    """The window of the map, when it has made ahead what it makes in time to spare."""
    from journey_editor.shell.appearance import Appearance
    from journey_editor.shell.windows import Windows
    from journey_editor.storage.journey_file import write_zip
    from journey_editor.storage.map_json import map_json

    path = folder / "map.journey"
    with path.open("wb") as file:
        write_zip(file, map_json(full_map(CARDS), 1), {})
    windows = Windows(application)
    Appearance(application, windows.settings)
    windows.show_path(path)
    [window] = windows.maps
    window.resize(*VIEW)
    until = time.monotonic() + IDLE_SECONDS
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)  # its timers are what is waited for
    return window


def opening_ms(application: "QApplication", act: Act) -> float:
    """What an action costs with all that it makes lay out and paint itself at once, or the longest turn after it."""
    from PySide6.QtCore import QEvent, QEventLoop

    begun = time.thread_time()
    act()
    application.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    application.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    longest = time.thread_time() - begun
    for _ in range(_TURNS):
        begun = time.thread_time()
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        longest = max(longest, time.thread_time() - begun)
    return longest * 1000


def measure(application: "QApplication", name: str, acts: list[Act], away: Act) -> list[Row]:
    """The first act as it comes, then the others by turns, each after `away`."""

    def once(act: Act) -> float:
        opening_ms(application, away)
        settle(application)
        return opening_ms(application, act)

    first = once(acts[0])
    again = min(max(once(act) for act in acts[1:]) for _ in range(RUNS))
    return [(f"{name}, first", first, FRAME_MS), (f"{name}, again", again, FRAME_MS)]


def settle(application: "QApplication") -> None:
    """The canvas paints until nothing stands in for something else."""
    for _ in range(3):
        application.processEvents()


def measure_panels(application: "QApplication", window: "MainWindow", wanted: str) -> list[Row]:
    from journey_editor.document.cell import Cell
    from journey_editor.document.ids import emotion_id

    select, panel = window.session.selection.select, window.side_panel

    def points(step: int) -> Act:
        point = emotion_id("lane:feelings", "persona:0", f"step:{step}")
        return lambda: select(point, cell=Cell("lane:feelings", f"step:{step}"))

    def selecting(*ids: str) -> list[Act]:
        return [partial(select, record_id) for record_id in ids]

    def away() -> None:
        select()
        panel.show_tab("selection")

    def sources(at: int) -> Act:
        from journey_editor.shell.evidence_command import show_source

        return lambda: show_source(window, f"evidence:{at}")

    def without_evidence() -> None:
        from journey_editor.panels.evidence_window import EvidenceWindow

        away()
        for shown in window.findChildren(EvidenceWindow):
            shown.hide()

    def without_findings() -> None:
        away()
        window.workspace.shows_findings = False

    several: list[Act] = [partial(select, *(f"card:{begin + 7 * i}" for i in range(5))) for begin in (1, 2, 3)]
    tabs: dict[str, list[Act]] = {
        "map": [partial(panel.show_tab, "map")] * 3,
        "method": [partial(panel.show_tab, "method")] * 3,
    }
    cases: dict[str, tuple[list[Act], Act]] = {
        "card": (selecting("card:2", "card:51", "card:8"), away),
        "several cards": (several, away),
        "stage": (selecting("stage:0", "stage:1", "stage:2"), away),
        "step": (selecting("step:0", "step:2", "step:4"), away),
        "lane": (selecting("lane:1", "lane:feelings", "lane:channels"), away),
        "emotion point": ([points(0), points(1), points(3)], away),
        "KPI": (selecting("kpi:0", "kpi:2", "kpi:4"), away),
        "link": (selecting("link:0", "link:1", "path:1"), away),
        "persona": (selecting("persona:0", "persona:1", "persona:2"), away),
        "map": (tabs["map"], away),
        "method": (tabs["method"], away),
        "findings pane": ([lambda: _show_findings(window)] * 3, without_findings),
        "sources": ([sources(0), sources(1), sources(2)], without_evidence),
    }
    rows: list[Row] = []
    for name, (acts, leave) in cases.items():
        if name.startswith(wanted):
            rows += measure(application, name, acts, leave)
    return rows


def _show_findings(window: "MainWindow") -> None:
    window.workspace.shows_findings = True


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        from journey_editor.app import make_application

        application = make_application()
        found: dict[str, float] = {}
        for _ in range(WINDOWS):
            window = open_window(application, Path(home))
            for name, value, _goal in measure_panels(application, window, " ".join(sys.argv[1:])):
                found[name] = min(value, found.get(name, value))
            window.close()
            application.processEvents()
        rows = [(name, value, FRAME_MS) for name, value in found.items()]
    for what, value, goal in rows:
        print(f"{what}, {value:.2f}, {goal}, {'ok' if value <= goal else 'short'}")
    short = [what for what, value, goal in rows if value > goal]
    print(f"{len(rows) - len(short)} of {len(rows)} goals met" + (f"; short: {'; '.join(short)}" if short else ""))
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
