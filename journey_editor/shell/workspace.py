"""Where palette, canvas and side panel stand: beside each other, or over the canvas; below them the findings."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from journey_editor.canvas.map_view import MapView
from journey_editor.panels.palette import Palette
from journey_editor.shell.findings_pane import LEAST_HEIGHT, FindingsPane
from journey_editor.shell.settings import Settings

WIDE = 1440
PANEL_WIDTH = 328
_LINE = 1
_PALETTE_KEY = "window/palette"
_FINDINGS_KEY = "window/findings"
_HEIGHT_KEY = "window/findings-height"
_FINDINGS_SHARE = 0.45  # of the height, at first
_LEAST_MAP = 160
_USEFUL_MAP = 360  # the height that shows some rows below the headers; at first the findings leave that
_MAP_WITH_PARKING_LOT = 460
# In wide windows, and in narrow ones.
_PANEL_KEYS = ("window/panel", "window/panel-over-map")


class Workspace(QWidget):
    """In a window narrower than WIDE the palette shows pictures alone, and the panel lies over the canvas.

    Where findings leave a low map, its parking lot gives way.

    Whether the panel shows is remembered for wide and for narrow windows each: at first only wide ones have room.
    """

    def __init__(
        self, palette: Palette, view: MapView, panel: QWidget, findings: FindingsPane, settings: Settings
    ) -> None:
        super().__init__()
        self._palette, self._view, self._panel, self._settings = palette, view, panel, settings
        self._findings = findings
        self._shows_findings = settings.value(_FINDINGS_KEY) is True
        height = settings.value(_HEIGHT_KEY)
        self._findings_height = height if type(height) is int else 0
        self._is_low = False  # the map, for the findings: then its parking lot gives way
        self._lot_gave_way = False
        self._shows_palette = settings.value(_PALETTE_KEY) is not False
        self._shows_panel = [settings.value(_PANEL_KEYS[False]) is not False, settings.value(_PANEL_KEYS[True]) is True]
        self._palette_line, self._panel_line = QFrame(), QFrame()
        for part in (view, palette, self._palette_line, panel, self._panel_line, findings):
            part.setParent(self)
        for line in (self._palette_line, self._panel_line):
            line.setProperty("role", "line")
        self.setMinimumSize(640, 360)
        findings.height_wanted.connect(self._on_height_wanted)

    @property
    def is_narrow(self) -> bool:
        return self.width() < WIDE

    @property
    def shows_palette(self) -> bool:
        return self._shows_palette

    @shows_palette.setter
    def shows_palette(self, shows: bool) -> None:
        self._shows_palette = shows
        self._settings.store(_PALETTE_KEY, shows)
        self._arrange()

    @property
    def shows_panel(self) -> bool:
        return self._shows_panel[self.is_narrow]

    @shows_panel.setter
    def shows_panel(self, shows: bool) -> None:
        self._shows_panel[self.is_narrow] = shows
        self._settings.store(_PANEL_KEYS[self.is_narrow], shows)
        self._arrange()

    @property
    def shows_findings(self) -> bool:
        return self._shows_findings

    @shows_findings.setter
    def shows_findings(self, shows: bool) -> None:
        self._shows_findings = shows
        self._settings.store(_FINDINGS_KEY, shows)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _on_height_wanted(self, height: int) -> None:
        self._findings_height = self._bounded(height)
        self._settings.store(_HEIGHT_KEY, self._findings_height)
        self._arrange()

    def _bounded(self, height: int) -> int:
        """Findings and map both keep what they need to be of use."""
        return max(min(LEAST_HEIGHT, self.height() // 2), min(height, self.height() - _LEAST_MAP))

    def _arrange(self) -> None:
        shows_palette, shows_panel = self.shows_palette, self.shows_panel
        self._keep_focus(self._palette, shows_palette)
        self._keep_focus(self._panel, shows_panel)
        self._palette.set_compact(self.is_narrow)
        self._palette.setVisible(shows_palette)
        self._palette_line.setVisible(shows_palette)
        self._panel.setVisible(shows_panel)
        self._panel_line.setVisible(shows_panel)
        self._keep_focus(self._findings, self._shows_findings)
        width, height = self.width(), self.height()
        if self._shows_findings:
            taken = self._bounded(self._findings_height or min(int(_FINDINGS_SHARE * height), height - _USEFUL_MAP))
            height -= taken
            self._findings.setGeometry(0, height, width, taken)
        self._findings.setVisible(self._shows_findings)
        self._share_with_parking_lot(height)
        left = self._palette.width() + _LINE if shows_palette else 0
        panel_left = width - PANEL_WIDTH if shows_panel else width
        right = width if self.is_narrow else panel_left - (_LINE if shows_panel else 0)
        self._palette.setGeometry(0, 0, left - _LINE, height)
        self._palette_line.setGeometry(left - _LINE, 0, _LINE, height)
        self._view.setGeometry(left, 0, right - left, height)
        self._view.cover(max(0, right - panel_left + _LINE) if shows_panel else 0)
        self._panel_line.setGeometry(panel_left - _LINE, 0, _LINE, height)
        self._panel.setGeometry(panel_left, 0, PANEL_WIDTH, height)

    def _share_with_parking_lot(self, height: int) -> None:
        """Below a low map there is no room for it as well, unless it is asked for there."""
        is_low = self._shows_findings and height < _MAP_WITH_PARKING_LOT
        if is_low and not self._is_low:
            self._lot_gave_way = self._view.shows_parking_lot
            self._view.shows_parking_lot = False
        elif self._is_low and not is_low and self._lot_gave_way:
            self._view.shows_parking_lot = True
        self._is_low = is_low

    def _keep_focus(self, part: QWidget, shows: bool) -> None:
        """A part that goes leaves the focus to the map, not to whatever comes next."""
        focused = part.window().focusWidget()
        if not shows and focused is not None and part.isAncestorOf(focused):
            self._view.setFocus()
