"""What the command line says before there is a window, and where none can be."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from journey_editor.cli import main
from journey_editor.cli.arguments import completed

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ([], ["open"]),
        (["a.journey", "b.mmd"], ["open", "a.journey", "b.mmd"]),
        (["./export"], ["open", "./export"]),
        (["--", "-a"], ["open", "--", "-a"]),
        (["open", "export"], ["open", "export"]),
        (["export", "a", "b"], ["export", "a", "b"]),
        (["--help"], ["--help"]),
    ],
)
def test_maps_alone_are_opened(given: list[str], meant: list[str]) -> None:
    assert completed(given) == meant


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("arguments", [[], ["shop.mmd"], ["open", "shop.mmd"]])
def test_without_a_display_one_line_names_what_works(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("journey-editor: there is no display")
    assert "journey-editor export MAP OUT.pdf" in line


@pytest.mark.usefixtures("no_screen")
def test_a_display_that_does_not_answer_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert main([]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "the display :4711 does not answer" in line or "apt-get install" in line


def test_maps_that_are_not_there_are_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gone.journey", "gone/too.mmd"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        "journey-editor: gone.journey: there is no such file or folder; check the name",
        "journey-editor: gone/too.mmd: there is no such file or folder; check the name",
    ]


def test_a_map_that_cannot_be_read_is_one_line(run: Run) -> None:
    Path("picture.journey").write_bytes(b"\x89PNG\r\n\x1a\n pretended")
    done = run("picture.journey", before="sys.stderr.isatty = lambda: True")
    assert done.returncode == 3
    assert (
        done.stderr == "journey-editor: picture.journey: it is a PNG picture, not a journey map; choose another file\n"
    )
