"""Light and dark: the palette, the style sheet and the typeface of the program, by the system or as the person likes.

Which properties and palette roles panels may use stands in `style_sheet`. The canvas asks its own palette: Window is
the ground behind the map, Mid the dots on it.
"""

from enum import StrEnum
from functools import cache
from typing import cast

from PySide6.QtCore import QLoggingCategory, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from journey_editor.resource_files import resource_path
from journey_editor.shell.color_tokens import DARK, LIGHT, ColorTokens
from journey_editor.shell.settings import Settings
from journey_editor.shell.style_sheet import make_style_sheet

TEXT_PIXELS = 13

_KEY = "window/appearance"

# Inter first; the others in the order in which Qt asks them for what Inter does not have.
FAMILIES = ("Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Emoji")

# PySide takes a str and nothing else, its stubs say bytes.
CANVAS_CLASS = cast(bytes, "MapView")


class Mode(StrEnum):
    """What the person has chosen; the values stand in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """How the program looks. `changed` tells that the colours are others; widgets hear of it by their palette."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._mode = _known_mode(settings.value(_KEY))
        self._applied: ColorTokens | None = None
        application.setStyle("Fusion")
        application.setFont(window_font())
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._apply)

    @classmethod
    def of_application(cls) -> "Appearance":
        """The one of the running program, made when it is asked for first."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application.findChild(cls) or cls(application, Settings())

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> ColorTokens:
        if self._mode is Mode.SYSTEM:
            is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            is_dark = self._mode is Mode.DARK
        return DARK if is_dark else LIGHT

    def choose(self, mode: Mode) -> None:
        """Look like this from now on, and the next time."""
        self._mode = mode
        self._settings.store(_KEY, mode.value)
        self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        if tokens is self._applied:
            return
        self._applied = tokens
        palette = make_palette(tokens)
        self._application.setPalette(palette)
        self._application.setPalette(make_canvas_palette(tokens), CANVAS_CLASS)
        self._application.setStyleSheet(make_style_sheet(tokens))
        self.changed.emit()


def window_font() -> QFont:
    """The typeface of the window, from the bundled files."""
    load_fonts()
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(TEXT_PIXELS)
    # Whole hinting would make Inter narrower and rougher than it is on the map.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


@cache
def load_fonts() -> None:
    """Give Qt the bundled fonts, whatever is installed. Raises FileNotFoundError when they are missing."""
    # Qt says aloud that Inter knows no Devanagari before it takes the font that does.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for path in sorted(resource_path("fonts").glob("*/*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def make_palette(c: ColorTokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: c.ground,
        role.WindowText: c.ink,
        role.Base: c.field,
        role.AlternateBase: c.soft,
        role.Text: c.ink,
        role.PlaceholderText: c.secondary,
        role.Button: c.field,
        role.ButtonText: c.ink,
        role.BrightText: c.danger,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent_text,
        role.LinkVisited: c.accent_text,
        role.Mid: c.line,
        role.Midlight: c.soft,
        role.Light: c.field,
        role.Dark: c.field_border,
        role.Shadow: "#000000",
        role.ToolTipBase: c.ink,
        role.ToolTipText: c.ground,
    }
    palette = QPalette()
    for name, color in colors.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.secondary))
    return palette


def make_canvas_palette(c: ColorTokens) -> QPalette:
    palette = make_palette(c)
    palette.setColor(QPalette.ColorRole.Window, QColor(c.canvas))
    palette.setColor(QPalette.ColorRole.Mid, QColor(c.canvas_dot))
    return palette


def _known_mode(stored: object) -> Mode:
    return next((mode for mode in Mode if mode.value == stored), Mode.SYSTEM)
