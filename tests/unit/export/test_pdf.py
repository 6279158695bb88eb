"""The PDF writer, read back by PDFium: pages, shapes, colours, links, bookmarks, and the same bytes each time."""

import io
import subprocess
import sys
from collections.abc import Mapping
from ctypes import create_string_buffer

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from journey_editor.export.pdf import write_pdf
from journey_editor.scene.display_list import (
    Box,
    DisplayList,
    Group,
    Item,
    LinkArea,
    Shape,
    Stroke,
    Text,
    VerticalGradient,
)
from journey_editor.scene.path import circle, polyline
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def written(*pages: DisplayList, assets: Mapping[str, bytes] = {}) -> bytes:
    file = io.BytesIO()
    write_pdf(pages, assets, file)
    return file.getvalue()


def page_with(*items: Item, size: tuple[float, float] = (200, 100)) -> DisplayList:
    return DisplayList(*size, (Group(items),), "Page")


def pixels(page: DisplayList, scale: int = 2) -> np.ndarray:
    """The rendered page, indexed [y, x, channel]; `scale` pixels a point."""
    with pypdfium2.PdfDocument(written(page)) as document:
        return np.asarray(document[0].render(scale=scale).to_pil().convert("RGB")).astype(int)


def color_at(page: DisplayList, x: float, y: float, scale: int = 4) -> tuple[int, int, int]:
    red, green, blue = pixels(page, scale)[int(y * scale), int(x * scale)]
    return int(red), int(green), int(blue)


def text(words: str, x: float = 0, y: float = 0, size: float = 10) -> list[Text]:
    return [Text(line, x, y, "#000000") for line in lay_out_text(words, TextStyle(size), None).lines]


def test_each_display_list_is_a_page_of_its_size() -> None:
    sizes = [(595.276, 841.89), (2383.94, 1683.78), (14400, 30)]
    with pypdfium2.PdfDocument(written(*(page_with(size=size) for size in sizes))) as document:
        assert [document.get_page_size(index) for index in range(3)] == [pytest.approx(size) for size in sizes]


def test_no_page_is_no_pdf() -> None:
    with pytest.raises(ValueError, match="page"):
        write_pdf((), {}, io.BytesIO())


def test_the_document_says_what_it_is() -> None:
    page = DisplayList(100, 100, (), "Rückgabe – “fast” 返品", "de-AT")
    data = written(page)
    assert b"/Lang (de-AT)" in data
    with pypdfium2.PdfDocument(data) as document:
        told = document.get_metadata_dict(skip_empty=True)
    assert told == {"Title": "Rückgabe – “fast” 返品", "Creator": "Journey Editor", "Producer": "Journey Editor"}


def test_the_same_pages_make_the_same_bytes_in_another_process() -> None:
    program = """
import io, sys
from journey_editor.export.pdf import write_pdf
from journey_editor.scene.display_list import Box, DisplayList, Group, Text, VerticalGradient
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle
lines = lay_out_text("Same words: मेरा ऑर्डर, שלום, e\u0301", TextStyle(9), 90).lines
fill = VerticalGradient(((0, "#FF0000"), (9, "#00FF00")))
items = (Box(0, 0, 9, 9, fill=fill, opacity=0.5), *(Text(line, 0, 0, "#123456") for line in lines))
file = io.BytesIO()
write_pdf((DisplayList(100, 100, (Group(items),), "Same"),), {}, file)
sys.stdout.buffer.write(file.getvalue())
"""
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    )
    assert len(first) > 1000
    assert first == second


def test_shapes_are_filled_and_stroked_where_they_are() -> None:
    square = Shape(polyline([(20, 20), (60, 20), (60, 60), (20, 60)], closed=True), "#FF0000", Stroke("#0000FF", 8))
    page = page_with(square)
    assert color_at(page, 40, 40) == RED
    assert color_at(page, 20, 40) == BLUE
    assert color_at(page, 10, 40) == WHITE


def test_a_path_may_have_curves_and_fills_by_the_non_zero_rule() -> None:
    page = page_with(Shape(circle(50, 50, 40) + circle(50, 50, 20), "#FF0000"))
    assert color_at(page, 50, 50) == RED
    assert color_at(page, 50 + 27, 50 + 27) == RED
    assert color_at(page, 50 + 30, 50 + 30) == WHITE


def test_corners_are_rounded_one_by_one() -> None:
    page = page_with(Box(10, 10, 80, 80, (0, 40, 0, 20), fill="#0000FF"))
    assert color_at(page, 11, 11) == BLUE
    assert color_at(page, 89, 11) == WHITE
    assert color_at(page, 89, 89) == BLUE
    assert color_at(page, 11, 89) == WHITE


def test_a_stroke_is_dashed() -> None:
    line = Shape(polyline([(0, 50), (200, 50)]), stroke=Stroke("#FF0000", 10, (20, 30)))
    row = pixels(page_with(line), 2)[100, :, 1]
    assert [int(row[2 * x]) for x in (10, 35, 60, 85, 110)] == [0, 255, 0, 255, 0]


def test_ends_and_joins_are_round_when_asked() -> None:
    corner = polyline([(50, 80), (50, 20), (110, 20)])
    butt, rounded = (page_with(Shape(corner, stroke=Stroke("#FF0000", 20, round=way))) for way in (False, True))
    assert (color_at(butt, 50, 85), color_at(rounded, 50, 85)) == (WHITE, RED)
    assert (color_at(butt, 41, 11), color_at(rounded, 41, 11)) == (RED, WHITE)


def test_the_style_of_one_stroke_does_not_stick_to_the_next() -> None:
    dashed = Shape(polyline([(0, 20), (200, 20)]), stroke=Stroke("#FF0000", 10, (5, 5), round=True), opacity=0.5)
    plain = Shape(polyline([(0, 60), (200, 60)]), stroke=Stroke("#FF0000", 10))
    assert (pixels(page_with(dashed, plain))[120] == RED).all()


def test_opacity_holds_for_shapes_and_multiplies_over_groups() -> None:
    half = Box(0, 0, 50, 50, fill="#0000FF", opacity=0.5)
    quarter = Group((Group((Box(50, 0, 50, 50, fill="#0000FF"),), opacity=0.5),), opacity=0.5)
    eighth = Group((Group((Box(150, 0, 50, 50, fill="#0000FF", opacity=0.5),), opacity=0.5),), opacity=0.5)
    page = page_with(half, quarter, Box(100, 0, 50, 50, fill="#0000FF"), eighth)
    assert color_at(page, 25, 25) == pytest.approx((127, 127, 255), abs=2)
    assert color_at(page, 75, 25) == pytest.approx((191, 191, 255), abs=2)
    assert color_at(page, 125, 25) == BLUE
    assert color_at(page, 175, 25) == pytest.approx((223, 223, 255), abs=2)


def test_what_a_group_sets_ends_with_it() -> None:
    inner = Group((Box(0, 0, 50, 50, fill="#0000FF", stroke=Stroke("#0000FF", 20)),), x=70, y=20)
    after = Box(140, 20, 50, 50, fill="#0000FF", stroke=Stroke("#0000FF", 20))
    page = page_with(Box(10, 20, 40, 50, fill="#FF0000", stroke=Stroke("#FF0000", 2)), inner, after)
    assert color_at(page, 30, 40) == RED
    assert color_at(page, 165, 40) == BLUE
    assert color_at(page, 132, 40) == BLUE


def test_a_group_without_opacity_is_not_there() -> None:
    page = page_with(Group((Box(0, 0, 50, 50, fill="#0000FF"), *text("secret")), opacity=0))
    assert (pixels(page) == 255).all()
    with pypdfium2.PdfDocument(written(page)) as document:
        assert document[0].get_textpage().get_text_range() == ""


def test_groups_move_and_scale_what_they_hold() -> None:
    inner = Group((Box(1, 2, 4, 3, fill="#FF0000"),), x=10, y=5, scale=2)
    page = page_with(Group((inner, Box(0, 0, 2, 2, fill="#0000FF")), x=20, y=10, scale=3))
    red = (pixels(page, 1) == RED).all(axis=2)
    ys, xs = np.nonzero(red)
    assert (xs.min(), xs.max() + 1, ys.min(), ys.max() + 1) == (56, 80, 37, 55)
    assert color_at(page, 23, 13) == BLUE


def test_a_gradient_runs_from_stop_to_stop_inside_its_path_only() -> None:
    fill = VerticalGradient(((20, "#FF0000"), (40, "#FFFFFF"), (80, "#0000FF")))
    page = page_with(Group((Box(10, 0, 80, 95, fill=fill),), x=5, y=3))
    assert color_at(page, 50, 5) == RED
    assert color_at(page, 50, 33) == pytest.approx((255, 127, 127), abs=6)
    assert color_at(page, 50, 43) == pytest.approx(WHITE, abs=6)
    assert color_at(page, 50, 63) == pytest.approx((127, 127, 255), abs=6)
    assert color_at(page, 50, 90) == pytest.approx(BLUE, abs=6)
    assert color_at(page, 5, 50) == WHITE


@pytest.mark.parametrize(
    "stops", [((5, "#FF0000"),), ((5, "#0000FF"), (5, "#FF0000")), ((5, "#0000FF"), (5.0001, "#FF0000"))]
)
def test_a_gradient_without_length_is_its_last_color(stops: tuple[tuple[float, str], ...]) -> None:
    page = page_with(Box(0, 0, 50, 50, fill=VerticalGradient(stops)))
    assert color_at(page, 25, 25) == RED


def test_a_gradient_may_jump() -> None:
    fill = VerticalGradient(((0, "#FF0000"), (50, "#FF0000"), (50, "#0000FF"), (100, "#0000FF")))
    page = page_with(Box(0, 0, 50, 100, fill=fill))
    assert color_at(page, 25, 48) == RED
    assert color_at(page, 25, 52) == BLUE
    assert b"/Bounds [50]" in written(page)  # strictly rising, as the format demands


def test_text_has_its_color() -> None:
    line = lay_out_text("█", TextStyle(40, 700), None).lines[0]
    page = page_with(Text(line, 10, 10, "#FF0000"), *text("black after red", 10, 70))
    shown = pixels(page)
    assert (shown[20:120] == RED).all(axis=2).any()
    assert (shown[140:] == (0, 0, 0)).all(axis=2).any()


def links_of(page: DisplayList) -> list[tuple[str, tuple[float, ...]]]:
    """What opens where: the address, and left, top, right, bottom, y down."""
    found = []
    with pypdfium2.PdfDocument(written(page)) as document:
        shown = document[0]
        for index in range(pdfium.FPDFPage_GetAnnotCount(shown.raw)):
            annotation = pdfium.FPDFPage_GetAnnot(shown.raw, index)
            rect = pdfium.FS_RECTF()
            assert pdfium.FPDFAnnot_GetRect(annotation, rect)
            action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
            address = create_string_buffer(pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0))
            pdfium.FPDFAction_GetURIPath(document.raw, action, address, len(address))
            box = (rect.left, page.height - rect.top, rect.right, page.height - rect.bottom)
            found.append((address.value.decode("ascii"), tuple(round(side, 2) for side in box)))
    return found


def test_links_cover_their_areas_also_in_groups() -> None:
    area = LinkArea(5, 10, 20, 8, "https://example.org/höhe?a=b")
    page = page_with(Group((area,), x=30, y=20, scale=2), LinkArea(0, 0, 10, 10, "mailto:ann@example.org"))
    assert links_of(page) == [
        ("https://example.org/h%C3%B6he?a=b", (40, 40, 80, 56)),
        ("mailto:ann@example.org", (0, 0, 10, 10)),
    ]


@pytest.mark.parametrize(
    "url", ["javascript:app.alert(1)", "file:///etc/passwd", "https://", "x) /S /JavaScript (y", ""]
)
def test_other_addresses_are_no_links(url: str) -> None:
    page = page_with(LinkArea(0, 0, 50, 50, url))
    assert links_of(page) == []
    assert b"/URI" not in written(page)


def test_an_address_cannot_leave_its_string() -> None:
    page = page_with(LinkArea(0, 0, 50, 50, "https://example.org/) /S /JavaScript /JS (app.alert\\(1\\)"))
    [(address, _)] = links_of(page)
    assert address.startswith("https://example.org/)%20/S%20/JavaScript")


def outline_of(*pages: DisplayList) -> list[tuple[int, str, int, list[float]]]:
    """Depth, title, page and view of every bookmark."""
    found = []
    with pypdfium2.PdfDocument(written(*pages)) as document:
        for bookmark in document.get_toc():
            target = bookmark.get_dest()
            assert target is not None
            page = target.get_index()
            assert page is not None
            found.append((bookmark.level, bookmark.get_title(), page, target.get_view()[1]))
    return found


def test_stages_and_lanes_are_bookmarks_below_their_page() -> None:
    title = [Text(line, 0, 0, "#000000") for line in lay_out_text("A way\nback", TextStyle(10), 40).lines]
    stage = Group(
        (*text("Search"), *text("not this")), x=20, y=10, record_id="stage:1", role="stage", width=50, height=10
    )
    head = Group(tuple(text("Thoughts")), y=20, record_id="lane:1", role="lane", width=20, height=30)
    body = Group((Box(0, 0, 9, 9),), x=20, y=20, record_id="lane:1", role="lane body", width=60, height=40)
    silent = Group((Box(0, 0, 9, 9),), record_id="lane:2", role="lane", width=9, height=9)
    frame = Group((body, stage, head, silent), x=10, y=5, scale=2)
    page = DisplayList(200, 200, (Group(tuple(title), role="title"), frame), "Page")
    assert outline_of(page, DisplayList(100, 100, (), "Second"), DisplayList(100, 100, ())) == [
        (0, "A way back", 0, []),
        (1, "Search", 0, [50, 200 - 45, 150, 200 - 25]),
        (1, "Thoughts", 0, [10, 200 - 5 - 120, 170, 200 - 5 - 40]),
        (0, "Second", 1, []),
        (0, "Page 3", 2, []),
    ]


def test_a_bookmark_reads_in_logical_order() -> None:
    stage = Group(tuple(text("שלום world (עולם)")), record_id="stage:1", role="stage", width=50, height=10)
    assert outline_of(DisplayList(100, 100, (stage,), "x"))[1][1] == "שלום world (עולם)"
