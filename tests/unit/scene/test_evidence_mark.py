"""Marks of evidence are told apart without a colour, and lie inside their box."""

import pytest

from journey_editor.document.evidence import Strength
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Citation, Evidence
from journey_editor.scene.chips import lay_out_chips
from journey_editor.scene.display_list import Group, Shape, walk
from journey_editor.scene.evidence_mark import evidence_chip, evidence_mark


def form(mark: Group) -> tuple[bool, ...]:
    """What tells marks apart: is the ring dashed, is it filled, and does something stand in it?"""
    shapes = [item for item in mark.items if isinstance(item, Shape)]
    ring = shapes[-1]
    assert ring.stroke is not None
    return bool(ring.stroke.dash), ring.fill is not None, len(shapes) > 1


def test_every_strength_has_a_form_of_its_own() -> None:
    assert len({form(evidence_mark(level, 10)) for level in Strength}) == len(Strength)
    assert form(evidence_mark(Strength.ASSUMPTION, 10)) == (True, False, False)
    assert form(evidence_mark(Strength.QUANTITATIVE, 10)) == (False, True, False)


@pytest.mark.parametrize("level", Strength)
@pytest.mark.parametrize("size", [8.0, 10.0, 16.0])
def test_a_mark_lies_inside_its_box(level: Strength, size: float) -> None:
    for placed in walk((evidence_mark(level, size),)):
        assert isinstance(placed.item, Shape)
        reach = placed.item.stroke.width / 2 if placed.item.stroke else 0.0
        left, top, right, bottom = placed.item.path.bounds()
        assert min(left, top) - reach >= -0.01
        assert max(right, bottom) + reach <= size + 0.01


def test_a_chip_carries_the_mark_of_its_source_and_makes_room_for_it() -> None:
    records = RecordSet([Evidence(id="e", kind="survey")])
    chip = evidence_chip((Citation(source="e"),), records)
    assert chip is not None
    assert chip.mark == evidence_mark(Strength.QUANTITATIVE, 10)
    [with_mark], _ = lay_out_chips([chip], 200)
    [without], _ = lay_out_chips([type(chip)(chip.text)], 200)
    assert with_mark.width == pytest.approx(without.width + 13)


def test_nothing_cited_is_no_chip() -> None:
    assert evidence_chip((), RecordSet()) is None
    assert evidence_chip((Citation(source="gone"),), RecordSet()) is None
