"""What layout and export cost, as ratios to what Qt does and to a whole pass. Exits with 1 when a goal is missed.

Run it: `python tests/benchmarks/export.py`. Every line: name, measured, goal, ok or short.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journey_editor.document.record_set import RecordSet
    from journey_editor.scene.display_list import DisplayList

CARDS = 5_000
COLUMNS = 100
CARD_WIDTH, CARD_HEIGHT, GAP = 180.0, 84.0, 12.0
PAGE_WIDTH = 14_400.0
PDF_GOALS = {"time": 0.8, "size": 0.6}
GROWTH_GOAL = 0.1
LANES, STEPS = 12, 50
# Qt sets type in whole pixels, so it draws with ten pixels a point.
QT_DPI = 720
# The best of so many runs: the machine does other things, too.
RUNS = 3
TEXT = """the customer waits for a refund and calls support a second time because nobody answers her letter or
mail on Monday while the order status says shipped but the parcel is lost in transit near Berlin where no agent can
tell her why"""


def measure_pdf() -> list[tuple[str, float, float]]:
    """Rows of (what, measured, goal): ours as a share of QPdfWriter with drawText, text laid out beforehand."""
    ours, theirs = (_run_alone(way) for way in ("reportlab", "QPdfWriter"))
    return [(f"PDF of {CARDS:,} cards, {what}", ours[what] / theirs[what], goal) for what, goal in PDF_GOALS.items()]


def measure_row_growth() -> list[tuple[str, float, float]]:
    """A card gets a longer title: laying out its lane and moving the lanes below, as a share of laying out the map."""
    from journey_editor.document.records import Card
    from journey_editor.layout.map_layout import MapLayout

    records = _map()
    column = 142.0

    def whole_pass() -> None:
        MapLayout(records, column).draw()

    layout = MapLayout(records, column)
    layout.draw()
    card = records.find(Card, "card:0")
    assert card is not None
    titles = iter(range(1_000_000))

    def grow() -> None:
        before = records[card.id]
        after = before.patched(title=f"{card.title}, {next(titles)} and {TEXT[:80]}")
        records.apply({card.id: (before, after)})
        layout.follow({card.id: (before, after)})
        layout.draw()

    grow()  # both ways know every other text already
    return [(f"a row grows at {CARDS:,} cards", _best(grow) / _best(whole_pass), GROWTH_GOAL)]


def _best(work: Callable[[], None]) -> float:
    """Seconds of processor time that a run takes at best."""
    seconds = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def _map() -> "RecordSet":
    from journey_editor.document.record_set import RecordSet
    from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step

    chance = random.Random(1)
    words = TEXT.split()
    records: list[Record] = [Map(title="Returning a parcel"), Stage(id="stage:0", name="All of it")]
    records += [Step(id=f"step:{i}", stage="stage:0", name=f"Moment {i}", order=f"{i:03}") for i in range(STEPS)]
    records += [Lane(id=f"lane:{i}", name=f"Lane {i}", order=f"{i:03}") for i in range(LANES)]
    records += [
        Card(
            id=f"card:{i}",
            lane=f"lane:{i % LANES}",
            step=f"step:{chance.randrange(STEPS)}",
            title=" ".join(chance.choices(words, k=8)),
        )
        for i in range(CARDS)
    ]
    return RecordSet(records)


def _run_alone(way: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, __file__, way], env=environment, check=True, stdout=subprocess.PIPE)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _write(way: str) -> dict[str, float]:
    page = _page()
    write = {"reportlab": _write_ours, "QPdfWriter": _write_with_qt}[way]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        return {"time": _best(lambda: write(page, path)), "size": path.stat().st_size}


def _page() -> "DisplayList":
    """Cards of 25 words, no two alike."""
    from journey_editor.scene.display_list import Box, DisplayList, Group, Stroke, Text
    from journey_editor.text.layout import lay_out_text
    from journey_editor.text.style import TextStyle

    chance = random.Random(1)
    words = TEXT.split()
    box = Box(0, 0, CARD_WIDTH, CARD_HEIGHT, 7, fill="#F4F7FB", stroke=Stroke("#4A6FA5", 1))
    cards = []
    for number in range(CARDS):
        text = lay_out_text(" ".join(chance.choices(words, k=25)), TextStyle(9), CARD_WIDTH - 20)
        row, column = divmod(number, COLUMNS)
        lines = (Text(line, 10, 8, "#212529") for line in text.lines)
        cards.append(Group((box, *lines), x=column * (CARD_WIDTH + GAP), y=row * (CARD_HEIGHT + GAP)))
    scale = PAGE_WIDTH / (COLUMNS * (CARD_WIDTH + GAP))
    height = CARDS / COLUMNS * (CARD_HEIGHT + GAP) * scale
    return DisplayList(PAGE_WIDTH, height, (Group(tuple(cards), scale=scale),))


def _write_ours(page: "DisplayList", path: Path) -> None:
    from journey_editor.export.pdf import write_pdf

    with path.open("wb") as file:
        write_pdf((page,), {}, file)


def _write_with_qt(page: "DisplayList", path: Path) -> None:
    """The same boxes and lines. Qt shapes each line anew, as drawText does, but need not break it."""
    from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
    from PySide6.QtGui import QBrush, QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen

    from journey_editor.scene.display_list import Box, Text, walk

    zoom = QT_DPI / 72
    font = QFont(_inter())
    font.setPixelSize(round(9 * zoom))
    pens = QPen(QColor("#4A6FA5"), zoom), QPen(QColor("#212529"))
    brush = QBrush(QColor("#F4F7FB"))
    writer = QPdfWriter(str(path))
    writer.setResolution(QT_DPI)
    writer.setPageMargins(QMarginsF())
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Point))
    painter = QPainter(writer)
    painter.setFont(font)
    painter.setBrush(brush)
    for placed in walk(page.groups):
        item = placed.item
        painter.resetTransform()
        painter.translate(placed.x * zoom, placed.y * zoom)
        painter.scale(placed.scale, placed.scale)
        if isinstance(item, Box):
            painter.setPen(pens[0])
            rect = QRectF(item.x * zoom, item.y * zoom, item.width * zoom, item.height * zoom)
            painter.drawRoundedRect(rect, 7 * zoom, 7 * zoom)
        elif isinstance(item, Text):
            painter.setPen(pens[1])
            words = "".join(run.text for run in item.line.runs)
            painter.drawText(QPointF((item.x + item.line.x) * zoom, (item.y + item.line.baseline) * zoom), words)
    painter.end()


def _inter() -> str:
    """The family name that Qt knows Inter by."""
    from PySide6.QtGui import QFontDatabase

    from journey_editor.painting.application import ensure_application
    from journey_editor.resource_files import resource_path

    ensure_application()
    loaded = QFontDatabase.addApplicationFont(str(resource_path("fonts", "inter", "Inter-Regular.ttf")))
    return QFontDatabase.applicationFontFamilies(loaded)[0]


def _lines_about_png() -> list[str]:
    """What the benchmark of the PNG prints, in the same form."""
    script = Path(__file__).with_name("png.py")
    return subprocess.run([sys.executable, script], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def main() -> int:
    rows = measure_pdf() + measure_row_growth()
    lines = [f"{what}, {value:.2f}, {goal}, {'ok' if value <= goal else 'short'}" for what, value, goal in rows]
    lines += _lines_about_png()
    print("\n".join(lines))
    return int(any(line.endswith("short") for line in lines))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(_write(sys.argv[1]), sys.stdout)
    else:
        sys.exit(main())
