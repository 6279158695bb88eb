"""Composite glyphs: the font program that gets them draws its own glyphs as before, and the composites of them."""

import struct

import pytest
import uharfbuzz as hb

from journey_editor.export.composite_glyphs import Component, Composite
from journey_editor.export.font_program import subset_program
from journey_editor.text.fonts import Face, font_chain

Outline = list[tuple[str, tuple[tuple[float, float], ...]]]


class Recorder:
    """Records what a glyph draws."""

    def __init__(self) -> None:
        self.outline: Outline = []

    def moveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.outline.append(("move", points))

    def lineTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.outline.append(("line", points))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.outline.append(("curve", points))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.outline.append(("quadratic", points))

    def closePath(self) -> None:  # noqa: N802
        self.outline.append(("close", ()))


def outline(font: hb.Font, glyph: int) -> Outline:
    recorder = Recorder()
    font.draw_glyph_with_pen(glyph, recorder)
    return recorder.outline


def moved(drawn: Outline, x: float, y: float) -> Outline:
    return [(verb, tuple((px + x, py + y) for px, py in points)) for verb, points in drawn]


def inked_glyphs(face: Face, count: int) -> list[int]:
    glyphs = (glyph for glyph in range(1, face.hb_font.face.glyph_count) if outline(face.hb_font, glyph))
    return [next(glyphs) for _ in range(count)]


every_bundled_face = pytest.mark.parametrize("face", font_chain(400, False), ids=lambda face: face.path.stem)


@every_bundled_face
def test_a_composite_draws_its_components_where_they_are_put(face: Face) -> None:
    first, second = inked_glyphs(face, 2)
    parts = (Component(first, 0, 0), Component(second, 321, -123), Component(0, -40, 17))
    last = face.hb_font.face.glyph_count
    font = hb.Font(hb.Face(subset_program(face, [0, first, second], [Composite(parts, 777)])))
    assert font.face.glyph_count == last + 1
    assert font.get_glyph_h_advance(last) == 777
    assert outline(font, last) == [step for glyph, x, y in parts for step in moved(outline(face.hb_font, glyph), x, y)]


@every_bundled_face
def test_the_box_of_a_composite_holds_its_ink(face: Face) -> None:
    glyph = inked_glyphs(face, 1)[0]
    parts = (Component(glyph, -200, 0), Component(glyph, 500, 300))
    font = hb.Font(hb.Face(subset_program(face, [0, glyph], [Composite(parts, 100)])))
    one, both = face.hb_font.get_glyph_extents(glyph), font.get_glyph_extents(face.hb_font.face.glyph_count)
    assert one is not None
    assert both is not None
    assert both.x_bearing == one.x_bearing - 200
    assert both.width == one.width + 700
    assert both.y_bearing == one.y_bearing + 300
    assert both.height == one.height - 300


@every_bundled_face
def test_the_glyphs_of_the_face_stay_as_they_are(face: Face) -> None:
    glyphs = inked_glyphs(face, 20)
    composites = [Composite((Component(glyph, 5, 5),), 10) for glyph in glyphs]
    font = hb.Font(hb.Face(subset_program(face, glyphs, composites)))
    for glyph in glyphs:
        assert outline(font, glyph) == outline(face.hb_font, glyph)
        assert font.get_glyph_h_advance(glyph) == face.advance(glyph)


def test_the_font_announces_how_much_its_composites_need() -> None:
    face = font_chain(400, False)[0]
    parts = tuple(Component(glyph, 0, 0) for glyph in inked_glyphs(face, 9))
    file = hb.Face(subset_program(face, [glyph for glyph, _, _ in parts], [Composite(parts, 10)]))
    maxp = struct.unpack(">I14H", file.reference_table("maxp").data)
    points, contours, composite_points, composite_contours = maxp[2:6]
    elements, depth = maxp[13:15]
    assert composite_points >= points > 0
    assert composite_contours >= contours > 0
    assert elements == 9
    assert depth >= 1


def test_a_composite_of_blanks_draws_nothing() -> None:
    face = font_chain(400, False)[0]
    blank = face.hb_font.get_nominal_glyph(ord(" "))
    assert blank is not None
    composite = Composite((Component(blank, 0, 0), Component(blank, 9, 0)), 50)
    font = hb.Font(hb.Face(subset_program(face, [blank], [composite])))
    assert outline(font, face.hb_font.face.glyph_count) == []


def test_the_font_file_adds_up() -> None:
    face = font_chain(400, False)[0]
    file = subset_program(face, [0, 5], [Composite((Component(5, 0, 0),), 50)])
    assert len(file) % 4 == 0
    assert sum(struct.unpack(f">{len(file) // 4}I", file)) & 0xFFFFFFFF == 0xB1B0AFBA
    (count,) = struct.unpack_from(">H", file, 4)
    for index in range(count):
        checksum, offset, length = struct.unpack_from(">3I", file, 12 + 16 * index + 4)
        table = file[offset : offset + length]
        if file[12 + 16 * index : 16 + 16 * index] == b"head":
            table = table[:8] + bytes(4) + table[12:]
        padded = table + bytes(-length % 4)
        assert sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF == checksum


@every_bundled_face
def test_a_subset_is_a_small_part_of_the_face(face: Face) -> None:
    assert len(subset_program(face, [0, 1, 2])) < face.path.stat().st_size / 5
