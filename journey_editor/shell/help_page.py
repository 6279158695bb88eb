"""A page of the manual: Markdown of our own, set in the typeface of the window."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from journey_editor.shell.appearance import FAMILIES
from journey_editor.shell.color_tokens import ColorTokens

SECTION = 2  # the level of a heading that begins a section

_MARGIN = 28
_HEADING_PIXELS = {1: 26, SECTION: 17}
_LINE_HEIGHT = 140.0  # percent
_COLUMNS = (40.0, 29.0, 31.0)  # percent of the width of a table


class HelpPage(QTextBrowser):
    """It loads nothing, from wherever it is; a link that leads out by https opens in the web browser."""

    def __init__(self, markdown: str, tokens: ColorTokens) -> None:
        super().__init__()
        self._markdown = markdown
        self.setAccessibleName("Manual")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setOpenLinks(False)
        self.anchorClicked.connect(open_outside)
        self.take_colors(tokens)

    def take_colors(self, tokens: ColorTokens) -> None:
        """Set the page anew; where it was scrolled to, it stays."""
        place = self.verticalScrollBar().value()
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _set(document, tokens)
        self.setDocument(document)
        self.verticalScrollBar().setValue(place)

    def loadResource(self, _kind: int, _url: QUrl | str) -> QImage:
        """A point that nobody sees, for whatever is asked for: given nothing, Qt reads files by itself."""
        point = QImage(1, 1, QImage.Format.Format_ARGB32)
        point.fill(Qt.GlobalColor.transparent)
        return point

    @property
    def sections(self) -> list[str]:
        """The headings of its sections, from top to bottom."""
        return [block.text() for block in _sections(self.document())]

    @property
    def section(self) -> int:
        """The index of the section at the top of what is in sight; -1 before the first."""
        top = self.verticalScrollBar().value() + _MARGIN
        return sum(self._top(block) <= top for block in _sections(self.document())) - 1

    def show_section(self, index: int) -> None:
        """Scroll so that it begins at the top."""
        self.verticalScrollBar().setValue(round(self._top(_sections(self.document())[index])))

    def _top(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()


def open_outside(url: QUrl) -> None:
    if url.scheme() == "https":
        QDesktopServices.openUrl(url)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _sections(document: QTextDocument) -> list[QTextBlock]:
    return [block for block in _blocks(document) if block.blockFormat().headingLevel() == SECTION]


# What Markdown does not say: how it looks.


def _set(document: QTextDocument, tokens: ColorTokens) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, tokens)
    for block in _blocks(document):
        _set_block(block, is_in_table=QTextCursor(block).currentTable() is not None)
    for key in _keys(document):
        key.mergeCharFormat(_key_format(tokens))


def _set_block(block: QTextBlock, *, is_in_table: bool) -> None:
    cursor = QTextCursor(block)
    form, level = block.blockFormat(), block.blockFormat().headingLevel()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin({1: 0, SECTION: 28}.get(level, 0))
    form.setBottomMargin(0 if is_in_table else 10)
    cursor.setBlockFormat(form)
    if level in _HEADING_PIXELS:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setCharFormat(_heading_format(level))  # not merged: Markdown's own sizes would stay


def _heading_format(level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setProperty(QTextFormat.Property.FontPixelSize, _HEADING_PIXELS[level])
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _keys(document: QTextDocument) -> list[QTextCursor]:
    """The spans of code: keys, but for the ending of a file."""
    found = []
    for block in _blocks(document):
        for span in block.textFormats():
            if span.format.fontFixedPitch():
                cursor = QTextCursor(document)
                cursor.setPosition(block.position() + span.start)
                cursor.setPosition(block.position() + span.start + span.length, QTextCursor.MoveMode.KeepAnchor)
                found.append(cursor)
    return found


def _key_format(tokens: ColorTokens) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontFixedPitch(False)
    form.setFontFamilies(list(FAMILIES))
    form.setFontWeight(QFont.Weight.Medium)
    form.setBackground(QColor(tokens.soft))
    return form


def _set_table(table: QTextTable, tokens: ColorTokens) -> None:
    form = table.format()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in _COLUMNS])
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setTopMargin(4)
    form.setBottomMargin(4)
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            _set_cell(table, row, column, tokens)


def _set_cell(table: QTextTable, row: int, column: int, tokens: ColorTokens) -> None:
    cell = table.cellAt(row, column)
    form = QTextTableCellFormat()
    form.setTopPadding(3)
    form.setBottomPadding(3)
    form.setLeftPadding(0)
    form.setRightPadding(12)
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QColor(tokens.line))
    cell.setFormat(form)
    words = QTextCharFormat()
    if row == 0 or column == 1:
        words.setForeground(QColor(tokens.secondary))
    words.setFontWeight(QFont.Weight.Normal)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(words)
