"""Tags in the Map menu: on and off for all selected cards."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journey_editor.document.records import Card, Tag
from journey_editor.shell.actions.card_actions import TAGS
from journey_editor.shell.main_window import MainWindow


def entry(window: MainWindow, words: str) -> QAction:
    menu: QMenu = window.action_set.make_choices(TAGS, window)
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text() == words)


def tags_of(window: MainWindow) -> list[tuple[str, ...]]:
    cards = [window.session.records.find(Card, name) for name in ("card:poster", "card:site")]
    return [card.tags for card in cards if card]


def test_a_tag_is_put_on_all_selected_cards_and_taken_off_again(window: MainWindow) -> None:
    assert not entry(window, "No tags yet: Edit tags adds some").isEnabled()
    with window.session.edit("Add") as t:
        t.add(Tag(id="legal", name="Legal & privacy"))
        t.patch("card:poster", tags=("legal",))
    window.session.selection.select("card:poster", "card:site")
    assert not entry(window, "Legal && privacy").isChecked()
    entry(window, "Legal && privacy").trigger()
    assert tags_of(window) == [("legal",), ("legal",)]
    assert entry(window, "Legal && privacy").isChecked()
    entry(window, "Legal && privacy").trigger()
    assert tags_of(window) == [(), ()]
    window.session.undo()
    assert tags_of(window) == [("legal",), ("legal",)]


def test_locked_cards_keep_their_tags(window: MainWindow) -> None:
    with window.session.edit("Lock") as t:
        t.add(Tag(id="legal", name="Legal"))
        t.patch("lane:touch", locked=True)
    window.session.selection.select("card:poster", "card:site")
    entry(window, "Legal").trigger()
    assert tags_of(window) == [(), ()]
