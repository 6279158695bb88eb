"""What was opened last, newest first, from one run to the next."""

import os
from datetime import date
from pathlib import Path

import pytest

from journey_editor.shell.recent_files import RecentFile, RecentFiles
from journey_editor.shell.settings import Settings

TODAY = date(2026, 10, 12)


@pytest.fixture
def recent() -> RecentFiles:
    recent = RecentFiles(Settings())
    recent.clear()
    return recent


def names(recent: RecentFiles) -> list[str]:
    return [file.path.name for file in recent.files()]


def test_the_newest_is_first_and_stands_once(recent: RecentFiles) -> None:
    for name in ("a", "b", "c", "a"):
        recent.add(Path("/maps", name), TODAY)
    assert names(recent) == ["a", "c", "b"]
    assert names(RecentFiles(Settings())) == ["a", "c", "b"]


def test_a_name_that_is_no_text_stays_as_it_is(recent: RecentFiles) -> None:
    recent.add(Path(os.fsdecode(b"/maps/caf\xe9.journey")), TODAY)
    assert [os.fsencode(file.path) for file in recent.files()] == [b"/maps/caf\xe9.journey"]


def test_the_oldest_go_and_any_can_be_forgotten(recent: RecentFiles) -> None:
    heard: list[int] = []
    recent.changed.connect(lambda: heard.append(len(recent.files())))
    for number in range(20):
        recent.add(Path(f"/maps/{number}"), TODAY)
    assert names(recent) == [str(number) for number in range(19, 7, -1)]
    recent.forget(Path("/maps/18"))
    assert names(recent)[:2] == ["19", "17"]
    assert len(heard) == 21


def test_a_path_is_kept_whole(recent: RecentFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    recent.add(Path('ä, "b"; c=%20 \\.journey'), TODAY)
    assert RecentFiles(Settings()).files()[0].path == tmp_path / 'ä, "b"; c=%20 \\.journey'


@pytest.mark.parametrize(
    "spoiled", ["text", 7, [["/a"], 3, ["", "2026-10-12"], ["/b", "no date"], ["/c", "2026-10-12"]]]
)
def test_what_somebody_spoiled_is_left_out(recent: RecentFiles, spoiled: object) -> None:
    Settings().store("files/recent", spoiled)
    assert names(recent) == (["c"] if isinstance(spoiled, list) else [])


def test_folder_and_day_are_said_in_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ana")
    file = RecentFile(Path("/home/ana/maps/shop.journey"), "2026-10-12")
    assert file.folder == "~/maps"
    assert RecentFile(Path("/home/anabel/shop.journey"), "2026-10-12").folder == "/home/anabel"
    assert RecentFile(Path("/home/ana/shop.journey"), "2026-10-12").folder == "~"
    assert file.when(TODAY) == "Today"
    assert file.when(date(2026, 10, 13)) == "Yesterday"
    assert file.when(date(2026, 10, 14)) == "12 Oct 2026"
