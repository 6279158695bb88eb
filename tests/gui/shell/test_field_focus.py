"""The Edit menu is about the text of the field that has the focus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit

from journey_editor.shell.field_focus import Field
from journey_editor.shell.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
FIELDS = pytest.mark.parametrize("name", ["Tagline", "Quote"])  # a line edit and a plain text edit


def field_of_persona(window: MainWindow, name: str) -> Field:
    """A field of the panel of Mara, clicked into; it says "one two"."""
    with window.session.edit("Describe") as t:
        t.patch("persona:mara", tagline="one two", quote="one two")
    window.session.selection.select("persona:mara")
    panel = window.side_panel
    fields: list[Field] = [*panel.findChildren(QLineEdit), *panel.findChildren(QPlainTextEdit)]
    field = next(field for field in fields if field.isVisible() and field.accessibleName() == name)
    QTest.mouseClick(field if isinstance(field, QLineEdit) else field.viewport(), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field
    return field


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def select_word(field: Field) -> None:
    """The last one, "two"."""
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClick(field, Qt.Key.Key_Left, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def entry(window: MainWindow, action_id: str) -> tuple[QMenu, QAction]:
    """An entry of the Edit menu, which a click opens."""
    bar = window.top_bar.findChildren(QMenuBar)[0]
    edit = next(action for action in bar.actions() if action.text() == "&Edit")
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(edit).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu, next(action for action in menu.actions() if action.objectName() == action_id)


def choose(window: MainWindow, action_id: str) -> None:
    menu, action = entry(window, action_id)
    assert action.isEnabled()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert QApplication.activePopupWidget() is None


@FIELDS
def test_cut_copy_paste_and_delete_are_about_the_text(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    select_word(field)
    choose(window, "edit.copy")
    assert QGuiApplication.clipboard().text() == "two"
    assert text_of(field) == "one two"
    choose(window, "edit.delete")
    assert text_of(field) == "one "
    choose(window, "edit.paste")
    choose(window, "edit.paste_plain")
    assert text_of(field) == "one twotwo"
    QTest.keyClick(field, Qt.Key.Key_Left, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    choose(window, "edit.cut")
    assert text_of(field) == "one "
    assert QGuiApplication.clipboard().text() == "twotwo"
    assert window.session.records["persona:mara"].values()[name.lower()] == "one "
    assert window.session.selection.ids == ("persona:mara",)
    assert QApplication.focusWidget() is field


@FIELDS
def test_select_all_selects_the_text(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    choose(window, "edit.select_all")
    QTest.keyClick(field, Qt.Key.Key_X)
    assert text_of(field) == "x"
    assert window.session.selection.ids == ("persona:mara",)


@FIELDS
def test_a_caret_alone_has_nothing_to_cut(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    QTest.keyClick(field, Qt.Key.Key_End)
    for action_id in ("edit.cut", "edit.copy", "edit.delete"):
        menu, action = entry(window, action_id)
        assert not action.isEnabled()
        menu.close()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    for receiver, key in (
        (QApplication.activePopupWidget, Qt.Key.Key_Escape),
        (QApplication.focusWidget, Qt.Key.Key_Escape),
        (QApplication.focusWidget, Qt.Key.Key_X),
    ):
        widget = receiver()
        assert widget
        QTest.keyClick(widget, key)
    assert text_of(field) == "one twox"


@FIELDS
def test_what_is_only_read_can_be_copied_alone(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    field.setReadOnly(True)
    choose(window, "edit.select_all")
    QGuiApplication.clipboard().setText("three")
    for action_id, is_enabled in (
        ("edit.cut", False),
        ("edit.copy", True),
        ("edit.paste", False),
        ("edit.delete", False),
    ):
        menu, action = entry(window, action_id)
        assert action.isEnabled() == is_enabled
        menu.close()


@FIELDS
def test_the_key_for_plain_text_pastes_into_the_field_too(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    QTest.keyClick(field, Qt.Key.Key_End)
    QGuiApplication.clipboard().setText(" three")
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert text_of(field) == "one two three"


@FIELDS
def test_a_menu_that_a_key_opened_is_about_the_text_too(window: MainWindow, name: str) -> None:
    field = field_of_persona(window, name)
    select_word(field)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        if action.objectName() == "edit.cut":
            menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert text_of(field) == "one "
    assert QApplication.focusWidget() is field


def test_back_on_the_map_the_menu_is_about_what_is_selected(window: MainWindow) -> None:
    field_of_persona(window, "Quote")
    window.view.setFocus()
    choose(window, "edit.delete")
    assert "persona:mara" not in window.session.records


def test_a_context_menu_is_about_what_was_clicked(window: MainWindow) -> None:
    select_word(field_of_persona(window, "Tagline"))
    window.palette_panel.persona_menu_wanted.emit("persona:mara", QPoint(100, 100))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.objectName() == "edit.delete")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert "persona:mara" not in window.session.records
