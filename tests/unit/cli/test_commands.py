"""What the command line does when all goes well. Only a process of its own writes PNG, which needs Qt."""

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journey_editor.cli import main
from journey_editor.document.records import Card, Map, Persona
from journey_editor.storage.journey_file import read_journey, write_journey

MERMAID = "journey\n  title Buying a bicycle\n  section Choose\n    Look around: 4: Ana\n    Wait: 1: Ana\n"
SEVERAL = f"# Shop\n\n```mermaid\n{MERMAID}```\n\n# Return\n\n```mermaid\n{MERMAID.replace('Buying', 'Returning')}```\n"
PICTURE = b"\x89PNG\r\n\x1a\n pretended"
DIGEST = hashlib.sha256(PICTURE).hexdigest()

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Names = Callable[[], list[str]]


def title_of(path: str) -> str:
    return next(record.title for record in read_journey(Path(path)).records if isinstance(record, Map))


def test_converts_mermaid_to_a_journey_and_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "shop.mmd", "shop.journey"]) == 0
    assert title_of("shop.journey") == "Buying a bicycle"
    assert main(["convert", "shop.journey", "shop.json"]) == 0
    assert json.loads(Path("shop.json").read_text())["format"] == 1
    assert main(["convert", "shop.json", "again.mmd"]) == 0
    assert "Look around: 4: Ana" in Path("again.mmd").read_text()
    assert capsys.readouterr().out == "wrote shop.journey\nwrote shop.json\nwrote again.mmd\n"


def test_every_guess_and_loss_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["convert", "shop.mmd", "shop.journey"])
    said = capsys.readouterr().err
    assert said.startswith("journey-editor: shop.mmd: ")
    assert "persona" in said
    write_journey(Path("rich.journey"), [Map(title="Rich", logo=DIGEST, scope="EU")], 1, {DIGEST: PICTURE})
    main(["convert", "rich.journey", "rich.json"])
    assert "1 picture was left out" in capsys.readouterr().err
    main(["convert", "rich.journey", "rich.mmd"])
    assert "1 picture was left out" in capsys.readouterr().err


def test_actors_become_what_is_asked() -> None:
    for wanted, count in (("personas", 1), ("tags", 0)):
        assert main(["convert", "shop.mmd", f"{wanted}.journey", "--actors", wanted]) == 0
        people = [r for r in read_journey(Path(f"{wanted}.journey")).records if isinstance(r, Persona)]
        assert [person.name for person in people].count("Ana") == count


def test_exports_a_pdf_of_the_page_that_is_asked_for() -> None:
    assert main(["export", "shop.mmd", "fit.pdf", "again.pdf"]) == 0
    assert main(["export", "shop.mmd", "a4.pdf", "--page", "A4", "--orientation", "portrait"]) == 0
    assert Path("fit.pdf").read_bytes() == Path("again.pdf").read_bytes()
    with PdfDocument("a4.pdf") as document:
        assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def test_exports_png_and_pdf_in_one_process(run: Run) -> None:
    done = run("export", "shop.mmd", "one.png", "one.pdf", "--page", "100x80mm", "--dpi", "96")
    assert (done.returncode, done.stdout) == (0, "wrote one.png\nwrote one.pdf\n")
    header = Path("one.png").read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:])) == (378, 302)


def test_tells_how_much_of_a_picture_is_done(run: Run) -> None:
    done = run("export", "shop.mmd", "one.png", "--page", "300x200mm", "--dpi", "96", "--progress")
    *shares, last = done.stdout.splitlines()
    assert shares == ["progress 0.339", "progress 0.677", "progress 1.000"]
    assert last == "wrote one.png"


def test_characters_without_a_glyph_are_told_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    write_journey(Path("odd.journey"), [Map(title="Odd \U0001ddff"), Card(id="card:1")], 1, {})
    assert main(["export", "odd.journey", "odd.pdf"]) == 0
    assert "U+1DDFF" in capsys.readouterr().err


def test_content_counts_and_not_the_name() -> None:
    Path("text.journey").write_text(MERMAID)
    Path("text.dat").write_text(SEVERAL)
    write_journey(Path("map.mmd"), [Map(title="Zipped")], 1, {})
    assert main(["convert", "text.journey", "a.journey"]) == 0
    assert main(["convert", "text.dat", "b.journey", "--journey", "2"]) == 0
    assert main(["convert", "map.mmd", "c.journey"]) == 0
    assert [title_of(f"{name}.journey") for name in "abc"] == ["Buying a bicycle", "Returning a bicycle", "Zipped"]


def test_a_folder_is_a_map_too() -> None:
    main(["convert", "shop.mmd", "shop.journey"])
    with zipfile.ZipFile("shop.journey") as archive:
        archive.extractall("unpacked")
    assert main(["convert", "unpacked", "again.journey"]) == 0
    assert Path("again.journey").read_bytes() == Path("shop.journey").read_bytes()


def test_several_journeys_are_listed_to_choose_from(capsys: pytest.CaptureFixture[str], names: Names) -> None:
    Path("notes.md").write_text(SEVERAL)
    assert main(["convert", "notes.md", "out.journey"]) == 2
    first, *numbered = capsys.readouterr().err.splitlines()
    assert "--journey N" in first
    assert [line.split()[:2] for line in numbered] == [["1", "Shop:"], ["2", "Return:"]]
    assert names() == ["notes.md"]


def test_one_journey_of_several_or_all_of_them(names: Names) -> None:
    Path("notes.md").write_text(SEVERAL)
    assert main(["convert", "notes.md", "two.journey", "--journey", "2"]) == 0
    assert title_of("two.journey") == "Returning a bicycle"
    assert main(["convert", "notes.md", "all.journey", "--all"]) == 0
    assert main(["export", "notes.md", "all.pdf", "--all"]) == 0
    assert names() == ["all-1.journey", "all-1.pdf", "all-2.journey", "all-2.pdf", "notes.md", "two.journey"]
    assert title_of("all-2.journey") == "Returning a bicycle"


def test_help_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    for word in ("[MAP...]", "export", "convert", ".journey", ".mmd", ".pdf", ".png", "examples:", "status:"):
        assert word in said
    assert said.isascii()
    for command in ("export", "convert"):
        assert main([command, "--help"]) == 0
        assert "--actors" in capsys.readouterr().out


def test_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("journey-editor ")


def test_help_and_wrong_arguments_load_nothing_heavy(run: Run) -> None:
    told = (
        "import atexit; atexit.register(lambda: print(sorted({'pydantic', 'PySide6', 'reportlab'} & {*sys.modules})))"
    )
    for arguments in (["--help"], ["export"], ["nonsense"]):
        assert run(*arguments, before=told).stdout.endswith("[]\n")
