"""Keeps what has the focus in a scroll area in sight: when the focus comes, and while what is typed into grows."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from journey_editor.panels.layout_now import lay_out_now


class FocusInSight(QObject):
    """Scrolls as far as it must, when what has changed is laid out.

    Not below a pressed button: what is clicked would go from under the pointer. And not where the focus comes from
    something that was taken away: nobody asked for the place that it falls to.
    """

    def __init__(self, area: QScrollArea, margin: int) -> None:
        super().__init__(area)
        self._area, self._margin = area, margin
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._on_soon)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, _focused: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._area.isAncestorOf(new):
            new.installEventFilter(self)
            if old is not None and old.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self._soon.start()

    def _on_soon(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            lay_out_now()
            self._area.ensureWidgetVisible(focused, 0, self._margin)
