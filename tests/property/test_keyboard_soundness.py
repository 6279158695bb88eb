"""Whatever keys are pressed in whatever order, the map stays sound, and undo brings back where it began."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.edits.map import start_map
from journey_editor.document.loading import repaired
from journey_editor.document.store import Store

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_KEYS = [
    (_NONE, "Left Right Up Down Tab Return Escape Delete Backspace Home End F2 1 5 N A"),
    (_SHIFT, "Left Right Up Down Backtab"),
    (_ALT, "Left Right Up Down"),
    (_CTRL, "A C X V D M J Return Home End"),
    (_CTRL | _SHIFT, "Left Right Up Down V"),
]
KEYS = [(held, Qt.Key[f"Key_{name}"]) for held, names in _KEYS for name in names.split()]


@given(st.lists(st.sampled_from(KEYS), max_size=40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])  # one application for all
def test_any_keys_leave_a_sound_map_that_undo_takes_back(
    qapp: QApplication,  # noqa: ARG001 (a view needs one)
    keys: list[tuple[Qt.KeyboardModifier, Qt.Key]],
) -> None:
    store = Store()
    with store.begin("New map") as t:
        start_map(t)
    session = MapSession(store, {})
    view = MapView(session)
    view.resize(700, 500)
    before = session.records.copy()
    for held, key in keys:
        QTest.keyClick(view, key, held)
        assert all(record_id in session.records for record_id in session.selection.ids)
    view.writer.close()
    assert repaired(session.records)[1] == []
    while session.undo():
        pass
    assert session.records == before
    view.deleteLater()
