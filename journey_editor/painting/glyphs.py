"""Glyph lines on a QPainter: cached glyph runs, and outlines where Qt would draw nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPainter, QPainterPath, QRawFont, QTransform

from journey_editor.painting.device_grid import DeviceGrid
from journey_editor.painting.font_files import load_raw_font
from journey_editor.painting.identity_cache import IdentityCache
from journey_editor.painting.pens import make_color
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import GlyphRun, TextLine

# Above 64 device pixels a QRawFont that was made from a file draws nothing, and says nothing.
LARGEST_GLYPH_RUN = 60.0
# The size of the outlines that are scaled to all larger sizes; fine enough to hold the curves of any face.
OUTLINE_SIZE = 1000.0


@dataclass(slots=True)
class _LoadedFace:
    """A face with its fonts by size in points, and its outlines at OUTLINE_SIZE."""

    font: QRawFont
    sizes: dict[float, QRawFont] = field(default_factory=dict)
    outlines: dict[int, QPainterPath] = field(default_factory=dict)

    def at(self, size: float) -> QRawFont:
        font = self.sizes.get(size)
        if font is None:
            font = self.sizes[size] = QRawFont(self.font)
            font.setPixelSize(size)
        return font

    def outline(self, glyph_id: int) -> QPainterPath:
        path = self.outlines.get(glyph_id)
        if path is None:
            path = self.outlines[glyph_id] = self.font.pathForGlyph(glyph_id)
            path.setFillRule(Qt.FillRule.WindingFill)  # strokes of one glyph may overlap
        return path


class GlyphPainter:
    """Draws glyph lines. Keeps the fonts, and for each line its runs as Qt wants them.

    The runs are made at the size of the line and scaled by the painter's transform, so that a new zoom makes nothing
    anew (a third of the time of runs made for each device size, with the same picture).
    """

    def __init__(self) -> None:
        self._faces: dict[Face, _LoadedFace] = {}
        self._runs = IdentityCache(self._make_runs)

    def draw(
        self, painter: QPainter, device: DeviceGrid, line: TextLine, x: float, y: float, scale: float, color: str
    ) -> None:
        """Draw the line, `scale` times its size, with its left end on the baseline at (x, y) of the painter's world."""
        if line.size * scale * device.ratio > LARGEST_GLYPH_RUN:
            self._fill_outlines(painter, line, x, y, scale, color)
            return
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, *device.snap(x, y)))
        painter.setPen(make_color(color))
        origin = QPointF()
        for run in self._runs(line):
            painter.drawGlyphRun(origin, run)

    def _fill_outlines(self, painter: QPainter, line: TextLine, x: float, y: float, scale: float, color: str) -> None:
        brush = make_color(color)
        reduced = scale * line.size / OUTLINE_SIZE
        for run in line.runs:
            face = self._face(run.face)
            for glyph_id, dx, dy in glyph_origins(run, line.size):
                painter.setWorldTransform(QTransform(reduced, 0, 0, reduced, x + scale * dx, y + scale * dy))
                painter.fillPath(face.outline(glyph_id), brush)

    def _make_runs(self, line: TextLine) -> tuple[QGlyphRun, ...]:
        made = []
        for run in line.runs:
            glyphs = list(glyph_origins(run, line.size))
            qt_run = QGlyphRun()
            qt_run.setRawFont(self._face(run.face).at(line.size))
            qt_run.setGlyphIndexes([glyph_id for glyph_id, _, _ in glyphs])
            qt_run.setPositions([QPointF(x, y) for _, x, y in glyphs])
            made.append(qt_run)
        return tuple(made)

    def _face(self, face: Face) -> _LoadedFace:
        loaded = self._faces.get(face)
        if loaded is None:
            loaded = self._faces[face] = _LoadedFace(load_raw_font(face.path, face.index, OUTLINE_SIZE))
        return loaded


def glyph_origins(run: GlyphRun, size: float) -> Iterator[tuple[int, float, float]]:
    """Glyph id, x and y (down) of each glyph of a run, in points from the start of its line's baseline."""
    scale = size / run.face.upem
    pen = 0
    for glyph in run.glyphs:
        yield glyph.id, run.x + (pen + glyph.x_offset) * scale, -glyph.y_offset * scale
        pen += glyph.advance
