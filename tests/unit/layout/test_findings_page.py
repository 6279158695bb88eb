"""The action plan on paper."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step
from journey_editor.layout.findings_page import lay_out_findings
from journey_editor.layout.pages import lay_out_pages
from journey_editor.scene.display_list import DisplayList, Group, Text, walk
from journey_editor.scene.paper import Orientation, parse_paper


def plan(count: int, title: str = "Something to be done about it") -> RecordSet:
    cards: list[Record] = [
        Card(id=f"c{i}", kind=("pain", "opportunity", "solution")[i % 3], lane="l", step="p", title=f"{title} {i}",
             impact=i % 5 + 1, effort=i % 4 + 1, value=i % 5 + 1, severity=3, status="planned", due="2026-12",
             owner="Onboarding", order=f"a{i:04}")
        for i in range(count)
    ]  # fmt: skip
    return RecordSet([
        Map(title="Bikes"), Stage(id="s", name="Find a bicycle"), Step(id="p", stage="s", name="Looks it up"),
        Lane(id="l"), *cards,
    ])  # fmt: skip


def words(page: DisplayList) -> str:
    found = [placed.item for placed in walk(page.groups) if isinstance(placed.item, Text)]
    return " ".join("".join(run.text for run in item.line.runs) for item in found)


def rows(page: DisplayList) -> list[str]:
    """The findings whose rows are on the page."""
    parts = (part for top in page.groups for part in top.items if isinstance(part, Group))
    return [part.record_id for part in parts if part.role == "finding"]


@pytest.mark.parametrize(
    ("paper", "orientation"), [("A4", "portrait"), ("A4", "landscape"), ("A3", None), ("A0", None)]
)
@pytest.mark.parametrize("count", [1, 12, 90])
def test_every_row_is_on_a_page_and_nothing_leaves_it(paper: str, orientation: Orientation | None, count: int) -> None:
    sheet = parse_paper(paper, orientation)
    pages = lay_out_findings(plan(count), sheet)
    assert sorted(row for page in pages for row in rows(page)) == sorted(f"c{i}" for i in range(count))
    for page in pages:
        assert (page.width, page.height) == (sheet.width, sheet.height)
        imprint_top = min(p.y for p in walk(page.groups) if p.group.role == "foot")
        for placed in walk(page.groups):
            if isinstance(placed.item, Text):
                line = placed.item.line
                left = placed.x + placed.scale * (placed.item.x + line.x)
                bottom = placed.y + placed.scale * (placed.item.y + line.baseline)
                assert left >= 0
                assert left + placed.scale * line.width <= page.width
                assert bottom <= (page.height if placed.group.role == "foot" else imprint_top)
                assert placed.scale * line.size >= 4.9


def test_pages_are_counted_over_map_and_findings() -> None:
    sheet = parse_paper("A4")
    pages = lay_out_pages(plan(40), sheet, "map and findings")
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in words(page).replace("\u00a0", " ")
    assert len(lay_out_pages(plan(40), sheet)) == 1
    assert lay_out_pages(plan(40), sheet, "findings")[0].title.startswith("Bikes")


def test_a_row_higher_than_a_page_makes_the_type_smaller_and_is_whole() -> None:
    pages = lay_out_findings(plan(1, "word " * 1200), parse_paper("A4"))
    assert words(pages[-1]).count("word") + (words(pages[0]).count("word") if len(pages) > 1 else 0) >= 1200


def test_without_findings_it_says_so() -> None:
    [page] = lay_out_findings(plan(0))
    assert "No findings yet" in words(page)


def test_words_are_the_maps_own() -> None:
    records = plan(3)
    records.put(Map(title="Räder", words={"quick_wins": "Sofort", "findings": "Ergebnisse", "planned": "Geplant"}))
    said = words(lay_out_findings(records)[0])
    for own in ("Sofort", "Ergebnisse", "Geplant"):
        assert own in said
