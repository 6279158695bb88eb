"""What stands above the map on the canvas: its title, and in which state it is."""

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID
from journey_editor.scene.display_list import Color, Group, TextPlace
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

HEAD_HEIGHT = 64.0
UNTITLED = "Untitled map"
_TITLE = TextStyle(22, 700, leading=1.2)
_STATE = TextStyle(12.5)
_TOP = 20.0
_GAP = 14.0


def lay_out_map_head(records: RecordSet, ink: Color, secondary: Color) -> Group:
    """One line above the sheet; it is as wide as its words, however wide the map is."""
    said = records.map
    title = lay_out_text(said.title, _TITLE, None)
    shown = title if said.title else lay_out_text(UNTITLED, _TITLE, None)
    items = texts(shown, 0, 0, ink if said.title else secondary)
    state = lay_out_text(wording.map_state(said), _STATE, None)
    items += texts(state, shown.width + _GAP, title.lines[0].baseline - state.lines[0].baseline, secondary)
    place = TextPlace("title", title, 0, 0, float("inf"), ink)
    return Group(
        tuple(items), y=_TOP - HEAD_HEIGHT, record_id=MAP_ID, role="title", width=shown.width,
        height=title.height, layer="body", places=(place,),
    )  # fmt: skip
