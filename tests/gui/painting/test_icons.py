"""Icons have their colour, are drawn for each scale of a screen, and pale when disabled."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from journey_editor.painting.icons import PIXEL_RATIOS, make_color_icon, make_icon
from journey_editor.resource_files import resource_path

pytestmark = pytest.mark.usefixtures("qapp")


def strongest(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    image = icon.pixmap(QSize(16, 16), 2.0, mode).toImage()
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(colors, key=QColor.alpha)


@pytest.mark.parametrize("ratio", PIXEL_RATIOS)
def test_an_icon_is_drawn_for_the_scale_of_the_screen(ratio: float) -> None:
    pixmap = make_icon("plus", "#123456").pixmap(QSize(16, 16), ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(16 * ratio), ratio)


def test_an_icon_has_the_colour_asked_for_and_is_paler_when_disabled() -> None:
    icon = make_icon("plus", "#C92A2A")
    whole, paler = strongest(icon), strongest(icon, QIcon.Mode.Disabled)
    assert whole.name().upper() == "#C92A2A"
    assert whole.alpha() == 255
    assert 60 < paler.alpha() < 150


def test_every_bundled_icon_draws_something() -> None:
    names = [path.stem for path in resource_path("icons").glob("*.svg")]
    assert [name for name in names if strongest(make_icon(name, "#000000")).alpha() < 200] == []


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        make_icon("no such icon", "#000000")


def test_a_color_is_shown_as_a_dot_of_it() -> None:
    image = make_color_icon("#5F3DC4").pixmap(QSize(16, 16), 2.0).toImage()
    assert image.pixelColor(16, 16).name().upper() == "#5F3DC4"
    assert image.pixelColor(0, 0).alpha() == 0
