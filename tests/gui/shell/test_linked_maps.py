"""The map of a step opens in a window of its own; one that is not there is told in a line."""

from pathlib import Path

import pytest

from journey_editor.document.records import Map, Stage, Step
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.storage.journey_file import write_journey


def link_step(window: MainWindow, said: str) -> list[str]:
    """Let the first step name a map, and select it; what the window says from then on."""
    with window.session.edit("Map") as t:
        t.patch("step:hear", map=said)
    window.session.selection.select("step:hear")
    hints: list[str] = []
    window.view.hint.connect(hints.append)
    return hints


def test_the_map_is_found_beside_the_file_of_this_one(window: MainWindow, tmp_path: Path) -> None:
    write_journey(tmp_path / "detail.journey", [Map(title="Detail"), Stage(id="s"), Step(id="t", stage="s")], 1, {})
    window.document.save_as(tmp_path / "whole.journey")
    hints = link_step(window, "detail.journey")
    window.action_set["map.open_linked"].trigger()
    [opened] = window.windows.maps
    assert opened.document.session.records.map.title == "Detail"
    assert opened.session.folder == tmp_path
    assert hints == []
    opened.close()


@pytest.mark.parametrize("is_saved", [False, True])
def test_a_map_that_is_not_there_is_told(window: MainWindow, tmp_path: Path, is_saved: bool) -> None:
    if is_saved:
        window.document.save_as(tmp_path / "whole.journey")
    hints = link_step(window, "gone.journey")
    window.action_set["map.open_linked"].trigger()
    assert window.windows.maps == ()
    [said] = hints
    assert "gone.journey" in said
    assert ("Save this map first" in said) != is_saved


def test_the_folder_is_that_of_the_file(tmp_path: Path) -> None:
    assert MapDocument.new().session.folder is None
    write_journey(tmp_path / "one.journey", [Map()], 1, {})
    document = MapDocument.open(tmp_path / "one.journey")
    assert document.session.folder == tmp_path
    (tmp_path / "other").mkdir()
    document.save_as(tmp_path / "other" / "two.journey")
    assert document.session.folder == tmp_path / "other"
    document.release()
