"""The columns of the table of findings: what each shows of a finding, and how wide it is at first."""

from dataclasses import dataclass
from typing import Any, Literal

from journey_editor.document.benefits import benefit_words
from journey_editor.document.findings import Finding, answer_words
from journey_editor.document.wording import format_date

Look = Literal["title", "text", "rating", "chip"]


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is a key of SORT_KEYS and, where it can be written, the field of the card."""

    name: str
    heading: str
    width: int
    look: Look = "text"
    is_written: bool = True


COLUMNS = (
    Column("title", "Finding", 170, "title"),
    Column("place", "Stage › step", 110, is_written=False),
    Column("answers", "Answers", 110, is_written=False),
    Column("impact", "Impact", 60, "rating"),
    Column("effort", "Effort", 60, "rating"),
    Column("severity", "Severity", 102, "rating"),
    Column("value", "Value", 60, "rating"),
    Column("benefit", "Benefit", 114),
    Column("owner", "Owner", 88),
    Column("due", "Due", 86),
    Column("status", "Status", 84, "chip"),
)
INDEX = {column.name: index for index, column in enumerate(COLUMNS)}


def words_of(finding: Finding, column: Column, titles: dict[str, str]) -> str:
    """What a cell says."""
    card = finding.card
    match column.name:
        case "place":
            return finding.place or "Parking lot"
        case "answers":
            return answer_words(finding, titles)
        case "benefit":
            return benefit_words(finding.benefit) if finding.benefit and finding.has("benefit") else ""
        case "due":
            return format_date(card.due) if card.due and finding.has("due") else ""
        case "status":
            return card.status.capitalize() if finding.has("status") else ""
        case "severity":
            return f"{finding.heard}×" if finding.heard else ""
    value: Any = getattr(card, column.name)
    return value if isinstance(value, str) else ""


def spoken(finding: Finding, column: Column, titles: dict[str, str]) -> str:
    """What a cell says to those who cannot see it, and in its tool tip."""
    said = words_of(finding, column, titles)
    if column.look != "rating":
        return said
    rating = rating_of(finding, column.name)
    parts = [f"{column.heading} {rating} of 5" if rating else ""]
    if finding.heard and column.name == "severity":
        parts.append(f"heard {finding.heard} {'time' if finding.heard == 1 else 'times'}")
    return ", ".join(part for part in parts if part)


def rating_of(finding: Finding, name: str) -> int | None:
    """The rating of one of these columns; None where there is none, or where the kind of card has none."""
    rating: int | None = getattr(finding.card, name) if finding.has(name) else None
    return rating
