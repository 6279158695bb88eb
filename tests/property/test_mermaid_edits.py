"""A file of ours whose Mermaid lines somebody edited says what they say now, and keeps what it said besides."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journey_editor.document.loading import repaired
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, EmotionScale, Lane, Map
from journey_editor.interchange.import_result import Report
from journey_editor.interchange.mermaid_lines import visible_lines
from journey_editor.interchange.mermaid_outline import Outline, read_outline
from journey_editor.interchange.mermaid_reader import read
from journey_editor.interchange.mermaid_source import read_source
from journey_editor.interchange.mermaid_writer import write

PLAIN = """journey
  title Tea
  section Buy
    Choose: 5: Ann, Bob
    Pay: 2: Ann
  section Drink
    Boil: 3: Bob
    Pour: 4: Ann, Bob
    Drink: 5: Bob
"""
NEW_LINES = (
    "Choose: 1: Ann",
    "Stir: 2: Ann, Bob",
    "Wait: 3: Cat",
    "section Buy",
    "section Wash",
    "Pay: 2: Ann",
    "Boil: 3: Bob",
)


def _records() -> RecordSet:
    """The plain journey with a lane of pains, one at each step."""
    records = RecordSet(read(PLAIN).records)
    records.put(Map(title="Tea", objective="Sell more tea", emotion_scale=EmotionScale(min=1, max=5)))
    records.put(Lane(id="lane:pains", name="Pains", order="zz", card_kind="pain"))
    for card in list(records.of_type(Card)):
        pain = f"Pain of {card.title}"
        records.put(
            Card(id=f"card:{card.title}", kind="pain", lane="lane:pains", step=card.step, order="V", title=pain)
        )
    return records


@st.composite
def edited_lines(draw: st.DrawFn) -> list[str]:
    lines = visible_lines(_records())[1:]
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(lines)))
        how = draw(st.sampled_from(["insert", "delete", "replace", "move"]))
        if how == "insert":
            lines.insert(place, draw(st.sampled_from(NEW_LINES)))
        elif place < len(lines):
            taken = lines.pop(place)
            if how == "replace":
                lines.insert(place, draw(st.sampled_from(NEW_LINES)))
            elif how == "move":
                lines.insert(draw(st.integers(0, len(lines))), taken)
    return lines


def _outline(lines: list[str]) -> Outline:
    return read_outline(read_source("\n".join(["journey", *lines]), 1, Report()), Report())


def _said(outline: Outline) -> list[tuple[str, list[tuple[str, float | None, set[str]]]]]:
    """What the lines say; a section without tasks gets a blank one when it is written."""
    sections = []
    for section in outline.sections:
        tasks = [(task.name, task.score.number if task.score else None, set(task.actors)) for task in section.tasks]
        sections.append((section.name, [task for task in tasks if task[0]]))
    return sections


@settings(max_examples=100, deadline=None)
@given(edited_lines())
def test_edited_lines_count_and_nothing_else_is_lost(lines: list[str]) -> None:
    written, _ = write(_records())
    own_lines = [line for line in written.splitlines() if line.startswith("%%")]
    result = read("\n".join(["journey", *lines, *own_lines]))
    records = RecordSet(result.records)
    assert not repaired(records)[1]
    assert _said(_outline(visible_lines(records)[1:])) == _said(_outline(lines))
    assert records.map.objective == "Sell more tea"
    titles = {card.title for card in records.of_type(Card)}
    assert {f"Pain of {name}" for name in ("Choose", "Pay", "Boil", "Pour", "Drink")} <= titles
    if _said(_outline(lines)) != _said(_outline(visible_lines(_records())[1:])):
        assert result.report
