"""Whatever people write, the PDF opens, holds every word, and shows no glyph away from its place."""

import io
import re
import unicodedata

import pypdfium2
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journey_editor.export.pdf import write_pdf
from journey_editor.scene.display_list import DisplayList, Group, Item, LinkArea, Text
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

# Letters that readers take one by one: PDFium itself rewrites digraphs such as U+01C4, and sees a blank between two
# letters of which the accents are wider than they are, such as U+0129.
LETTERS = "".join(
    character
    for first, last in ((0x41, 0x17F), (0x391, 0x3CE), (0x400, 0x481))
    for character in map(chr, range(first, last + 1))
    if character.isalnum() and unicodedata.normalize("NFKC", character) == character and character != "ĩ"
)
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)
SIZES = st.floats(4, 60)


def pdf_of(text: str, size: float, width: float, url: str = "") -> bytes:
    lines = lay_out_text(text, TextStyle(size), width).lines
    items: tuple[Item, ...] = (*(Text(line, 5, 5, "#000000") for line in lines), LinkArea(0, 0, 50, 50, url))
    file = io.BytesIO()
    write_pdf((DisplayList(3000, 8000, (Group(items, scale=0.8, record_id="stage:1", role="stage"),), text),), {}, file)
    return file.getvalue()


def extracted(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(document[0].get_textpage().get_text_range().split())


@given(WORDS, SIZES)
@settings(max_examples=80, deadline=None)
def test_words_come_back_as_they_went_in(text: str, size: float) -> None:
    assert extracted(pdf_of(text, size, 3000)) == text


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    SIZES,
    st.floats(20, 400),
    st.text(max_size=30).map("https://example.org/".__add__),
)
@example("Jour\xadney", 4.0, 20.0, "https://example.org/")
@settings(max_examples=80, deadline=None)
def test_any_text_makes_a_document_that_opens(text: str, size: float, width: float, url: str) -> None:
    with pypdfium2.PdfDocument(pdf_of(text, size, width, url)) as document:
        assert document.get_page_size(0) == (3000, 8000)
        title = document.get_metadata_value("Title")
    assert title == re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", text.replace("\xad", ""))
