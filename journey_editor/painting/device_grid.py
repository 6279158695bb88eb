"""The pixels below a QPainter."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainter

_HAIR = 0.001  # device pixels


@dataclass(frozen=True, slots=True)
class DeviceGrid:
    """How the painter's world becomes device pixels: `ratio` pixels a unit, then a shift."""

    ratio: float
    dx: float
    dy: float

    def snap(self, x: float, y: float) -> tuple[float, float]:
        """Where a line of small text starts: on the whole device pixel nearest to `y`, and hardly off `x`.

        Qt cuts x to quarters of a pixel. In both directions a hair is added, so that rounding errors do not set the
        same line differently in two bands, or before and after the map is moved by whole pixels.
        """
        row = math.floor(y * self.ratio + self.dy + 0.5 + _HAIR)
        return x + _HAIR / self.ratio, (row - self.dy) / self.ratio


def device_grid(painter: QPainter) -> DeviceGrid:
    """The grid of a painter whose world transform shifts and scales, but does not turn."""
    world, device = painter.worldTransform(), painter.deviceTransform()
    ratio = device.m11() / world.m11()
    return DeviceGrid(ratio, device.dx() - world.dx() * ratio, device.dy() - world.dy() * ratio)
