"""Addresses are opened where they can be, by a button that is there only then."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.address_field import AddressField
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def button(panel: SidePanel) -> QPushButton:
    [field] = [field for field in panel.findChildren(AddressField) if field.isVisible()]
    return field.open


def test_the_link_of_a_card_is_opened(
    session: MapSession, panel: SidePanel, hand: "Hand", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    session.selection.select("poster")
    hand.unfold("More")
    hand.type_into("Link", "https://example.org/a?b=1")
    hand.click("Open the link")
    assert opened == [QUrl("https://example.org/a?b=1")]
    session.undo()
    assert not button(panel).isVisible()


@pytest.mark.parametrize("typed", ["", "the blue folder", "javascript:alert(1)", "file:///etc/passwd", "https://"])
def test_what_is_no_address_is_kept_and_not_opened(
    session: MapSession, panel: SidePanel, hand: "Hand", typed: str
) -> None:
    session.selection.select("poster")
    hand.unfold("More")
    hand.type_into("Link", typed)
    assert not button(panel).isVisible()
    assert session.records["poster"].values().get("url", "") == typed
