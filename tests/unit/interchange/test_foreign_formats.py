import codecs
from pathlib import PurePath

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.foreign_text import MAX_CHARACTERS, decode
from journey_editor.interchange.formats import FORMATS, format_for
from journey_editor.interchange.import_result import Report, Unreadable


def test_bytes_are_decoded_by_their_mark_or_as_utf_8() -> None:
    text = "Thé 🙂"
    assert decode(text.encode()).text == text
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text
    for encoding in ("utf-16", "utf-32"):
        assert decode(text.encode(encoding)).text == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")).text == text


def test_other_bytes_are_read_as_western_and_told() -> None:
    decoded = decode(b"Th\xe9 \x93a\x94 \x81")
    assert decoded.text == "Thé “a” \ufffd"
    assert "Windows-1252" in decoded.report[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"journey\0", "NUL"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "damaged"),
        (b"x" * (MAX_CHARACTERS + 1), "8 MB"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        decode(data)


def test_formats_by_suffix() -> None:
    assert [form.name for form in FORMATS] == ["Mermaid journey", "Markdown", "Web page"]
    mermaid, markdown, page = (format_for(PurePath(name)) for name in ("a.MMD", "a.md", "a.b.html"))
    assert (mermaid, markdown, page) == FORMATS
    assert format_for(PurePath("a.journey")) is None


def test_a_format_finds_reads_and_writes() -> None:
    mermaid, markdown, _ = FORMATS
    found = markdown.find("# Tea\n```mermaid\njourney\nStir: 3: Me\n```")
    result = markdown.read(found[0], "auto")
    assert RecordSet(result.records).map.title == "Tea"
    assert any("line 3 “Tea”" in sentence for sentence in result.report)
    assert mermaid.write is not None
    assert mermaid.write(RecordSet(result.records))[0].startswith("journey\n    title Tea\n")
    assert markdown.write is None


def test_a_file_without_a_journey_is_refused() -> None:
    mermaid, markdown, _ = FORMATS
    with pytest.raises(Unreadable, match="nothing in it is a journey that can be read"):
        markdown.find("# Tea\n")
    with pytest.raises(Unreadable, match="flowchart"):
        mermaid.read(mermaid.find("flowchart TD")[0], "auto")


def test_a_report_says_each_thing_once_with_its_places() -> None:
    report = Report()
    for line in range(2, 60):
        report.add("Left out", line, "x" * 80)
    report.add("Guessed", 1)
    report.tell("About all.")
    first, second, third = report.sentences()
    assert (first, second) == ("About all.", "Guessed: line 1.")
    assert third.startswith("Left out: line 2 “xxx")
    assert third.endswith("…”, and 8 more.")
