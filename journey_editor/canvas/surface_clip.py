"""Marks over the map stay on the part of the view in which their surface shows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journey_editor.canvas.camera import Camera, Surface


def clip_to(painter: QPainter, camera: Camera, surface: Surface) -> None:
    """Let nothing be painted beyond the part of the view in which a surface shows."""
    left, top, right, bottom = camera.part(surface)
    painter.setClipRect(QRectF(left, top, right - left, bottom - top))
