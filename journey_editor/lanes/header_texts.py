"""The name and the question in a lane's header: they say how high the header is before anything else stands in it."""

from dataclasses import dataclass

from journey_editor.document.records import Lane
from journey_editor.scene import theme
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

LEFT, RIGHT, TOP = 14.0, 10.0, 10.0
ICON_INDENT = 17.0  # of a line of words behind its icon
_BADGE_ROOM = 22.0  # at the right of the name, for the badge of the persona whose lane it is


@dataclass(frozen=True, slots=True)
class HeaderTexts:
    """`question_y` is where the question begins, or would; `bottom` is below both. The widths are those of lines."""

    name: TextBlock
    question: TextBlock
    name_width: float
    width: float
    question_y: float
    bottom: float


def lay_out_header_texts(lane: Lane, width: float) -> HeaderTexts:
    """The texts of a header `width` points wide, from TOP downwards."""
    inner = width - LEFT - RIGHT
    name_width = inner - (_BADGE_ROOM if lane.actor else 0.0)
    name = lay_out_text(lane.name, theme.LANE, name_width)
    question = lay_out_text(lane.question, theme.QUESTION, inner)
    question_y = TOP + name.height + 1
    # One that is yet to be written takes no room.
    bottom = question_y + question.height if lane.question else question_y - 1
    return HeaderTexts(name, question, name_width, inner, question_y, bottom)
