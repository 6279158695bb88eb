"""The action plan as a sheet: headings and rows of plain values, for whatever spreadsheet format."""

from collections.abc import Sequence
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.findings import Finding, findings, sorted_findings, titles_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Map

Value = str | float | int | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`width` is in characters; `holds` says how a value is to be taken."""

    heading: str
    width: int
    holds: str = "text"  # or "number", "date"


@dataclass(frozen=True, slots=True)
class FindingsSheet:
    """Findings of a map as they stand."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


def findings_sheet(records: RecordSet, chosen: Sequence[Finding] | None = None) -> FindingsSheet:
    """The sheet of these findings in their order, without them of all of the map, the most valuable first.

    Dates are ISO, what says nothing about a kind of finding is None.
    """
    said = records.map
    everything = findings(records)
    titles = titles_of(everything)
    ordered = sorted_findings(everything, "value", falling=True) if chosen is None else chosen
    rows = tuple(_row(finding, titles, said) for finding in ordered)
    return FindingsSheet(said.title, _columns(said), rows)


def _columns(said: Map) -> tuple[SheetColumn, ...]:
    def word(key: str) -> str:
        return wording.word(said, key)

    return (
        SheetColumn("Kind", 14),
        SheetColumn(word("finding"), 44),
        SheetColumn("Stage", 20),
        SheetColumn("Step", 24),
        SheetColumn(word("answers"), 36),
        SheetColumn("Answered by", 36),
        SheetColumn(word("impact"), 9, "number"),
        SheetColumn(word("effort"), 9, "number"),
        SheetColumn("Quadrant", 13),
        SheetColumn(word("severity"), 9, "number"),
        SheetColumn("Times heard", 12, "number"),
        SheetColumn(word("value"), 9, "number"),
        SheetColumn(word("benefit"), 12, "number"),
        SheetColumn("Benefit unit", 12),
        SheetColumn("Benefit per", 12),
        SheetColumn(word("owner"), 20),
        SheetColumn(word("due"), 12, "date"),
        SheetColumn(word("status"), 12),
    )


def _row(finding: Finding, titles: dict[str, str], said: Map) -> tuple[Value, ...]:
    card = finding.card
    benefit = finding.benefit if finding.has("benefit") else None
    rating = {name: getattr(card, name) if finding.has(name) else None for name in ("impact", "effort", "value")}
    is_rated = finding.has("impact") and card.impact is not None and card.effort is not None
    return (
        wording.word(said, card.kind),
        card.title,
        finding.stage.name if finding.stage else "",
        finding.step.name if finding.step else "",
        "; ".join(titles[other] for other in finding.answers),
        "; ".join(titles[other] for other in finding.answered_by),
        rating["impact"],
        rating["effort"],
        wording.quadrant(card.impact or 1, card.effort or 1, said) if is_rated else "",
        card.severity if finding.has("severity") else None,
        finding.heard or None,
        rating["value"],
        benefit.amount if benefit else None,
        benefit.unit if benefit else "",
        benefit.per if benefit else "",
        card.owner,
        card.due if finding.has("due") else None,
        wording.word(said, card.status) if card.status and finding.has("status") else "",
    )
