"""Steps become alternatives of the one before, and follow it again."""

from journey_editor.document.alternatives import first_alternatives, is_alternative
from journey_editor.document.edits.alternatives import set_alternative, unset_alternative
from journey_editor.document.queries import steps
from journey_editor.document.records import Map, Stage, Step
from journey_editor.document.store import Store, Transaction


def begin(**instead_of: str) -> Transaction:
    made = [Step(id=key, stage="stage", order=key, alternative_of=instead_of.get(key)) for key in "abcd"]
    return Store([Map(), Stage(id="stage"), *made]).begin("Test")


def alternatives(t: Transaction) -> str:
    return "".join(step.alternative_of or "-" for step in steps(t.records))


def test_several_are_alternatives_of_the_first_of_them() -> None:
    t = begin()
    set_alternative(t, "b")
    set_alternative(t, "c")
    assert alternatives(t) == "-aa-"
    assert [is_alternative(t.records, step) for step in steps(t.records)] == [False, True, True, False]


def test_the_first_step_is_an_alternative_of_none() -> None:
    t = begin()
    set_alternative(t, "a")
    assert alternatives(t) == "----"


def test_those_behind_stay_together_when_one_follows_again() -> None:
    t = begin(b="a", c="a", d="a")
    unset_alternative(t, "c")
    assert alternatives(t) == "-a-c"
    set_alternative(t, "c")
    assert set(first_alternatives(steps(t.records)).values()) == {"a"}


def test_a_circle_in_a_file_ends() -> None:
    t = begin(a="b", b="c", c="a")
    assert first_alternatives(steps(t.records)) == {"a": "a", "b": "a", "c": "a", "d": "d"}
