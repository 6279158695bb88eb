"""What the method finds lacking in a map, on the command line."""

import json
from pathlib import Path

import pytest

from journey_editor.cli import main
from journey_editor.document.records import Card, Channel, Lane, Map, Persona, Record, Stage, Step
from journey_editor.storage.journey_file import write_journey

SOUND: tuple[Record, ...] = (
    Map(objective="Fewer calls"),
    Persona(id="persona:a", name="Mara"),
    Stage(id="stage:a", name="Find", order="a"),
    Step(id="step:a", stage="stage:a", name="Looks"),
    Lane(id="lane:a", name="Touchpoints"),
    Card(id="card:a", lane="lane:a", step="step:a", title="Site", channels=("channel:web",)),
)
LACKING = (*SOUND[1:], Map(checks_off=("no-objective",)), Stage(id="stage:b", name="Pay\x1b[2J", order="b"))


@pytest.fixture(autouse=True)
def maps(folder: Path) -> None:
    web = Channel(id="channel:web", name="Web")
    write_journey(folder / "sound.journey", [*SOUND, web], 1, {})
    write_journey(folder / "lacking.journey", [*LACKING, web], 1, {})


def test_a_map_that_keeps_to_the_method(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sound.journey"]) == 0
    assert capsys.readouterr().out == "nothing to look at\n"
    assert main(["check", "sound.journey", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_lacks_is_said_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("lacking.journey").read_bytes()
    assert main(["check", "lacking.journey"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "touchpoints: Stage “Pay [2J” has no touchpoint",
        "stages: The journey ends at “Pay [2J”",
    ]
    assert Path("lacking.journey").read_bytes() == before


def test_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "lacking.journey", "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert first == {
        "rule": "stage-without-touchpoint",
        "step": "touchpoints",
        "what": "Stage “Pay\x1b[2J” has no touchpoint",
        "why": first["why"],
        "how": first["how"],
        "records": [{"id": "stage:b", "type": "stage", "name": "Pay\x1b[2J"}],
    }
    assert first["why"].endswith(".")
    assert first["how"].endswith(".")
    assert second["rule"] == "ends-at-purchase"


def test_a_map_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "nowhere.journey"]) == 3
    assert "nowhere.journey: there is no such file" in capsys.readouterr().err
