"""Text by its ink: at every size, in every script, out of every kind of font file."""

import struct
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from journey_editor.painting.font_files import first_face
from journey_editor.resource_files import resource_path
from journey_editor.scene.display_list import Group, Text
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import Glyph, GlyphRun, TextLine
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

if TYPE_CHECKING:
    from tests.gui.painting.conftest import Paint, Pixels


def text_item(text: str, size: float, x: float = 10, y: float = 10, color: str = "#000000") -> Text:
    (line,) = lay_out_text(text, TextStyle(size), None).lines
    return Text(line, x, y, color)


def ink(pixels: "Pixels") -> float:
    """The inked area in pixels."""
    return float((255 - pixels).sum() / 3 / 255)


@pytest.mark.parametrize("size", [16, 60, 60.5, 63, 64, 65, 70, 200])
def test_ink_grows_with_the_square_of_the_size(paint: "Paint", size: float) -> None:
    """A QRawFont alone draws nothing above 64 device pixels."""
    small = ink(paint(text_item("Hg", 40), size=(100, 100))) / 40**2
    assert ink(paint(text_item("Hg", size), size=(400, 300))) / size**2 == pytest.approx(small, rel=0.02)


@pytest.mark.parametrize("text", ["$KQfx¥", "לקוח", "العميل", "ग्राहक", "ลูกค้ารอ", "📦🚀"])
def test_outlines_and_glyph_runs_draw_the_same_picture(
    paint: "Paint", text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = text_item(text, 50, y=10)
    runs = paint(item, size=(400, 120))
    monkeypatch.setattr("journey_editor.painting.glyphs.LARGEST_GLYPH_RUN", 0)
    # The baseline of the outlines is not snapped: put them where the runs lie.
    baseline = item.y + item.line.baseline
    outlines = paint(item, size=(400, 120), shift=(0, round(baseline) - baseline))
    assert ink(runs) > 100
    assert ink(outlines) == pytest.approx(ink(runs), rel=0.01)
    assert np.abs(runs - outlines).sum() / 3 / 255 < 0.1 * ink(runs)


def test_zoom_and_group_scale_work_as_a_larger_size(paint: "Paint") -> None:
    large = paint(text_item("Zoom", 48), size=(200, 100))
    zoomed = paint(text_item("Zoom", 16, x=10 / 3, y=10 / 3), size=(200, 100), zoom=3)
    grouped = paint(Group((text_item("Zoom", 16, x=5 / 3, y=5 / 3),), scale=2), size=(200, 100), zoom=1.5, shift=(5, 5))
    assert np.abs(large - zoomed).sum() < 0.04 * (255 - large).sum()
    assert (zoomed == grouped).all()


def test_limit_counts_device_pixels(paint: "Paint") -> None:
    """At a pixel ratio of 2, 40 points are 80 device pixels."""
    once = ink(paint(text_item("Hg", 40), size=(200, 200)))
    assert ink(paint(text_item("Hg", 40), size=(200, 200), pixel_ratio=2)) == pytest.approx(4 * once, rel=0.02)


def test_baseline_lies_on_whole_pixels(paint: "Paint") -> None:
    """The foot of an H is never blurred over two rows, wherever the line stands."""
    for step in range(8):
        rows = paint(text_item("HHH", 14, y=10 + step / 8))[..., 0].min(axis=1)
        foot = int(np.flatnonzero(rows < 255)[-1])
        assert rows[foot] < 60, step


def test_baseline_lies_on_the_nearest_pixel(paint: "Paint") -> None:
    for step in range(8):
        item = text_item("H", 14, y=10 + step / 8)
        foot = int(np.flatnonzero((paint(item) < 128).any(axis=(1, 2)))[-1])
        assert foot + 1 == round(item.y + item.line.baseline), step


def test_baseline_snaps_on_the_grid_of_the_device(paint: "Paint") -> None:
    """Half a unit down is a whole pixel at a pixel ratio of 2."""
    here = paint(text_item("Hg", 14, y=10), pixel_ratio=2)
    below = paint(text_item("Hg", 14, y=10.5), pixel_ratio=2)
    assert (here[:-1] == below[1:]).all()


def test_text_starts_where_it_stands(paint: "Paint") -> None:
    pixels = paint(text_item("H", 40, x=20, y=0))
    left = int(np.flatnonzero((pixels[..., 0] < 128).any(axis=0))[0])
    assert left == pytest.approx(20 + 40 * 0.08, abs=1.5)


def test_text_takes_its_color_and_opacity(paint: "Paint") -> None:
    pixels = paint(Group((text_item("█■", 40, color="#FF0000"),), opacity=0.5))
    assert pixels[..., 0].min() >= 254
    assert pixels[..., 1].min() == pytest.approx(128, abs=2)


def test_marks_stand_above_their_base(paint: "Paint") -> None:
    """The offsets of glyphs count: the second circumflex lies above the first."""
    stacks = ("x", "x\u0302", "x\u0302\u0302")
    heights = [int(np.flatnonzero((paint(text_item(text, 40, y=20)) < 128).any(axis=(1, 2)))[0]) for text in stacks]
    assert all(lower - higher > 5 for lower, higher in pairwise(heights))


def collection(*fonts: Path) -> bytes:
    """A font collection (TTC) of some font files."""
    head = struct.pack(">4sHHI", b"ttcf", 1, 0, len(fonts))
    at = len(head) + 4 * len(fonts)
    offsets, faces = b"", b""
    for font in fonts:
        data = bytearray(font.read_bytes())
        (tables,) = struct.unpack_from(">H", data, 4)
        for entry in range(12, 12 + 16 * tables, 16):
            (offset,) = struct.unpack_from(">I", data, entry + 8)
            struct.pack_into(">I", data, entry + 8, offset + at)
        offsets += struct.pack(">I", at)
        faces += data
        at += len(data)
    return head + offsets + faces


def one_glyph(face: Face, character: str, size: float) -> Text:
    glyph_id = face.hb_font.get_nominal_glyph(ord(character))
    assert glyph_id
    run = GlyphRun(face, character, (Glyph(glyph_id, 0, face.advance(glyph_id), 0, 0),), 0, size, False, 0)
    return Text(TextLine((run,), 0, 60, size, size, 0, 1), 20, 0, "#000000")


@pytest.mark.parametrize("size", [40, 80])
@pytest.mark.parametrize("index", [0, 1])
def test_every_face_of_a_collection_draws_its_own_glyphs(
    paint: "Paint", tmp_path: Path, index: int, size: float
) -> None:
    fonts = [
        resource_path("fonts", "inter", "Inter-Regular.ttf"),
        resource_path("fonts", "noto-sans-thai", "NotoSansThai-Regular.ttf"),
    ]
    path = tmp_path / "two.ttc"
    path.write_bytes(collection(*fonts))
    character = "Rก"[index]
    inside = paint(one_glyph(Face(path, index, family="two"), character, size))
    alone = paint(one_glyph(Face(fonts[index], family="one"), character, size))
    assert ink(inside) > 100
    assert (inside == alone).all()


def test_collection_has_no_face_beyond_its_last() -> None:
    font = resource_path("fonts", "noto-sans-thai", "NotoSansThai-Regular.ttf")
    with pytest.raises(ValueError, match="2 has no face 2"):
        first_face(collection(font, font), 2)


def test_broken_font_file_is_named(paint: "Paint", tmp_path: Path) -> None:
    font = resource_path("fonts", "inter", "Inter-Regular.ttf")
    item = one_glyph(Face(font, family="broken"), "R", 20)
    (run,) = item.line.runs
    run.face.path = tmp_path / "broken.ttf"
    run.face.path.write_bytes(b"no font")
    with pytest.raises(ValueError, match=r"broken\.ttf"):
        paint(item)
