"""Every field of every panel is entered, undone and redone."""

from typing import TYPE_CHECKING, Any

import pytest

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import EmotionScale
from journey_editor.panels.fold import Fold
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

# What is selected, or the tab; the name of the field; what is entered; the field of the record and its new value.
TYPED: tuple[tuple[str, str, str, str, Any], ...] = (
    ("poster", "Title", "Big poster", "title", "Big poster"),
    ("poster", "Notes", "Line one\nline two", "body", "Line one\nline two"),
    ("poster", "Owner", "Sales", "owner", "Sales"),
    ("stage", "Name", "Find", "name", "Find"),
    ("stage", "Goal", "A bike", "goal", "A bike"),
    ("stage", "Width, times the usual", "1.5", "weight", 1.5),
    ("step", "Name", "Sees it", "name", "Sees it"),
    ("step", "Goal", "Know more", "goal", "Know more"),
    ("step", "Duration", "2 h 30 min", "duration_s", 9_000.0),
    ("step", "Waiting", "3 d", "wait_s", 259_200.0),
    ("step", "Width, times the usual", "2", "weight", 2.0),
    ("cards", "Name", "Contacts", "name", "Contacts"),
    ("cards", "Question", "Where?", "question", "Where?"),
    ("cards", "Height, times the usual", "3", "weight", 3.0),
    ("kpi", "Name", "Visits", "name", "Visits"),
    ("kpi", "Value", "12.5", "value", 12.5),
    ("kpi", "Unit", "%", "unit", "%"),
    ("kpi", "Target", "20", "target", 20.0),
    ("kpi", "Benchmark", "15", "benchmark", 15.0),
    ("kpi", "Previous", "-3", "previous", -3.0),
    ("kpi", "Date", "2026-10", "on", "2026-10"),
    ("mara", "Name", "Mara, 29", "name", "Mara, 29"),
    ("mara", "Tagline", "commuter", "tagline", "commuter"),
    ("mara", "Quote", "On time!", "quote", "On time!"),
    ("mara", "Segment", "City", "segment", "City"),
    ("mara", "Share", "62 %", "share", "62 %"),
    ("mara", "Background", "Nurse", "background", "Nurse"),
    ("mara", "Goals, one a line", "Be fast\nBe dry", "goals", ("Be fast", "Be dry")),
    ("mara", "Needs, one a line", "A bike", "needs", ("A bike",)),
    ("mara", "Motivations, one a line", "Health", "motivations", ("Health",)),
    ("mara", "Pains, one a line", "Forms", "pains", ("Forms",)),
    ("mara", "Jobs to be done, one a line", "Get to work", "jobs", ("Get to work",)),
    ("mara", "Behaviours, one a line", "Plans ahead", "behaviours", ("Plans ahead",)),
    ("mara", "Demographics, one a line", "Age: 29", "demographics", {"Age": "29"}),
    ("mara", "What we want of them", "Subscribe", "business_goal", "Subscribe"),
    ("map", "Title", "Bikes", "title", "Bikes"),
    ("map", "Subtitle", "First ride", "subtitle", "First ride"),
    ("map", "Takeaways, one a line", "One\nTwo", "takeaways", ("One", "Two")),
    ("map", "Objective", "Learn", "objective", "Learn"),
    ("map", "Scope", "All", "scope", "All"),
    ("map", "Scenario", "Rain", "scenario", "Rain"),
    ("map", "Validated on", "2026-10-12", "validated_on", "2026-10-12"),
    ("map", "Next review", "2027", "next_review", "2027"),
    ("map", "Validated with", "Riders", "validated_with", "Riders"),
    ("map", "Version", "7", "version", "7"),
    ("map", "Author", "Ann", "author", "Ann"),
    ("map", "Organisation", "City", "organisation", "City"),
    ("map", "Client", "Bikes Ltd", "client", "Bikes Ltd"),
    ("map", "Words of the scale, from its lowest to its highest", "bad\ngood", "emotion_scale",
     EmotionScale(labels=("bad", "good"))),
)  # fmt: skip
CHOSEN: tuple[tuple[str, str, str, str, Any], ...] = (
    ("poster", "Kind", "Opportunity", "kind", "opportunity"),
    ("poster", "State", "Planned", "state", "planned"),
    ("cards", "Kind of its cards", "Need", "card_kind", "need"),
    ("cards", "Whose doing it shows", "Tom", "actor", "tom"),
    ("feelings", "Emotion scale", "1 to 5", "scale", EmotionScale(min=1, max=5)),
    ("kpi", "Good is", "Down", "good", "down"),
    ("kpi", "Kind", "Time", "kind", "time"),
    ("kpi", "About", "Tom", "persona", "tom"),
    ("mara", "Kind", "Staff", "kind", "staff"),
    ("mara", "Line of the curve", "Solid", "line", "solid"),
    ("map", "State", "Future", "state", "future"),
    ("map", "Status", "In review", "status", "in review"),
    ("map", "Emotion scale", "0 to 10", "emotion_scale", EmotionScale(min=0, max=10)),
)
CLICKED: tuple[tuple[str, str, str, Any], ...] = (
    ("poster", "Moment of truth", "moment_of_truth", True),
    ("step", "Moment of truth", "moment_of_truth", True),
    ("step", "Hidden", "hidden", True),
    ("stage", "Hidden", "hidden", True),
    ("stage", "Locked", "locked", True),
    ("stage", "Colour: Teal", "color", "#0B7285"),
    ("cards", "Hidden", "hidden", True),
    ("cards", "Locked", "locked", True),
    ("cards", "Colour: Red", "color", "#C92A2A"),
    ("mara", "Colour: Olive", "color", "#4B7509"),
    ("map", "Locked", "locked", True),
)


def show(panel: SidePanel, session: MapSession, what: str) -> None:
    if what == "map":
        panel.show_tab("map")
    else:
        session.selection.select(what)
    for fold in panel.findChildren(Fold):
        if fold.isVisible() and not fold.is_open:
            fold.button.click()


def check_undo_and_redo(session: MapSession, record_id: str, field: str, before: Any, after: Any) -> None:
    """One step of undo leads back to what was, one of redo to what was entered."""
    steps = []
    assert getattr(session.records[record_id], field) == after
    while session.undo():
        steps.append(getattr(session.records[record_id], field))
    assert steps == [before]
    session.redo()
    assert getattr(session.records[record_id], field) == after
    assert not session.history.can_redo


@pytest.mark.parametrize(("what", "name", "typed", "field", "value"), TYPED)
def test_texts(
    panel: SidePanel, session: MapSession, hand: "Hand", what: str, name: str, typed: str, field: str, value: Any
) -> None:
    show(panel, session, what)
    before, shown = getattr(session.records[what], field), hand.text(name)
    hand.type_into(name, typed)
    check_undo_and_redo(session, what, field, before, value)
    assert hand.text(name) == ("−3" if value == -3 else typed)
    session.undo()
    assert hand.text(name) == shown


@pytest.mark.parametrize(("what", "name", "words", "field", "value"), CHOSEN)
def test_choices(
    panel: SidePanel, session: MapSession, hand: "Hand", what: str, name: str, words: str, field: str, value: Any
) -> None:
    show(panel, session, what)
    before, shown = getattr(session.records[what], field), hand.text(name)
    assert shown != words
    hand.choose(name, words)
    check_undo_and_redo(session, what, field, before, value)
    assert hand.text(name) == words
    session.undo()
    assert hand.text(name) == shown


@pytest.mark.parametrize(("what", "name", "field", "value"), CLICKED)
def test_clicks(
    panel: SidePanel, session: MapSession, hand: "Hand", what: str, name: str, field: str, value: Any
) -> None:
    show(panel, session, what)
    before, shown = getattr(session.records[what], field), hand.is_on(name)
    assert not shown
    hand.click(name)
    check_undo_and_redo(session, what, field, before, value)
    assert hand.is_on(name)
    session.undo()
    assert not hand.is_on(name)
