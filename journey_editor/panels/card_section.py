"""A part of the panel of cards that shows more than their fields: what others know of them."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from journey_editor.document.change import Change
from journey_editor.document.records import Card


class CardSection(QWidget):
    """Sections hide themselves when they have nothing to say of the cards."""

    @abstractmethod
    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show what there is about these cards, one or several."""

    @abstractmethod
    def follow(self, change: Change) -> None:
        """Show what a committed Change made of what other records say of the cards."""
