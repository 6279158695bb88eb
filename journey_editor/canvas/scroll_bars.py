"""The scroll bars of the canvas: they show where the camera stands, and move it."""

from typing import TYPE_CHECKING

from journey_editor.canvas.wheel import NOTCH_PIXELS

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


class ScrollBars:
    """Both bars of a view; they count view pixels from where the map begins."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._bars = view.horizontalScrollBar(), view.verticalScrollBar()
        self._is_following = False
        for bar in self._bars:
            bar.setSingleStep(round(NOTCH_PIXELS))
            bar.valueChanged.connect(self._on_moved)

    def follow_camera(self) -> None:
        """Show where the camera stands now."""
        self._is_following = True
        camera = self._view.camera
        ranges, places, page = camera.scroll_ranges(), (camera.x, camera.y), (camera.free_width, camera.map_height)
        for bar, (least, most), at, room in zip(self._bars, ranges, places, page, strict=True):
            bar.setRange(0, round(most - least))
            bar.setPageStep(round(room))
            bar.setValue(round(most - at))
        self._is_following = False

    def _on_moved(self) -> None:
        if self._is_following:
            return
        camera = self._view.camera
        (_, most_x), (_, most_y) = camera.scroll_ranges()
        across, down = self._bars
        self._view.camera = camera.scrolled(most_x - across.value() - camera.x, most_y - down.value() - camera.y)
