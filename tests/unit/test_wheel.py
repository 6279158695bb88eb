"""The wheel holds what a checkout has beside the package: what is installed finds its fonts and examples."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the unpacked wheel, as pip would lay it out."""
    built = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", built], cwd=ROOT, check=True)
    (wheel,) = built.glob("*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def resource_opened_from(installed: Path, *parts: str) -> bytes:
    """What a program reads that sees the wheel and the standard library, and nothing of the checkout."""
    program = (
        "import sys; folder, *parts = sys.argv[1:]; sys.path.insert(0, folder)\n"
        "from journey_editor.resource_files import resource_path\n"
        "path = resource_path(*parts)\n"
        "assert path.is_relative_to(folder), path\n"
        "sys.stdout.buffer.write(path.read_bytes())\n"
    )
    command = [sys.executable, "-I", "-S", "-c", program, str(installed), *parts]
    return subprocess.run(command, cwd=installed, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    "parts",
    [
        ("fonts", "inter", "Inter-Regular.ttf"),
        ("fonts", "inter", "OFL.txt"),
        ("examples", "bike-share.journey"),
        ("help", "window.md"),
    ],
)
def test_resource_opens_out_of_the_wheel(installed: Path, parts: tuple[str, ...]) -> None:
    assert resource_opened_from(installed, *parts) == ROOT.joinpath("resources", *parts).read_bytes()


def test_every_font_family_brings_its_licence(installed: Path) -> None:
    families = [path for path in (installed / "journey_editor" / "resources" / "fonts").iterdir() if path.is_dir()]
    assert families
    assert [family.name for family in families if not (family / "OFL.txt").is_file()] == []


def test_wheel_holds_the_package_and_nothing_of_the_workshop(installed: Path) -> None:
    assert {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")} == {"journey_editor"}
