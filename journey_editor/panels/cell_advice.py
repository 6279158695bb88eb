"""What to do with a selected cell in which no record is, by the kind of its lane."""

_OF_KINDS = {
    "channels": "A crossing of a step and a channel is selected. Space puts the touchpoint there on the channel, or "
    "takes it off; the map's channels stand in the tab of the map.",
    "time": "Type how long the step takes and how long it keeps people waiting, such as 40 min, wait 2 d.",
    "responsible": "The owners of the cards at this step are gathered here by itself. Click one, or press Enter, to "
    "select their cards; an owner is named in the panel of a card.",
    "images": "Drop or paste a picture here, or type to write what will be seen on one.",
    "text": "Type to write a text here.",
    "kpi": "Type to name a figure that is measured at this step.",
}
_OF_CARDS = "A cell is selected. Type to write a card into it, or drag one here."
_OF_SOME = "A cell is selected. Type to add another card, or drag one here."


def cell_advice(lane_kind: str, *, holds_cards: bool = False) -> str:
    return _OF_KINDS.get(lane_kind, _OF_SOME if holds_cards else _OF_CARDS)
