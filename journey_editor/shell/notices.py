"""What a person should know about the map they opened: quiet bars above it that go when they were read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journey_editor.painting.icons import make_icon
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.shell.map_document import MapDocument

_SHOWN_LINES = 7


class Notices(QWidget):
    """Why the file may only be read, and what opening it guessed, repaired or left out; no room for neither."""

    def __init__(self, document: MapDocument) -> None:
        super().__init__()
        self._document = document
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._read_only = NoticeBar("lock", f"Read-only. {document.read_only} Save keeps your changes in a new file.")
        self._read_only.setVisible(bool(document.read_only))
        layout.addWidget(self._read_only)
        if document.report:
            layout.addWidget(_report_bar(document))
        document.state_changed.connect(self._on_state_changed)

    def _on_state_changed(self) -> None:
        if not self._document.read_only:
            self._read_only.hide()


class NoticeBar(QFrame):
    """One sentence with an icon, a list behind "Show" when there is more to say, and a cross to put it away."""

    def __init__(self, icon: str, text: str, details: Sequence[str] = ()) -> None:
        super().__init__()
        self._icon = icon
        self.setProperty("role", "notice")
        self.setAccessibleName(text)
        self._mark = PlainLabel(role="secondary", wraps=False)
        self._text = PlainLabel(text, role="")
        close = IconButton("x", "Put this notice away")
        close.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.setContentsMargins(16, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        if details:
            self._add_details(line, layout, details)
        line.addWidget(close)
        self._draw_mark()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_mark()

    def _add_details(self, line: QHBoxLayout, layout: QVBoxLayout, details: Sequence[str]) -> None:
        # A field, not labels: its text can be selected and copied, and there may be hundreds of lines.
        texts = QPlainTextEdit("\n".join(details))
        texts.setReadOnly(True)
        texts.setAccessibleName("What was guessed, repaired or left out")
        texts.setTabChangesFocus(True)
        lines = min(len(details), _SHOWN_LINES)
        texts.setFixedHeight(lines * texts.fontMetrics().lineSpacing() + 24)
        room = QWidget()
        inside = QHBoxLayout(room)
        inside.setContentsMargins(40, 0, 16, 8)
        inside.addWidget(texts)
        room.hide()
        layout.addWidget(room)
        more = QPushButton("Show")
        more.setCheckable(True)
        more.setAccessibleName("Show what was guessed, repaired or left out")
        more.toggled.connect(room.setVisible)
        more.toggled.connect(lambda shown: more.setText("Hide" if shown else "Show"))
        line.addWidget(more)

    def _draw_mark(self) -> None:
        ink = self.palette().color(QPalette.ColorRole.WindowText).name()
        self._mark.setPixmap(make_icon(self._icon, ink).pixmap(QSize(16, 16), self.devicePixelRatio()))


def _report_bar(document: MapDocument) -> NoticeBar:
    sentences = [f"{sentence.rstrip('.')}." for sentence in document.report]
    if len(sentences) == 1:
        return NoticeBar("lightbulb", sentences[0])
    text = f"{len(sentences)} things were guessed, changed or left out when “{document.title}” was opened."
    return NoticeBar("lightbulb", text, sentences)
