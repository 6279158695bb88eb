"""What differs between two maps, on the command line."""

import json
from pathlib import Path

import pytest

from journey_editor.cli import main
from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step
from journey_editor.storage.journey_file import write_journey

RECORDS: tuple[Record, ...] = (
    Map(title="Rider"),
    Stage(id="stage:a", name="Find"),
    Step(id="step:a", stage="stage:a", name="Looks"),
    Lane(id="lane:a", name="Touchpoints"),
    Card(id="card:a", lane="lane:a", step="step:a", title="Map of bikes"),
)


@pytest.fixture(autouse=True)
def maps(folder: Path) -> None:
    write_journey(folder / "march.journey", RECORDS, 1, {})
    planned = Card(id="card:b", lane="lane:a", step="step:a", title="QR code", state="planned")
    write_journey(folder / "june.journey", [*RECORDS[:-1], planned], 1, {})


def test_says_what_became_of_a_map(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "march.journey", "june.journey"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "removed  touchpoint “Map of bikes” in Touchpoints, Find › Looks",
        "added    touchpoint “QR code” in Touchpoints, Find › Looks",
        "1 added, 1 removed",
    ]


def test_the_same_map_has_no_differences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "march.journey", "march.journey"]) == 0
    assert capsys.readouterr().out == "nothing differs\n"


def test_a_map_against_its_future(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "june.journey", "--future", "--json"]) == 1
    [difference] = json.loads(capsys.readouterr().out)
    assert (difference["what"], difference["name"]) == ("added", "QR code")


def test_the_difference_is_printed_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "march.journey", "june.journey", "--out", "changes.pdf", "--page", "A3"]) == 1
    assert capsys.readouterr().out.startswith("wrote changes.pdf\n")
    assert Path("changes.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["march.journey"], 2, "diff takes two maps, or one map and --future"),
        (["march.journey", "june.journey", "--future"], 2, "diff takes two maps, or one map and --future"),
        (["march.journey", "may.journey"], 3, "may.journey: there is no such file"),
        (["march.journey", "june.journey", "--out", "june.journey"], 2, "does not tell a format"),
    ],
)
def test_refusals_name_what_is_wrong(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("june.journey").read_bytes()
    assert main(["diff", *arguments]) == status
    assert said in capsys.readouterr().err
    assert Path("june.journey").read_bytes() == before
