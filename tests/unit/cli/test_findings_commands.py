"""The action plan from the command line: as a spreadsheet, and on paper."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journey_editor.cli import main
from journey_editor.document.records import Card, Lane, Map, Stage, Step
from journey_editor.storage.journey_file import write_journey

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(autouse=True)
def plan(folder: Path) -> Path:
    """A map with two findings."""
    path = folder / "plan.journey"
    write_journey(
        path,
        [
            Map(title="Bikes"), Stage(id="s", name="Find"), Step(id="p", stage="s", name="Looks"), Lane(id="l"),
            Card(id="a", kind="pain", lane="l", step="p", title="Too dear", severity=4),
            Card(id="b", kind="opportunity", lane="l", step="p", title="A sign", impact=5, effort=2),
        ],
        1,
        {},
    )  # fmt: skip
    return path


def texts(path: str) -> list[str]:
    with PdfDocument(path) as document:
        return [
            document[index].get_textpage().get_text_range().replace("\u00a0", " ") for index in range(len(document))
        ]


def test_findings_become_spreadsheets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["findings", "plan.journey", "out.csv", "out.xlsx"]) == 0
    assert capsys.readouterr().out == "wrote out.csv\nwrote out.xlsx\n"
    assert "Too dear" in Path("out.csv").read_text(encoding="utf-8-sig")
    assert Path("out.xlsx").read_bytes().startswith(b"PK")


def test_another_suffix_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["findings", "plan.journey", "out.pdf"]) == 2
    assert "end it in .xlsx, .csv" in capsys.readouterr().err


def test_a_pdf_has_the_plan_as_its_second_page() -> None:
    assert main(["export", "plan.journey", "both.pdf", "--with", "findings", "--page", "A3"]) == 0
    poster, findings = texts("both.pdf")
    assert "page 1 of 2" in poster
    assert "page 2 of 2" in findings
    assert "Impact against effort" in findings
    assert main(["export", "plan.journey", "plan.pdf", "--only", "findings"]) == 0
    [alone] = texts("plan.pdf")
    assert "page 1 of 1" in alone
    assert main(["export", "plan.journey", "map.pdf", "--page", "A3"]) == 0
    assert len(texts("map.pdf")) == 1


def test_a_picture_has_a_file_a_page(run: Run) -> None:
    done = run("export", "plan.journey", "wall.png", "--with", "findings", "--page", "A4", "--dpi", "40")
    assert (done.returncode, done.stdout) == (0, "wrote wall.png\nwrote wall-2.png\n")
    assert Path("wall-2.png").read_bytes().startswith(b"\x89PNG")


def test_both_at_once_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "plan.journey", "x.pdf", "--with", "findings", "--only", "findings"]) == 2
    assert "not allowed with" in capsys.readouterr().err
