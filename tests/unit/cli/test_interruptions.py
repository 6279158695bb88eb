"""The command line when it is stopped, and when the fault is ours."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journey_editor.cli import main
from journey_editor.cli.failure import PROGRAM

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Names = Callable[[], list[str]]


def status_of(arguments: list[str]) -> object:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_without_a_trace(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: signal.Signals,
    status: int,
    names: Names,
) -> None:
    handler = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(os, "fsync", lambda _: signal.raise_signal(number))
    assert status_of(["convert", "shop.mmd", "out.json"]) == status
    assert len(capsys.readouterr().err.splitlines()) == (number == signal.SIGINT)
    assert names() == []
    assert signal.getsignal(signal.SIGTERM) == handler


def test_a_fault_of_ours_is_one_line_that_says_where_the_log_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], names: Names
) -> None:
    monkeypatch.setattr("journey_editor.layout.pages.lay_out_pages", lambda *_: 1 // 0)
    assert main(["export", "shop.mmd", "out.pdf"]) == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError" in line
    log = Path(line.rpartition(" ")[2])
    assert "Traceback" in log.read_text()
    assert names() == []


def test_without_a_place_for_the_log_the_fault_is_still_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.parent / "state").write_text("a file where the folder should be")
    monkeypatch.setattr("journey_editor.layout.pages.lay_out_pages", lambda *_: 1 // 0)
    assert main(["export", "shop.mmd", "out.pdf"]) == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError" in line


def test_without_the_libraries_of_qt_it_says_what_to_install(names: Names, run: Run) -> None:
    done = run("export", "shop.mmd", "out.png", before="sys.modules['PySide6.QtGui'] = None")
    assert done.returncode == 70
    (line,) = done.stderr.splitlines()
    assert "apt-get install libegl1" in line
    assert names() == []


def test_a_reader_that_goes_away_is_no_error(run: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    # Without the variable, lest the buffer, which breaks last, is off.
    done = run("--help", stdout=writing, env={**os.environ, "PYTHONUNBUFFERED": ""})
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_names_that_are_no_text_and_a_terminal_that_knows_no_signs(run: Run) -> None:
    source, target = (Path(os.fsdecode(name)) for name in (b"caf\xe9.mmd", b"\xff\xe2\x82\xac.json"))
    source.write_bytes(Path("shop.mmd").read_bytes())
    done = run("convert", str(source), str(target), env={**os.environ, "PYTHONIOENCODING": "ascii:strict"})
    assert done.returncode == 0, done.stderr
    assert done.stderr.isascii()
    assert target.exists()


def test_the_package_itself_is_the_program() -> None:
    command = [sys.executable, "-m", "journey_editor", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.startswith(PROGRAM)
