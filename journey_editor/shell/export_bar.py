"""The foot of the export dialog: what happens now, and the buttons that go with it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.plain_label import PlainLabel

_STEPS = 1000


class ExportBar(QWidget):
    """Ready, asking, running or done; every state has its sentence and its buttons, the last one is that of Enter."""

    export_wanted = Signal()
    replace_wanted = Signal()
    keep_wanted = Signal()
    cancel_wanted = Signal()
    close_wanted = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(role="")
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setAccessibleName("Progress of the export")
        self._progress.setTextVisible(False)
        self._close = self._button("&Close", self.close_wanted)
        self._export = self._button("&Export", self.export_wanted)
        self._keep = self._button("&Keep it", self.keep_wanted)
        self._replace = self._button("&Replace", self.replace_wanted)
        self._cancel = self._button("&Cancel", self.cancel_wanted)
        self._folder = self._button("Open &folder", self.folder_wanted)
        self._file = self._button("&Open file", self.file_wanted)
        self._buttons = (
            self._folder, self._close, self._export, self._keep, self._replace, self._cancel, self._file,
        )  # fmt: skip
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._sentence)
        said.addWidget(self._progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(said, 1)
        for button in self._buttons:
            row.addWidget(button)
            button.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def show_ready(self, complaint: str = "") -> None:
        """Wait for Export; the complaint is about the last one."""
        self._show(complaint, self._close, self._export, role="danger")

    def show_question(self, name: str) -> None:
        self._show(f"“{name}” is already there. Replace it?", self._keep, self._replace)

    def show_running(self, name: str) -> None:
        self._show(f"Exporting “{name}”…", self._cancel)
        self._progress.setRange(0, 0)  # how long it takes is not known before the first share
        self._progress.show()

    def show_share(self, share: float) -> None:
        """How much is done, from 0 to 1."""
        self._progress.setRange(0, _STEPS)
        self._progress.setValue(round(share * _STEPS))

    def show_cancelling(self) -> None:
        self._sentence.setText("Cancelling…")
        self._cancel.setEnabled(False)

    def show_done(self, name: str, sentence: str = "") -> None:
        """The file is there; a sentence says what came after."""
        self._show(sentence or f"“{name}” is exported.", self._folder, self._close, self._file)

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is something to export."""
        self._export.setEnabled(is_ready)

    def _button(self, text: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(wanted)
        return button

    def _show(self, sentence: str, *buttons: QPushButton, role: str = "") -> None:
        had_focus = self.isAncestorOf(focused) if (focused := self.window().focusWidget()) else False
        self._sentence.setText(sentence)
        set_style(self._sentence, role=role)
        self._progress.hide()
        for button in self._buttons:
            button.setVisible(button in buttons)
        self._cancel.setEnabled(True)
        buttons[-1].setDefault(True)
        if had_focus:
            buttons[-1].setFocus()
