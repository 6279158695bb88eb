"""What is chosen for an export, as words of the command line and as settings."""

import sys
from pathlib import Path

import pytest

from journey_editor.cli.arguments import make_parser
from journey_editor.layout.pages import Contents
from journey_editor.shell.export_choices import NATURAL_PAGE, ExportChoices, with_suffix
from journey_editor.shell.own_program import own_command
from journey_editor.shell.page_verdict import shortened


def test_the_command_line_understands_the_choices() -> None:
    source, target = Path("/maps/a.journey"), Path("/maps/-odd name.png")
    options = make_parser().parse_args(ExportChoices(".png", "A1", "portrait", 300).arguments(source, target))
    assert (options.map, options.out, options.page, options.orientation, options.dpi, options.progress) == (
        source, [target], "A1", "portrait", 300, True,
    )  # fmt: skip
    natural = make_parser().parse_args(
        ExportChoices(page=NATURAL_PAGE, orientation="portrait").arguments(source, target)
    )
    assert (natural.page, natural.orientation) == ("fit", None)


@pytest.mark.parametrize(
    ("contents", "along", "only"),
    [("map", None, None), ("map and findings", "findings", None), ("findings", None, "findings")],
)
def test_the_command_line_understands_the_contents(contents: Contents, along: str | None, only: str | None) -> None:
    words = ExportChoices(contents=contents).arguments(Path("/maps/a.journey"), Path("/maps/a.pdf"))
    options = make_parser().parse_args(words)
    assert (options.along, options.only) == (along, only)


def test_the_paper_is_that_of_the_choices() -> None:
    paper = ExportChoices(page="A4", orientation="portrait").paper
    assert paper is not None
    assert (round(paper.width), round(paper.height)) == (595, 842)
    assert ExportChoices(page=NATURAL_PAGE).paper is None


def test_settings_keep_the_choices() -> None:
    choices = ExportChoices(".png", "letter", "portrait", 600, "findings")
    assert ExportChoices.from_json(choices.to_json()) == choices


@pytest.mark.parametrize(
    "stored",
    [None, [], {}, {"suffix": ".exe", "page": "A9", "orientation": "upwards", "dpi": True}, {"dpi": "300", "page": []}],
)
def test_spoiled_settings_count_as_absent(stored: object) -> None:
    assert ExportChoices.from_json(stored) == ExportChoices()


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.journey", "a.pdf"), ("a.PNG", "a.pdf"), ("v1.2", "v1.2.pdf"), ("a", "a.pdf"), ("a.b.journey", "a.b.pdf")],
)
def test_the_suffix_of_a_map_or_of_another_export_is_replaced(path: str, expected: str) -> None:
    assert with_suffix(Path("/x", path), ".pdf") == Path("/x", expected)


def test_a_bundle_is_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command("export", "a") == (sys.executable, ["-m", "journey_editor", "export", "a"])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("export", "a") == (sys.executable, ["export", "a"])


def test_warnings_take_two_lines_at_most() -> None:
    assert shortened([]) == []
    assert shortened(["a", "b"]) == ["a", "b"]
    assert shortened(["a", "b", "c"]) == ["a", "b And 1 more such text."]
    assert shortened(["a", "b", "c", "d"])[1] == "b And 2 more such texts."
    assert len(shortened(["x" * 1000])[0]) <= 180
