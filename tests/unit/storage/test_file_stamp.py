"""A file that another program wrote is noticed; one that was only touched is not."""

import os
from pathlib import Path

import pytest

from journey_editor.storage.file_stamp import FileStamp


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(b"old")
    os.utime(path, ns=(10**18, 10**18))
    return path


def test_the_same_file_is_not_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = FileStamp.of(path)
    monkeypatch.setattr(Path, "open", None)
    assert not stamp.differs_from(path)


def test_other_content_of_the_same_length_is_seen(path: Path) -> None:
    stamp = FileStamp.of(path)
    path.write_bytes(b"new")
    assert stamp.differs_from(path)


def test_a_replacement_is_seen_that_has_the_size_and_the_time_of_the_old_file(path: Path) -> None:
    stamp = FileStamp.of(path)
    other = path.with_name("other")
    other.write_bytes(b"new")
    os.utime(other, ns=(10**18, 10**18))
    other.replace(path)
    assert stamp.differs_from(path)


def test_a_touched_file_and_one_that_was_written_again_as_it_was_are_the_same(path: Path) -> None:
    stamp = FileStamp.of(path)
    path.touch()
    assert not stamp.differs_from(path)
    path.unlink()
    path.write_bytes(b"old")
    assert not stamp.differs_from(path)


def test_a_file_that_is_gone_is_nobodys(path: Path) -> None:
    stamp = FileStamp.of(path)
    path.unlink()
    assert not stamp.differs_from(path)
