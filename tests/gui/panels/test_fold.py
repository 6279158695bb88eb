"""Fields that fold away under a heading."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Map, Persona
from journey_editor.document.store import Store
from journey_editor.panels.fold import Fold
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.typed_field import line_field


@pytest.fixture
def session(qtbot: QtBot) -> MapSession:  # noqa: ARG001 (Qt needs an application)
    people = [Persona(id="persona:a", name="Ada", segment="Commuters"), Persona(id="persona:b", name="Ben")]
    return MapSession(Store([Map(), *people]), {})


@pytest.fixture
def form(session: MapSession, qtbot: QtBot) -> RecordForm:
    form = RecordForm(session)
    qtbot.addWidget(form)
    return form


def folded(form: RecordForm) -> Fold:
    form.add("name", line_field("Name"))
    fold = form.fold("Segment")
    form.add("segment", line_field("Segment"))
    form.end_fold()
    form.add("share", line_field("Share"))
    form.show()
    return fold


def test_a_fold_is_open_where_the_record_says_something(form: RecordForm) -> None:
    fold = folded(form)
    form.show_records(["persona:a"])
    assert fold.is_open
    assert form["segment"].isVisible()
    form.show_records(["persona:b"])
    assert not fold.is_open
    assert not form["segment"].isVisible()
    assert form["name"].isVisible()
    assert form["share"].isVisible()


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_what_a_person_opened_stays_open(form: RecordForm, qtbot: QtBot, by: str) -> None:
    fold = folded(form)
    form.show_records(["persona:b"])
    if by == "mouse":
        qtbot.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(fold.button, Qt.Key.Key_Space)
    assert fold.is_open
    form.show_records(["persona:a"])
    form.show_records(["persona:b"])
    assert fold.is_open
    assert form["segment"].isVisible()


def test_a_fold_opens_when_the_record_has_come_to_say_something(form: RecordForm, session: MapSession) -> None:
    fold = folded(form)
    form.show_records(["persona:b"])
    with session.edit("Write") as t:
        t.patch("persona:b", segment="Visitors")
    form.show_records(["persona:b"])
    assert fold.is_open
