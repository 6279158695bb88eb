"""A small map in a session, and a side panel in sight of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Card, Channel, Emotion, Kpi, Lane, Map, Persona, Record, Stage, Step, Tag
from journey_editor.document.store import Store
from journey_editor.panels.field import Field
from journey_editor.panels.fold import Fold
from journey_editor.panels.side_panel import SidePanel

POINT = emotion_id("feelings", "mara", "step")
RECORDS: tuple[Record, ...] = (
    Map(title="Bike share"),
    Stage(id="stage", name="Discover", order="A"),
    Step(id="step", stage="stage", name="Hears of it", order="A"),
    Step(id="next", stage="stage", name="Looks it up", order="B"),
    Lane(id="cards", name="Touchpoints", order="A"),
    Lane(id="feelings", kind="emotion", name="Emotion", order="B"),
    Lane(id="figures", kind="kpi", name="Conversion", order="C"),
    Persona(id="mara", name="Mara", order="A"),
    Persona(id="tom", name="Tom", order="B"),
    Channel(id="web", name="Web", order="A"),
    Channel(id="app", name="App", order="B"),
    Tag(id="legal", name="Legal"),
    Card(id="poster", lane="cards", step="step", title="Poster", order="A", owner="Marketing"),
    Card(id="page", lane="cards", step="step", title="Page", order="B", channels=("web",)),
    Card(id="site", lane="cards", step="next", title="Site", order="A", channels=("web", "app")),
    Card(id="pain", kind="pain", lane="cards", step="next", title="No price", order="B"),
    Emotion(
        id=emotion_id("feelings", "mara", "step"),
        lane="feelings",
        persona="mara",
        step="step",
        score=-1.6,
        word="cross",
    ),
    Kpi(id="kpi", lane="figures", stage="stage", name="Reach", value=48000),
)


@pytest.fixture
def session(qapp: object) -> MapSession:  # noqa: ARG001 (signals need an application)
    return MapSession(Store(RECORDS), {})


@pytest.fixture
def panel(qtbot: QtBot, session: MapSession) -> SidePanel:
    """In sight, as wide as in the window."""
    made = SidePanel(session)
    qtbot.addWidget(made)
    made.resize(320, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


class Hand:
    """What a person does to the fields of the panel that is in front."""

    def __init__(self, qtbot: QtBot, panel: SidePanel) -> None:
        self._qtbot = qtbot
        self._panel = panel

    def control(self, name: str) -> QWidget:
        """The control in sight of that accessible name, scrolled to where it can be clicked."""
        QApplication.processEvents()  # what has just appeared gets its place
        found = [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.accessibleName() == name and widget.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} controls are called {name!r}"
        for area in self._panel.findChildren(QScrollArea):
            if area.isAncestorOf(found[0]):
                area.ensureWidgetVisible(found[0])
        return found[0]

    def field(self, name: str) -> Field:
        """The field in sight of that name."""
        [found] = [field for field in self._panel.findChildren(Field) if field.name == name and field.isVisible()]
        return found

    def text(self, name: str) -> str:
        """What stands in a field of text, or in a list."""
        control = self.control(name)
        assert isinstance(control, (QLineEdit, QPlainTextEdit, QComboBox))
        if isinstance(control, QComboBox):
            return control.currentText()
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def is_on(self, name: str) -> bool:
        control = self.control(name)
        assert isinstance(control, QAbstractButton)
        return control.isChecked()

    def fields(self) -> list[str]:
        """The names of the fields in sight."""
        QApplication.processEvents()
        return [field.name for field in self._panel.findChildren(Field) if field.isVisible()]

    def labels(self) -> list[str]:
        """What is said beside the fields."""
        return [label.text() for label in self._panel.findChildren(QLabel) if label.isVisible() and not label.buddy()]

    def type_into(self, name: str, text: str) -> None:
        """Click into a text field, select what is there, and type; the focus stays."""
        control = self.control(name)
        assert isinstance(control, (QLineEdit, QPlainTextEdit))
        place = control.viewport() if isinstance(control, QPlainTextEdit) else control
        self._qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(control.hasFocus)
        control.selectAll()
        for line, part in enumerate(text.split("\n")):
            if line:
                self._qtbot.keyClick(control, Qt.Key.Key_Return)
            self._qtbot.keyClicks(control, part)
        if not text:
            self._qtbot.keyClick(control, Qt.Key.Key_Delete)

    def unfold(self, title: str) -> None:
        """Open the fold in sight of that title."""
        [fold] = [fold for fold in self._panel.findChildren(Fold) if fold.title == title and fold.isVisible()]
        if not fold.is_open:
            fold.button.click()
        QApplication.processEvents()  # what has just appeared gets its place

    def leave(self) -> None:
        """Press Tab."""
        focused = self._panel.focusWidget()
        assert focused is not None
        self._qtbot.keyClick(focused, Qt.Key.Key_Tab)

    def choose(self, name: str, words: str) -> None:
        """Choose from a list by the first letter of the words, as the keyboard does."""
        box = self.control(name)
        assert isinstance(box, QComboBox)
        box.setFocus()
        box.view().keyboardSearch("")  # letters typed a moment ago do not count
        self._qtbot.keyClicks(box, words[0])

    def click(self, name: str) -> None:
        control = self.control(name)
        # A check box without its label is clicked at its mark.
        at = QPoint(8, control.height() // 2) if isinstance(control, QCheckBox) else control.rect().center()
        self._qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def hand(qtbot: QtBot, panel: SidePanel) -> Hand:
    return Hand(qtbot, panel)
