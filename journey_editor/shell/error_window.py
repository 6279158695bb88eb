"""The window that tells of a fault of the program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journey_editor.panels.plain_label import PlainLabel


class ErrorWindow(QDialog):
    """One calm sentence; the details are folded away, to be copied for whoever helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Journey Editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._details: list[str] = []
        self._said = PlainLabel(role="")
        self._place = PlainLabel(role="secondary")
        self.details = QPlainTextEdit()
        self.details.setAccessibleName("Details")
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumHeight(220)
        self.details.hide()
        self.fold = QPushButton("Details")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._on_fold_toggled)
        self.copy = QPushButton("Copy details")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.fold, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (PlainLabel("Something went wrong", role="heading"), self._said, self._place, self.details):
            layout.addWidget(part)
        layout.addWidget(buttons)

    def tells(self, details: str) -> bool:
        """Whether these details are in it already."""
        return details in self._details

    def add(self, said: str, place: str, details: str) -> None:
        """Tell of a fault, after those that it tells of already."""
        self._details.append(details)
        self._said.setText(said)
        self._place.setText(place)
        self.details.setPlainText("\n".join(self._details))

    def _on_fold_toggled(self, is_open: bool) -> None:
        self.details.setVisible(is_open)
        self.adjustSize()
