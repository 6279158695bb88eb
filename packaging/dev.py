"""Sets Journey Editor up on a bare machine, then runs or tests it. Needs nothing but Python.

    python3 packaging/dev.py run                open the example in a window; without a display export it to out/
    python3 packaging/dev.py test [ARGUMENT...] run the tests; the arguments go to pytest
    python3 packaging/dev.py setup [--system]   set up only; --system: with all that windows and their test need

The libraries go into .venv, at the versions and hashes of packaging/requirements.lock. A stamp in there says what it
was made from, so the next start takes no time. Shared libraries that Qt needs come from apt, as root or where sudo
asks nothing; elsewhere the line to type is printed.

Exit status: that of the program or of the tests; 3 when this machine lacks something that only its owner can install.

This file has to parse on any Python 3, to say there which one it needs.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
# On all cores, up to four: where more are counted, not all may be ours.
ALL_TESTS = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
EXAMPLE = ROOT / "resources" / "examples" / "bike-share.journey"
OUTPUT_FOLDER = ROOT / "out"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"
STAMP = VENV / "made-from"
MACHINE_LACKS_SOMETHING = 3

# What Qt asks the loader for, and the Debian and Ubuntu package that has it. Without libthai Qt starts, but finds no
# words in Thai, so that text would break elsewhere than on other machines.
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libthai.so.0": "libthai0",
}
WINDOW_LIBRARIES = {
    **OFFSCREEN_LIBRARIES,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# What tests/window/ works with: a screen without hardware, a window manager, and hands.
WINDOW_TEST_LIBRARIES = {**WINDOW_LIBRARIES, "libX11.so.6": "libx11-6", "libXtst.so.6": "libxtst6"}
WINDOW_TEST_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox"}


def find_newer_python() -> "str | None":
    """The path of a Python that is new enough; one that is on the path may still refuse to start, so it is tried."""
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        found = shutil.which(name)
        if found and subprocess.call([found, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
            return found
    return None


if sys.version_info < (3, 11):
    # Before the functions below: their annotations mean nothing to an old Python.
    newer = find_newer_python()
    if newer:
        sys.exit(subprocess.call([newer, *sys.argv]))
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Journey Editor needs Python 3.11 or newer; this is {version} ({sys.executable}).", file=sys.stderr)
    sys.exit(MACHINE_LACKS_SOMETHING)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run")
    commands.add_parser("test", add_help=False)  # `test --help` is pytest's.
    commands.add_parser("setup").add_argument("--system", action="store_true")
    options, further = parser.parse_known_args()
    if further and options.command != "test":
        parser.error("unrecognized arguments: " + " ".join(further))

    if options.command == "setup":
        if options.system:
            set_up(WINDOW_TEST_LIBRARIES, WINDOW_TEST_PROGRAMS)
        else:
            set_up({}, {})
        return 0
    if options.command == "test":
        set_up(OFFSCREEN_LIBRARIES, {})
        return call([VENV_PYTHON, "-m", "pytest", *(further or ALL_TESTS)])
    if has_display():
        set_up(WINDOW_LIBRARIES, {})
        return open_example()
    set_up(OFFSCREEN_LIBRARIES, {})
    return export_example()


def open_example() -> int:
    with subprocess.Popen([VENV_PYTHON, "-m", "journey_editor", EXAMPLE], cwd=ROOT) as window:
        # The window hears of Ctrl+C as well, and may have to ask first what to save.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return as_shell(window.wait())


def export_example() -> int:
    """What there is to see where no window can be: the example as PDF and PNG."""
    OUTPUT_FOLDER.mkdir(exist_ok=True)
    outputs = [OUTPUT_FOLDER / (EXAMPLE.stem + suffix) for suffix in (".pdf", ".png")]
    print("There is no display for a window: exporting the example.", flush=True)
    return call([VENV_PYTHON, "-m", "journey_editor", "export", EXAMPLE, *outputs])


def set_up(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """Make .venv and install what is missing; leaves the process with a status when that cannot be done."""
    fingerprint = fingerprint_of_inputs()
    up_to_date = STAMP.is_file() and STAMP.read_text() == fingerprint
    packages = missing_packages(libraries, programs)
    if not up_to_date and (importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None):
        packages.append(f"python3.{sys.version_info.minor}-venv")  # Debian keeps this part of Python apart.
    if packages:
        install_system_packages(packages)
    if not up_to_date:
        make_environment()
        STAMP.write_text(fingerprint)


def fingerprint_of_inputs() -> str:
    """Changes with everything that .venv is made from, and with the place it stands in."""
    digest = hashlib.sha256(f"{sys.version}\n{ROOT}\n".encode())
    for path in (ROOT / "pyproject.toml", LOCK, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    STAMP.unlink(missing_ok=True)
    if not venv_has_this_python():
        print("Making .venv and installing the libraries: about a minute, once.", flush=True)
        call_or_exit([sys.executable, "-m", "venv", "--clear", VENV])
    pip: list[str | Path] = [VENV_PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    call_or_exit([*pip, "--require-hashes", "--requirement", LOCK])
    call_or_exit([*pip, "--no-build-isolation", "--no-deps", "--editable", ROOT])


def venv_has_this_python() -> bool:
    """Whether .venv is whole and made by the very Python that runs this file."""
    if not VENV_PYTHON.exists():
        return False
    probe = "import pip, sys; print(sys.version)"
    answer = subprocess.run([VENV_PYTHON, "-c", probe], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == sys.version


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    """The packages of what is not found: shared libraries by the loader, programs on the path. Only Linux lacks any."""
    if sys.platform != "linux":
        return []
    lacking = [package for name, package in libraries.items() if not can_load(name)]
    return lacking + [package for name, package in programs.items() if shutil.which(name) is None]


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str]) -> None:
    """By apt, or leave with the line for the owner of the machine to type."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    as_root = root_prefix()
    if shutil.which("apt-get") and as_root is not None:
        print("Installing system packages:", *packages, flush=True)
        # A machine whose lists are old or were never fetched finds no package; one broken source is no reason to stop.
        call([*as_root, "apt-get", "update", "-qq"])
        if call([*as_root, "env", "DEBIAN_FRONTEND=noninteractive", *install, "-qq"]) == 0:
            return
    print(
        "Journey Editor needs system packages that are not installed here. On Debian and Ubuntu, type",
        "  sudo " + " ".join(install),
        "and start this again.",
        sep="\n",
        file=sys.stderr,
    )
    sys.exit(MACHINE_LACKS_SOMETHING)


def root_prefix() -> list[str] | None:
    """What to put before a command so that it runs as root without asking; None when there is no such thing."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and subprocess.call([*sudo, "true"], stderr=subprocess.DEVNULL) == 0:
        return sudo
    return None


def has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(command: Sequence[str | Path]) -> int:
    """The exit status of a command started at the root of the repository, as a shell would give it."""
    return as_shell(subprocess.call(command, cwd=ROOT))


def as_shell(status: int) -> int:
    """The exit status as a shell gives it: a process that a signal ended has one too."""
    return status if status >= 0 else 128 - status


def call_or_exit(command: Sequence[str | Path]) -> None:
    status = call(command)
    if status:
        sys.exit(status)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
