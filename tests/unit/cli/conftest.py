"""A folder to work in, and the program as a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MERMAID = "journey\n  title Buying a bicycle\n  section Choose\n    Look around: 4: Ana\n    Wait: 1: Ana\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Names = Callable[[], list[str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which every test works; it holds shop.mmd."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    Path("shop.mmd").write_text(MERMAID)
    return work


@pytest.fixture
def names() -> Names:
    """Says what lies in the folder beside shop.mmd."""
    return lambda: sorted(entry.name for entry in Path().iterdir() if entry.name != "shop.mmd")


@pytest.fixture
def run() -> Run:
    """Runs the program in a process of its own, after a line of Python that changes its world."""

    def run_program(*arguments: str, before: str = "pass", **options: Any) -> "subprocess.CompletedProcess[str]":
        code = f"import sys; {before}; from journey_editor.cli import main; sys.exit(main())"
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run([sys.executable, "-c", code, *arguments], text=True, timeout=60, check=False, **options)

    return run_program
