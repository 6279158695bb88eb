import pytest

from journey_editor.document import queries
from journey_editor.document.loading import repaired
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Comment, Emotion, Persona, Tag
from journey_editor.interchange.import_result import ImportResult, Unreadable
from journey_editor.interchange.mermaid_reader import read

TEA = """journey
    title Afternoon tea
    section Prepare
      Boil water: 4: Ann
      Warm the pot: 2: Ann, Ben
    section Enjoy
      Pour: 5: Ann, Ben
      Drink: 5: Ann
"""


def body(*lines: str) -> ImportResult:
    return read("\n".join(["journey", "section S", *lines]))


def cards(result: ImportResult) -> list[Card]:
    """The touchpoints from left to right."""
    records = RecordSet(result.records)
    lane = queries.lanes(records)[0]
    return [
        card for step in queries.steps(records) for card in queries.cards_of_cell(records, lane.id, step_id=step.id)
    ]


def scores(result: ImportResult) -> dict[str, list[float]]:
    """What is felt at each card, one score a persona."""
    records = RecordSet(result.records)
    felt: dict[str, list[float]] = {}
    for card in cards(result):
        emotions = [emotion for emotion in records.of_type(Emotion) if emotion.step == card.step]
        felt[card.title] = [emotion.score for emotion in emotions]
    return felt


def names(result: ImportResult) -> list[str]:
    return [persona.name for persona in queries.personas(RecordSet(result.records))]


def test_sections_tasks_scores_and_people_become_stages_steps_feelings_and_personas() -> None:
    result = read(TEA)
    records = RecordSet(result.records)
    assert repaired(result.records)[1] == []
    assert records.map.title == "Afternoon tea"
    assert [stage.name for stage in queries.stages(records)] == ["Prepare", "Enjoy"]
    assert [lane.name for lane in queries.lanes(records)] == ["Touchpoints", "Emotion"]
    assert all(lane.question for lane in queries.lanes(records))
    assert [card.title for card in cards(result)] == ["Boil water", "Warm the pot", "Pour", "Drink"]
    assert [step.name for step in queries.steps(records)] == [""] * 4
    assert names(result) == ["Ann", "Ben"]
    assert scores(result) == {"Boil water": [4], "Warm the pot": [2, 2], "Pour": [5, 5], "Drink": [5]}
    ann = queries.personas(records)[0].id
    assert [card.personas for card in cards(result)] == [(ann,), (), (), (ann,)]
    scale = records.map.emotion_scale
    assert (scale.min, scale.max, scale.labels) == (1, 5, ("furious", "neutral", "delighted"))


def test_reading_twice_gives_the_same_ids() -> None:
    assert read(TEA) == read(TEA)


def test_the_report_names_line_and_text() -> None:
    assert any("line 3 “Stir”" in sentence for sentence in body("Stir").report)
    shifted = read("journey\nStir", first_line=40)
    assert any("line 41 “Stir”" in sentence for sentence in shifted.report)


@pytest.mark.parametrize(
    ("line", "title", "felt"),
    [
        ("Stir: 5: Me", "Stir", [5]),
        ("Stir :4 : Me", "Stir", [4]),
        ("Stir: 4.5: Me", "Stir", [4.5]),
        ("Stir: 4,5: Me", "Stir", [4.5]),
        ("Stir: 4/5: Me", "Stir", [4]),
        ("Stir: 🙂: Me", "Stir", [4]),
        ("Stir: bad: Me", "Stir", [2]),
        ("Stir：3：Me", "Stir", [3]),
        ("Stir -> 3: Me", "Stir", [3]),
        ("Phase 2: Stir: 5: Me", "Phase 2: Stir", [5]),
        ("See http://tea.example: 5: Me", "See http://tea.example", [5]),
        ("See http://localhost:8080: 5: Me", "See http://localhost:8080", [5]),
        ("Serve at 16:30: 5: Me", "Serve at 16:30", [5]),
        ("Order #12; then wait: 5: Me", "Order #12; then wait", [5]),
        ("Tea &amp; cake #38; jam: 5: Me", "Tea & cake & jam", [5]),
        ("Stir#58; twice: 5: Me", "Stir: twice", [5]),
        ("Stir<br/>twice: 5: Me", "Stir\ntwice", [5]),
        ('"Stir": 5: Me', "Stir", [5]),
        ("**Stir**: 5: Me", "**Stir**", [5]),
        ("<b>Stir</b>: 5: Me", "Stir", [5]),
        ("<script>steal()</script>Stir<script>: 5: Me", "Stir", [5]),
        ("Use 100%% milk: 5: Me", "Use 100%% milk", [5]),
        ("Section of cake: 3: Me", "Section of cake", [3]),
        ("Title the cake: 3: Me", "Title the cake", [3]),
        ("Journey home: 3: Me", "Journey home", [3]),
        ("\u00a0Stir: 5: Me", "Stir", [5]),
        ("Stir", "Stir", []),
        ("Stir:", "Stir", []),
        ("Stir: : Me", "Stir", []),
        ("Stir: 0x5: Me", "Stir", []),
        ("Call 24/7: : Me", "Call 24/7", []),
        ("Call: 24/7: Me", "Call", []),
        (": 5: Me", "", [5]),
        ("Stir #5; #nosuch; &#12;: 5: Me", "Stir #5; #nosuch; &#12;", [5]),
        ("[Step]: [Score]: [Who]", "[Step]", []),
    ],
)
def test_a_task_line_in_the_ways_people_write_it(line: str, title: str, felt: list[float]) -> None:
    result = body(line)
    assert scores(result) == {title: felt}
    assert not RecordSet(result.records).map.title


def test_words_behind_the_people_become_the_body_of_the_card() -> None:
    result = body("Stir: 5: Me: slowly: twice", "Sip: 4: Me %% too hot", "Spill: oops: Me")
    assert [card.body for card in cards(result)] == ["slowly: twice", "too hot", "oops"]
    assert "oops" in " ".join(result.report)


def test_a_name_in_the_place_of_the_score_is_a_person_where_it_acts_elsewhere() -> None:
    result = body("Stir: 5: Ann", "Sip: 4: Ben", "Eat: 4: Ann", "Wash: Ben")
    ben = queries.personas(RecordSet(result.records))[1]
    assert (ben.name, cards(result)[-1].personas, cards(result)[-1].body) == ("Ben", (ben.id,), "")


def test_empty_and_repeated_people_are_dropped() -> None:
    assert names(body("Stir: 5: Me,, Me, ", "Sip: 5: Me，You、", "Eat: 3: You")) == ["Me", "You"]


def test_a_mood_word_is_kept_beside_its_score() -> None:
    emotions = [record for record in body("Stir: Good: Me").records if isinstance(record, Emotion)]
    assert [(emotion.score, emotion.word) for emotion in emotions] == [(4, "Good")]


def test_tasks_before_the_first_section_stand_in_a_stage_without_a_name() -> None:
    records = RecordSet(read("journey\nStir: 3: Me\nsection Then\nSip: 4: Me").records)
    assert [stage.name for stage in queries.stages(records)] == ["", "Then"]


def test_sections_of_one_name_stay_apart_and_empty_ones_stay() -> None:
    result = read("journey\nsection A\nx: 3: Me\nsection A\nsection\ny: 3: Me\nsection A: B")
    records = RecordSet(result.records)
    assert [stage.name for stage in queries.stages(records)] == ["A", "A", "", "A: B"]
    assert all(queries.steps_of(records, stage.id) for stage in queries.stages(records))
    assert any("follow each other" in sentence for sentence in result.report)


def test_titles() -> None:
    def title(text: str) -> str:
        return RecordSet(read(text).records).map.title

    assert title("---\ntitle: Front: matter\n---\njourney\n") == "Front: matter"
    assert title('  ---\n  title: "Quoted"\n  config:\n    x: 1\n  ---\n  journey\n') == "Quoted"
    assert title("---\ntitle: >-\n  Below\n---\njourney\n") == "Below"
    assert title("---\ntitle: Front\n---\njourney\ntitle Body") == "Body"
    assert title("journey\ntitle A\nx: 3: Me\ntitle B #2") == "B #2"
    assert title("# Above\n\njourney\nsection S") == "Above"
    assert title("journey Behind\nsection S") == "Behind"
    assert title("JOURNEY\ntitle: Colon") == "Colon"
    assert RecordSet(read("journey", name="Heading").records).map.title == "Heading"


def test_what_has_no_place_is_kept_as_a_comment_and_told() -> None:
    result = read("---\ntitle: One\n---\njourney\ntitle Two\n%% why\nsection S\n# later\nx: 3: Me")
    texts = {record.target.partition(":")[0]: record.text for record in result.records if isinstance(record, Comment)}
    assert texts == {"map": "why\nOne", "stage": "later"}
    assert "why" in " ".join(result.report)


def test_accessible_title_and_description() -> None:
    read_map = RecordSet(read("journey\naccTitle: T\naccDescr {\n one\n  two }\ntitle U\n%%accTitle V").records).map
    assert (read_map.title, read_map.subtitle, read_map.scenario) == ("U", "V", "one\ntwo")
    assert RecordSet(read("journey\ntitle T\naccTitle T").records).map.subtitle == ""
    unclosed = RecordSet(read("journey\naccDescr {\none\nsection S\nx: 3: Me").records)
    assert (unclosed.map.scenario, len(queries.steps(unclosed))) == ("one", 1)


def test_lines_that_are_no_tasks_are_parked_above_the_first_section() -> None:
    result = read("Written by Ann\njourney\nlowest is 1\nsection S\nx: 3: Me\n---")
    records = RecordSet(result.records)
    assert [(card.title, card.kind) for card in queries.parked_cards(records)] == [
        ("Written by Ann", "note"),
        ("lowest is 1", "note"),
    ]
    assert len(cards(result)) == 1
    assert any("“---”" in sentence for sentence in result.report)


def test_settings_are_cut_out_and_told() -> None:
    result = read("%%{init: {'theme':\n 'dark'}}%%\njourney\n%%{wrap}%%\nx: 3: Me")
    assert len(cards(result)) == 1
    assert "line 1" in result.report[0]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        (["2", "4.5"], 1, 5),
        (["0", "3"], 0, 10),
        (["3", "7.5"], 0, 10),
        (["9", "12.5"], 9, 13),
        (["40"], 0, 40),
        (["-1", "1.5"], -2, 2),
        (["8/10", "3/10"], 0, 10),
        (["4/5", "😡"], 1, 5),
        (["4", "7/10"], 1, 5),
    ],
)
def test_the_scale_holds_every_score(written: list[str], low: float, high: float) -> None:
    result = body(*(f"Task {number}: {score}: Me" for number, score in enumerate(written)))
    scale = RecordSet(result.records).map.emotion_scale
    assert (scale.min, scale.max) == (low, high)
    assert all(low <= score <= high for felt in scores(result).values() for score in felt)


def test_step_numbers_and_swapped_columns_are_pointed_out() -> None:
    counted = body(*(f"Task {number}: {number}: Me" for number in range(1, 8)))
    assert any("step numbers" in sentence for sentence in counted.report)
    swapped = body(
        *(f"{who}: 4: does thing {n}" for n, who in enumerate(["App", "Guest", "App", "Guest", "App", "Guest"]))
    )
    assert any("swapped" in sentence for sentence in swapped.report)


def test_text_that_is_no_journey_is_refused_in_one_line() -> None:
    for text, said in [
        ("", "journey"),
        ("flowchart TD\nA --> B", "flowchart TD"),
        ("Dear all", "Dear all"),
        ("journeys\nx: 3", "journeys"),
        ("journey\n\0", "Line 2"),
        ("journey\n" + "x: 3\n" * 10_001, "10,000"),
        ("journey" + "\n" * 200_001, "lines"),
    ]:
        with pytest.raises(Unreadable, match=said) as refused:
            read(text)
        assert "\n" not in str(refused.value)


def test_line_ends_marks_and_halves_of_characters() -> None:
    result = read("\ufeffjourney\r\n\x07title A\ud800\rsection S\r\n x: 3: Me\r\n")
    assert RecordSet(result.records).map.title == "A\ufffd"
    assert len(cards(result)) == 1
    assert len([sentence for sentence in result.report if "Control" in sentence]) == 1


def test_nobody_named() -> None:
    assert names(body("Stir: 3", "Sip: 4")) == ["Customer"]
    assert names(body("Stir", "Sip")) == []
    mixed = body("Stir: 3: Ann, Ben", "Sip: 4", "Eat: 5: Ann, Ben")
    assert scores(mixed)["Sip"] == [4, 4]
    assert any("every persona" in sentence for sentence in mixed.report)


def test_people_become_personas_when_few_or_when_half_of_them_come_back() -> None:
    assert names(body("a: 3: Ann")) == ["Ann"]
    assert names(body("a: 3: Ann, Ben", "b: 3: Ann")) == ["Ann", "Ben"]
    strangers = body("a: 3: Ann, Ben", "b: 3: Ann, Cat")
    assert names(strangers) == ["Customer"]
    tags = {record.id: record.name for record in strangers.records if isinstance(record, Tag)}
    assert [[tags[tag] for tag in card.tags] for card in cards(strangers)] == [["Ann", "Ben"], ["Ann", "Cat"]]
    crowd = body(*(f"{task}: 3: " + ", ".join(f"P{n}" for n in range(9)) for task in "ab"))
    assert names(crowd) == ["Customer"]


def test_the_caller_can_decide_what_people_become() -> None:
    text = "journey\na: 3: Ann, Ben\nb: 3: Ann, Cat"
    assert names(read(text, actors="personas")) == ["Ann", "Ben", "Cat"]
    assert names(read(text.replace("Cat", "Ben"), actors="tags")) == ["Customer"]
    with pytest.raises(Unreadable, match="tags"):
        read("journey\n" + "\n".join(f"t{n}: 3: P{n}" for n in range(400)), actors="personas")


def test_people_who_differ_by_capitals_are_pointed_out() -> None:
    result = body("a: 3: Me", "b: 4: me", "c: 3: Me, me")
    assert len([record for record in result.records if isinstance(record, Persona)]) == 2
    assert any("“Me and me”" in sentence for sentence in result.report)
