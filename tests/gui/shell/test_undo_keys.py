"""Ctrl+Z with the cursor in a field of the side panel."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journey_editor.shell.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def field_of_map(window: MainWindow, name: str) -> QLineEdit:
    window.side_panel.show_tab("map")
    fields = window.side_panel.findChildren(QLineEdit)
    field = next(field for field in fields if field.isVisible() and field.accessibleName() == name)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field
    return field


def test_what_is_refused_is_taken_back_before_anything_is_undone(window: MainWindow) -> None:
    with window.session.edit("Set date") as t:
        t.patch("map", validated_on="2025")
    with window.session.edit("Rename") as t:
        t.patch("map", title="Other")
    field = field_of_map(window, "Validated on")
    for refused in ("12 Oct", "2026-1"):
        field.selectAll()
        QTest.keyClicks(field, refused)
        QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert field.text() == "2025"
        assert field.property("invalid") is not True
        assert window.session.records.map.title == "Other"
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.session.records.map.title != "Other"
    assert window.session.records.map.validated_on == "2025"
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.session.records.map.validated_on != "2025"
