"""Every widget has a name, every label leads to its field, nothing is cut, and Tab goes from top to bottom."""

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTabBar, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.color_field import Swatch
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

WHAT = ("poster", "pain", "stage", "step", "cards", "feelings", "kpi", "mara", "map", "method")


def show(panel: SidePanel, session: MapSession, what: str) -> None:
    if what in ("map", "method"):
        panel.show_tab("map" if what == "map" else "method")
    else:
        session.selection.select(what)
    QApplication.processEvents()


def focusable(panel: SidePanel) -> list[QWidget]:
    """What Tab goes through, in its order."""
    found: list[QWidget] = []
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def page(panel: SidePanel) -> tuple[QScrollArea, QWidget]:
    """The panel in sight, and what scrolls in it."""
    [area] = [area for area in panel.findChildren(QScrollArea) if area.isVisible()]
    content = area.widget()
    assert content is not None
    return area, content


@pytest.mark.parametrize("what", WHAT)
def test_everything_that_takes_the_focus_has_a_name(panel: SidePanel, session: MapSession, what: str) -> None:
    show(panel, session, what)
    found = focusable(panel)
    assert len(found) > 3
    for widget in found:
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("what", WHAT)
def test_tab_goes_from_top_to_bottom(panel: SidePanel, session: MapSession, what: str) -> None:
    show(panel, session, what)
    tops = [widget.mapTo(panel, QPoint(0, widget.height() // 2)).y() for widget in focusable(panel)]
    for above, below in pairwise(tops):
        assert below > above - 8


@pytest.mark.parametrize("what", WHAT[:-1])
def test_labels_lead_to_fields_by_letters_of_their_own(panel: SidePanel, session: MapSession, what: str) -> None:
    show(panel, session, what)
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible() and "&" in label.text()]
    assert labels
    assert all(label.buddy() for label in labels)
    assert not [label.text() for label in labels if isinstance(label.buddy(), Swatch)], "its letter would click it"
    texts = [label.text() for label in labels]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(letters) == len(set(letters)), sorted(texts)
    assert not set(letters) & set("feivmh"), "a menu has this letter"


@pytest.mark.parametrize("width", [300, 320])
@pytest.mark.parametrize("what", WHAT)
def test_nothing_is_cut(panel: SidePanel, session: MapSession, what: str, width: int) -> None:
    panel.resize(width, 500)
    show(panel, session, what)
    area, content = page(panel)
    assert content.minimumSizeHint().width() <= area.viewport().width()
    for label in panel.findChildren(QLabel):
        if label.isVisible():
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    for bar in panel.findChildren(QTabBar):
        assert bar.sizeHint().width() <= width


def test_long_names_wrap_and_elide_instead_of_widening(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    with session.edit("Rename") as t:
        t.patch("mara", name="A persona with a name that is much longer than the panel is wide, whatever that is")
        t.patch("web", name="A channel with a name that is much longer than the panel is wide, whatever that is")
    panel.resize(300, 500)
    session.selection.select("page")
    hand.control("Title")
    area, content = page(panel)
    assert content.width() <= area.viewport().width()
    for child in content.findChildren(QWidget):
        if child.isVisible() and area.viewport().isAncestorOf(child):
            right = child.mapTo(area.viewport(), QPoint(child.width(), 0)).x()
            assert right <= area.viewport().width(), child
