"""The zoom at the right of the status bar: minus, slider, plus, and the percentage, which leads back to 100 %."""

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from journey_editor.canvas.camera import LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP
from journey_editor.canvas.map_view import MapView
from journey_editor.document.wording import format_value

# The slider counts in these: as far from 50 % to 100 % as from 100 % to 200 %.
_STEPS_A_DOUBLING = 20


class ZoomControl(QWidget):
    """Shows and sets the zoom of a view."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName("Zoom")
        self.slider.setRange(_place(LEAST_ZOOM), _place(MOST_ZOOM))
        self.slider.setPageStep(_STEPS_A_DOUBLING // 2)
        self.slider.setFixedWidth(96)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.percent = _button("100%", "Zoom to 100 %", lambda: view.zoom_to(1.0))
        self.percent.setFixedWidth(52)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(_button("−", "Zoom out", lambda: view.zoom_by(1 / ZOOM_STEP)))
        row.addWidget(self.slider)
        row.addWidget(_button("+", "Zoom in", lambda: view.zoom_by(ZOOM_STEP)))
        row.addWidget(self.percent)
        self.slider.valueChanged.connect(self._on_moved)
        view.camera_changed.connect(self._show_zoom)
        self._show_zoom()

    def _on_moved(self, place: int) -> None:
        self._view.zoom_to(2.0 ** (place / _STEPS_A_DOUBLING))

    def _show_zoom(self) -> None:
        zoom = self._view.camera.zoom
        self.slider.blockSignals(True)
        self.slider.setValue(_place(zoom))
        self.slider.blockSignals(False)
        self.percent.setText(format_value(round(zoom * 100), "%"))


def _place(zoom: float) -> int:
    return round(_STEPS_A_DOUBLING * math.log2(zoom))


def _button(text: str, name: str, run: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setProperty("role", "flat")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(run)
    return button
