"""The program as a process: it starts, it ends, and it says what it could not open."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journey_editor.document.records import Map
from journey_editor.resource_files import resource_path
from journey_editor.storage.journey_file import write_journey

# Calls a function of the test with all windows as soon as the event loop runs.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journey_editor import app
from journey_editor.shell.windows import Windows

make = app.make_application
def made():
    application = make()
    QTimer.singleShot(0, application, lambda: look(application.findChild(Windows)))
    return application
app.make_application = made
{look}
sys.exit(app.run([Path(name) for name in sys.argv[1:]], lambda line: print(line, file=sys.stderr)))
"""


def start(look: str, *paths: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", PROGRAM.format(look=look), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_maps_are_shown_and_the_last_window_ends_the_program(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    write_journey(path, [Map(title="Shop")], 0, {})
    look = """
def look(windows):
    print([window.windowTitle() for window in windows.maps])
    for window in windows.maps:
        window.close()
"""
    done = start(look, path, resource_path("examples", "bike-share.journey"))
    assert (done.returncode, done.stderr.replace("This plugin does not support propagateSizeHints()\n", "")) == (0, "")
    assert done.stdout == "['shop[*] – Journey Editor', 'bike-share[*] – Journey Editor']\n"


def test_without_a_map_the_start_page_comes_before_what_it_does_not_need() -> None:
    look = """
def look(windows):
    print([type(window).__name__ for window in QApplication.topLevelWidgets() if window.isVisible()])
    heavy = ("pydantic", "reportlab", "journey_editor.document.records", "journey_editor.canvas.map_view")
    print([name for name in heavy if name in sys.modules])
    windows.close_all()
"""
    done = start(look)
    assert done.stdout.splitlines() == ["['StartPage']", "[]"], done.stderr
    assert done.returncode == 0


def test_what_cannot_be_opened_is_a_line_beside_what_can(tmp_path: Path) -> None:
    whole, picture = tmp_path / "shop.journey", tmp_path / "picture.journey"
    write_journey(whole, [Map(title="Shop")], 0, {})
    picture.write_bytes(b"\x89PNG\r\n\x1a\n pretended")
    look = """
def look(windows):
    print(len(windows.maps))
    QTimer.singleShot(0, windows, lambda: look_at_dialog(windows))

def look_at_dialog(windows):
    dialog = QApplication.activeModalWidget()
    print(dialog.text())
    dialog.accept()
    windows.close_all()
"""
    done = start(look, picture, whole)
    assert f"{picture}: it is a PNG picture, not a journey map; choose another file\n" in done.stderr
    # There is no terminal that would show it.
    assert (done.returncode, done.stdout) == (0, "1\n“picture.journey” cannot be opened.\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_end_closes_the_windows(number: signal.Signals) -> None:
    look = f"""
def look(windows):
    import os
    from journey_editor.shell.termination import Termination
    windows.new_map()
    print(len(windows.maps))
    def ask():
        # It is heeded when the first frame is there, and a window may be quicker.
        if windows.findChild(Termination):
            os.kill(os.getpid(), {int(number)})
        else:
            QTimer.singleShot(10, ask)
    QTimer.singleShot(0, ask)
"""
    done = start(look)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
