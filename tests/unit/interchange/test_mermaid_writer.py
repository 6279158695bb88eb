from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Comment, Emotion, EmotionScale, Kpi, Lane, Map, Persona, Stage, Step
from journey_editor.interchange.mermaid_reader import read
from journey_editor.interchange.mermaid_writer import write

PLAIN = """journey
    title Afternoon tea
    accTitle: Afternoon tea
    section Prepare
      Boil water: 4: Ann
      Warm the pot: 2.5: Ann, Ben
    section Enjoy
      Drink: 5: Ann, Ben
"""


def rich_map() -> RecordSet:
    """Two steps, two personas who feel differently, and much that Mermaid has no place for."""
    return RecordSet(
        [
            Map(title="Tea: hot", subtitle="For #1", scenario="Rain.\nA {kettle}", objective="Warmth"),
            Stage(id="stage:a", name="Brew; steep", order="A"),
            Stage(id="stage:b", order="B"),
            Step(id="step:a", stage="stage:a", order="A", name="Section one"),
            Step(id="step:b", stage="stage:b", order="A"),
            Lane(id="lane:do", name="Doing", order="A", card_kind="action"),
            Lane(id="lane:pain", name="Pains", order="B", card_kind="pain"),
            Lane(id="lane:mood", kind="emotion", name="Mood", order="C"),
            Lane(id="lane:kpi", kind="kpi", name="Figures", order="D"),
            Card(id="card:a", kind="action", lane="lane:do", step="step:a", order="A", title="Boils", body="loudly"),
            Card(id="card:b", kind="pain", lane="lane:pain", step="step:b", order="A", title="Too %% hot", severity=4),
            Card(id="card:c", title="Somewhere", order="A"),
            Persona(id="persona:a", name="Ann, 40", order="A", quote="I wait"),
            Persona(id="persona:b", name="Ben", order="B"),
            Emotion(id="e1", lane="lane:mood", persona="persona:a", step="step:a", score=2),
            Emotion(id="e2", lane="lane:mood", persona="persona:b", step="step:a", score=-1),
            Comment(id="comment:a", target="card:a", text="%%{init: {}}%% <script> -->"),
            Kpi(id="kpi:a", lane="lane:kpi", step="step:a", name="Time", value=3),
        ]
    )


def test_a_map_that_mermaid_can_hold_is_written_as_mermaid_alone() -> None:
    assert write(RecordSet(read(PLAIN).records)) == (PLAIN, ())


def test_signs_that_mean_something_are_written_as_codes() -> None:
    lines = write(rich_map())[0].splitlines()
    assert lines[:12] == [
        "journey",
        "    title Tea#58; hot",
        "    accTitle: For #35;1",
        "    accDescr {",
        "      Rain.",
        "      A {kettle#125;",
        "    }",
        "    section Brew#59; steep",
        "      #83;ection one: 4: Ann#44; 40, Ben",
        "    section #160;",
        "      Too #37;#37; hot: 3",
        "%% journey-editor: {",
    ]


def test_what_mermaid_cannot_hold_stands_in_comments_that_nothing_acts_on() -> None:
    text, losses = write(rich_map())
    own_lines = text.splitlines()[11:]
    assert all(line.startswith("%% journey-editor: ") for line in own_lines)
    assert not any(sign in line.removeprefix("%%") for line in own_lines for sign in "%<>&`")
    assert RecordSet(read(text).records) == rich_map_as_loaded()
    assert read(text).report == ()
    assert losses == (
        "The scores run from −2 to 2; in Mermaid they are whole numbers from 1 to 5.",
        "Personas feel differently at 1 step; Mermaid gets the mean of their scores.",
        "1 step without a score; Mermaid needs one and gets a 3.",
        "1 card of the lane “Doing” cannot be shown in Mermaid.",
        "1 card of the parking lot cannot be shown in Mermaid.",
        "Mermaid has no place for 1 comment, 1 KPI.",
        "Mermaid does not show the details of 2 cards, 1 map, 1 persona.",
        "All of this stands in %% lines of the file, which only Journey Editor reads.",
    )


def rich_map_as_loaded() -> RecordSet:
    """Emotions have the ids of their natural keys in a sound map."""
    records = rich_map()
    for emotion in list(records.of_type(Emotion)):
        records.remove(emotion.id)
        key = f"emotion:{emotion.lane}:{emotion.persona}:{emotion.step}:current"
        records.put(emotion.patched(id=key))
    return records


def test_another_scale_is_mapped_for_mermaid_and_comes_back_exactly() -> None:
    source = read("journey\nsection S\na: 0: Me\nb: 6: Me\nc: 10: Me")
    text, losses = write(RecordSet(source.records))
    assert [line.strip() for line in text.splitlines()[2:5]] == ["a: 1: Me", "b: 3: Me", "c: 5: Me"]
    assert losses[0] == "The scores run from 0 to 10; in Mermaid they are whole numbers from 1 to 5."
    assert RecordSet(read(text).records) == RecordSet(source.records)


def test_a_lane_may_have_a_scale_of_its_own() -> None:
    records = RecordSet(read(PLAIN).records)
    lane = next(lane for lane in records.of_type(Lane) if lane.kind == "emotion")
    records.put(lane.patched(scale=EmotionScale(min=0, max=10)))
    assert "Boil water: 3: Ann" in write(records)[0]


def test_a_lane_on_which_high_is_bad_is_not_what_mermaid_gets() -> None:
    records = RecordSet(read(PLAIN).records)
    lane = next(lane for lane in records.of_type(Lane) if lane.kind == "emotion")
    told = write(records)[0]
    effort = Lane(id="lane:effort", kind="emotion", order="", options={"measure": "effort"})
    records.put(effort)
    step = next(iter(records.of_type(Step)))
    persona = next(iter(records.of_type(Persona)))
    records.put(Emotion(id="hard", lane=effort.id, persona=persona.id, step=step.id, score=5))
    assert lane.order > effort.order
    assert [line for line in write(records)[0].splitlines() if not line.startswith("%%")] == [
        line for line in told.splitlines() if not line.startswith("%%")
    ]


def test_an_empty_map_is_an_empty_journey() -> None:
    text, _ = write(RecordSet([Map()]))
    assert text.startswith("journey\n%% journey-editor: {")
    assert list(read(text).records) == [Map()]


def test_names_that_look_like_something_else_come_back() -> None:
    for name in (
        '"quoted"',
        "'quoted'",
        " blank ends\t",
        "title",
        "a<br>b",
        "line\nbreak",
        "12:30: 4",
        "%%",
        "x -> 4",
        "、,",
    ):
        records = RecordSet(read(PLAIN).records)
        card = next(iter(records.of_type(Card)))
        persona = next(iter(records.of_type(Persona)))
        records.put(card.patched(title=name))
        records.put(persona.patched(name=name))
        text, losses = write(records)
        assert losses == ()
        back = RecordSet(read(text).records)
        assert name in {card.title for card in back.of_type(Card)}
        assert name in {persona.name for persona in back.of_type(Persona)}


def test_more_steps_than_are_read_are_still_written_whole() -> None:
    steps = [Step(id=f"step:{n}", stage="stage:a", order=f"{n + 1:06}1") for n in range(10_001)]
    text, _ = write(RecordSet([Map(), Stage(id="stage:a", order="A"), *steps]))
    assert text.count('"type": "step"') == 10_001
