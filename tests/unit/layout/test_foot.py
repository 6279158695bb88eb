"""The legend explains what is drawn and nothing else."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Emotion,
    Evidence,
    Lane,
    Map,
    Persona,
    Record,
    Stage,
    Step,
)
from journey_editor.layout.foot import lay_out_foot
from journey_editor.scene.display_list import Group, Picture, Placed, Text, walk

EVERYTHING = {"kind": "pain", "moment_of_truth": True, "impact": 5, "effort": 1}


def legend(*more: Record) -> str:
    records = RecordSet(
        [
            Map(),
            Stage(id="stage:1", order="1"),
            Stage(id="stage:hidden", order="2", hidden=True),
            Step(id="step:1", stage="stage:1", order="1"),
            Step(id="step:2", stage="stage:1", order="2"),
            Step(id="step:hidden", stage="stage:1", order="3", hidden=True),
            Lane(id="lane:cards"),
            Lane(id="lane:hidden", hidden=True),
            Lane(id="lane:mood", kind="emotion"),
            Persona(id="persona:1", name="Reader", order="1"),
            Persona(id="persona:2", name="Writer", order="2"),
            *more,
        ]
    )
    foot = lay_out_foot(records, "", 2000)
    entries = [item for item in foot.items if isinstance(item, Group) and item.role == "legend"]
    found = (p.item.line for p in walk(tuple(entries)) if isinstance(p.item, Text))
    return " ".join("".join(run.text for run in line.runs) for line in found)


def a_card(**fields: object) -> Card:
    return Card.model_validate({"id": "card:1", "lane": "lane:cards", "step": "step:1", **EVERYTHING, **fields})


def feelings(persona: str, state: str, steps: int = 2) -> list[Emotion]:
    return [
        Emotion(id=f"{persona}{state}{index}", lane="lane:mood", persona=persona, step=f"step:{index}", state=state,
                score=index)
        for index in range(1, steps + 1)
    ]  # fmt: skip


def test_a_drawn_card_explains_its_kind_its_star_and_its_quadrant() -> None:
    for word in ("Pain point", "Moment of truth", "Quick win"):
        assert word in legend(a_card())


@pytest.mark.parametrize(
    "place", [{"lane": None}, {"lane": "lane:hidden"}, {"step": None}, {"step": "step:hidden"}, {"lane": "lane:mood"},
              {"step": None, "stage": "stage:hidden"}]
)  # fmt: skip
def test_a_card_that_is_not_drawn_explains_nothing(place: dict[str, object]) -> None:
    assert legend(a_card(**place)) == ""


def test_the_star_of_a_step_counts_while_the_step_is_shown() -> None:
    assert "Moment of truth" in legend(Step(id="step:star", stage="stage:1", moment_of_truth=True))
    assert legend(Step(id="step:star", stage="stage:1", moment_of_truth=True, hidden=True)) == ""


def test_several_curves_are_told_apart() -> None:
    assert legend(*feelings("persona:1", "current")) == ""
    assert legend(*feelings("persona:1", "current"), *feelings("persona:2", "current", 1)) == "Reader Writer"


def test_curves_of_other_states_have_entries_of_their_own() -> None:
    assert legend(*feelings("persona:1", "expected"), *feelings("persona:1", "future")) == "Expected Future"


def test_a_curve_of_one_point_is_no_line() -> None:
    assert legend(*feelings("persona:1", "future", 1)) == ""


def test_marks_of_evidence_are_explained_when_they_are_drawn() -> None:
    sources = [Evidence(id="e:talks", kind="interview"), Evidence(id="e:guess")]
    heard = a_card(kind="touchpoint", impact=None, moment_of_truth=False, evidence=(Citation(source="e:talks"),))
    assert legend(*sources, heard) == "Heard or observed"
    assert legend(*sources, heard, *feelings("persona:1", "current")) == "Heard or observed Assumption"
    assert legend(*feelings("persona:1", "current")) == "", "who never spoke of evidence is told nothing of it"


def sources_of(*more: Record, **fields: object) -> str:
    records = RecordSet([Map(), Stage(id="stage:1"), Step(id="step:1", stage="stage:1"), Lane(id="lane:cards"), *more])
    foot = lay_out_foot(records, "", float(str(fields.get("width", 2000))))
    found = [item for item in foot.items if isinstance(item, Group) and item.role == "sources"]
    lines = (p.item.line for p in walk(tuple(found)) if isinstance(p.item, Text))
    return " ".join("".join(run.text for run in line.runs) for line in lines).replace("\u00a0", " ")


TALKS = Evidence(id="e:talks", kind="interview", title="Rider talks", sample=12, on="2026-08")
FUNNEL = Evidence(id="e:funnel", kind="analytics", title="Q3 funnel")


def test_sources_are_listed_that_what_is_shown_cites() -> None:
    guess, uncited = Evidence(id="e:guess", title="Our guess"), Evidence(id="e:more", kind="survey", title="Survey")
    card = a_card(evidence=(Citation(source="e:guess"), Citation(source="e:talks"), Citation(source="e:talks")))
    persona = Persona(id="persona:1", evidence=(Citation(source="e:funnel"),))
    assert sources_of(TALKS, FUNNEL, guess, uncited, card) == "Sources Rider talks (n = 12, Aug 2026)"
    assert sources_of(TALKS, FUNNEL, card, persona) == "Sources Q3 funnel · Rider talks (n = 12, Aug 2026)"
    assert sources_of(TALKS, a_card(lane=None, evidence=(Citation(source="e:talks"),))) == ""


def test_many_sources_wrap_beside_their_label_and_the_foot_grows() -> None:
    many = [TALKS.patched(id=f"e:{number}", title=f"Talks of the year {number}") for number in range(12)]
    card = a_card(evidence=tuple(Citation(source=source.id) for source in many))
    records = RecordSet([Map(), Stage(id="stage:1"), Step(id="step:1", stage="stage:1"), Lane(id="lane:cards"),
                         card, *many])  # fmt: skip
    foot = lay_out_foot(records, "", 800)
    [block] = [item for item in foot.items if isinstance(item, Group) and item.role == "sources"]
    assert foot.height == pytest.approx(block.y + block.height)
    lines = [placed.item for placed in walk((block,)) if isinstance(placed.item, Text)]
    assert len({line.x for line in lines}) == 2
    assert all(line.x + line.line.x + line.line.width <= 800 for line in lines)


def imprint(**fields: object) -> list[Placed]:
    foot = lay_out_foot(RecordSet([Map.model_validate({"id": "map", **fields})]), "A1", 2000)
    assert all(placed.x <= 2000 for placed in walk((foot,)))
    return list(walk((foot,)))


def said(placed: list[Placed]) -> str:
    return "".join(run.text for p in placed if isinstance(p.item, Text) for run in p.item.line.runs)


def test_the_imprint_says_who_made_the_map_for_whom_and_who_may_see_it() -> None:
    found = said(imprint(organisation="Bike Works", author="Ann", client="the City", confidentiality="Internal"))
    assert found.replace("\u00a0", " ").startswith("Bike Works · Ann · for the City · Internal · ")


def test_a_logo_stands_whole_at_the_end_of_the_imprint() -> None:
    without, found = imprint(version="7"), imprint(version="7", logo="asset")
    [logo] = [p for p in found if isinstance(p.item, Picture)]
    assert isinstance(logo.item, Picture)
    assert logo.item.whole
    assert logo.x + logo.item.x + logo.item.width == pytest.approx(2000)
    assert said(found) == said(without)
    assert not [p for p in without if isinstance(p.item, Picture)]


def test_how_the_page_lies_is_said_in_the_language_of_the_map() -> None:
    foot = lay_out_foot(RecordSet([Map(language="de")]), "A1 landscape", 2000)
    assert said(list(walk((foot,)))).endswith("A1 Querformat")
