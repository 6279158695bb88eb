"""A service blueprint is added in one step."""

from journey_editor.canvas.commands.structure import add_blueprint, add_blueprint_row, add_lane
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.blueprint import LINES
from journey_editor.document.queries import lanes


def names(session: MapSession) -> list[str]:
    return [lane.name for lane in lanes(session.records)]


def test_all_rows_come_around_the_line_that_is_there(view: MapView, session: MapSession) -> None:
    before = names(session)
    add_blueprint(view)
    assert names(session) == [
        "Touchpoints", "Thinking", "Emotion", "Customer actions", "Line of interaction", "Frontstage",
        "Line of visibility", "Backstage", "Line of internal interaction", "Support processes", "Pain points",
    ]  # fmt: skip
    session.undo()
    assert names(session) == before


def test_a_second_time_there_is_nothing_to_add(view: MapView, session: MapSession) -> None:
    add_blueprint(view)
    whole = names(session)
    said: list[str] = []
    view.hint.connect(said.append)
    add_blueprint(view)
    assert names(session) == whole
    assert said == ["The map has all lanes and lines of a service blueprint"]


def test_a_line_is_added_below_the_selected_lane(view: MapView, session: MapSession) -> None:
    session.selection.select("lane:touch")
    add_blueprint_row(view, LINES[0])
    assert names(session)[:2] == ["Touchpoints", "Line of interaction"]
    assert view.is_writing


def test_a_new_lane_asks_the_question_of_its_kind(view: MapView, session: MapSession) -> None:
    add_lane(view, "channels")
    assert lanes(session.records)[-1].question == "Where do they meet us?"


def test_a_locked_map_takes_none(view: MapView, session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    before = names(session)
    add_blueprint(view)
    add_blueprint_row(view, LINES[0])
    assert names(session) == before
