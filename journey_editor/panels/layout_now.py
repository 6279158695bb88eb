"""Layouts that do not wait for Qt to come round to them."""

from PySide6.QtCore import QCoreApplication, QEvent

_ROUNDS = 2


def lay_out_now() -> None:
    """Lay out what has changed: Qt would paint forms squeezed into the old height first."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
