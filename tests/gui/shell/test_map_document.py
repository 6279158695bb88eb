"""A map and its file: what is saved where, what is refused, and when the title says modified."""

import errno
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from journey_editor.document.records import Card, Lane, Map, Persona, Stage, Step, UnknownRecord
from journey_editor.resource_files import resource_path
from journey_editor.shell.file_problem import FileProblem
from journey_editor.shell.map_document import MapDocument, journeys_in
from journey_editor.storage.journey_file import read_journey, write_journey

MERMAID = "journey\n  title Buying a bicycle\n  section Choose\n    Look around: 4: Ana\n"
PICTURE = b"\x89PNG\r\n\x1a\n pretended"
DIGEST = hashlib.sha256(PICTURE).hexdigest()
EXAMPLE = resource_path("examples", "bike-share.journey")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "shop.journey"
    write_journey(path, [Map(title="Shop"), Card(id="card:a", title="Old")], 7, {})
    return path


def rename(document: MapDocument, title: str, key: str | None = None) -> None:
    with document.session.edit("Rename", key=key) as t:
        t.patch("card:a", title=title)


def title_in(path: Path) -> str:
    return next(record.title for record in read_journey(path).records if isinstance(record, Card))


def count_changes(document: MapDocument) -> list[bool]:
    seen: list[bool] = []
    document.state_changed.connect(lambda: seen.append(document.is_modified))
    return seen


def test_a_new_map_is_untouched_and_not_empty() -> None:
    document = MapDocument.new()
    assert (document.title, document.path, document.report, document.read_only) == ("Untitled map", None, (), "")
    assert not document.is_modified
    assert not document.can_save
    assert not document.session.history.can_undo
    assert document.is_untouched_new_map
    assert len(list(document.session.records.of_type(Stage))) == 5
    assert list(document.session.records.of_type(Step))


def test_a_saved_map_opens_under_its_name_and_takes_its_changes(saved: Path) -> None:
    document = MapDocument.open(saved)
    assert (document.title, document.path, document.can_save) == ("shop", saved, True)
    assert not document.is_untouched_new_map
    rename(document, "New")
    document.save()
    assert not document.is_modified
    assert title_in(saved) == "New"
    assert read_journey(saved).rev == 8
    document.release()


def test_undoing_back_to_what_was_saved_is_unmodified(saved: Path) -> None:
    document = MapDocument.open(saved)
    seen = count_changes(document)
    rename(document, "New")
    assert document.is_modified
    document.session.undo()
    assert not document.is_modified
    document.session.redo()
    document.save()
    document.session.undo()
    assert document.is_modified
    document.session.redo()
    assert not document.is_modified
    assert seen == [True, False, True, False, True, False]
    document.release()


def test_a_card_that_came_and_went_leaves_the_map_unmodified(saved: Path) -> None:
    document = MapDocument.open(saved)
    with document.session.edit("Add") as t:
        t.add(Lane(id="lane:a"))
        t.add(Card(id="card:b"))
    rename(document, "New")
    with document.session.edit("Delete") as t:
        t.remove("lane:a")
        t.remove("card:b")
    assert document.is_modified
    rename(document, "Old")
    assert not document.is_modified
    document.release()


def test_a_preview_does_not_modify(saved: Path) -> None:
    document = MapDocument.open(saved)
    t = document.session.edit("Drag")
    t.patch("card:a", title="Under way")
    t.preview()
    assert not document.is_modified
    document.save()
    assert title_in(saved) == "Old"
    t.rollback()
    document.release()


def test_typing_that_goes_on_after_a_save_can_be_undone_back_to_it(saved: Path) -> None:
    document = MapDocument.open(saved)
    rename(document, "N", key="write:card:a:title")
    document.save()
    rename(document, "Ne", key="write:card:a:title")
    document.session.undo()
    assert not document.is_modified
    document.release()


def test_save_as_goes_on_with_the_new_file_and_lets_the_old_one_go(saved: Path) -> None:
    document = MapDocument.open(saved)
    rename(document, "New")
    other = saved.with_name("other.journey")
    document.save_as(other)
    assert (document.path, document.title, document.is_modified) == (other, "other", False)
    assert (title_in(saved), title_in(other)) == ("Old", "New")
    first_again = MapDocument.open(saved)
    assert first_again.can_save
    assert MapDocument.open(other).read_only == "It is open in another window."
    document.release()
    first_again.release()


def test_save_as_of_a_new_map_makes_it_a_file(saved: Path) -> None:
    document = MapDocument.new()
    document.save_as(saved.with_name("mine.journey"))
    assert document.can_save
    assert document.title == "mine"
    document.release()


def test_a_failing_save_leaves_file_and_changes_as_they_were(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = MapDocument.open(saved)
    rename(document, "New")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem) as caught:
        document.save()
    assert caught.value.words == "No space left on device; choose another place"
    with pytest.raises(FileProblem):
        document.save_as(saved.with_name("other.journey"))
    assert (document.path, document.is_modified, title_in(saved)) == (saved, True, "Old")
    monkeypatch.undo()
    document.save_as(saved.with_name("other.journey"))
    assert not document.is_modified
    document.release()


def test_a_folder_that_is_gone_is_named(saved: Path) -> None:
    document = MapDocument.new()
    with pytest.raises(FileProblem, match="there is no such file or folder; check the name") as caught:
        document.save_as(saved.parent / "gone" / "map.journey")
    assert caught.value.path == saved.parent / "gone" / "map.journey"
    document.save_as(saved.parent / "map.journey")
    document.release()


def test_a_file_that_another_program_wrote_is_noticed_until_it_is_written_over(saved: Path) -> None:
    document = MapDocument.open(saved)
    assert not document.is_changed_on_disk()
    write_journey(saved, [Map(title="Theirs")], 9, {})
    assert document.is_changed_on_disk()
    document.save()
    assert not document.is_changed_on_disk()
    assert title_in(saved) == "Old"
    saved.unlink()
    assert not document.is_changed_on_disk()
    document.save()
    assert title_in(saved) == "Old"
    document.release()


def test_a_map_of_another_process_is_for_reading_and_is_saved_elsewhere(saved: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from journey_editor.storage.lock import DocumentLock\n"
        "kept = DocumentLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", program, str(saved)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        document = MapDocument.open(saved)
        assert document.read_only == f"It is open in another Journey Editor (process {holder.pid})."
        assert (document.title, document.can_save) == ("shop (read-only)", False)
        rename(document, "New")
        with pytest.raises(FileProblem, match="it is open in another Journey Editor"):
            document.save_as(saved)
        document.save_as(saved.with_name("mine.journey"))
        assert (document.title, document.can_save, document.read_only) == ("mine", True, "")
        assert (title_in(saved), title_in(document.path or saved)) == ("Old", "New")
        document.release()
        holder.kill()


def test_a_file_of_a_newer_version_is_for_reading_and_never_written_over(saved: Path) -> None:
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr("map.json", json.dumps({"format": 99, "records": {"card:a": {"type": "card"}}}))
    before = saved.read_bytes()
    document = MapDocument.open(saved)
    assert document.read_only == "A newer version of Journey Editor wrote it."
    assert not document.can_save
    with pytest.raises(FileProblem, match="a newer version wrote it"):
        document.save_as(saved)
    document.save_as(saved.with_name("mine.journey"))
    assert document.can_save
    assert saved.read_bytes() == before
    document.release()


def test_a_file_without_the_right_to_write_is_for_reading(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As root every file may be written, so the answer of the system is set.
    monkeypatch.setattr(os, "access", lambda *_: False)
    document = MapDocument.open(saved)
    assert document.read_only == "You may read this file, but not write to it."
    document.release()


def test_mermaid_opens_with_its_report_and_becomes_a_file_beside_it(saved: Path) -> None:
    path = saved.with_name("buy.mmd")
    path.write_text(MERMAID)
    document = MapDocument.open(path)
    assert (document.title, document.path, document.can_save, document.is_modified) == ("buy", None, False, False)
    assert any("persona" in sentence for sentence in document.report)
    assert document.suggested_path == saved.with_name("buy.journey")
    assert not document.is_untouched_new_map
    document.save_as(document.suggested_path)
    assert path.read_text() == MERMAID
    document.release()


def test_one_of_several_journeys_is_chosen(saved: Path) -> None:
    path = saved.with_name("notes.md")
    path.write_text(f"# Shop\n```mermaid\n{MERMAID}```\n# Back\n```mermaid\n{MERMAID.replace('Buy', 'Return')}```\n")
    assert journeys_in(path) == ("Shop: Buying a bicycle", "Back: Returning a bicycle")
    document = MapDocument.open(path, 1)
    assert "Returning" in document.session.records.map.title


@pytest.mark.parametrize("way", ["unpacked", "unpacked/map.json", "bare.json"])
def test_an_unpacked_map_opens_and_is_saved_as_one_file(saved: Path, way: str) -> None:
    folder = saved.with_name("unpacked")
    with zipfile.ZipFile(saved) as archive:
        archive.extractall(folder)
    saved.with_name("bare.json").write_bytes((folder / "map.json").read_bytes())
    document = MapDocument.open(saved.parent / way)
    assert document.path is None
    name = way.split("/")[0].removesuffix(".json")
    assert document.title == name
    assert document.suggested_path == saved.with_name(f"{name}.journey")


def test_our_example_is_never_written_over() -> None:
    document = MapDocument.open(EXAMPLE)
    assert document.title == "bike-share"
    assert not document.can_save
    assert not document.suggested_path.is_relative_to(EXAMPLE.parent)
    assert document.suggested_path.suffix == ".journey"


def test_a_new_map_is_proposed_by_its_title() -> None:
    document = MapDocument.new()
    assert document.suggested_path.name == "Untitled map.journey"
    with document.session.edit("Rename") as t:
        t.patch("map", title=" A/B: who?\n")
    assert document.suggested_path.name == "A B who.journey"


def test_where_the_folder_is_gone_the_home_is_proposed(saved: Path) -> None:
    folder = saved.with_name("share")
    folder.mkdir()
    document = MapDocument.open(saved.rename(folder / "shop.journey"))
    (folder / "shop.journey").unlink()
    folder.rmdir()
    assert document.suggested_path == Path.home() / "shop.journey"
    document.release()


def test_deleted_pictures_do_not_stay_in_the_file_but_come_back_by_undo(saved: Path) -> None:
    strange = b"named by somebody we do not know"
    strange_digest = hashlib.sha256(strange).hexdigest()
    records = [Map(), Persona(id="persona:a", photo=DIGEST), UnknownRecord(id="x:1", type="x", blob=strange_digest)]
    write_journey(saved, records, 1, {DIGEST: PICTURE, strange_digest: strange})
    document = MapDocument.open(saved)
    with document.session.edit("Delete") as t:
        t.remove("persona:a")
    document.save()
    assert dict(read_journey(saved).assets) == {strange_digest: strange}
    document.session.undo()
    document.save()
    assert dict(read_journey(saved).assets) == {DIGEST: PICTURE, strange_digest: strange}
    document.release()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b""), "the file is empty; choose another file"),
        (lambda path: path.write_bytes(b"PK\x03\x04 and no more of it"), "; "),
        (lambda path: path.unlink(), "there is no such file or folder; check the name"),
    ],
)
def test_what_cannot_be_opened_is_one_line_and_not_locked(
    saved: Path, make: Callable[[Path], object], words: str
) -> None:
    make(saved)
    with pytest.raises(FileProblem) as caught:
        MapDocument.open(saved)
    assert words in caught.value.words
    assert "\n" not in str(caught.value)
    write_journey(saved, [Map()], 0, {})
    document = MapDocument.open(saved)
    assert document.can_save
    document.release()
