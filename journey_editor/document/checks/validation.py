"""Validation: what a map must say that counts as checked with customers."""

from collections.abc import Iterator

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import MAP, Concern, Rule
from journey_editor.document.records import MAP_ID
from journey_editor.document.validation import answer

VALIDATED = "validated"


def _validation_untold(facts: MapFacts) -> Iterator[Concern]:
    said = facts.map
    if said.status != VALIDATED or (said.validated_on and said.validated_with.strip()):
        return
    if said.validated_on:
        yield Concern("The map is validated, but does not say with whom", MAP, (MAP_ID,), "validated_with")
    elif said.validated_with.strip():
        yield Concern("The map is validated, but does not say when", MAP, (MAP_ID,), "validated_on")
    else:
        yield Concern("The map is validated, but does not say when and with whom", MAP, (MAP_ID,), "validated_on")


def _no_takeaway(facts: MapFacts) -> Iterator[Concern]:
    if facts.map.status == VALIDATED and not any(line.strip() for line in facts.map.takeaways):
        yield Concern("The map is validated, but has no takeaway", MAP, (MAP_ID,), "takeaways")


def _open_questions(facts: MapFacts) -> Iterator[Concern]:
    if facts.map.status != VALIDATED:
        return
    for card in facts.cards_by_kind["question"]:
        if answer(card) == "open":
            name = facts.card_name(card)
            yield Concern(f"The map is validated, but the question {name} is open", name, (card.id,), "status")


VALIDATION_UNTOLD = Rule(
    "validation-untold",
    "validation",
    "When and with whom it was validated",
    "",
    "“Validated” convinces only those who can ask by whom and when.",
    "Write down the date, and the customers or the team who checked it.",
    _validation_untold,
    "Fill it in",
)
NO_TAKEAWAY = Rule(
    "no-takeaway",
    "validation",
    "A takeaway",
    "",
    "Whoever passes the poster remembers one sentence, and it should be yours.",
    "Write one to three sentences that a reader shall remember.",
    _no_takeaway,
    "Write the takeaways",
)
QUESTION_OPEN = Rule(
    "question-open",
    "validation",
    "Questions that are answered",
    "questions are still open on a validated map",
    "What is still asked has not been validated.",
    "Mark the question as confirmed or refuted, or set the map back to “in review”.",
    _open_questions,
    "Answer the question",
)
