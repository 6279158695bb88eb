"""The action plan in spreadsheets."""

import csv
import io
import zipfile
from xml.etree import ElementTree

import pytest

from journey_editor.document.findings import findings
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Benefit, Card, Lane, Link, Map, Stage, Step
from journey_editor.export.findings_sheet import findings_sheet
from journey_editor.export.spreadsheets import SPREADSHEETS

SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
RECORDS = RecordSet((
    Map(title="Bikes"), Stage(id="s", name="Find"), Step(id="p", stage="s", name="Looks, long"), Lane(id="l"),
    Card(id="a", kind="pain", lane="l", step="p", title="=HYPERLINK(\"evil\")", severity=4, owner="+49 30", order="a"),
    Card(id="b", kind="opportunity", lane="l", step="p", title="Sign “ä” \x01", impact=5, effort=2, value=3, order="b",
         due="2026-12-24", status="doing", benefit=Benefit(amount=40_000, unit="€", per="year"), owner="@web"),
    Card(id="c", kind="solution", lane="l", step="p", title="-1", due="2026-12", order="c"),
    Link(id="k", source="a", target="b", kind="answered by"),
))  # fmt: skip


def written(suffix: str) -> bytes:
    file = io.BytesIO()
    SPREADSHEETS[suffix](findings_sheet(RECORDS), file)
    return file.getvalue()


def table() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(".csv").decode("utf-8-sig"), newline="")))


def test_the_most_valuable_stands_first() -> None:
    assert [row["Finding"][-3:] for row in table()] == ["” \x01", 'l")', "'-1"]


def test_csv_begins_as_excel_wants_it_and_holds_no_formula() -> None:
    assert written(".csv").startswith(b"\xef\xbb\xbfKind,Finding,")
    values = [value for row in table() for value in row.values()]
    assert '\'=HYPERLINK("evil")' in values
    assert {"'+49 30", "'@web", "'-1"} <= set(values)
    assert [value for value in values if value.startswith(("=", "+", "-", "@"))] == []


def test_csv_values() -> None:
    [sign, pain, _] = table()
    assert (sign["Due"], sign["Benefit"], sign["Benefit unit"], sign["Quadrant"]) == (
        "2026-12-24", "40000", "€", "Quick win",
    )  # fmt: skip
    assert (sign["Answers"], pain["Answered by"]) == ('\'=HYPERLINK("evil")', "Sign “ä” \x01")
    assert (pain["Severity"], pain["Impact"], sign["Severity"]) == ("4", "", "")


@pytest.fixture(scope="module")
def parts() -> dict[str, ElementTree.Element]:
    """The XML of the workbook by name."""
    with zipfile.ZipFile(io.BytesIO(written(".xlsx"))) as book:
        return {name: ElementTree.fromstring(book.read(name)) for name in book.namelist()}


def cells(parts: dict[str, ElementTree.Element]) -> dict[str, tuple[str | None, str]]:
    """The type and the content of each cell that has any."""
    strings = ["".join(found.itertext()) for found in parts["xl/sharedStrings.xml"].findall("x:si", SPACE)]
    found = {}
    for cell in parts["xl/worksheets/sheet1.xml"].iter(f"{{{SPACE['x']}}}c"):
        value = cell.findtext("x:v", "", SPACE)
        found[cell.attrib["r"]] = cell.get("t"), strings[int(value)] if cell.get("t") == "s" else value
    return found


def test_xlsx_holds_numbers_dates_and_texts_but_no_formula(parts: dict[str, ElementTree.Element]) -> None:
    held = cells(parts)
    headings = {text: name.rstrip("1") for name, (_, text) in held.items() if name.endswith("1") and name[-2].isalpha()}
    assert held[f"{headings['Impact']}2"] == (None, "5")
    assert held[f"{headings['Benefit']}2"] == (None, "40000")
    assert held[f"{headings['Due']}2"] == (None, "46380")  # 24 Dec 2026
    assert held[f"{headings['Due']}4"] == ("s", "2026-12")
    assert held[f"{headings['Finding']}3"] == ("s", '=HYPERLINK("evil")')
    assert list(parts["xl/worksheets/sheet1.xml"].iter(f"{{{SPACE['x']}}}f")) == []


def test_xlsx_filters_and_keeps_its_head_in_sight(parts: dict[str, ElementTree.Element]) -> None:
    sheet = parts["xl/worksheets/sheet1.xml"]
    count = len(findings_sheet(RECORDS).columns)
    filtered = sheet.find("x:autoFilter", SPACE)
    assert filtered is not None
    assert filtered.attrib["ref"] == f"A1:{chr(64 + count)}4"
    pane = sheet.find(".//x:pane", SPACE)
    assert pane is not None
    assert pane.attrib["ySplit"] == "1"


def test_the_same_map_makes_the_same_bytes() -> None:
    assert written(".xlsx") == written(".xlsx")


def test_rows_that_were_chosen_stand_as_they_were() -> None:
    chosen = list(reversed(findings(RECORDS)))[:2]
    sheet = findings_sheet(RECORDS, chosen)
    assert [row[1] for row in sheet.rows] == [finding.card.title for finding in chosen]
    answers = {row[1]: row[4:6] for row in findings_sheet(RECORDS).rows}
    assert all(answers[row[1]] == row[4:6] for row in sheet.rows)  # also those that are not among them
