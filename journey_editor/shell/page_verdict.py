"""What has to be said about a page before it is exported: all is well, or a line or two."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from journey_editor.painting.icons import make_icon
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.scene import theme

_ICON = 16
_LONGEST_LINE = 180


class PageVerdict(QWidget):
    """A sign and its sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._sign.setFixedSize(QSize(_ICON, _ICON))
        self._words = PlainLabel(role="")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        return self._words.text()

    def show_warnings(self, warnings: Sequence[str]) -> None:
        """Say these, or, without any, that the page is fine."""
        lines = shortened(warnings) or ["Nothing is too small to read, and no font lacks a character."]
        name, color = ("triangle-alert", theme.MOMENT_STAR) if warnings else ("circle-check", theme.FACE_COLORS[-1])
        self._sign.setPixmap(make_icon(name, color, _ICON).pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
        self._words.setText("\n".join(lines))


def shortened(warnings: Sequence[str]) -> list[str]:
    """At most two lines, none of them long; the second says how many more there are."""
    lines = [line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…" for line in warnings[:2]]
    more = len(warnings) - len(lines)
    if more:
        lines[-1] += f" And {more} more such {'text' if more == 1 else 'texts'}."
    return lines
