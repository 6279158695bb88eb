"""Personas are told apart without colour, on the map and by their initials."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Persona
from journey_editor.scene import theme
from journey_editor.scene.chips import Chip, lay_out_chips
from journey_editor.scene.display_list import Group, Shape, Text
from journey_editor.scene.persona_look import PersonaLook, persona_looks, point_mark


def looks(*names: str) -> list[PersonaLook]:
    people = [Persona(id=f"persona:{index}", name=name, order=f"{index:02}") for index, name in enumerate(names)]
    return list(persona_looks(RecordSet(people)).values())


def test_eight_personas_differ_in_grey() -> None:
    assert len({(look.dash, look.point) for look in looks(*"ABCDEFGH")}) == 8


def test_a_filled_point_is_drawn_filled_in_the_same_shape() -> None:
    people = looks(*"ABCDEFGH")
    (hollow,), (filled,) = (point_mark(people[index], 0, 0, 4) for index in (1, 5))
    assert isinstance(hollow, Shape)
    assert isinstance(filled, Shape)
    assert hollow.path == filled.path
    assert (hollow.fill, filled.fill) == (theme.WHITE, people[5].color)


@pytest.mark.parametrize(
    ("names", "initials"),
    [
        (("Tomás, 54", "Tram app"), ["To", "TA"]),
        (("Reader 1", "Reader 2"), ["R1", "R2"]),
        (("Mara, 29", "Tomás, 54"), ["M", "T"]),
        (("Anna Bell", "Anna Cole", "Ben"), ["AB", "AC", "B"]),
        (("Mara", "Max"), ["Ma", "Mx"]),
        (("Ann", "Ann", "Ann"), ["An", "A1", "A2"]),
        (("", "", "…"), ["?1", "?2", "?3"]),
        (("élan", "Émile"), ["Él", "Ém"]),
    ],
)
def test_initials_are_as_short_as_tells_them_apart(names: tuple[str, ...], initials: list[str]) -> None:
    assert [look.initial for look in looks(*names)] == initials


@pytest.mark.parametrize("initial", ["I", "W", "MW", "李明"])
def test_initials_lie_inside_their_badge(initial: str) -> None:
    (badge,), _ = lay_out_chips([Chip(initial, "badge", "#3B5BDB")], 100)
    (letters,) = (item for item in badge.items if isinstance(item, Text))
    assert letters.x + letters.line.x >= 2.5
    assert letters.x + letters.line.x + letters.line.width <= badge.width - 2.5


def test_initials_on_a_pale_badge_are_dark() -> None:
    (badge,), _ = lay_out_chips([Chip("A", "badge", "#FFEC99")], 100)
    assert isinstance(badge, Group)
    assert [item.color for item in badge.items if isinstance(item, Text)] == [theme.INK]
