"""Where a question stands: open, confirmed or refuted, as a chip on its card."""

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card
from journey_editor.document.validation import answer, is_question
from journey_editor.scene.chips import Chip
from journey_editor.scene.palette import Palette


def question_chip(card: Card, records: RecordSet, palette: Palette) -> Chip | None:
    """The word for the answer; None for a card that asks nothing."""
    if not is_question(card):
        return None
    found = answer(card)
    said = wording.word(records.map, found)
    if found == "confirmed":
        return Chip(said, "strong", palette.good, "check")
    if found == "refuted":
        return Chip(said, "strong", palette.bad, "x")
    return Chip(said)
