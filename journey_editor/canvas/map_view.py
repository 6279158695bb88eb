"""The canvas: one scroll area that paints the map and hands what happens on it to those who know what it means."""

from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journey_editor.canvas.camera import Camera
from journey_editor.canvas.caret_painter import CaretPainter
from journey_editor.canvas.clicks import place_for_menu
from journey_editor.canvas.commands.folding import unfold_to
from journey_editor.canvas.frame import FramePainter
from journey_editor.canvas.hit_test import Hit, hit_test
from journey_editor.canvas.input_method import answer_query
from journey_editor.canvas.keyboard import open_for_letters, press_key, takes_letters
from journey_editor.canvas.link_lines import paint_link_lines
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.marked_area import marked_area
from journey_editor.canvas.mouse import move_mouse, press_again, press_button, release_button
from journey_editor.canvas.overlays import SelectionPainter, paint_active_persona, paint_hover
from journey_editor.canvas.palette_drag import PaletteDrag
from journey_editor.canvas.picture_drop import accept_pictures, drop_pictures
from journey_editor.canvas.pointer_input import PointerInput
from journey_editor.canvas.scroll_bars import ScrollBars
from journey_editor.canvas.seen_selection import leave_what_hides
from journey_editor.canvas.shown_map import Inks, ShownMap
from journey_editor.canvas.text_keys import is_writing_key, press_text_key
from journey_editor.canvas.text_menu import make_text_menu
from journey_editor.canvas.text_writer import TextWriter
from journey_editor.canvas.time_entry import TimeEntry
from journey_editor.canvas.tool_tips import show_tool_tip
from journey_editor.canvas.wheel import pinch, turn_wheel
from journey_editor.document.change import Change
from journey_editor.lanes.lane_body import Pen


class MapView(QAbstractScrollArea):
    """Shows the map of a session.

    `camera_changed` tells of another zoom or scroll, `context_menu_wanted` of a right click (a Hit and the global
    point), `writing_changed` that a text began or ended to be written in place. `hint` carries one line
    that says why something was not done, or what else was; `map_wanted` the path, as a step has it, of a map to open.
    """

    camera_changed = Signal()
    context_menu_wanted = Signal(object, QPoint)
    writing_changed = Signal()
    hint = Signal(str)
    map_wanted = Signal(str)

    def __init__(self, session: MapSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.shown = ShownMap(session.records)
        self.writer = TextWriter(self)
        self.pointer_input = PointerInput(self)
        self.palette_drag = PaletteDrag(self)
        self.time_entry = TimeEntry(self)
        self.active_channel = ""  # on whose line keys are in a lane of channels
        self._camera = Camera()
        self._frame = FramePainter(session.assets)
        self._carets = CaretPainter()
        self._selection_painter = SelectionPainter(self)
        self._bars = ScrollBars(self)
        self._marked = QRegion()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Map")
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        session.changed.connect(self._on_changed)
        session.selection.changed.connect(self._on_selected)
        session.persona_activated.connect(self._take_pen)
        session.state_activated.connect(self._take_pen)
        session.showing_changed.connect(self._on_showing_changed)
        self._take_inks()
        self._take_pen()

    # What others ask of the view.

    @property
    def camera(self) -> Camera:
        return self._camera

    @camera.setter
    def camera(self, camera: Camera) -> None:
        if camera == self._camera:
            return
        self._camera = camera
        self._bars.follow_camera()
        self.viewport().update()
        if self.pointer_input.gesture is None:
            self.pointer_input.move_again()
        self.camera_changed.emit()

    @property
    def is_behind(self) -> bool:
        """Whether a part of the last frame is a stand-in; the next ones follow by themselves."""
        return self._frame.is_behind

    @property
    def is_writing(self) -> bool:
        return self.writer.is_open

    def hit(self, x: float, y: float) -> Hit:
        """What lies under a point of the view."""
        return hit_test(self.shown, self._camera, x, y)

    def zoom_by(self, factor: float, at: tuple[float, float] | None = None) -> None:
        """Zoom with a point of the view kept where it is: the middle when none is given."""
        self.zoom_to(self._camera.zoom * factor, at)

    def zoom_to(self, zoom: float, at: tuple[float, float] | None = None) -> None:
        self.camera = self._camera.zoomed(zoom, at or (self._camera.free_width / 2, self._camera.map_height / 2))

    def fit_map(self) -> None:
        """Show the whole map, at 100 % at most."""
        self.camera = self._camera.fitted(self.shown.content, most=1.0)

    def fit_selection(self) -> None:
        """Show all of the map that is selected, at 200 % at most."""
        located = filter(None, map(self.shown.locate, self.session.selection.ids))
        found = [one.rect for one in located if one.surface != "parking"]
        if found:
            whole = (
                min(r[0] for r in found), min(r[1] for r in found), max(r[2] for r in found), max(r[3] for r in found)
            )  # fmt: skip
            self.camera = self._camera.fitted(whole, most=2.0)

    def reveal(self, record_id: str) -> None:
        """Scroll as little as it takes to show a record; what it is folded away in is unfolded first."""
        located = self.shown.locate(record_id) or unfold_to(self, record_id)
        if located and located.surface in ("parking", "column headers"):
            rect = self._camera.rect_to_view(located.rect, located.surface)
            self.camera = self._camera.keeping_in_sight(rect, located.surface)
        elif located:
            self.camera = self._camera.revealing(located.rect)

    def cover(self, width: float) -> None:
        """Something lies over so much of the right of the view; it comes to tell of what is selected, so show that."""
        comes, lead = width > self._camera.covered, self.session.selection.lead
        # A scroll bar at the right lies under it, too.
        self.camera = self._camera.covered_by(max(0.0, width - (self.width() - self.viewport().width())))
        if comes and lead and self.shown.locate(lead):
            self.reveal(lead)

    def update_marks(self) -> None:
        """Paint anew where something is selected or under the pointer, and where it was before."""
        before, self._marked = self._marked, marked_area(self)
        self.viewport().update(before + self._marked)

    def write(
        self,
        record_id: str,
        field: str,
        *,
        select_all: bool = False,
        text: str | None = None,
        at: tuple[float, float] | None = None,
    ) -> bool:
        """Open the in-place editor on a text of a record; the arguments and the answer are those of TextWriter.open."""
        self.setFocus()
        return self.writer.open(record_id, field, select_all=select_all, text=text, at=at)

    @property
    def shows_parking_lot(self) -> bool:
        return self.shown.shows_parking_lot

    @shows_parking_lot.setter
    def shows_parking_lot(self, shows: bool) -> None:
        if shows == self.shown.shows_parking_lot:
            return
        self.shown.shows_parking_lot = shows
        self.shown.refresh()
        self._follow_shown()

    def hold_rows(self, holds: bool, *, keeping: str = "") -> None:
        """Let no row get lower while a drag lasts; at its end one record can stay where it is on the screen."""
        before = self._place(keeping)
        self.shown.hold_rows(holds)
        self._follow_shown()
        self._bring_back(keeping, before)

    # Qt's events.

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._frame.paint(painter, self.shown, self._camera, self.palette())
            paint_active_persona(painter, self)
            paint_link_lines(painter, self)
            if self.pointer_input.hit:
                paint_hover(painter, self, self.pointer_input.hit)
            gesture = self.pointer_input.gesture
            if not (gesture and gesture.hides_selection):
                self._selection_painter.paint(painter)
            if gesture:
                gesture.paint(painter)
            if self.writer.is_open:
                self._carets.paint(painter, self.writer, self.palette(), self._camera.ratio)
        self._marked = marked_area(self)
        if self._frame.is_behind:
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        is_first, lead = not self._camera.width, self.session.selection.lead
        had_in_sight = self._has_in_sight(lead)
        self._take_size()
        self._follow_shown()
        if is_first:
            self.camera = self._camera.at_start()
        elif had_in_sight:
            self.reveal(lead)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        press_button(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        press_again(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        move_mouse(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        release_button(self, event)

    def leaveEvent(self, _event: QEvent) -> None:
        self.pointer_input.hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn_wheel(self, event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and pinch(self, event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tool_tip(self, event)
            return True
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not accept_pictures(event):
            event.ignore()  # the window opens maps that are dropped

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accept_pictures(event)

    def dropEvent(self, event: QDropEvent) -> None:
        drop_pictures(self, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if self.writer.is_open and (is_by_key or self.writer.pointer.is_over(at.x(), at.y())):
            make_text_menu(self).popup(event.globalPos())
            return
        self.writer.close()
        place = place_for_menu(self) if is_by_key else None
        at = QPointF(*place).toPoint() if place else at
        hit = self.hit(at.x(), at.y())
        if self.pointer_input.ask_for_menu(hit):
            self.context_menu_wanted.emit(hit, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.writer.is_open and press_text_key(self.writer, event):
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointer_input.hold_space(True)
        if event.key() == Qt.Key.Key_Escape and self.pointer_input.gesture:
            self.pointer_input.cancel()
        elif not press_key(self, event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self.writer.is_open
        if is_asked and isinstance(event, QKeyEvent) and is_writing_key(event):
            event.accept()  # before any shortcut of the window
        if event.type() == QEvent.Type.DevicePixelRatioChange:  # on another screen
            self._take_size()
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab is for the map; F6 leads out of it."""
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.writer.is_open and (event.preeditString() or event.commitString()):
            open_for_letters(self)
        if self.writer.is_open:
            self.writer.composition.follow(event)
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return self.writer.is_open or takes_letters(self)
        return answer_query(self.writer, query) if self.writer.is_open else super().inputMethodQuery(query)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointer_input.hold_space(False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointer_input.hold_space(False)
        self.pointer_input.cancel()
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.writer.close()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._take_inks()
        super().changeEvent(event)

    # Following.

    def _on_changed(self, change: Change) -> None:
        anchor = self.writer.record_id
        before, begun = self._place(anchor), perf_counter()
        self.shown.follow(change)
        self._frame.spend(perf_counter() - begun)
        self._follow_shown()
        # What is being written stays where it is on the screen while rows above it grow.
        self._bring_back(anchor, before)
        self.writer.follow(change)

    def _on_showing_changed(self) -> None:
        self.writer.close()
        self.pointer_input.cancel()
        self.shown.show(self.session.showing)
        self._follow_shown()
        leave_what_hides(self.session.selection, self.shown)

    def _take_pen(self) -> None:
        self.shown.take_pen(Pen(self.session.active_persona, self.session.active_state))
        self._follow_shown()

    def _on_selected(self) -> None:
        self.update_marks()
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _has_in_sight(self, record_id: str) -> bool:
        located = self.shown.locate(record_id) if record_id else None
        if located is None:
            return False
        rect = self._camera.rect_to_view(located.rect, located.surface)
        return self._camera.keeping_in_sight(rect, located.surface, margin=0) == self._camera

    def _place(self, record_id: str) -> tuple[float, float] | None:
        """Where a record of the map stands in the view; None for one that is parked, as no scrolling moves it."""
        located = self.shown.locate(record_id) if record_id else None
        if located is None or located.surface == "parking":
            return None
        return self._camera.to_view(located.x, located.y, located.surface)

    def _bring_back(self, record_id: str, place: tuple[float, float] | None) -> None:
        """Scroll so that a record stands again where it stood in the view."""
        now = self._place(record_id)
        if place and now and place != now:
            self.camera = self._camera.scrolled(place[0] - now[0], place[1] - now[1])

    def _take_size(self) -> None:
        size = self.viewport().size()
        self.camera = self._camera.resized(size.width(), size.height(), self.devicePixelRatioF())

    def _follow_shown(self) -> None:
        shown = self.shown
        self.camera = self._camera.showing(shown.content, shown.sheet, *shown.header_size, *shown.parking_size)
        self.viewport().update()

    def _take_inks(self) -> None:
        palette = self.palette()
        self.shown.inks = Inks(
            palette.windowText().color().name(), palette.placeholderText().color().name(), palette.mid().color().name()
        )
        self.shown.refresh()
        self.viewport().update()
