"""The in-place editor: a caret in the text that the map itself paints."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


class TextWriter:
    """Writes into one text field of one record; what is typed is committed at once, a run of it is one undo step."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self.record_id = ""
        self.field = ""

    @property
    def is_open(self) -> bool:
        return bool(self.record_id)

    def open(self, record_id: str, field: str, *, select_all: bool = False) -> None:
        self.is_all_selected = select_all
        self.record_id, self.field = record_id, field

    def close(self) -> None:
        """End writing; the text is kept."""
        self.record_id = self.field = ""
        self._view.session.history.seal()
