"""PySide6 6.12.0 lost a reference to None on each call that returns nothing, and aborted after a few thousand.

None is immortal from Python 3.12 on, so there is nothing to test then.
"""

import sys

if sys.version_info < (3, 12):
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    def test_void_calls_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
        widget = QWidget()
        qtbot.addWidget(widget)
        before = sys.getrefcount(None)
        for _ in range(10_000):
            widget.update()
        assert abs(sys.getrefcount(None) - before) < 100
