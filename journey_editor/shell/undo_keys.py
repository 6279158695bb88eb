"""Ctrl+Z acts on the map even when a text field has the focus: Qt's fields would keep it to themselves.

What a field refused never came to the map: Ctrl+Z takes that back first.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from journey_editor.panels.field import Field

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_SECOND_REDO = QKeySequence("Ctrl+Y")


class UndoKeys(QObject):
    """Watches whichever text field of the window, or of its tool windows, has the focus.

    Fields of dialogs keep an undo of their own.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, control: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not _is_undo_or_redo(event):
            return False
        refused = _refused(control) if event.matches(QKeySequence.StandardKey.Undo) else None
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(refused is not None)  # else it is the window's shortcut
            return True
        if refused and event.type() == QEvent.Type.KeyPress:
            refused.taken_back.emit()
        # With nothing to undo the shortcut is off and the key comes here after all.
        return event.type() == QEvent.Type.KeyPress

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, (QLineEdit, QPlainTextEdit, QTextEdit)) and self._window in _owners(new.window()):
            new.installEventFilter(self)


def _refused(control: QObject) -> Field | None:
    """The field of a control that holds what is no value."""
    at: QObject | None = control
    while at is not None and not isinstance(at, Field):
        at = at.parent()
    return at if at is not None and at.is_refused else None


def _owners(window: QWidget) -> tuple[QWidget | None, ...]:
    """The window, and for a tool window, in which the shortcuts of its owner work, the owner."""
    is_tool = window.windowType() == Qt.WindowType.Tool
    return (window, window.parentWidget()) if is_tool else (window,)


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _KEYS) or QKeySequence(event.keyCombination()) == _SECOND_REDO
