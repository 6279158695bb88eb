"""The pixels below a QPainter."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainter


@dataclass(frozen=True, slots=True)
class DeviceGrid:
    """How the painter's world becomes device pixels: `ratio` pixels a unit, then a shift."""

    ratio: float
    dx: float
    dy: float

    def snap_y(self, y: float) -> float:
        """The y of the world that lies on the whole device pixel nearest to `y`.

        Halves go up from a hair below, so that rounding errors do not set the same line differently in two bands.
        """
        return (math.floor(y * self.ratio + self.dy + 0.501) - self.dy) / self.ratio


def device_grid(painter: QPainter) -> DeviceGrid:
    """The grid of a painter whose world transform shifts and scales, but does not turn."""
    world, device = painter.worldTransform(), painter.deviceTransform()
    ratio = device.m11() / world.m11()
    return DeviceGrid(ratio, device.dx() - world.dx() * ratio, device.dy() - world.dy() * ratio)
