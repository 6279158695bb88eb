"""Mermaid out and in again gives the same map, whatever its texts; and no text at all makes the reader fall over."""

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from journey_editor.document.ids import emotion_id
from journey_editor.document.loading import repaired
from journey_editor.document.order_keys import keys_between
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Comment,
    Emotion,
    EmotionScale,
    Evidence,
    Kpi,
    Lane,
    Map,
    Persona,
    Record,
    Stage,
    Step,
)
from journey_editor.interchange.embedded_journeys import find_journeys
from journey_editor.interchange.import_result import Unreadable
from journey_editor.interchange.mermaid_reader import read
from journey_editor.interchange.mermaid_writer import write

SPECIAL = [
    *(
        ":",
        "：",
        "#",
        ";",
        ",",
        "%%",
        "%%{init: {}}%%",
        '"',
        "'",
        "\n",
        "\r",
        "<br>",
        "<b>",
        "<script>",
        "&amp;",
        "#58;",
    ),
    *(
        "{",
        "}",
        "title ",
        "section",
        "journey",
        "accTitle:",
        "accDescr {",
        "---",
        "->",
        " ",
        "\t",
        "\xa0",
        "5",
        "10:30",
    ),
    *("https://a.b", "🙂", "שלום", "مرحبا", "\u200f", "`", "```", "-->", "\\", "$", "x", "Tea", "%% journey-editor: {"),
    *("\x01", "\x85", "\u2028"),
]
TEXTS = (
    st.lists(st.sampled_from(SPECIAL) | st.text(max_size=4), max_size=6)
    .map("".join)
    .map(lambda text: text.encode("utf-8", "replace").decode())
)
SCALES = st.sampled_from([EmotionScale(), EmotionScale(min=1, max=5), EmotionScale(min=0, max=10)])


@st.composite
def maps(draw: st.DrawFn) -> list[Record]:
    """A map of a few stages with cards, feelings and things that Mermaid has no place for."""
    scale = draw(SCALES)
    found: list[Record] = [Map(title=draw(TEXTS), subtitle=draw(TEXTS), scenario=draw(TEXTS), emotion_scale=scale)]
    lanes = [Lane(id="lane:a", name=draw(TEXTS), order="A"), Lane(id="lane:b", kind="emotion", name="Mood", order="B")]
    names = draw(st.lists(TEXTS, max_size=3, unique=True))
    personas = [Persona(id=f"persona:{n}", name=name, order=f"{n + 1}") for n, name in enumerate(names)]
    found += [*lanes, *personas]
    stage_names = draw(st.lists(TEXTS, max_size=3))
    for n, key in enumerate(keys_between(None, None, len(stage_names))):
        found.append(Stage(id=f"stage:{n}", name=stage_names[n], order=key, goal=draw(TEXTS)))
        for m in range(draw(st.integers(1, 2))):
            step = Step(id=f"step:{n}{m}", stage=f"stage:{n}", order=f"{m + 1}", name=draw(st.just("") | TEXTS))
            found.append(step)
            for k, title in enumerate(draw(st.lists(TEXTS, max_size=2))):
                found.append(Card(id=f"card:{n}{m}{k}", lane="lane:a", step=step.id, order=f"{k + 1}", title=title))
            for persona in personas:
                if draw(st.booleans()):
                    score = draw(st.floats(scale.min, scale.max))
                    feeling = emotion_id("lane:b", persona.id, step.id)
                    found.append(Emotion(id=feeling, lane="lane:b", persona=persona.id, step=step.id, score=score))
    if draw(st.booleans()):
        found += [Comment(id="comment:1", target="map", text=draw(TEXTS)), Evidence(id="evidence:1", title=draw(TEXTS))]
        found += [Kpi(id="kpi:1", lane="lane:a", name=draw(TEXTS), value=0.1), Card(id="card:p", title=draw(TEXTS))]
    return found


@settings(max_examples=150, deadline=None)
@given(maps())
def test_a_written_map_comes_back_with_every_record(found: list[Record]) -> None:
    records = RecordSet(repaired(found)[0])
    text, losses = write(records)
    back = read(text)
    if losses:
        assert RecordSet(back.records) == records
        assert not back.report
    else:
        assert len(back.records) == len(records)
        assert write(RecordSet(back.records)) == (text, ())


HEADS = [
    *(
        "",
        "\t",
        "section ",
        "title ",
        "Title ",
        "accTitle ",
        "accDescr: ",
        "accDescr {",
        "%% ",
        "%%accTitle ",
        "# ",
        "---",
    ),
    *("%%{init: {", "}%%", "}", "- ", "[", "<b>", '"'),
]
PARTS = [
    *(
        ": ",
        ":",
        "：",
        " -> ",
        "4",
        "4,5",
        "3/5",
        "🙂",
        "good",
        "Ann",
        "Bob",
        ", ",
        "%%",
        ";",
        "#",
        "alpha",
        "beta12",
        "]",
    ),
    *("</b>", '"', "<br>", " ", "10:30", "https://a.b", "-2", "0x5", "9"),
]
LINES = st.lists(
    st.tuples(st.sampled_from(HEADS), st.lists(st.sampled_from(PARTS), max_size=9).map("".join)).map("".join),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(LINES)
@example(["accDescr {", "alpha", "section beta12", "Tea: 5: Ann"])
@example(["Tea: 5: Me: alpha", "Sign up: Ann", "size: beta12"])
def test_no_word_of_a_journey_is_lost(lines: list[str]) -> None:
    result = read("\n".join(["journey", *lines]))
    kept = " ".join([*(str(record.to_json()) for record in result.records), *result.report])
    for line in lines:
        words = line.replace("#alpha;", "")  # which Mermaid reads as a Greek letter
        for word in ("alpha", "beta12", "Ann", "Bob", "good", "0x5", "https"):
            assert word not in words or word in kept


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=200) | st.lists(st.sampled_from(SPECIAL), max_size=60).map("".join),
    st.sampled_from(["", "journey\n"]),
)
def test_any_text_is_read_or_refused(text: str, start: str) -> None:
    find_journeys(text)
    with suppress(Unreadable):
        assert not repaired(read(start + text).records)[1]


def test_lines_of_hundreds_of_kilobytes_are_read() -> None:
    """Square time would take longer than a test may; what the time is stands in the benchmarks."""
    for piece in ("a: ", "<b ", "%%{", "a,", "#1", "1:1: ", "→", "<!--", "`", "<div mermaid "):
        text = "journey\nx: 3: " + piece * 100_000
        assert read(text).records
        find_journeys("x\n" + text)
