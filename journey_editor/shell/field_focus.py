"""The text field that has the focus: what the Edit menu does is then about its text, not about the map."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenuBar, QPlainTextEdit, QWidget

Field = QLineEdit | QPlainTextEdit


class FieldFocus(QObject):
    """Knows the field of its window that keys go to, also while a menu that was opened by a key holds them."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.field: Field | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QMenuBar):
            return
        field = new if isinstance(new, (QLineEdit, QPlainTextEdit)) and new.window() is self._window else None
        if field is not self.field:
            self.field = field
            self.changed.emit()


def has_selected_text(field: Field) -> bool:
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()


def can_paste_into(field: Field) -> bool:
    return not field.isReadOnly() and bool(QGuiApplication.clipboard().text())


def delete_selected_text(field: Field) -> None:
    if isinstance(field, QLineEdit):
        field.del_()
    else:
        field.textCursor().removeSelectedText()
