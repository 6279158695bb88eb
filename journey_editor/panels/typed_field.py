"""A field that is typed into: plain text, or what a text format reads."""

from collections.abc import Sequence
from typing import Any

from journey_editor.panels.field import MIXED, Field, is_mixed
from journey_editor.panels.growing_text_edit import GrowingTextEdit
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.text_formats import PLAIN, TextFormat, UnfinishedError

_NOTHING = object()  # shown when records differ, or before any was shown


class TypedField(Field):
    """Writes with every letter. What is no value stays in the field, is marked, and leaves the document as it was."""

    is_typed = True

    def __init__(
        self,
        label: str,
        control: LineEdit | GrowingTextEdit,
        text_format: TextFormat = PLAIN,
        *,
        hint: str = "",
        name: str = "",
    ) -> None:
        super().__init__(label, control, name=name)
        self._text = control
        self._format = text_format
        self._hint = hint
        self._shown: Any = _NOTHING
        self._is_emitting = False
        control.typed.connect(self._on_typed)
        control.left.connect(self._on_left)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        shown = _NOTHING if is_mixed(values) else values[0]
        is_known = not anew and shown is not _NOTHING and shown == self._shown
        self._shown = shown
        if self._is_emitting or is_known:
            return  # what stands there is what was typed: "1." is 1 on its way to 1.5
        self._text.setPlaceholderText(MIXED if shown is _NOTHING else self._hint)
        text = self._text_of_shown()
        if text != self._text.written():
            self._text.show_text(text)
        self.complain("")

    @property
    def is_refused(self) -> bool:
        text = self._text.written()
        try:
            self._format.read(text)
        except ValueError:
            return text != self._text_of_shown()  # the empty text of records that differ is none either
        return False

    def set_read_only(self, read_only: bool) -> None:
        self._text.setReadOnly(read_only)

    def _text_of_shown(self) -> str:
        return "" if self._shown is _NOTHING else self._format.say(self._shown)

    def _on_typed(self) -> None:
        try:
            value = self._format.read(self._text.written())
        except ValueError as error:
            self.complain("" if isinstance(error, UnfinishedError) else str(error))
            self._emit(None)
        else:
            self.complain("")
            self._emit(lambda _: value)

    def _on_left(self) -> None:
        text = self._text.written()
        try:
            value = self._format.read(text)
        except ValueError as error:
            self.complain(str(error))
        else:
            if self._shown is not _NOTHING and value == self._shown and text != self._format.say(value):
                self._text.show_text(self._format.say(value))
        self.left.emit()

    def _emit(self, edit: Any) -> None:
        self._is_emitting = True
        try:
            if edit is None:
                self.withdrawn.emit()
            else:
                self.edited.emit(edit)
        finally:
            self._is_emitting = False


def line_field(label: str, text_format: TextFormat = PLAIN, *, hint: str = "") -> TypedField:
    """A field of one line, for what is short."""
    return TypedField(label, LineEdit(), text_format, hint=hint)


def text_field(label: str, text_format: TextFormat = PLAIN, *, lines: int = 1, hint: str = "") -> TypedField:
    """A field as high as its text, at least so many lines."""
    return TypedField(label, GrowingTextEdit(lines), text_format, hint=hint)
