"""Where Tab leads: a part that was made later stands last in the window, wherever it is seen."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_tab_into(before: QWidget, part: QWidget) -> None:
    """Let Tab lead from a widget into a part that was just added, and through what is in it as it did."""
    inside, widget = [], part.nextInFocusChain()
    while widget is not None and part.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            inside.append(widget)
        widget = widget.nextInFocusChain()
    for one, other in pairwise((before, *inside)):
        QWidget.setTabOrder(one, other)
