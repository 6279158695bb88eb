"""Pictures of cards, points and personas in lists, in the colours they have on the map."""

from PySide6.QtGui import QIcon

from journey_editor.document.evidence import Statement
from journey_editor.document.records import Card, Emotion
from journey_editor.painting.icons import make_color_icon, make_icon
from journey_editor.panels.ink_colors import color_beside
from journey_editor.scene.palette import Palette
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.theme import SECONDARY, channels

_LEAST_HUE = 40  # between the strongest and the weakest channel of what is more than a grey


def statement_icon(statement: Statement, looks: dict[str, PersonaLook], ink: str, palette: Palette) -> QIcon:
    """The icon of a card's kind; a dot of the persona's colour for its points.

    Greys take the ink of the list, and what is coloured is lighter where that is light.
    """
    if isinstance(statement, Card):
        look = palette.look(statement.kind)
        levels = channels(look.accent)
        color = color_beside(look.accent, ink) if max(levels) - min(levels) >= _LEAST_HUE else ink
        return make_icon(look.icon, color) if look.icon else make_color_icon(color_beside(look.accent, ink))
    persona = statement.persona if isinstance(statement, Emotion) else statement.id
    found = looks.get(persona)
    color = color_beside(found.color if found else SECONDARY, ink)
    return make_color_icon(color) if isinstance(statement, Emotion) else make_icon("user", color)
