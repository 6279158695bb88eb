"""packaging/dev.py: what it decides before it touches a machine."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "packaging" / "dev.py"
AS_PYTHON_3_9 = """
import runpy, sys
sys.version_info = (3, 9, 18, "final", 0)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", DEV)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def start_with_old_python(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start dev.py with a Python that takes itself for 3.9, where only the programs in `path` are found."""
    command = [sys.executable, "-c", AS_PYTHON_3_9, str(DEV), *arguments]
    environment = {**os.environ, "PATH": str(path)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_file_parses_on_old_pythons() -> None:
    ast.parse(DEV.read_text(), feature_version=(3, 7))


def test_old_python_is_refused_with_a_clear_line(tmp_path: Path) -> None:
    done = start_with_old_python(tmp_path, "test")
    assert done.returncode == 3
    assert done.stderr.startswith("Journey Editor needs Python 3.11 or newer; this is 3.9.18")
    assert done.stderr.count("\n") == 1


def test_old_python_hands_over_to_a_newer_one_that_starts(tmp_path: Path) -> None:
    for name, script in {"python3.13": "exit 127", "python3.12": 'echo "$@"; exit 5'}.items():
        stand_in = tmp_path / name
        # A stand-in for a Python: `-c ""` asks whether it starts at all.
        stand_in.write_text(f'#!/bin/sh\n[ "$1" = -c ] && [ {name} = python3.12 ] && exit 0\n{script}\n')
        stand_in.chmod(0o755)
    done = start_with_old_python(tmp_path, "test", "-k", "store")
    assert (done.returncode, done.stdout) == (5, f"{DEV} test -k store\n")


def test_arguments_that_are_not_for_pytest_are_refused() -> None:
    done = subprocess.run([sys.executable, DEV, "run", "--fast"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "unrecognized arguments: --fast" in done.stderr


def test_only_the_packages_of_what_is_missing_are_asked_for_and_only_on_linux(dev: ModuleType) -> None:
    libraries = {"libc.so.6": "libc6", "libno-such-thing.so.1": "libno-such-thing1"}
    packages = dev.missing_packages(libraries, {"sh": "dash", "no-such-program": "no-such-package"})
    assert packages == (["libno-such-thing1", "no-such-package"] if sys.platform == "linux" else [])


def test_without_apt_the_exact_line_is_printed(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as left:
        dev.install_system_packages(["libegl1", "libgl1"])
    assert left.value.code == 3
    assert "\n  sudo apt-get install --yes --no-install-recommends libegl1 libgl1\n" in capsys.readouterr().err


def test_fingerprint_changes_with_the_lock_and_with_nothing_else(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dev.fingerprint_of_inputs()
    lock = shutil.copy(dev.LOCK, tmp_path)
    monkeypatch.setattr(dev, "LOCK", Path(lock))
    assert dev.fingerprint_of_inputs() == before
    with Path(lock).open("a") as file:
        file.write("one-more==1\n")
    assert dev.fingerprint_of_inputs() != before


def test_environment_of_another_python_is_not_taken(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))
    assert dev.venv_has_this_python()
    stand_in = tmp_path / "python"
    stand_in.write_text("#!/bin/sh\necho 3.10.1\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr(dev, "VENV_PYTHON", stand_in)
    assert not dev.venv_has_this_python()
    stand_in.unlink()
    assert not dev.venv_has_this_python()


def test_status_of_a_killed_command_is_that_of_a_shell(dev: ModuleType) -> None:
    assert dev.call([sys.executable, "-c", "import os; os.abort()"]) == 134
    assert dev.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7
