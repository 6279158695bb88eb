"""The parts of a picture."""

from dataclasses import fields, replace

from journey_editor.scene.display_list import Box, Group, TextPlace
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle


def test_a_group_that_moves_keeps_all_else() -> None:
    place = TextPlace("title", lay_out_text("Word", TextStyle(12), None), 1, 2, 3, "#000000")
    group = Group((Box(0, 0, 1, 1),), 1, 2, 3, "card:1", "card", 4, 5, 0.5, "body", (place,))
    assert all(getattr(group, field.name) != field.default for field in fields(group))
    assert group.at(7, 8) == replace(group, x=7, y=8)
    assert group.at(1, 2) is group
