"""Which state of feelings is shown and drawn next: the current one, the expected one, or the future one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from journey_editor.lanes.emotion_series import STATES


class StateTabs(QTabBar):
    """`chosen` carries the state whose tab was clicked or entered."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("State of the feelings")
        self.setDrawBase(False)
        self.setExpanding(False)
        for state in STATES:
            self.addTab(state.capitalize())
        self.currentChanged.connect(lambda index: self.chosen.emit(STATES[index]))

    def show_state(self, state: str) -> None:
        """Bring the tab of a state to the front; nobody is told."""
        if state in STATES:
            self.blockSignals(True)
            self.setCurrentIndex(STATES.index(state))
            self.blockSignals(False)
