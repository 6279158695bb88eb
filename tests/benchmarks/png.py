"""PNG of an A0 with 1,000 cards at 300 dpi: bands against one QImage, time and peak memory as ratios.

Run it: `python tests/benchmarks/png.py`. Each way of writing runs in a process of its own, for its peak to be its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journey_editor.scene.display_list import DisplayList

DPI = 300
A0 = (3370.0, 2384.0)
COLUMNS, ROWS = 40, 25
GOALS = {"time": 0.5, "peak memory": 0.3}

TITLES = (
    "Waits for the refund and calls a second time",
    "Compares three offers on the way home",
    "Where is my order? Nobody can tell me",
    "Finds the station by the app, the bike is gone",
)


def measure_png() -> list[tuple[str, float, float]]:
    """Rows of (what, measured, goal): ours as a share of QImage.save."""
    ours, theirs = (_run_alone(way) for way in ("bands", "one image"))
    return [(f"PNG A0 {DPI} dpi, {what}", ours[what] / theirs[what], goal) for what, goal in GOALS.items()]


def _run_alone(way: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, __file__, way], env=environment, check=True, stdout=subprocess.PIPE)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _write(way: str) -> dict[str, float]:
    write = {"bands": _write_bands, "one image": _write_one_image}[way]
    page = _page()
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        write(page, Path(folder) / "page.png")
        seconds = time.process_time() - begun
    return {"time": seconds, "peak memory": _peak_memory()}


def _peak_memory() -> float:
    """The most memory that this process ever held, in kB, as Linux counts it."""
    status = Path("/proc/self/status").read_text()
    return float(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")))


def _page() -> "DisplayList":
    from journey_editor.scene.display_list import Box, DisplayList, Group, Stroke, Text
    from journey_editor.text.layout import lay_out_text
    from journey_editor.text.style import TextStyle

    width, height = A0[0] / COLUMNS, A0[1] / ROWS
    cards = []
    for number in range(COLUMNS * ROWS):
        title = lay_out_text(TITLES[number % len(TITLES)], TextStyle(12.5, 500), width - 24)
        note = lay_out_text(f"{number % 12} of 12 interviews", TextStyle(9), width - 24)
        box = Box(2, 2, width - 4, height - 4, 7, fill="#F4F7FB", stroke=Stroke("#4A6FA5", 1))
        lines = [Text(line, 14, 8, "#212529") for line in title.lines]
        lines += [Text(line, 14, 10 + title.height, "#5F6B76") for line in note.lines]
        stripe = Box(2, 2, 4, height - 4, (7, 0, 0, 7), fill="#4A6FA5")
        place = divmod(number, COLUMNS)
        cards.append(Group((box, stripe, *lines), x=place[1] * width, y=place[0] * height))
    return DisplayList(*A0, tuple(cards))


def _write_bands(page: "DisplayList", path: Path) -> None:
    from journey_editor.export.png import write_png

    with path.open("wb") as file:
        write_png(page, {}, DPI, file)


def _write_one_image(page: "DisplayList", path: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    from journey_editor.export.png import pixel_size
    from journey_editor.painting.application import ensure_application
    from journey_editor.painting.painter import DisplayListPainter

    ensure_application()
    image = QImage(*pixel_size(page, DPI), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(DPI / 72, DPI / 72)
    DisplayListPainter({}).paint(painter, page.groups)
    painter.end()
    image.save(str(path))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(_write(sys.argv[1]), sys.stdout)
    else:
        for what, measured, goal in measure_png():
            print(f"{what}, {measured:.2f}, {goal}, {'ok' if measured <= goal else 'short'}")
