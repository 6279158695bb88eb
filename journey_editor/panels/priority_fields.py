"""The fields of the panel of cards that make a card a row of the action plan."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.benefits import exact_benefit_words, read_benefit
from journey_editor.document.evidence import times_heard
from journey_editor.document.findings import RATED, STATUSES
from journey_editor.document.records import Benefit, Card
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.rating_field import RatingField
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.text_formats import DATE, TextFormat, UnfinishedError
from journey_editor.panels.typed_field import line_field

BENEFIT_HINT = "such as € 40k per year"
DATE_HINT = "2026-10-12"
STATUS_CHOICES = (("", "Not said"), *((status, status.capitalize()) for status in STATUSES))


class PriorityFields:
    """A fold with what holds for the kinds of all the cards shown; without any such field it is out of sight."""

    def __init__(self, form: RecordForm, session: MapSession) -> None:
        self._form, self._session = form, session
        self._fold = form.fold("Priority")
        form.add("severity", RatingField("Severit&y"))
        self._heard = PlainLabel(role="secondary")
        form.add_widget(self._heard)
        form.add_pair(("impact", RatingField("Im&pact")), ("effort", RatingField("Effo&rt")))
        form.add("value", RatingField("&Value"))
        form.add("benefit", line_field("&Benefit", BENEFIT, hint=BENEFIT_HINT))
        form.add_pair(
            ("due", line_field("&Due", DATE, hint=DATE_HINT)), ("status", ChoiceField("Stat&us", STATUS_CHOICES))
        )
        form.end_fold()

    def show_for(self, cards: Sequence[Card]) -> None:
        """Show the fields that say something about every one of the cards."""
        shown = {name for name, kinds in RATED.items() if cards and all(card.kind in kinds for card in cards)}
        for name in RATED:
            self._form[name].setVisible(name in shown)
        heard = sum(times_heard(card, self._session.records) for card in cards) if "severity" in shown else 0
        self._heard.say(heard_words(heard))
        self._fold.setVisible(bool(shown))
        self._fold.open_for(bool(shown))


def heard_words(times: int) -> str:
    """ "Heard 9 times", "" when it was never."""
    return f"Heard {times} {'time' if times == 1 else 'times'}" if times else ""


def _read(text: str) -> Benefit | None:
    try:
        return read_benefit(text)
    except ValueError as error:
        raise UnfinishedError(str(error)) from None  # any benefit begins with something that is none yet


BENEFIT = TextFormat(_read, lambda benefit: exact_benefit_words(benefit) if benefit else "")
