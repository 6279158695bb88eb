"""What the command line refuses: one line that says what is wrong, a status, and no file left over."""

import errno
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from journey_editor.cli import main

PICTURE = b"\x89PNG\r\n\x1a\n pretended"

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Names = Callable[[], list[str]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--frobnicate"], "journey-editor --help explains"),
        (["shop.mmd", "--page", "A4"], "unrecognized arguments: --page A4"),
        (["export"], "the following arguments are required: MAP, OUT"),
        (["export", "shop.mmd", "out.svg"], "out.svg: the name does not tell a format; end it in .pdf, .png"),
        (["export", "shop.mmd", "out"], "end it in .pdf, .png"),
        (["export", "shop.mmd", "a.pdf", "a.pdf"], "a.pdf: it would be written twice"),
        (["convert", "shop.mmd", "out.pdf"], "end it in .journey, .json, .mmd, .mermaid"),
        (["convert", "shop.mmd", "shop.mmd"], "shop.mmd: it is the input itself"),
        (["convert", "shop.mmd", "link.mmd"], "link.mmd: it is the input itself"),
        (["convert", "shop.mmd", "out.mmd", "--journey", "2"], "shop.mmd: it holds 1 journey"),
        (["convert", "shop.mmd", "out.mmd", "--journey", "0"], "whole number"),
        (["convert", "shop.mmd", "out.mmd", "--journey", "1", "--all"], "not allowed with"),
        (["export", "shop.mmd", "out.pdf", "--page", "A9"], "WIDTHxHEIGHTmm"),
        (["export", "shop.mmd", "out.pdf", "--page", "9x9mm"], "50 to 5080 mm"),
        (["export", "shop.mmd", "out.pdf", "--orientation", "portrait"], "add --page"),
        (["export", "shop.mmd", "out.png", "--dpi", "9"], "whole number from 10"),
        (["export", "shop.mmd", "out.png", "--dpi", "9" * 5000], "whole number from 10"),
        (["export", "shop.mmd", "out.png", "--d", "9"], "unrecognized arguments"),
    ],
)
def test_a_wrong_argument_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str, names: Names
) -> None:
    Path("link.mmd").symlink_to("shop.mmd")
    before = Path("shop.mmd").read_bytes()
    assert main(arguments) == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line.startswith("journey-editor: ")
    assert said in line
    assert printed.out == ""
    assert names() == ["link.mmd"]
    assert Path("shop.mmd").read_bytes() == before


def test_the_map_inside_an_input_folder_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("map").mkdir()
    Path("map/map.json").write_text('{"format": 1, "records": {}}')
    assert main(["convert", "map", "map/map.json"]) == 2
    assert "the input itself" in capsys.readouterr().err


def bomb() -> bytes:
    with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("map.json", bytes(100_000_000))
    data = Path("bomb.zip").read_bytes()
    Path("bomb.zip").unlink()
    return data


def zip_of(name: str) -> bytes:
    with zipfile.ZipFile("made.zip", "w") as archive:
        archive.writestr(name, b"{}")
    data = Path("made.zip").read_bytes()
    Path("made.zip").unlink()
    return data


BAD_INPUTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.journey": (lambda: b"", "the file is empty"),
    "empty.mmd": (lambda: b"", "the file is empty"),
    "blank.md": (lambda: b"\n \n", "nothing in it is a journey that can be read"),
    "picture.journey": (lambda: PICTURE, "it is a PNG picture"),
    "picture.mmd": (lambda: PICTURE, "it is a PNG picture"),
    "sheet.xlsx": (lambda: zip_of("xl/workbook.xml"), "it is an Excel workbook"),
    "other.journey": (lambda: zip_of("readme.txt"), "a zip archive without a map.json"),
    "climbing.journey": (lambda: zip_of("../map.json"), "a zip archive without a map.json"),
    "cut.journey": (lambda: zip_of("map.json")[:-9], "breaks off"),
    "brackets.journey": (lambda: b"[" * 200_000, "nested too deeply"),
    "braces.json": (lambda: b'{"a":' * 200_000, "nested too deeply"),
    "nan.json": (lambda: b'{"format": 1, "records": {"a": {"type": "x", "y": NaN}}}', "the number NaN"),
    "huge.json": (lambda: b'{"format": 1, "records": {"a": {"type": "x", "y": 1e999}}}', "the number 1e999"),
    "digits.json": (lambda: b'{"format": ' + b"9" * 5000 + b"}", "a number of thousands of digits"),
    "twice.json": (lambda: b'{"records": {}, "records": {}}', '"records" twice'),
    "half.json": (lambda: b'{"format": 1, "records": {"\\ud800": 1}}', "half a character"),
    "other.json": (lambda: b'{"name": "package"}', 'no "records"'),
    "long.mmd": (lambda: b"x" * 2_000_000, "journey"),
    "long.json": (lambda: b'{"' + b"x" * 2_000_000, "no JSON"),
    "large.mmd": (lambda: b"x\n" * 5_000_000, "larger than 8 MB"),
    "bytes.mmd": (lambda: bytes(range(256)) * 10, "NUL"),
    "bomb.journey": (bomb, "larger than 32 MB"),
    "flow.mmd": (lambda: b"flowchart LR\n a --> b\n", "another kind of Mermaid diagram"),
}


@pytest.mark.parametrize("name", BAD_INPUTS)
def test_an_input_that_cannot_be_read_is_one_line_and_status_3(
    name: str, capsys: pytest.CaptureFixture[str], names: Names
) -> None:
    content, said = BAD_INPUTS[name]
    Path(name).write_bytes(content())
    assert main(["convert", name, "out.json"]) == 3
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line.startswith(f"journey-editor: {name}: ")
    assert said in line
    assert "; " in line
    assert len(line) < 300
    assert printed.out == ""
    assert names() == [name]


@pytest.mark.parametrize("name", ["missing.mmd", "missing/map.mmd", "n" * 300, ".", "pipe"])
def test_a_path_that_is_no_map_is_one_line_and_status_3(
    name: str, capsys: pytest.CaptureFixture[str], names: Names
) -> None:
    os.mkfifo("pipe")
    assert main(["export", name, "out.pdf"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"journey-editor: {name}: ")
    assert names() == ["pipe"]


def test_bombs_take_little_memory_and_time(run: Run) -> None:
    Path("bomb.journey").write_bytes(bomb())
    Path("lists.json").write_bytes(
        b'{"format": 1, "records": {"a": {"type": "x", "y": [' + b"[]," * 5_000_000 + b"0]}}}"
    )
    limits = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (400_000_000,) * 2);"
        "resource.setrlimit(resource.RLIMIT_CPU, (10, 10))"
    )
    for name in ("bomb.journey", "lists.json"):
        done = run("convert", name, "out.json", before=limits)
        assert (done.returncode, len(done.stderr.splitlines())) == (3, 1), done.stderr


def test_a_name_cannot_write_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "a\nb\x1b[31m.mmd", "out.json"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.isprintable()


@pytest.mark.parametrize(
    "out", ["folder.pdf", "file/out.pdf", "missing/out.pdf", "/proc/out.pdf", "pipe.pdf", "loop.pdf"]
)
def test_an_output_that_cannot_be_written_is_one_line_and_status_4(
    out: str, capsys: pytest.CaptureFixture[str], names: Names
) -> None:
    Path("folder.pdf").mkdir()
    Path("file").write_text("")
    os.mkfifo("pipe.pdf")
    Path("loop.pdf").symlink_to("loop.pdf")
    before = names()
    assert main(["export", "shop.mmd", out]) == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"journey-editor: {out}: ")
    assert names() == before
    assert not list(Path("folder.pdf").iterdir())


def test_a_disk_that_fills_up_leaves_the_old_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], names: Names
) -> None:
    Path("out.pdf").write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["export", "shop.mmd", "out.pdf"]) == 4
    assert capsys.readouterr().err == "journey-editor: out.pdf: No space left on device; choose another place\n"
    assert Path("out.pdf").read_text() == "old"
    assert names() == ["out.pdf"]


def test_a_picture_too_large_for_png_is_refused_before_it_is_painted(names: Names, run: Run) -> None:
    done = run("export", "shop.mmd", "out.png", "--page", "5000x5000mm", "--dpi", "2400")
    assert done.returncode == 4
    (line,) = done.stderr.splitlines()
    assert line.startswith("journey-editor: out.png: ")
    assert "dpi" in line
    assert names() == []
