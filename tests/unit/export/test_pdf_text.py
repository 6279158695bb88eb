"""Text in a PDF, read back by PDFium: glyphs where the layout put them, words as they were written, fonts inside."""

import ctypes
import io
import math
import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from journey_editor.export.pdf import write_pdf
from journey_editor.scene.display_list import DisplayList, Group, Item, Text, walk
from journey_editor.text.glyph_lines import GlyphRun
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

PARAGRAPHS = (
    "Waits 20 minutes in the queue – “nobody can tell me where my order is”; AV Tokyo, office, fjord, naïve café.",
    "Клиент ждёт ответа уже третий день и звонит ещё раз. Ωμέγα, Đặt hàng trực tuyến và chờ giao hàng tận nơi.",
    "ลูกค้าไม่เข้าใจขั้นตอนการคืนสินค้า และต้องรอสายนานกว่ายี่สิบนาที ปู่ย่า น้ำ ที่นี่",
    "कृपया अपनी शिकायत दर्ज करें और हमें बताएं कि क्या हुआ; हिन्दी में क्षत्रिय की प्रार्थना",
    "הלקוח מתקשר אל מוקד השירות וממתין (עשרים דקות) בְּרֵאשִׁית בָּרָא אֱלֹהִים",
    "يبحث العميل عن المنتج على الإنترنت ثم يقارن الأسعار، أهلاً وسهلاً بكم في متجرنا",
    "Emoji 😀 ❤️ 👍🏽 👨‍👩‍👧 end, e\u0301 a\u0308 o\u0302\u0301, \ue123 missing",
)


def page_of(items: Sequence[Item], *, scale: float = 1.0, size: tuple[float, float] = (600, 800)) -> DisplayList:
    return DisplayList(*size, (Group(tuple(items), x=17.3, y=11.9, scale=scale),), "Text")


def lines(text: str, style: TextStyle, width: float | None, x: float = 0, y: float = 0) -> list[Item]:
    return [Text(line, x, y, "#101010") for line in lay_out_text(text, style, width).lines]


def written(page: DisplayList) -> bytes:
    file = io.BytesIO()
    write_pdf((page,), {}, file)
    return file.getvalue()


def extracted(page: DisplayList) -> str:
    with pypdfium2.PdfDocument(written(page)) as document:
        text = document[0].get_textpage().get_text_range()
    return " ".join(text.split())


def origins_read(data: bytes) -> np.ndarray:
    """(x, y from the top) of every character that PDFium found, but for spaces and those that it made up."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        height = page.get_height()
        text = page.get_textpage()
        x, y = ctypes.c_double(), ctypes.c_double()
        found = []
        for index in range(text.count_chars()):
            blank = pdfium.FPDFText_GetUnicode(text.raw, index) == ord(" ")
            if not blank and not pdfium.FPDFText_IsGenerated(text.raw, index):
                pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
                found.append((x.value, height - y.value))
    return np.array(found)


def origins_laid_out(page: DisplayList) -> np.ndarray:
    """(x, y from the top) of the pen before every cluster with ink: a base and its marks are read as one."""
    found = []
    for placed in walk(page.groups):
        assert isinstance(placed.item, Text)
        line = placed.item.line
        for run in line.runs:
            unit = line.size / run.face.upem
            for pen, offset in cluster_starts(run):
                x = placed.item.x + line.x + run.x + (pen + offset) * unit
                y = placed.item.y + line.baseline
                found.append((placed.x + placed.scale * x, placed.y + placed.scale * y))
    return np.array(found)


def cluster_starts(run: GlyphRun) -> Iterator[tuple[int, int]]:
    """Where the pen stands before a cluster, and how far a single glyph is moved from there."""
    pen = 0
    blank = run.face.hb_font.get_nominal_glyph(32)
    for index, glyph in enumerate(run.glyphs):
        starts = index == 0 or run.glyphs[index - 1].cluster != glyph.cluster
        alone = starts and (index + 1 == len(run.glyphs) or run.glyphs[index + 1].cluster != glyph.cluster)
        if starts and not (alone and glyph.id == blank):
            yield pen, glyph.x_offset if alone and not glyph.y_offset else 0
        pen += glyph.advance


def farthest(points: np.ndarray, others: np.ndarray) -> float:
    """The greatest distance of a point to the nearest other."""
    return max(float(np.hypot(*(others - point).T).min()) for point in points)


@pytest.mark.parametrize("scale", [1.0, 0.37, 2.6])
@pytest.mark.parametrize("size", [7.0, 12.5, 28.0])
def test_glyphs_stand_where_the_layout_put_them(size: float, scale: float) -> None:
    items: list[Item] = []
    y = 3.3
    for number, paragraph in enumerate(PARAGRAPHS):
        style = TextStyle(size, weight=(400, 500, 600, 700)[number % 4], italic=number == 0)
        block = lay_out_text(paragraph, style, 380)
        items.append(Group(tuple(Text(line, 0.7, 0.1, "#000000") for line in block.lines), x=9.1, y=y, scale=0.913))
        y += block.height
    page = page_of(items, scale=scale, size=(1600, math.ceil(y * scale) + 60))
    expected, read = origins_laid_out(page), origins_read(written(page))
    assert len(expected) > 400
    assert farthest(expected, read) <= 0.02
    assert farthest(read, expected) <= 0.02


def test_the_error_does_not_add_up_along_a_line() -> None:
    page = page_of(lines("Willingly filling illicit little lilies " * 30, TextStyle(6), None), size=(4000, 60))
    expected, read = origins_laid_out(page), origins_read(written(page))
    assert len(read) == len(expected) > 900
    assert np.abs(read - expected).max() <= 0.02


def as_read(text: str) -> str:
    """Readers bring the marks of a letter into an order of their own; no other difference is forgiven."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
@pytest.mark.parametrize("size", [9, 30])
def test_text_is_extracted_as_it_was_written(paragraph: str, size: float) -> None:
    page = page_of(lines(paragraph, TextStyle(size), None), size=(6000, 100))
    assert as_read(extracted(page)) == as_read(paragraph)


def test_lines_are_extracted_in_order_with_their_spaces() -> None:
    text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    items = lines(text, TextStyle(9), 60)
    assert len(items) > 6
    assert extracted(page_of(items)) == text


def test_a_line_feed_does_not_join_words() -> None:
    assert extracted(page_of(lines("first\nsecond", TextStyle(9), 200))) == "first second"


def test_no_break_spaces_and_tabs_read_as_spaces_and_do_not_spoil_the_spaces() -> None:
    assert extracted(page_of(lines("7\u00a0of\u00a012\tand a b", TextStyle(9), None))) == "7 of 12 and a b"


def test_characters_that_only_control_the_text_do_not_spoil_the_spaces() -> None:
    text = "\u200bzero\u200bwidth soft\u00adhyphen"
    assert extracted(page_of(lines(text, TextStyle(9), None))) == "zerowidth softhyphen"


def test_characters_that_share_a_glyph_keep_their_own_text() -> None:
    text = "\u2126 \u03a9 \u00b5 \u03bc \u212b \u00c5"
    drawn = {glyph.id for run in lay_out_text(text, TextStyle(9), None).lines[0].runs for glyph in run.glyphs}
    assert len(drawn) < len(set(text))
    assert extracted(page_of(lines(text, TextStyle(9), None))) == text


@pytest.mark.parametrize("text", ["日本語のテキスト 中文 한국어", "漢字か\u309aな 葛\U000e0100城"])
def test_scripts_beyond_the_bundled_fonts_are_extracted_drawn_or_not(text: str) -> None:
    assert extracted(page_of(lines(text, TextStyle(9), None))) == text


def test_a_missing_character_is_a_box_that_reads_as_the_character() -> None:
    block = lay_out_text("a\ue123b", TextStyle(40), None)
    assert block.missing == ("\ue123",)
    page = page_of([Text(line, 0, 0, "#000000") for line in block.lines])
    assert extracted(page) == "a\ue123b"
    with pypdfium2.PdfDocument(written(page)) as document:
        text = document[0].get_textpage()
        left, bottom, right, top = text.get_charbox(1)
        pixels = document[0].render(scale=1, grayscale=True).to_numpy()
    box = pixels[round(800 - top) : round(800 - bottom), round(left) : round(right)]
    assert box.size > 200
    assert (box < 128).mean() > 0.1


def test_a_missing_character_beyond_the_basic_plane_reads_as_itself() -> None:
    assert extracted(page_of(lines("old \U00013000 signs", TextStyle(9), None))) == "old \U00013000 signs"


@pytest.fixture
def no_room_for_composites(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is with the CFF faces of a system's Chinese fonts."""
    monkeypatch.setattr("journey_editor.export.pdf_font._MOST_GLYPHS", 0)


@pytest.mark.usefixtures("no_room_for_composites")
def test_where_there_is_no_room_for_composites_the_text_stands_beside_the_glyph() -> None:
    text = "\u2126 \u03a9 \ue123 x"
    page = page_of(lines(text, TextStyle(9), None))
    objects = Objects(written(page))
    assert b"ActualText" in objects.stream(objects.with_type(b"Page")[0], b"Contents")
    assert extracted(page) == text


@pytest.mark.parametrize("text", ["e\u0301t\u0323\u0302", "हिन्दी में कि", "ปู่ย่า น้ำ", "يبحث العميل"])
def test_composites_look_like_glyphs_drawn_one_by_one(text: str, request: pytest.FixtureRequest) -> None:
    page = page_of(lines(text, TextStyle(40), None))
    composed = drawn_pixels(page)
    request.getfixturevalue("no_room_for_composites")
    apart = drawn_pixels(page)
    ink = (composed < 128).sum()
    assert ink > 1000
    assert (np.abs(composed - apart) > 64).sum() < 0.01 * ink


def drawn_pixels(page: DisplayList) -> np.ndarray:
    with pypdfium2.PdfDocument(written(page)) as document:
        return document[0].render(scale=4, grayscale=True).to_numpy().astype(float)


class Objects:
    """The objects of a PDF as reportlab writes them: number to bytes, streams unpacked."""

    def __init__(self, data: bytes) -> None:
        found = re.finditer(rb"\n(\d+) 0 obj\n(.*?)endobj", data, re.DOTALL)
        self.bodies = {int(match[1]): match[2] for match in found}

    def with_type(self, kind: bytes) -> list[bytes]:
        return [body for body in self.bodies.values() if re.search(rb"/Type /" + kind + rb"\b", body)]

    def stream(self, owner: bytes, key: bytes) -> bytes:
        match = re.search(rb"/" + key + rb" (\d+) 0 R", owner)
        assert match, key
        packed = self.bodies[int(match[1])].split(b"stream\n", 1)[1]
        return zlib.decompress(packed[: packed.rindex(b"endstream")])


def test_every_font_is_embedded_subset_and_readable() -> None:
    items = [item for paragraph in PARAGRAPHS for item in lines(paragraph, TextStyle(9), 400)]
    items += lines("漢字", TextStyle(9), 400) + lines("Bold", TextStyle(9, 700), 400)
    data = written(page_of(items))
    objects = Objects(data)
    descriptors = objects.with_type(b"FontDescriptor")
    assert len(descriptors) >= 7
    for descriptor in descriptors:
        assert re.search(rb"/FontName /[A-Z]{6}\+\w", descriptor)
        key = b"FontFile2" if b"FontFile2" in descriptor else b"FontFile3"
        assert len(objects.stream(descriptor, key)) > 200
    fonts = [body for body in objects.with_type(b"Font") if b"/Subtype /Type0" in body]
    assert len(fonts) == len(descriptors)
    for font in fonts:
        assert b"beginbfchar" in objects.stream(font, b"ToUnicode")
    assert len(objects.with_type(b"Font")) == 2 * len(fonts)
    assert b"Helvetica" not in data


def test_a_subset_holds_what_is_drawn_and_little_more() -> None:
    small = written(page_of(lines("abc", TextStyle(9), None)))
    assert len(small) < 6_000


def test_a_text_that_no_page_shows_embeds_no_font() -> None:
    data = written(page_of([]))
    assert b"/FontFile" not in data
    assert b"Helvetica" not in data
