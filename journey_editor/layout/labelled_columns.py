"""Small labels over texts, side by side: what a map is about and what it stands on."""

from collections.abc import Sequence

from journey_editor.scene import theme
from journey_editor.scene.display_list import Item
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

LABEL = TextStyle(13.5, 600)
_VALUE = TextStyle(17, 400)
_GAP = 32.0
_ROW_GAP = 12.0
_NARROWEST = 150.0
_WIDEST = 760.0  # about 90 letters: the eye loses longer lines
_SHORT = 300.0  # a text that should not be broken
_UNEVEN = 1.12  # how much wider than its share a line may have to be, since words are not broken


def lay_out_labelled_columns(columns: Sequence[tuple[str, str]], width: float) -> tuple[list[Item], float]:
    """Label and text of each column, in rows from (0, 0); answers the items and the height they take."""
    rows = -(-len(columns) // max(1, int((width + _GAP) // (_NARROWEST + _GAP))))
    in_a_row = -(-len(columns) // rows)
    items: list[Item] = []
    y = 0.0
    for start in range(0, len(columns), in_a_row):
        row = columns[start : start + in_a_row]
        x = row_height = 0.0
        for (label, value), each in zip(row, _widths([value for _, value in row], width), strict=True):
            name = lay_out_text(label, LABEL, each)
            said = lay_out_text(value, _VALUE, each, balance=True)
            items += texts(name, x, y, theme.SECONDARY)
            items += texts(said, x, y + name.height + 3, theme.INK)
            row_height = max(row_height, name.height + 3 + said.height)
            x += each + _GAP
        y += row_height + _ROW_GAP
    return items, y - _ROW_GAP


def _widths(values: Sequence[str], width: float) -> list[float]:
    """Widths with which the texts stand side by side in the fewest lines: the longer a text, the wider its column."""
    room = width - _GAP * (len(values) - 1)
    natural = [lay_out_text(value, _VALUE, None).width for value in values]
    lines = 1
    while True:
        share = 1.0 if lines == 1 else _UNEVEN / lines
        widths = [max(_NARROWEST, min(_WIDEST, whole * share + 1)) for whole in natural]
        if sum(widths) <= room:
            return _with_short_lines(widths, natural, room - sum(widths))
        if max(widths) == _NARROWEST:
            return [room / len(widths)] * len(widths)
        lines += 1


def _with_short_lines(widths: list[float], natural: list[float], spare: float) -> list[float]:
    """The widths with the shortest texts on one line, as far as the spare room allows."""
    for index in sorted(range(len(widths)), key=natural.__getitem__):
        more = natural[index] + 1 - widths[index]
        if natural[index] <= _SHORT and 0 < more <= spare:
            widths[index] += more
            spare -= more
    return widths
