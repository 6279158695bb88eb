"""Information: what the statements of the map rest on."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import Concern, Remedy, Rule
from journey_editor.document.evidence import citations_of, is_assumed
from journey_editor.document.records import Evidence
from journey_editor.document.store import Transaction


def _feelings_without_evidence(facts: MapFacts) -> Iterator[Concern]:
    if facts.map.state == "future":
        return  # what people shall feel once cannot have been heard
    for point in facts.points:
        if is_assumed(point.evidence, facts.records):
            name, step = facts.persona_name(point.persona), facts.step_name(point.step)
            what = f"What {name} feels at {step} rests on no evidence"
            yield Concern(what, f"{name} at {step}", (point.id,), "evidence")


def _sources_uncited(facts: MapFacts) -> Iterator[Concern]:
    for source in sorted(facts.records.of_type(Evidence), key=lambda source: source.id):
        is_planned = source.status.strip().casefold() == "planned"
        if not is_planned and not citations_of(source, facts.records):
            name = wording.quoted(wording.source_name(source, facts.map))
            what = f"Nothing in the map cites the source {name}"
            yield Concern(what, name, (source.id,), remedy=None if facts.map.locked else _delete(source.id))


def _delete(source_id: str) -> Remedy:
    def delete(t: Transaction) -> str:
        t.remove(source_id)
        return ""

    return Remedy("Delete the source", delete)


FEELING_WITHOUT_EVIDENCE = Rule(
    "feeling-without-evidence",
    "information",
    "Evidence of feelings",
    "feelings rest on no evidence",
    "A curve that the team has guessed looks just like one that customers have told.",
    "Cite the interview, survey or test that it was heard in; ask customers where there is none.",
    _feelings_without_evidence,
    "Open the point",
)
SOURCE_UNCITED = Rule(
    "source-uncited",
    "information",
    "Sources that are cited",
    "sources are cited by nothing",
    "What was asked and then left out of the map is lost work, or a finding that nobody wanted to see.",
    "Cite it on the cards and feelings that it speaks for, or delete it.",
    _sources_uncited,
)
