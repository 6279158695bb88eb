"""The .journey file: what lies in it, what opens, and what is refused."""

import gc
import hashlib
import io
import os
import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from journey_editor.document.records import Card, Lane, Map, Persona, Record, UnknownRecord
from journey_editor.storage import journey_file
from journey_editor.storage.journey_file import MIMETYPE, read_journey, write_journey
from journey_editor.storage.limits import MAX_MAP_BYTES, Damaged
from journey_editor.storage.map_json import ParsedMap, map_json, parse_map_json

PNG = b"\x89PNG\r\n\x1a\n pretended"
DIGEST = hashlib.sha256(PNG).hexdigest()
RECORDS = (Map(title="Buying a bicycle"), Persona(id="persona:a", photo=DIGEST), Lane(id="lane:a", name="Feel"))


def zipped(path: Path, entries: Iterable[tuple[str, bytes]], compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def by_id(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: record.id)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    write_journey(path, RECORDS, 7, {DIGEST: PNG})
    return path


def test_reads_what_it_wrote(saved: Path) -> None:
    opened = read_journey(saved)
    assert by_id(opened.records) == by_id(RECORDS)
    assert (opened.rev, dict(opened.assets), opened.report, opened.newer) == (7, {DIGEST: PNG}, (), False)


def test_the_zip_is_as_the_format_says(saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        infos = archive.infolist()
        assert [(info.filename, info.compress_type) for info in infos] == [
            ("mimetype", zipfile.ZIP_STORED),
            ("map.json", zipfile.ZIP_DEFLATED),
            (f"assets/{DIGEST}", zipfile.ZIP_STORED),
        ]
        assert archive.read("mimetype").decode() == MIMETYPE
        # Neither the clock nor the system shows.
        assert {(info.date_time, info.create_system) for info in infos} == {((1980, 1, 1, 0, 0, 0), 3)}
    # Programs such as `file` look for the type at this place.
    assert saved.read_bytes()[30:].startswith(b"mimetype" + MIMETYPE.encode())


def test_the_same_map_gives_the_same_bytes(saved: Path, tmp_path: Path) -> None:
    opened = read_journey(saved)
    write_journey(tmp_path / "again.journey", reversed(list(opened.records)), opened.rev, opened.assets)
    assert (tmp_path / "again.journey").read_bytes() == saved.read_bytes()


def test_an_unpacked_folder_opens_by_itself_and_by_its_map(saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(saved) as archive:
        archive.extractall(folder)
    assert read_journey(folder) == read_journey(saved)
    assert read_journey(folder / "map.json") == read_journey(saved)


def test_a_bare_map_opens_and_says_which_pictures_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "any name.txt"
    path.write_text(map_json(RECORDS, 7))
    opened = read_journey(path)
    assert by_id(opened.records) == by_id(RECORDS)
    assert opened.report == ("The file lacks the pictures of persona:a; insert them again",)


def test_many_missing_pictures_make_one_line(tmp_path: Path) -> None:
    write_journey(tmp_path / "map", [Card(id=f"card:{n}", image=DIGEST) for n in range(9)], 1, {})
    (line,) = read_journey(tmp_path / "map").report
    assert line.endswith("card:4 and 4 more; insert them again")


def test_a_picture_that_is_not_what_its_name_says_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    write_journey(path, RECORDS, 7, {DIGEST: b"something else"})
    opened = read_journey(path)
    assert opened.assets == {}
    assert "not what was saved" in opened.report[0]
    assert "persona:a" in opened.report[1]


def test_a_picture_with_a_flipped_bit_is_left_out_and_the_map_opens(saved: Path) -> None:
    data = bytearray(saved.read_bytes())
    data[data.index(b"pretended")] ^= 1
    saved.write_bytes(data)
    opened = read_journey(saved)
    assert by_id(opened.records) == by_id(RECORDS)
    assert "cannot be unpacked" in opened.report[0]


def test_names_that_lead_elsewhere_are_never_used(tmp_path: Path) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    names = ("../out", "/tmp/out", "C:\\out", f"assets/../{DIGEST}", f"../assets/{DIGEST}", "assets/" + "A" * 64)
    entries = [("map.json", map_json(RECORDS[:1], 1).encode()), *((name, PNG) for name in names)]
    opened = read_journey(zipped(folder / "map.journey", entries))
    assert opened.assets == {}
    assert [entry.name for entry in tmp_path.rglob("*")] == ["inner", "map.journey"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (PNG, "a PNG picture"),
        (b"\xff\xd8\xff\xe0 jfif", "a JPEG picture"),
        (b"%PDF-1.7", "a PDF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"BM\x36\0\0\0\0\0", "a BMP picture"),
        (b"MZ\x90\0\3\0", "a program"),
        (b"MZ is no program but a text", "no JSON"),
        (b"journey\n title x", "the file breaks off or is no JSON"),
        (b"PK\x03\x04 and nothing", "breaks off"),
        (b"PK\x05\x06" + bytes(18), "a zip archive without a map.json"),
    ],
)
def test_says_what_a_file_is_that_is_no_map(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "map.journey"
    path.write_bytes(data)
    with pytest.raises(Damaged, match=said):
        read_journey(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [("xl/workbook.xml", "an Excel workbook"), ("word/document.xml", "a Word document"), ("x", "without a map.json")],
)
def test_says_what_a_zip_is_that_is_no_map(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(Damaged, match=said):
        read_journey(zipped(tmp_path / "map.journey", [(name, b"")]))


def test_refuses_every_truncation(saved: Path, tmp_path: Path) -> None:
    data = saved.read_bytes()
    path = tmp_path / "cut.journey"
    for length in range(1, len(data), 7):
        path.write_bytes(data[:length])
        with pytest.raises(Damaged):
            read_journey(path)


def test_refuses_a_zip_bomb_without_unpacking_it(tmp_path: Path) -> None:
    path = zipped(tmp_path / "map.journey", [("map.json", bytes(MAX_MAP_BYTES + 1))], zipfile.ZIP_DEFLATED)
    with pytest.raises(Damaged, match="larger than 32 MB"):
        read_journey(path)


def test_refuses_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "map.journey", [("map.json", bytes(10_000_000))], zipfile.ZIP_DEFLATED)
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 100)
    path.write_bytes(data)
    with pytest.raises(Damaged, match=r"map\.json cannot be unpacked"):
        read_journey(path)


def test_refuses_a_list_of_entries_beyond_measure(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    path.write_bytes(b"PK\x03\x04" + bytes(100) + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 9, 9, 2**31, 4, 0))
    with pytest.raises(Damaged, match="too many entries"):
        read_journey(path)


def test_refuses_the_large_form_of_zip(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, 4, 1)
    path.write_bytes(b"PK\x03\x04" + bytes(100) + locator + struct.pack("<4s4H2IH", b"PK\x05\x06", *[0] * 7))
    with pytest.raises(Damaged, match="too many entries"):
        read_journey(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_refuses_two_maps_in_one_file(tmp_path: Path) -> None:
    text = map_json(RECORDS, 1).encode()
    with pytest.raises(Damaged, match=r"map\.json twice"):
        read_journey(zipped(tmp_path / "map.journey", [("map.json", text), ("map.json", text)]))


def test_refuses_a_map_packed_in_an_unusual_way(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="unusual way"):
        read_journey(zipped(tmp_path / "map.journey", [("map.json", b"{}")], zipfile.ZIP_BZIP2))


def test_refuses_an_encrypted_map(saved: Path) -> None:
    data = bytearray(saved.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            data[at + flags] |= 1
    saved.write_bytes(data)
    with pytest.raises(Damaged, match="encrypted"):
        read_journey(saved)


def test_refuses_more_pictures_than_memory_holds(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey_file, "MAX_ASSETS_BYTES", len(PNG) - 1)
    with pytest.raises(Damaged, match="larger than 0 MB together"):
        read_journey(saved)


def test_leaves_out_one_picture_that_is_too_large(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey_file, "MAX_ASSET_BYTES", len(PNG) - 1)
    opened = read_journey(saved)
    assert opened.assets == {}
    assert "larger than" in opened.report[0]


def test_records_that_do_not_fit_together_are_repaired_and_told(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text('{"format": 1, "records": {"card:a": {"type": "card", "lane": "lane:gone", "step": "step:gone"}}}')
    opened = read_journey(path)
    assert by_id(opened.records) == [Card(id="card:a"), Map()]
    assert any("lane:gone" in line for line in opened.report)


def test_the_collector_rests_while_a_map_is_read_and_runs_again_even_after_damage(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running: list[bool] = []

    def noting(data: bytes, name: str) -> ParsedMap:
        running.append(gc.isenabled())
        return parse_map_json(data, name)

    monkeypatch.setattr(journey_file, "parse_map_json", noting)
    read_journey(saved)
    assert gc.isenabled()
    saved.write_bytes(b"{")
    with pytest.raises(Damaged):
        read_journey(saved)
    assert gc.isenabled()
    assert running == [False, False]


def test_waits_for_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "map.json")
    for path in (tmp_path, tmp_path / "map.json"):
        with pytest.raises(Damaged):
            read_journey(path)


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_journey(tmp_path / "none.journey")


def test_a_failing_write_leaves_the_old_map(saved: Path) -> None:
    before = saved.read_bytes()
    odd = UnknownRecord(type="widget", id="widget:a", **{"spin": object()})
    with pytest.raises(TypeError):
        write_journey(saved, [odd], 1, {})
    assert saved.read_bytes() == before
    assert [entry.name for entry in saved.parent.iterdir()] == ["map.journey"]


@pytest.mark.parametrize(
    ("cap", "value"),
    [("MAX_MAP_BYTES", 90), ("MAX_RECORDS", 2), ("MAX_CONTAINERS", 3), ("MAX_ASSET_BYTES", 9), ("MAX_ASSETS_BYTES", 9)],
)
def test_what_would_not_open_again_is_not_written(
    saved: Path, monkeypatch: pytest.MonkeyPatch, cap: str, value: int
) -> None:
    before = saved.read_bytes()
    monkeypatch.setattr(journey_file, cap, value)
    with pytest.raises(OSError, match="File too large") as caught:
        write_journey(saved, RECORDS, 8, {DIGEST: PNG})
    assert caught.value.filename == str(saved)
    assert saved.read_bytes() == before


def test_writes_to_any_open_file(saved: Path) -> None:
    buffer = io.BytesIO()
    journey_file.write_zip(buffer, map_json(RECORDS, 7), {DIGEST: PNG})
    assert buffer.getvalue() == saved.read_bytes()
