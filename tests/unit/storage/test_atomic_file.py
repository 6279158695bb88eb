"""A file is the old one or the new one, whatever fails on the way."""

import errno
import os
import stat
from pathlib import Path

import pytest

from journey_editor.storage.atomic_file import replaced_file


def save(path: Path, data: bytes) -> None:
    with replaced_file(path) as file:
        file.write(data)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_writes_a_new_file_with_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(tmp_path / "map", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "map").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "map").stat().st_mode) == 0o640
    assert names(tmp_path) == ["map"]


def test_keeps_the_mode_of_the_file_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old and longer")
    path.chmod(0o604)
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.parametrize("there", [True, False])
def test_replaces_what_a_link_points_to_and_not_the_link(tmp_path: Path, there: bool) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "map", tmp_path / "link"
    if there:
        target.write_bytes(b"old")
    link.symlink_to(target)
    save(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "far") == ["map"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_the_old_file_survives_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space left on device") as caught:
        save(path, b"new")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["map"]


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit])
def test_the_old_file_survives_a_writer_that_stops_half_way(tmp_path: Path, failure: type[BaseException]) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old")

    def write_half() -> None:
        with replaced_file(path) as file:
            file.write(b"half")
            raise failure

    with pytest.raises(failure):
        write_half()
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["map"]


def test_the_bytes_are_on_the_disk_before_the_name_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noting_fsync(descriptor: int) -> None:
        calls.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noting_replace(source: Path, target: Path) -> None:
        calls.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "replace", noting_replace)
    save(tmp_path / "map", b"new")
    assert calls == ["file", "rename", "folder"]


def test_a_folder_that_cannot_be_synced_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    save(tmp_path / "map", b"new")
    assert (tmp_path / "map").read_bytes() == b"new"


def test_refuses_places_that_hold_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for place, failure in (
        (tmp_path / "missing" / "map", FileNotFoundError),
        (tmp_path / "file" / "map", NotADirectoryError),
        (tmp_path / "folder", IsADirectoryError),
        (tmp_path / "pipe", OSError),
        (Path("/proc/map"), OSError),
    ):
        with pytest.raises(failure):
            save(place, b"new")
    assert names(tmp_path) == ["file", "folder", "pipe"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path / "folder") == []


def test_refuses_a_file_that_may_not_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old")
    # The answer for a locked file: whoever runs the tests as root may write to all of them.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        save(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / ("m" * 255)
    save(path, b"new")
    assert path.read_bytes() == b"new"
