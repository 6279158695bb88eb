"""Where the view is painted anew when something else is selected, or the pointer is over something else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from journey_editor.canvas.camera import Rect
from journey_editor.canvas.link_lines import link_lines_area

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_MOST = 12  # marked records: the marks of more of them are painted sooner with all of the view
_REACH = 16.0  # view pixels from a record to the ends of its marks: outline, shadow, the handle for links


def marked_area(view: "MapView") -> QRegion:
    """Around what is selected and what the pointer is over, with the lines along its links."""
    shown, selection, hit = view.shown, view.session.selection, view.pointer_input.hit
    if len(selection.ids) > _MOST:
        return QRegion(view.viewport().rect())
    marked = [located for record_id in selection.ids if (located := shown.locate(record_id))]
    cells = [] if selection.ids or not selection.cell else [selection.cell]
    if hit and hit.located:
        marked.append(hit.located)
    elif hit and hit.part and hit.cell:
        cells.append(hit.cell)
    area = link_lines_area(view)
    for located in marked:
        area += _around(view.camera.rect_to_view(located.rect, located.surface))
    for rect in filter(None, map(shown.cell_rect, cells)):
        area += _around(view.camera.rect_to_view(rect))
    return area


def _around(rect: Rect) -> QRegion:
    left, top, right, bottom = rect
    box = QRectF(left - _REACH, top - _REACH, right - left + 2 * _REACH, bottom - top + 2 * _REACH)
    return QRegion(box.toAlignedRect())
