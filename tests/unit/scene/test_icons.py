"""Every bundled icon can be drawn, and every name the program uses is bundled."""

import pytest

from journey_editor.document.records import Channel
from journey_editor.resource_files import resource_path
from journey_editor.scene.channel_icons import channel_icon
from journey_editor.scene.icons import icon
from journey_editor.scene.theme import KINDS

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_fills_its_box_and_stays_in_it(name: str) -> None:
    left, top, right, bottom = icon(name).bounds()
    assert min(left, top) >= -0.1
    assert max(right, bottom) <= 24.1
    assert max(right - left, bottom - top) >= 12  # a chevron is as small as that
    assert (left + right) / 2 == pytest.approx(12, abs=2)
    assert (top + bottom) / 2 == pytest.approx(12, abs=2)


def test_every_kind_of_card_finds_its_icon() -> None:
    assert {look.icon for look in KINDS.values()} - {""} <= set(NAMES)


@pytest.mark.parametrize(
    "name", ["web", "app", "e-mail", "phone", "chat", "social", "print", "post", "store", "street", "person", "partner"]
)
def test_every_usual_channel_finds_its_icon(name: str) -> None:
    assert channel_icon(Channel(id="channel:a", name=name)) in NAMES


def test_an_icon_is_read_once() -> None:
    assert icon("zap") is icon("zap")


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="nothing"):
        icon("nothing")


def test_the_licence_comes_along() -> None:
    assert resource_path("icons", "LICENSE").read_text("utf-8").startswith("ISC License")
