"""The pictures on the start page, drawn so that they are crisp on every screen."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from journey_editor.painting.paths import make_painter_path
from journey_editor.scene import theme
from journey_editor.scene.icons import icon

_PALE = ("#DDE2E7", "#E4E8EC", "#EAEDF0", "#EFF1F3", "#F3F5F7")
_STAGES = 4
_BOX = 24.0  # the side of an icon's own square

# Where cards stand (column, row) and what they are; rows are lanes.
_CARDS = (
    (0, 0, theme.LINE, "#4A6FA5"),
    (1, 0, theme.LINE, "#4A6FA5"),
    (3, 0, theme.LINE, "#4A6FA5"),
    (1, 2, "#F6CFCF", theme.BAD),
    (2, 2, "#F6CFCF", theme.BAD),
    (3, 2, "#C9DFCE", theme.GOOD),
)
_MOODS = (0.35, 0.9, 0.6, 0.1)  # from the top of the lane to its foot


def paint_new_map(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """A map to be filled, and a plus."""
    sheet = _paint_sheet(painter, box)
    _paint_chevrons(painter, sheet, _PALE)
    body = _body_of(sheet)
    painter.setPen(QPen(QColor(theme.LINE), 1, Qt.PenStyle.DashLine))
    for row in (1, 2):
        y = body.top() + body.height() * row / 3
        painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    middle = body.center()
    painter.drawEllipse(middle, 18, 18)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 2.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(middle - QPointF(7, 0), middle + QPointF(7, 0))
    painter.drawLine(middle - QPointF(0, 7), middle + QPointF(0, 7))


def paint_open(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """A folder."""
    side = 48.0
    painter.translate(box.center() - QPointF(side, side) / 2)
    painter.scale(side / _BOX, side / _BOX)
    painter.strokePath(make_painter_path(icon("folder-open")), QPen(palette.color(QPalette.ColorRole.Link), 1.5))


def paint_example(painter: QPainter, box: QRectF, _palette: QPalette) -> None:
    """A map that says something: stages, cards, and a curve."""
    sheet = _paint_sheet(painter, box)
    _paint_chevrons(painter, sheet, theme.STAGE_COLORS)
    body = _body_of(sheet)
    column, row = body.width() / _STAGES, body.height() / 3
    for card_column, card_row, border, stripe in _CARDS:
        place = QRectF(body.left() + card_column * column, body.top() + card_row * row, column, row)
        _paint_card(painter, place.adjusted(4, 4, -4, -4), border, stripe)
    lane = QRectF(body.left(), body.top() + row, body.width(), row).adjusted(0, 3, 0, -3)
    points = [
        QPointF(lane.left() + column * (index + 0.5), lane.top() + lane.height() * mood)
        for index, mood in enumerate(_MOODS)
    ]
    curve = QPainterPath(points[0])
    for start, end in pairwise(points):
        half = (end.x() - start.x()) / 2
        curve.cubicTo(start + QPointF(half, 0), end - QPointF(half, 0), end)
    painter.strokePath(curve, QPen(QColor(theme.PERSONA_COLORS[0]), 2))
    painter.setPen(QPen(QColor(theme.WHITE), 1.5))
    for point, mood in zip(points, _MOODS, strict=True):
        painter.setBrush(QColor(theme.FACE_COLORS[round((1 - mood) * 4)]))
        painter.drawEllipse(point, 4.5, 4.5)


def _paint_sheet(painter: QPainter, box: QRectF) -> QRectF:
    sheet = box.adjusted(20, 16, -20, 0)
    painter.setPen(QPen(QColor(theme.LINE), 1))
    painter.setBrush(QColor(theme.WHITE))
    painter.drawRoundedRect(sheet.adjusted(0, 0, 0, 20), 6, 6)  # goes on below the box
    return sheet


def _paint_chevrons(painter: QPainter, sheet: QRectF, colors: tuple[str, ...]) -> None:
    width, height, point = (sheet.width() - 16) / _STAGES, 16.0, 5.0
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(_STAGES):
        left, top = sheet.left() + 8 + index * width, sheet.top() + 8
        notch = point if index else 0
        right = left + width - 2
        painter.setBrush(QColor(colors[index]))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left, top),
                    QPointF(right - point, top),
                    QPointF(right, top + height / 2),
                    QPointF(right - point, top + height),
                    QPointF(left, top + height),
                    QPointF(left + notch, top + height / 2),
                ]
            )
        )


def _body_of(sheet: QRectF) -> QRectF:
    return sheet.adjusted(8, 28, -8, -4)


def _paint_card(painter: QPainter, place: QRectF, border: str, stripe: str) -> None:
    painter.setPen(QPen(QColor(border), 1))
    painter.setBrush(QColor(theme.WHITE))
    painter.drawRoundedRect(place, 3, 3)
    painter.setPen(QPen(QColor(stripe), 2.5))
    painter.drawLine(place.topLeft() + QPointF(1, 2), place.bottomLeft() + QPointF(1, -2))
    painter.setPen(QPen(QColor(theme.LANE_STRIPE), 2))
    for line, share in ((0.35, 0.8), (0.68, 0.5)):
        y = place.top() + place.height() * line
        painter.drawLine(QPointF(place.left() + 7, y), QPointF(place.left() + 7 + (place.width() - 13) * share, y))
