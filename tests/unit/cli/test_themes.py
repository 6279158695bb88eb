"""Exports from the command line follow the theme of the map, or that of the view that is printed."""

from pathlib import Path

import numpy as np
import pytest
from pypdfium2 import PdfDocument

from journey_editor.cli import main
from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step, View
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.palettes import CALM, VIVID
from journey_editor.storage.journey_file import write_journey

RECORDS: tuple[Record, ...] = (
    Map(title="Whole", theme="calm"),
    Stage(id="stage", name="Discover"),
    Step(id="step", stage="stage", name="Hears"),
    Lane(id="lane", name="Ideas"),
    Card(id="card", lane="lane", step="step", title="A sign", kind="opportunity", impact=5, effort=2),
    View(id="view:a", name="Board", theme="vivid"),
    View(id="view:b", name="Team"),
    View(id="view:c", name="Usual", theme="standard"),
)


@pytest.fixture(autouse=True)
def whole(folder: Path) -> Path:
    path = folder / "whole.journey"
    write_journey(path, RECORDS, 1, {})
    return path


def pages_of(path: str) -> list[set[str]]:
    """The colours of each page."""
    found = []
    with PdfDocument(path) as document:
        for page in document:
            pixels = page.render(scale=2).to_numpy().astype(np.uint32)
            numbers = pixels[..., 2] << 16 | pixels[..., 1] << 8 | pixels[..., 0]  # of blue, green, red
            found.append({f"#{number:06X}" for number in np.unique(numbers)})
    return found


@pytest.mark.parametrize(
    ("asked", "shown"),
    [([], CALM), (["--view", "Board"], VIVID), (["--view", "Team"], CALM), (["--view", "Usual"], STANDARD)],
)
@pytest.mark.parametrize("contents", [[], ["--with", "findings"]])
def test_the_poster_and_the_plan_are_in_the_theme(asked: list[str], contents: list[str], shown: Palette) -> None:
    assert main(["export", "whole.journey", "out.pdf", *asked, *contents]) == 0
    pages = pages_of("out.pdf")
    assert len(pages) == (2 if contents else 1)
    assert shown.stage(0) in pages[0]
    for page in pages:
        ideas = {theme.title for theme in (CALM, VIVID, STANDARD) if theme.bubble("opportunity") in page}
        assert ideas == {shown.title}


def test_all_views_are_written_each_in_its_own_theme() -> None:
    assert main(["export", "whole.journey", "out.pdf", "--all-views"]) == 0
    for name, theme in (("board", VIVID), ("team", CALM), ("usual", STANDARD)):
        assert theme.stage(0) in pages_of(f"out-{name}.pdf")[0]
