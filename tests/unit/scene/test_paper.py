"""Paper sizes as a person writes them."""

import pytest

from journey_editor.scene.paper import parse_paper


@pytest.mark.parametrize(
    ("text", "width_mm", "height_mm", "name"),
    [
        ("A0", 1189, 841, "A0 landscape"),
        ("a4", 297, 210, "A4 landscape"),
        (" A5 ", 210, 148, "A5 landscape"),
        ("Letter", 279.4, 215.9, "letter landscape"),
        ("900x600mm", 900, 600, "900 × 600 mm"),
        ("600 x 900 mm", 600, 900, "600 × 900 mm"),
        ("100.5×80MM", 100.5, 80, "100.5 × 80 mm"),
    ],
)
def test_reads_names_and_measures(text: str, width_mm: float, height_mm: float, name: str) -> None:
    paper = parse_paper(text)
    assert (paper.width, paper.height) == pytest.approx((width_mm / 25.4 * 72, height_mm / 25.4 * 72))
    assert paper.name == name


@pytest.mark.parametrize("text", ["A3", "letter", "900x600mm", "600x900mm"])
def test_turns_any_sheet(text: str) -> None:
    upright, lying = parse_paper(text, "portrait"), parse_paper(text, "landscape")
    assert upright.width < upright.height
    assert (lying.width, lying.height) == (upright.height, upright.width)


@pytest.mark.parametrize("text", ["", "A6", "A", "900x600", "0x0mm", "49x100mm", "100x5081mm", "1e9x5mm", "-9x100mm"])
def test_refuses_what_is_no_page_and_says_what_would_be(text: str) -> None:
    with pytest.raises(ValueError, match="mm"):
        parse_paper(text)


def test_the_largest_sheet_is_a_pdf_page() -> None:
    assert parse_paper("5080x5080mm").width == 14_400
