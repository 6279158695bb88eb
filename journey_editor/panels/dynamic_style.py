"""Dynamic properties, by which the style sheet of the window (shell/style_sheet.py) knows what a widget of a panel is.

`role`, on labels: "label" (above a field), "secondary" (asides), "section" (the heading of a part), "heading" (of all),
"strong" (a name), "danger" (what is wrong); on frames: "panel" (the ground), "box" (what belongs together), "chip"; on
buttons: "flat", "chip", "toggle" (says what is so); on line edits: "inline" (looks like text until it is used).
`invalid` is true on a control whose content is no value.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_style(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet selects by, and let it look again."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # Qt looks once, when it first shows
        widget.style().unpolish(widget)
        widget.style().polish(widget)
