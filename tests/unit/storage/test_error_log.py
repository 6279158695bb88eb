"""Where a fault of ours is written down."""

from pathlib import Path

import pytest

from journey_editor.storage.error_log import LOG_NAME, log_error, state_folder
from journey_editor.storage.limits import MIB


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def fault(text: str) -> Exception:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError as error:
        return error


def test_adds_each_error_with_its_traceback(state_home: Path) -> None:
    path = log_error(fault("first"))
    assert log_error(fault("second \ud800")) == path == state_home / "journey-editor" / LOG_NAME
    text = path.read_text(encoding="utf-8")
    assert text.count("Traceback") == 2
    assert text.index("ZeroDivisionError: first") < text.index("ZeroDivisionError: second \\ud800")


def test_a_long_log_begins_anew() -> None:
    path = log_error(fault("first"))
    path.write_bytes(b"x" * (MIB + 1))
    assert "second" in log_error(fault("second")).read_text(encoding="utf-8")
    assert path.stat().st_size < MIB


def test_a_relative_state_home_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "here")
    monkeypatch.setenv("HOME", "/home/ana")
    assert state_folder() == Path("/home/ana/.local/state/journey-editor")
