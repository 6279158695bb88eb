"""A menu in which a letter leads to the entries that begin with it, as entries have no letters underlined."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu


class LetterMenu(QMenu):
    """A letter goes to the next entry that begins with it; the arrows and Enter then do what they always do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().casefold()
        if not letter.isalnum() or not self._go_to(letter):
            super().keyPressEvent(event)

    def _go_to(self, letter: str) -> bool:
        fitting = [action for action in self.actions() if action.isEnabled() and action.isVisible()]
        fitting = [action for action in fitting if action.text().casefold().startswith(letter)]
        if fitting:
            current = self.activeAction()
            place = fitting.index(current) + 1 if current in fitting else 0
            self.setActiveAction(fitting[place % len(fitting)])
        return bool(fitting)
