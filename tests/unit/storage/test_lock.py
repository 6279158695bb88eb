"""One writer a document, also between processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey_editor.storage import lock
from journey_editor.storage.lock import DocumentLock, HeldElsewhere, lock_path

HOLD = """
import sys
from pathlib import Path
from journey_editor.storage.lock import DocumentLock
kept = DocumentLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def holder(tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Another process that holds the lock of "map.journey"."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "map.journey")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_another_process_is_named_and_nothing_lies_beside_the_document(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(HeldElsewhere, match=rf"^another Journey Editor \(process {holder.pid}\)$"):
        DocumentLock(tmp_path / "map.journey")
    DocumentLock(tmp_path / "other.journey").release()
    assert [entry.name for entry in tmp_path.iterdir()] == ["state"]


@pytest.mark.parametrize("way", ["link.journey", "folder/../map.journey"])
def test_every_way_to_write_the_path_is_the_same_document(
    tmp_path: Path, holder: "subprocess.Popen[str]", way: str
) -> None:
    assert holder.poll() is None
    (tmp_path / "link.journey").symlink_to("map.journey")
    (tmp_path / "folder").mkdir()
    with pytest.raises(HeldElsewhere):
        DocumentLock(tmp_path / way)


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    holder.kill()
    holder.wait()
    assert lock_path(tmp_path / "map.journey").exists()
    DocumentLock(tmp_path / "map.journey").release()
    assert not lock_path(tmp_path / "map.journey").exists()


def test_an_old_lock_of_a_living_process_holds(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    assert holder.poll() is None
    os.utime(lock_path(tmp_path / "map.journey"), (0, 0))
    with pytest.raises(HeldElsewhere):
        DocumentLock(tmp_path / "map.journey")


def test_within_one_process_it_is_another_window(tmp_path: Path) -> None:
    first = DocumentLock(tmp_path / "map.journey")
    with pytest.raises(HeldElsewhere, match=r"^another window$"):
        DocumentLock(tmp_path / "map.journey")
    first.release()
    first.release()
    DocumentLock(tmp_path / "map.journey").release()


def test_a_machine_of_another_name_is_named(tmp_path: Path) -> None:
    place = lock_path(tmp_path / "map.journey")
    place.parent.mkdir(parents=True)
    place.write_text("4711\njourney-editor\nelsewhere\n\n\n")
    with pytest.raises(HeldElsewhere, match=r"^another Journey Editor on elsewhere \(process 4711\)$"):
        DocumentLock(tmp_path / "map.journey")


def test_where_no_lock_can_be_kept_work_goes_on(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state.write_text("a file in the place of the folder")
    DocumentLock(tmp_path / "map.journey").release()

    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(lock, "state_folder", no_home)
    DocumentLock(tmp_path / "map.journey").release()
