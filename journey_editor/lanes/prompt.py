"""The question of a lane where its first answer is yet to be written; on the screen only."""

from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text

# It breaks as in the lane's header, so that it makes no row higher.
_MARGIN, _END = 12.0, 4.0


def prompt(question: str, setting: LaneSetting) -> tuple[Group, ...]:
    """In the first cell, at its top; nothing when the map is not edited, or has no column."""
    columns = setting.grid.columns
    if not setting.for_editing or not columns or not question:
        return ()
    block = lay_out_text(question, theme.QUESTION, columns[0].width - _MARGIN - _END)
    ink = theme.pale(theme.SECONDARY, theme.WHITE)
    items = tuple(texts(block, 0, 0, ink))
    return (Group(items, columns[0].x + _MARGIN, _MARGIN, role="prompt", height=block.height),)
