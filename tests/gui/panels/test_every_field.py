"""Every field of every record can be entered; every field of every panel is entered, undone and redone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.frozen import FrozenModel
from journey_editor.document.records import (
    RECORD_TYPES,
    Card,
    Channel,
    Citation,
    Comment,
    Emotion,
    EmotionScale,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Stage,
    Step,
    Tag,
    View,
    Vote,
)
from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.fold import Fold
from journey_editor.panels.kpi_panel import KpiPanel
from journey_editor.panels.lane_panel import LanePanel
from journey_editor.panels.link_panel import LinkPanel
from journey_editor.panels.map_panel import MapPanel
from journey_editor.panels.persona_panel import PersonaPanel
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.side_panel import SidePanel
from journey_editor.panels.source_panel import SourcePanel
from journey_editor.panels.stage_panel import StagePanel
from journey_editor.panels.step_panel import StepPanel
from journey_editor.panels.view_panel import ViewPanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

# What holds the form with the fields of a type.
FORMS: dict[type[FrozenModel], Callable[[MapSession], QWidget]] = {
    Map: MapPanel,
    Stage: StagePanel,
    Step: StepPanel,
    Lane: LanePanel,
    Card: CardPanel,
    Persona: PersonaPanel,
    Emotion: lambda session: EmotionBlock(session, has_numbers=True),
    Kpi: KpiPanel,
    Evidence: SourcePanel,
    Link: LinkPanel,
    View: ViewPanel,
}
# What forms call otherwise than records do.
CALLED: dict[tuple[type[FrozenModel], str], tuple[str, ...]] = {
    (Map, "emotion_scale"): ("scale ends", "scale range", "scale words"),
    (Lane, "scale"): ("scale ends", "scale range", "scale words"),
    (Lane, "options"): ("measure", "good end", "bands", "all channels", "Cards also show"),
    (View, "filter"): ("kinds", "owners", "shows"),
    (View, "page"): ("sheet", "turned"),
    **{(Kpi, name): ("place",) for name in ("stage", "step", "card")},
}
_MOVED = "dragged, or moved by Map › Move"
_DRAWN = "where it is drawn or made decides"
_NO_USE = "nothing shows it yet; it is kept"
# Which fields are in no form, and why.
ELSEWHERE: dict[tuple[type[FrozenModel], str], str] = {
    (Map, "words"): "Map › Words of the poster",
    (Map, "checks_off"): "the method panel",
    (Stage, "order"): _MOVED,
    (Step, "stage"): _MOVED,
    (Step, "order"): _MOVED,
    (Step, "alternative_of"): "Map › Alternative of the step before",
    (Lane, "kind"): _DRAWN,
    (Lane, "order"): _MOVED,
    (Card, "lane"): _MOVED,
    (Card, "step"): _MOVED,
    (Card, "stage"): _MOVED,
    (Card, "order"): _MOVED,
    (Card, "span"): "the bar at its edge, or Map › Stretch",
    (Card, "fields"): "its section of own fields",
    (Persona, "order"): _MOVED,
    **{(Emotion, name): _DRAWN for name in ("lane", "persona", "step", "state")},
    **{(Channel, name): "the list of channels" for name in ("name", "icon", "color", "order")},
    **{(Tag, name): "the list of tags" for name in ("name", "color", "icon")},
    (Kpi, "lane"): _MOVED,
    (Kpi, "order"): _MOVED,
    (Link, "source"): _DRAWN,
    (Link, "target"): _DRAWN,
    **{(Citation, name): "the editor of citations" for name in ("count", "of", "speaker", "quote", "place")},
    (Citation, "source"): "the list of sources that + adds from",
}
# Records that this version keeps and does not edit.
KEPT = (Vote, Comment)
TYPES: tuple[type[FrozenModel], ...] = (*(known for known in RECORD_TYPES.values() if known not in KEPT), Citation)
FIELDS = [
    (record_type, name) for record_type in TYPES for name in record_type.model_fields if name not in ("type", "id")
]

# What is selected, or the tab; the name of the field; what is entered; the field of the record and its new value.
TYPED: tuple[tuple[str, str, str, str, Any], ...] = (
    ("poster", "Title", "Big poster", "title", "Big poster"),
    ("poster", "Notes", "Line one\nline two", "body", "Line one\nline two"),
    ("poster", "Owner", "Sales", "owner", "Sales"),
    ("poster", "Fact", "31 % drop-off", "fact", "31 % drop-off"),
    ("poster", "Link", "https://example.org", "url", "https://example.org"),
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
    ("map", "Confidentiality", "Internal", "confidentiality", "Internal"),
    ("map", "Currency", "CHF", "currency", "CHF"),
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
    ("map", "Theme", "Calm", "theme", "calm"),
)
CLICKED: tuple[tuple[str, str, str, Any], ...] = (
    ("poster", "Moment of truth", "moment_of_truth", True),
    ("step", "Moment of truth", "moment_of_truth", True),
    ("step", "Hidden", "hidden", True),
    ("stage", "Hidden", "hidden", True),
    ("stage", "Folded on the screen", "folded", True),
    ("stage", "Locked", "locked", True),
    ("stage", "Colour: Teal", "color", "#0B7285"),
    ("cards", "Hidden", "hidden", True),
    ("cards", "Folded on the screen", "folded", True),
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


@pytest.mark.parametrize(("record_type", "field"), FIELDS)
def test_every_field_of_every_record_can_be_entered(
    qtbot: QtBot, session: MapSession, record_type: type[FrozenModel], field: str
) -> None:
    found = []
    if make := FORMS.get(record_type):
        widget = make(session)
        qtbot.addWidget(widget)
        forms = widget.findChildren(RecordForm)
        names = CALLED.get((record_type, field), (field,))
        found = [name for name in names if any(form.reach(name) for form in forms)]
        assert found in ([], list(names))
    assert bool(found) != ((record_type, field) in ELSEWHERE)


def test_exceptions_are_fields() -> None:
    assert not ELSEWHERE.keys() - set(FIELDS)
    assert not CALLED.keys() - set(FIELDS)


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


def test_a_figure_is_put_at_another_place_by_keys(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    show(panel, session, "kpi")
    assert hand.text("Stands at") == "Discover"
    qtbot.keyClick(hand.control("Stands at"), Qt.Key.Key_Down)
    assert hand.text("Stands at") == "Discover › Hears of it"
    check_undo_and_redo(session, "kpi", "stage", "stage", None)
    check_undo_and_redo(session, "kpi", "step", None, "step")


def test_places_without_a_name_are_told_apart(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    with session.edit("Unname") as t:
        for place in ("step", "next"):
            t.patch(place, name="")
    show(panel, session, "kpi")
    places = hand.control("Stands at")
    assert isinstance(places, QComboBox)
    assert [places.itemText(at) for at in range(places.count())] == [
        "Discover",
        "Discover › Step 1",
        "Discover › Step 2",
    ]


def test_a_figure_of_a_card_says_which(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    with session.edit("Put") as t:
        t.patch("kpi", stage=None, card="poster")
    show(panel, session, "kpi")
    assert hand.text("Stands at") == "Poster"
    with session.edit("Rename") as t:
        t.patch("poster", title="Billboard")
    assert hand.text("Stands at") == "Billboard"


@pytest.mark.parametrize(
    ("ids", "own"),
    [
        (("stage", "other"), {"Name", "Goal"}),
        (("step", "next"), {"Name", "Goal", "Map of this step"}),
        (("cards", "figures"), {"Name", "Question"}),
        (("kpi", "second"), {"Name", "Value", "Previous"}),
        (("poster", "page"), {"Title", "Notes", "Fact", "Link"}),
    ],
)
def test_of_several_only_what_they_can_have_in_common_shows(
    session: MapSession, hand: "Hand", ids: tuple[str, ...], own: set[str]
) -> None:
    with session.edit("Add") as t:
        t.add(Stage(id="other", order="B"))
        t.add(Kpi(id="second", lane="figures", stage="stage"))
    session.selection.select(ids[0])
    if ids[0] == "poster":
        hand.unfold("More")
    assert own <= set(hand.fields())
    session.selection.select(*ids)
    assert not own & set(hand.fields())
    assert hand.fields()
