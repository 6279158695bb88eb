"""How the time to read a Mermaid journey grows: `.venv/bin/python tests/benchmarks/mermaid.py`."""

import sys
import time

from journey_editor.interchange.embedded_journeys import find_journeys
from journey_editor.interchange.mermaid_reader import read

PIECES = ("a: ", "<b ", "%%{", "a,", "#1", "1:1: ", "→", "<!--", "`", "<div mermaid ")
GOAL = 20.0  # ten times the text; squares would be a hundred


def seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    find_journeys("x\n" + text)
    return time.process_time() - start


def main() -> int:
    ratios = []
    for piece in PIECES:
        short, long = (min(seconds("journey\nx: 3: " + piece * count) for _ in range(2)) for count in (20_000, 200_000))
        ratios.append(long / short)
    worst = max(ratios)
    verdict = "ok" if worst <= GOAL else "short"
    print(f"ten times the text on one line, time: {worst:.1f}, <= {GOAL:g}, {verdict}")
    return 0 if verdict == "ok" else 1


if __name__ == "__main__":
    sys.exit(main())
