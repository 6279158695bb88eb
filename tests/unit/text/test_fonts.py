"""The bundled faces: what they are, and that none is opened before it is needed."""

import subprocess
import sys

import pytest

from journey_editor.text.fonts import font_chain

INTER = {400: "Inter-Regular", 500: "Inter-Medium", 600: "Inter-SemiBold", 700: "Inter-Bold"}


@pytest.mark.parametrize("weight", INTER)
@pytest.mark.parametrize("italic", [False, True])
def test_inter_leads_in_the_weight_and_slant_asked_for(weight: int, italic: bool) -> None:
    face = font_chain(weight, italic)[0]
    expected = (INTER[weight] + "Italic").replace("RegularItalic", "Italic") if italic else INTER[weight]
    assert face.postscript_name == expected
    assert (face.family, face.weight, face.italic) == ("Inter", weight, italic)


def test_other_scripts_are_regular_up_to_500_and_semibold_above() -> None:
    names = [[face.postscript_name for face in font_chain(weight, False)[1:]] for weight in (400, 500, 600, 700)]
    assert names[0] == names[1]
    assert names[2] == names[3]
    assert names[0][0] == "NotoSansArabic-Regular"
    assert names[2][0] == "NotoSansArabic-SemiBold"
    assert names[0][-1] == names[2][-1] == "NotoEmoji-Regular"


def test_metrics_are_fractions_of_the_em() -> None:
    face = font_chain(400, False)[0]
    assert face.upem == 2048
    assert (face.ascent, face.descent) == pytest.approx((0.96875, 0.2412), abs=1e-3)
    assert face.x_height == pytest.approx(0.546, abs=1e-3)
    assert face.cap_height == pytest.approx(0.7275, abs=1e-3)
    assert not face.is_cff
    assert face.has(ord("a"))
    assert not face.has(ord("ก"))


def test_ink_reaches_above_and_below_the_baseline() -> None:
    face = font_chain(400, False)[0]
    p, blank = (face.hb_font.get_nominal_glyph(ord(character)) or 0 for character in "p ")
    above, below = face.ink_extent(p)
    assert above == pytest.approx(face.x_height * face.upem, abs=40)
    assert 0 < below < face.descent * face.upem
    assert face.ink_extent(blank) == (0, 0)
    assert face.advance(p) > 0


def test_faces_have_keys_of_their_own() -> None:
    faces = {face for weight in INTER for italic in (False, True) for face in font_chain(weight, italic)}
    assert len({face.key for face in faces}) == len(faces) == 17


def test_latin_text_opens_one_font_file() -> None:
    code = (
        "import uharfbuzz as hb\n"
        "opened = []\n"
        "class Blob:\n"
        "    def from_file_path(path, real=hb.Blob.from_file_path): opened.append(path.name); return real(path)\n"
        "hb.Blob = Blob\n"
        "from journey_editor.text.layout import lay_out_text\n"
        "from journey_editor.text.style import TextStyle\n"
        "lay_out_text('Ärger mit der Rechnung', TextStyle(12.5), 100.0)\n"
        "assert opened == ['Inter-Regular.ttf'], opened\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
