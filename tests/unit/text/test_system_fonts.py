"""The choice among the system's faces, tried on folders made of the bundled fonts."""

import shutil
import struct
from pathlib import Path

import pytest

from journey_editor.resource_files import resource_path
from journey_editor.text import system_fonts
from journey_editor.text.system_fonts import SystemFonts

THAI = "Noto Sans Thai"


def source(name: str) -> bytes:
    return next(resource_path("fonts").glob(f"*/{name}.ttf")).read_bytes()


def renamed(font: bytes, old: str, new: str) -> bytes:
    """The font under another family name of the same length."""
    assert len(old) == len(new)
    return font.replace(old.encode("utf-16-be"), new.encode("utf-16-be"))


def patched(font: bytes, tag: bytes, offset: int, value: bytes) -> bytes:
    """The font with some bytes of one table replaced."""
    record = font.index(tag, 12, 12 + 16 * struct.unpack_from(">H", font, 4)[0])
    at = struct.unpack_from(">I", font, record + 8)[0] + offset
    return font[:at] + value + font[at + len(value) :]


def collection(*fonts: bytes) -> bytes:
    """A TTC: a header, then the fonts, their tables counted from the start of the file."""
    start = 12 + 4 * len(fonts)
    starts = [start + sum(len(font) for font in fonts[:index]) for index in range(len(fonts))]
    out = b"ttcf" + struct.pack(f">HHI{len(fonts)}I", 1, 0, len(fonts), *starts)
    for base, font in zip(starts, fonts, strict=True):
        shifted = bytearray(font)
        for table in range(struct.unpack_from(">H", font, 4)[0]):
            at = 12 + 16 * table + 8
            struct.pack_into(">I", shifted, at, struct.unpack_from(">I", font, at)[0] + base)
        out += bytes(shifted)
    return out


def test_nothing_is_read_before_a_character_is_asked_for(tmp_path: Path) -> None:
    fonts = SystemFonts([tmp_path])
    (tmp_path / "late.ttf").write_bytes(source("NotoSansThai-Regular"))
    face = fonts.face_for("ก", 400, False)
    assert face is not None
    assert (face.family, face.path, face.index) == (THAI, tmp_path / "late.ttf", 0)


def test_folders_are_searched_to_the_bottom(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "Deep.TTF").write_bytes(source("NotoSansThai-Regular"))
    assert SystemFonts([tmp_path / "none", tmp_path]).face_for("ก", 400, False) is not None


@pytest.mark.parametrize(("weight", "expected"), [(400, 400), (500, 400), (600, 600), (700, 600)])
def test_the_nearest_weight_wins(tmp_path: Path, weight: int, expected: int) -> None:
    for name in ("NotoSansThai-Regular", "NotoSansThai-SemiBold"):
        (tmp_path / f"{name}.ttf").write_bytes(source(name))
    face = SystemFonts([tmp_path]).face_for("ก", weight, False)
    assert face is not None
    assert face.weight == expected


def test_an_upright_face_for_upright_text_and_a_slanted_one_for_italics(tmp_path: Path) -> None:
    for name in ("Inter-Italic", "Inter-Regular"):
        (tmp_path / f"{name}.ttf").write_bytes(source(name))
    fonts = SystemFonts([tmp_path])
    for italic in (False, True):
        face = fonts.face_for("a", 400, italic)
        assert face is not None
        assert face.italic is italic


def test_a_face_must_have_all_the_characters(tmp_path: Path) -> None:
    (tmp_path / "thai.ttf").write_bytes(source("NotoSansThai-Regular"))
    fonts = SystemFonts([tmp_path])
    assert fonts.face_for("กא", 400, False) is None
    assert fonts.face_for("\U00013000", 400, False) is None


def test_sans_before_serif_and_proportional_before_monospaced(tmp_path: Path) -> None:
    sans = source("NotoSansThai-Regular")
    (tmp_path / "1.ttf").write_bytes(patched(sans, b"OS/2", 33, b"\x02"))  # PANOSE: cove, a serif
    (tmp_path / "2.ttf").write_bytes(patched(sans, b"OS/2", 35, b"\x09"))  # PANOSE: monospaced
    (tmp_path / "3.ttf").write_bytes(patched(sans, b"OS/2", 6, b"\x00\x03"))  # condensed
    (tmp_path / "4.ttf").write_bytes(sans)
    fonts = SystemFonts([tmp_path])
    order = []
    for _ in range(4):
        face = fonts.face_for("ก", 400, False)
        assert face is not None
        order.append(face.path.stem)
        face.path.unlink()
        fonts = SystemFonts([tmp_path])
    assert order == ["4", "3", "2", "1"]


def test_the_face_of_a_collection_is_chosen_by_region(tmp_path: Path) -> None:
    plain = source("NotoSansThai-Regular")
    regions = {"JP": "Noto Sans T JP", "KR": "Noto Sans T KR", "SC": "Noto Sans T SC", "TC": "Noto Sans T TC"}
    (tmp_path / "cjk.ttc").write_bytes(collection(*(renamed(plain, THAI, name) for name in regions.values()), plain))
    fonts = SystemFonts([tmp_path])
    for index, (region, family) in enumerate(regions.items()):
        face = fonts.face_for("ก", 400, False, region)
        assert face is not None
        assert (face.index, face.family) == (index, family)
        assert face.has(ord("ก"))
    general = fonts.face_for("ก", 400, False)
    assert general is not None
    assert general.index == 4


def test_any_region_is_better_than_a_box(tmp_path: Path) -> None:
    (tmp_path / "jp.ttf").write_bytes(renamed(source("NotoSansThai-Regular"), THAI, "Noto Sans T JP"))
    assert SystemFonts([tmp_path]).face_for("ก", 400, False, "KR") is not None


@pytest.mark.parametrize("table", [b"fvar", b"CBDT", b"sbix", b"COLR"])
def test_variable_and_colour_fonts_are_passed_over(tmp_path: Path, table: bytes) -> None:
    font = source("NotoSansThai-Regular")
    assert font.count(b"GDEF") == 1
    (tmp_path / "odd.ttf").write_bytes(font.replace(b"GDEF", table))
    assert SystemFonts([tmp_path]).face_for("ก", 400, False) is None


def test_a_font_that_must_not_be_embedded_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "closed.ttf").write_bytes(patched(source("NotoSansThai-Regular"), b"OS/2", 8, b"\x00\x02"))
    assert SystemFonts([tmp_path]).face_for("ก", 400, False) is None


def test_damaged_files_are_passed_over(tmp_path: Path) -> None:
    font = source("NotoSansThai-Regular")
    for name, content in {"empty": b"", "text": b"not a font", "cut": font[:500], "head": font[:12]}.items():
        (tmp_path / f"{name}.ttf").write_bytes(content)
    (tmp_path / "folder.ttf").mkdir()
    (tmp_path / "gone.ttf").symlink_to(tmp_path / "nowhere")
    fonts = SystemFonts([tmp_path])
    assert fonts.face_for("ก", 400, False) is None
    shutil.copy(next(resource_path("fonts").glob("*/NotoSansThai-Regular.ttf")), tmp_path / "good.ttf")
    assert SystemFonts([tmp_path]).face_for("ก", 400, False) is not None


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_DATA_DIRS": "/one:/two", "XDG_DATA_HOME": "/own"}, ["/one/fonts", "/two/fonts", "/own/fonts"]),
        ("linux", {"XDG_DATA_DIRS": "", "XDG_DATA_HOME": "/own"}, ["/usr/local/share/fonts", "/usr/share/fonts"]),
        ("darwin", {}, ["/System/Library/Fonts", "/Library/Fonts"]),
        ("win32", {"WINDIR": "/W", "LOCALAPPDATA": "/L"}, ["/W/Fonts", "/L/Microsoft/Windows/Fonts"]),
    ],
)
def test_folders_of_each_system(
    platform: str, environment: dict[str, str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    folders = [folder.as_posix() for folder in system_fonts._system_folders()]
    assert folders[: len(expected)] == expected


def test_somebody_without_a_home_has_the_fonts_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_DIRS", "/usr/share")
    assert Path("/usr/share/fonts") in system_fonts._system_folders()
