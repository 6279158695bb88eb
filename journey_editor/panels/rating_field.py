"""A field with a rating from 1 to 5."""

from collections.abc import Sequence
from typing import Any

from journey_editor.panels.field import MIXED, Field, is_mixed
from journey_editor.panels.rating_dots import RatingDots


class RatingField(Field):
    """Segments to be clicked, or digits; what differs between several records shows as none."""

    def __init__(self, label: str) -> None:
        self.dots = RatingDots()
        super().__init__(label, self.dots)
        self.dots.chosen.connect(self._on_chosen)
        self.dots.cleared.connect(lambda: self.edited.emit(lambda _: None))

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        mixed = is_mixed(values)
        self.dots.show_rating(None if mixed else values[0])
        if mixed:
            self.dots.setAccessibleDescription(MIXED)

    def _on_chosen(self, rating: int) -> None:
        self.edited.emit(lambda _: rating)
