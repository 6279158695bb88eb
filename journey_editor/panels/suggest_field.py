"""A field that is typed into and suggests what was written before."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter

from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.text_formats import PLAIN, TextFormat
from journey_editor.panels.typed_field import TypedField

Suggest = Callable[[], list[str]]


class SuggestingLineEdit(LineEdit):
    """Completes what is typed from suggestions, which are asked for when the focus comes."""

    def __init__(self, suggest: Suggest) -> None:
        super().__init__()
        self._suggest = suggest
        self._model = QStringListModel(self)
        self.suggestions = QCompleter(self._model, self)
        self.suggestions.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.suggestions.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self.suggestions)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._model.setStringList(self._suggest())
        super().focusInEvent(event)


def suggesting_field(label: str, suggest: Suggest, text_format: TextFormat = PLAIN, *, hint: str = "") -> TypedField:
    return TypedField(label, SuggestingLineEdit(suggest), text_format, hint=hint)
