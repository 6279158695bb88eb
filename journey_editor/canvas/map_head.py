"""What stands above the map on the canvas: its title, and in which state it is."""

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID
from journey_editor.scene.card_color import BY_KIND, CardColors
from journey_editor.scene.display_list import Box, Color, Group, Item, TextPlace
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

HEAD_HEIGHT = 64.0
UNTITLED = "Untitled map"
_TITLE = TextStyle(22, 700, leading=1.2)
_STATE = TextStyle(12.5)
_TOP = 20.0
_GAP = 14.0
_BEFORE_LEGEND = 32.0
_SWATCH = 11.0


def lay_out_map_head(records: RecordSet, ink: Color, secondary: Color, colors: CardColors = BY_KIND) -> Group:
    """One line above the sheet; it is as wide as its words, however wide the map is.

    At its end stands what the colours of cards mean, where that is not their kind.
    """
    said = records.map
    title = lay_out_text(said.title, _TITLE, None)
    shown = title if said.title else lay_out_text(UNTITLED, _TITLE, None)
    items: list[Item] = []
    items += texts(shown, 0, 0, ink if said.title else secondary)
    state = lay_out_text(wording.map_state(said), _STATE, None)
    items += texts(state, shown.width + _GAP, title.lines[0].baseline - state.lines[0].baseline, secondary)
    x = shown.width + _GAP + state.width + _BEFORE_LEGEND
    middle = title.lines[0].baseline - 0.35 * _STATE.size
    for value, name in colors.names.items():
        label = lay_out_text(name, _STATE, None)
        items.append(Box(x, middle - _SWATCH / 2, _SWATCH, _SWATCH, 3, fill=colors.color(value)))
        items += texts(label, x + _SWATCH + 5, title.lines[0].baseline - label.lines[0].baseline, secondary)
        x += _SWATCH + 5 + label.width + _GAP
    place = TextPlace("title", title, 0, 0, float("inf"), ink)
    return Group(
        tuple(items), y=_TOP - HEAD_HEIGHT, record_id=MAP_ID, role="title", width=shown.width,
        height=title.height, layer="body", places=(place,),
    )  # fmt: skip
