"""Exports of named views, and of one persona in front of the others."""

import hashlib
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journey_editor.cli import main
from journey_editor.document.records import Card, Lane, Map, Persona, Record, Stage, Step, View
from journey_editor.storage.journey_file import read_journey, write_journey

RECORDS: tuple[Record, ...] = (
    Map(title="Whole"),
    Stage(id="stage", name="Discover"),
    Step(id="step", stage="stage"),
    Lane(id="lane:a", name="Touchpoints", order="a"),
    Lane(id="lane:b", name="Backstage", order="b"),
    Persona(id="mara", name="Mara"),
    Card(id="card:a", lane="lane:a", step="step", title="Poster"),
    Card(id="card:b", lane="lane:b", step="step", title="Printing"),
    View(id="view:a", name="Board", lanes=("lane:a",), page="A5 portrait"),
    View(id="view:b", name="Our operations!", lanes=("lane:b",)),
)


@pytest.fixture(autouse=True)
def whole(folder: Path) -> Path:
    path = folder / "whole.journey"
    write_journey(path, RECORDS, 1, {})
    return path


def text_of(path: str) -> str:
    with PdfDocument(path) as document:
        return str(document[0].get_textpage().get_text_bounded())


@pytest.mark.parametrize("name", ["Board", "bOARD", "view:a"])
def test_a_view_is_printed_by_its_name_on_its_page(name: str) -> None:
    assert main(["export", "whole.journey", "out.pdf", "--view", name]) == 0
    assert "Poster" in text_of("out.pdf")
    assert "Printing" not in text_of("out.pdf")
    with PdfDocument("out.pdf") as document:
        assert document[0].get_size() == pytest.approx((419.53, 595.28), abs=0.01)


def test_the_page_that_is_asked_for_goes_before_that_of_the_view() -> None:
    assert main(["export", "whole.journey", "out.pdf", "--view", "board", "--page", "A4"]) == 0
    with PdfDocument("out.pdf") as document:
        assert document[0].get_size() == pytest.approx((841.89, 595.28), abs=0.01)


def test_all_views_are_written_under_their_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "whole.journey", "out.pdf", "--all-views"]) == 0
    assert capsys.readouterr().out == "wrote out-board.pdf\nwrote out-our-operations.pdf\n"
    assert "Printing" in text_of("out-our-operations.pdf")
    assert "Poster" not in text_of("out-our-operations.pdf")


def test_one_persona_stands_in_front(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "whole.journey", "out.pdf", "--solo", "mara", "--view", "Board"]) == 0
    assert main(["export", "whole.journey", "out.pdf", "--solo", "Tom"]) == 2
    assert "no persona “Tom”; there are: Mara" in capsys.readouterr().err


def test_an_unknown_view_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "whole.journey", "out.pdf", "--view", "CEO"]) == 2
    said = capsys.readouterr().err
    assert said == "journey-editor: whole.journey: it has no view “CEO”; there are: Board, Our operations!\n"
    assert not Path("out.pdf").exists()


@pytest.mark.parametrize("asked", [["--all-views"], ["--view", "Board"]])
def test_a_map_without_views_says_so(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "shop.mmd", "out.pdf", *asked]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "it has no view" in line


def test_a_clean_copy_leaves_out_notes_and_unused_pictures(folder: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n pretended"
    digest = hashlib.sha256(picture).hexdigest()
    card = Card(id="card:a", lane="lane:a", step="step", title="Poster", body="Talk", owner="Ops")
    parked = Card(id="card:parked", image=digest)
    write_journey(folder / "talk.journey", [*RECORDS[:6], card, parked], 1, {digest: picture})
    assert main(["convert", "talk.journey", "clean.journey", "--clean"]) == 0
    opened = read_journey(folder / "clean.journey")
    assert [(found.title, found.body, found.owner) for found in opened.records.of_type(Card)] == [("Poster", "", "")]
    assert opened.assets == {}
