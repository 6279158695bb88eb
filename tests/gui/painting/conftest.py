"""A canvas of pixels to paint items on."""

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group, Item

Pixels = np.ndarray[Any, np.dtype[np.int64]]


class Paint(Protocol):
    def __call__(
        self,
        *items: Item,
        size: tuple[int, int] = ...,
        zoom: float = ...,
        pixel_ratio: float = ...,
        shift: tuple[float, float] = ...,
        assets: Mapping[str, bytes] | None = ...,
    ) -> Pixels: ...


@pytest.fixture
def paint(qapp: object) -> Paint:  # noqa: ARG001 (Qt loads no font without an application)
    """Paint items and answer the pixels as rows of (red, green, blue)."""

    def paint_items(
        *items: Item,
        size: tuple[int, int] = (100, 100),
        zoom: float = 1.0,
        pixel_ratio: float = 1.0,
        shift: tuple[float, float] = (0, 0),
        assets: Mapping[str, bytes] | None = None,
    ) -> Pixels:
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(pixel_ratio)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.translate(*shift)
            painter.scale(zoom, zoom)
            DisplayListPainter(assets or {}).paint(painter, (Group(items),))
        return np.array(image.constBits()).reshape(size[1], size[0], 4)[..., 2::-1].astype(int)

    return paint_items
