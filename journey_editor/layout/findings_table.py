"""The rows of the action plan as a printed table: columns with their widths, a head, and rows as high as they need."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.benefits import benefit_words
from journey_editor.document.findings import Finding
from journey_editor.document.records import Map
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Item
from journey_editor.scene.marks import icon_mark
from journey_editor.scene.palette import Palette
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

LEAST_WIDTH = 940.0  # below it words of the columns would break

_HEAD = TextStyle(9.5, 600)
_TITLE = TextStyle(11, 500)
_CELL = TextStyle(11, 400)
_CHIP = TextStyle(10, 500)
_NUMBER = TextStyle(10, 600)
_PADDING_X, _PADDING_Y = 9.0, 6.0
_ICON = 11.0
_BAR, _TRACK = 6.0, 44.0


@dataclass(frozen=True, slots=True)
class _Column:
    """`key` is that of its word; `share` is its part of what the fixed widths leave."""

    key: str
    width: float = 0.0
    share: float = 0.0


_COLUMNS = (
    _Column("", 28),
    _Column("finding", share=0.40),
    _Column("stage_and_step", share=0.27),
    _Column("answers", share=0.33),
    _Column("impact", 58),
    _Column("effort", 58),
    _Column("severity", 86),
    _Column("value", 58),
    _Column("benefit", 92),
    _Column("owner", 88),
    _Column("due", 70),
    _Column("status", 70),
)


class FindingsTable:
    """A table of one width, in points before the page's scale. Nothing in it is ever cut."""

    def __init__(self, width: float, titles: dict[str, str], said: Map, palette: Palette) -> None:
        self._titles, self._said, self._palette = titles, said, palette
        self.width = width
        rest = max(0.0, width - sum(column.width for column in _COLUMNS))
        self._widths = [column.width + column.share * rest for column in _COLUMNS]

    def head(self) -> Group:
        """The headings over a line."""
        words = [wording.word(self._said, column.key) if column.key else "" for column in _COLUMNS]
        blocks = [
            lay_out_text(word, _HEAD, width - _PADDING_X) for word, width in zip(words, self._widths, strict=True)
        ]
        height = max(block.height for block in blocks) + _PADDING_Y
        items: list[Item] = []
        for left, block in zip(self._lefts(), blocks, strict=True):
            items += texts(block, left + _PADDING_X / 2, height - _PADDING_Y / 2 - block.height, theme.SECONDARY)
        items.append(Box(0, height - 1, self.width, 1, fill=theme.CHIP_BORDER))
        return Group(tuple(items), role="head", width=self.width, height=height)

    def row(self, finding: Finding, number: int) -> Group:
        """One finding; the number is that of its bubble."""
        parts = [
            self._cell(column.key, finding, number, width - _PADDING_X)
            for column, width in zip(_COLUMNS, self._widths, strict=True)
        ]
        height = max(part.height for part in parts) + 2 * _PADDING_Y
        items: list[Item] = [
            part.at(left + _PADDING_X / 2, _PADDING_Y)
            for left, part in zip(self._lefts(), parts, strict=True)
            if part.items
        ]
        items.append(Box(0, height - 0.6, self.width, 0.6, fill=theme.LINE))
        return Group(tuple(items), record_id=finding.id, role="finding", width=self.width, height=height)

    def _lefts(self) -> Iterator[float]:
        left = 0.0
        for width in self._widths:
            yield left
            left += width

    def _cell(self, key: str, finding: Finding, number: int, width: float) -> Group:
        card = finding.card
        match key:
            case "":
                return _text(str(number), width, _NUMBER, theme.SECONDARY)
            case "finding":
                return _title(finding, width, wording.word(self._said, "untitled"), self._palette)
            case "stage_and_step":
                return _text(finding.place, width, _CELL, theme.SECONDARY)
            case "answers":
                return _text(self._answers(finding), width, _CELL, theme.SECONDARY)
            case "benefit":
                said = benefit_words(finding.benefit, self._said) if finding.benefit and finding.has(key) else ""
                return _text(said, width)
            case "owner":
                return _text(card.owner, width)
            case "due":
                return _text(wording.format_date(card.due, self._said) if card.due and finding.has(key) else "", width)
            case "status":
                has_status = card.status and finding.has(key)
                return _chip(wording.word(self._said, card.status), width) if has_status else Group(())
        rating = getattr(card, key) if finding.has(key) else None
        heard = f"{wording.word(self._said, 'heard')} {finding.heard}×" if key == "severity" and finding.heard else ""
        return _rating(rating, self._palette.ratings[key], heard, width) if finding.has(key) else _text(heard, width)

    def _answers(self, finding: Finding) -> str:
        if finding.answers:
            return ", ".join(self._titles[other] for other in finding.answers)
        if finding.answered_by:
            return f"{wording.word(self._said, 'answered_by')} {len(finding.answered_by)}"
        return ""


def _text(text: str, width: float, style: TextStyle = _CELL, color: Color = theme.INK) -> Group:
    if not text.strip():
        return Group(())
    block = lay_out_text(text, style, width)
    return Group(tuple(texts(block, 0, 0, color)), width=width, height=block.height)


def _title(finding: Finding, width: float, untitled: str, palette: Palette) -> Group:
    lead = _ICON + 5
    title = finding.card.title
    block = lay_out_text(title or untitled, _TITLE, width - lead)
    kind = finding.card.kind
    top = (block.line_height - _ICON) / 2
    icon = icon_mark(palette.look(kind).icon, 0, top, _ICON, palette.bubble(kind))
    return Group(
        (icon, *texts(block, lead, 0, theme.INK if title else theme.SECONDARY)), width=width, height=block.height
    )


def _rating(rating: int | None, color: Color, beside: str, width: float) -> Group:
    """A bar of five parts; what is said beside it goes below it where there is no room."""
    track = min(_TRACK, width)
    line = _CELL.size * _CELL.leading
    top = (line - _BAR) / 2
    items: list[Item] = [Box(0, top, track, _BAR, _BAR / 2, fill=theme.TRACK)]
    if rating:
        items.append(Box(0, top, track * rating / 5, _BAR, _BAR / 2, fill=color))
    height = line
    if beside:
        words = lay_out_text(beside, _CHIP, width)
        items += texts(words, 0, line, theme.SECONDARY)
        height += words.height
    return Group(tuple(items), width=width, height=height)


def _chip(words: str, width: float) -> Group:
    block = hugged(words, _CHIP, width - 12)
    height = block.height + 3
    ground = Box(0, -1, block.width + 12, height, min(height / 2, 8.0), fill="#F1F3F5")
    return Group((ground, *texts(block, 6, 0.5, theme.CHIP_INK)), width=block.width + 12, height=height)
