"""Files dropped on a window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Calls back with each local file dropped on the widget, or on what lies on it and takes no drops itself."""

    def __init__(self, widget: QWidget, dropped: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._dropped = dropped
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DRAGS:
            paths = local_files(event.mimeData())
            if paths:
                # Never a move: the program that the file comes from would delete it.
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    # Not now: that program waits for us, and a dialog may come.
                    QTimer.singleShot(0, self, lambda: self._take(paths))
                return True
        return super().eventFilter(watched, event)

    def _take(self, paths: list[Path]) -> None:
        for path in paths:
            self._dropped(path)


def local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
