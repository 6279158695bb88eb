"""The field that chooses a theme."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QIcon

from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.theme_choices import PICTURE_SIZE, theme_picture, theme_title


def theme_field(
    label: str, themes: Iterable[tuple[str, str]], *, picture: Callable[[str], QIcon] = theme_picture
) -> ChoiceField:
    """A choice among (name, title); a name that this program does not know joins them."""
    return ChoiceField(label, themes, say=theme_title, picture=picture, picture_size=PICTURE_SIZE)
