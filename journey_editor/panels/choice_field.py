"""A field with one of a few values."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from journey_editor.panels.field import MIXED, Field, is_mixed
from journey_editor.panels.still_combo_box import StillComboBox


class ChoiceField(Field):
    """A list of (value, words). A value that is none of them joins them, as `say` puts it.

    `picture` draws what stands before the words, `picture_size` logical pixels large.
    """

    def __init__(
        self, label: str, choices: Iterable[tuple[Any, str]], *, say: Callable[[Any], str] = str,
        picture: Callable[[Any], QIcon] | None = None, picture_size: QSize | None = None,
    ) -> None:  # fmt: skip
        self._say = say
        self._picture = picture
        self._box = StillComboBox()
        if picture_size:
            self._box.setIconSize(picture_size)
        super().__init__(label, self._box)
        self._choices: list[tuple[Any, str]] = []
        self._values: list[Any] = []
        self.set_choices(choices)
        self._box.activated.connect(self._on_activated)

    def set_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer others; the next values shown choose among them."""
        self._choices = list(choices)
        self._fill(self._choices)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        if is_mixed(values):
            self._box.setPlaceholderText(MIXED)
            self._box.setCurrentIndex(-1)
            return
        if values[0] not in self._values:
            self._fill([*self._choices, (values[0], self._say(values[0]))])
        self._box.setCurrentIndex(self._values.index(values[0]))

    def _fill(self, choices: Sequence[tuple[Any, str]]) -> None:
        self._values = [value for value, _ in choices]
        self._box.clear()
        for value, words in choices:
            self._box.addItem(self._picture(value) if self._picture else QIcon(), words)

    def _on_activated(self, index: int) -> None:
        value = self._values[index]
        self.edited.emit(lambda _: value)
