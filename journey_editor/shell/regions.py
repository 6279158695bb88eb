"""F6: from canvas to side panel to palette to tool bar and round again, as Tab is the canvas's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Regions:
    """The ring of regions of one window; hidden ones are passed over. A region gives back the focus it had last."""

    def __init__(self, window: QWidget, *regions: QWidget) -> None:
        self._window = window
        self._regions = regions

    def go_on(self, step: int) -> None:
        """Give the focus to the next region (1) or the one before (-1) that can take it."""
        focused = self._window.focusWidget()
        at = next((i for i, region in enumerate(self._regions) if focused and _holds(region, focused)), -1)
        for distance in range(1, len(self._regions) + 1):
            region = self._regions[(at + step * distance) % len(self._regions)]
            if (target := _target(region)) is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _target(region: QWidget) -> QWidget | None:
    """What had the focus last in the region, else the first that Tab would reach."""
    last = region.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    if _takes_focus(region):
        return region
    widget = region.nextInFocusChain()
    while widget is not None and widget is not region:
        if _holds(region, widget) and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _takes_focus(widget: QWidget) -> bool:
    is_reached = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return is_reached and widget.isVisible() and widget.isEnabled()


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)
