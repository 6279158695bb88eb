"""A drag that is one edit: shown while it lasts, kept when it is let go, and taken back when it is cancelled."""

from typing import TYPE_CHECKING

from journey_editor.canvas.gesture import Gesture, Pointer

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


class HeldEdit(Gesture):
    """Rows keep their heights as long as it lasts, so that nothing moves away from under the hand."""

    scrolls_at_edges = True
    keeps = ""  # what stays where it is on the screen when rows get lower again

    def __init__(self, view: "MapView", label: str) -> None:
        self._view = view
        self._t = view.session.edit(label)
        view.hold_rows(True)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._t.commit()
        self._view.hold_rows(False, keeping=self.keeps)

    def cancel(self) -> None:
        self._t.rollback()
        self._view.hold_rows(False)
