"""Files that we wrote and that were changed since."""

from journey_editor.document import queries
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Comment, Emotion, Lane, Map, Persona, Stage, Step
from journey_editor.interchange.import_result import ImportResult
from journey_editor.interchange.mermaid_reader import read
from journey_editor.interchange.mermaid_writer import write

TEA = "journey\ntitle Tea\nsection Brew\nBoil: 4: Ann\nSteep: 2: Ann, Ben\nsection Enjoy\nDrink: 5: Ben"

SHELL = [
    Map(objective="Warmth"),
    Stage(id="stage:a", name="S", order="A"),
    Step(id="step:a", stage="stage:a", order="A"),
]


def written() -> str:
    """The tea with an objective and a pain at each step."""
    records = RecordSet(read(TEA).records)
    records.put(records.map.patched(objective="Warmth"))
    records.put(Lane(id="lane:pains", name="Pains", order="zz", card_kind="pain"))
    for card in list(records.of_type(Card)):
        pain = f"{card.title} hurts"
        records.put(Card(id=f"card:{pain}", kind="pain", lane="lane:pains", step=card.step, order="V", title=pain))
    return write(records)[0]


def edited(old: str, new: str) -> ImportResult:
    text = written()
    assert old in text
    return read(text.replace(old, new, 1))


def pains(records: RecordSet) -> list[str]:
    """The pain at each step, from left to right."""
    found = []
    for step in queries.steps(records):
        found += [card.title for card in queries.cards_of_cell(records, "lane:pains", step_id=step.id)]
    return found


def scores(records: RecordSet, title: str) -> list[float]:
    step = next(card.step for card in records.of_type(Card) if card.title == title)
    return sorted(emotion.score for emotion in records.of_type(Emotion) if emotion.step == step)


def test_an_edited_score_counts_and_the_rest_stays() -> None:
    result = edited("Steep: 2: Ann, Ben", "Steep: 1: Ann, Ben")
    records = RecordSet(result.records)
    assert scores(records, "Steep") == [1, 1]
    assert records.map.objective == "Warmth"
    assert pains(records) == ["Boil hurts", "Steep hurts", "Drink hurts"]
    assert any("edited" in sentence for sentence in result.report)


def test_names_titles_and_people_may_be_edited() -> None:
    records = RecordSet(edited("Boil: 4: Ann", "Boil water: 4: Cat: softly").records)
    assert scores(records, "Boil water") == [4]
    card = next(card for card in records.of_type(Card) if card.title == "Boil water")
    assert card.body == "softly"
    assert [persona.name for persona in queries.personas(records)] == ["Ann", "Ben", "Cat"]
    assert pains(records)[0] == "Boil hurts"
    assert RecordSet(edited("title Tea", "title Hot tea").records).map.title == "Hot tea"
    assert queries.stages(RecordSet(edited("section Brew", "section Make").records))[0].name == "Make"


def test_a_moved_line_takes_its_step_along() -> None:
    text = written()
    moved = text.replace("      Boil: 4: Ann\n", "").replace("section Enjoy\n", "section Enjoy\n      Boil: 4: Ann\n")
    assert pains(RecordSet(read(moved).records)) == ["Steep hurts", "Boil hurts", "Drink hurts"]


def test_what_hung_on_a_removed_line_is_parked() -> None:
    result = edited("      Boil: 4: Ann\n", "")
    records = RecordSet(result.records)
    assert [card.title for card in queries.parked_cards(records)] == ["Boil hurts"]
    assert pains(records) == ["Steep hurts", "Drink hurts"]
    assert any("“Boil”" in sentence for sentence in result.report)


def test_a_removed_section_leaves_its_tasks_to_the_one_above() -> None:
    records = RecordSet(edited("    section Enjoy\n", "").records)
    assert [stage.name for stage in queries.stages(records)] == ["Brew"]
    assert pains(records) == ["Boil hurts", "Steep hurts", "Drink hurts"]


def test_description_and_second_title_may_be_edited() -> None:
    found = RecordSet(edited("accTitle: Tea", "accTitle: Tea time\naccDescr: Rain").records).map
    assert (found.title, found.subtitle, found.scenario, found.objective) == ("Tea", "Tea time", "Rain", "Warmth")


def test_a_score_brings_the_first_feelings_and_their_lane() -> None:
    records = RecordSet(read("journey\nsection S\nStir").records)
    records.put(records.map.patched(objective="Warmth"))
    text = write(records)[0]
    assert "Stir: 3\n" in text
    scored = RecordSet(read(text.replace("Stir: 3\n", "Stir: 5\n")).records)
    assert scores(scored, "Stir") == [2]  # the best of a scale from -2 to 2
    assert [persona.name for persona in queries.personas(scored)] == ["Customer"]
    named = RecordSet(read(text.replace("Stir: 3\n", "Stir: 3: Ann\n")).records)
    assert (scores(named, "Stir"), [persona.name for persona in queries.personas(named)]) == ([], ["Ann"])


def test_a_step_with_a_name_and_one_without_cards_are_edited_where_the_words_are() -> None:
    text = write(RecordSet([*SHELL, Step(id="step:b", stage="stage:a", order="B", name="Wait")]))[0]
    records = RecordSet(read(text.replace("#160;: 3", "Stir: 3").replace("Wait: 3", "Rest: 3")).records)
    assert [step.name for step in queries.steps(records)] == ["", "Rest"]
    assert [card.title for card in records.of_type(Card)] == ["Stir"]


def test_new_lines_become_steps_and_stages() -> None:
    records = RecordSet(edited("    section Enjoy", "section Pour\nFill cups: 3\n    section Enjoy").records)
    assert [stage.name for stage in queries.stages(records)] == ["Brew", "Pour", "Enjoy"]
    assert scores(records, "Fill cups") == [3, 3]
    assert pains(records) == ["Boil hurts", "Steep hurts", "Drink hurts"]


def test_comments_and_stray_lines_are_added() -> None:
    records = RecordSet(edited("    section Brew", "%% look here\nAsk Ann\n    section Brew").records)
    assert [comment.text for comment in records.of_type(Comment)] == ["look here"]
    assert [card.title for card in queries.parked_cards(records)] == ["Ask Ann"]


def test_damaged_records_leave_the_mermaid_lines() -> None:
    result = edited('"format": 1', '"format": ')
    assert "not used" in result.report[0]
    records = RecordSet(result.records)
    assert [persona.name for persona in records.of_type(Persona)] == ["Ann", "Ben"]
    assert records.map == Map(title="Tea", emotion_scale=records.map.emotion_scale)


def test_a_record_that_leads_nowhere_is_repaired_and_told() -> None:
    result = edited('"step": "step:', '"step": "gone:')
    assert any("is not in the map" in sentence for sentence in result.report)
