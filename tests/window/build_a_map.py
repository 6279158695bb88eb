"""A map made by hand from nothing, in the real program on a real X server: built, saved, undone, redone, emptied.

    .venv/bin/python tests/window/build_a_map.py

Says what has been done, one line a stage. Exit status 1 when a stage failed, with why, and a picture of the screen.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from display import NoDisplayError, virtual_display

SCREEN = "1920x1200"
PATIENT_MS = 2000  # between the clicks of a double click: a busy machine is slow
FAILED = 1


def main() -> int:
    home = Path(tempfile.mkdtemp(prefix="journey-editor-window-"))
    use_as_home(home)
    try:
        with virtual_display(SCREEN) as display:
            failure = build(display, home)
    except NoDisplayError as problem:
        failure = str(problem)
    if failure:
        print(f"FAILED\n{failure}\nWhat was left, and a picture of the screen: {home}", flush=True)
        return FAILED
    shutil.rmtree(home)
    return 0


def use_as_home(home: Path) -> None:
    """A person's folders and desktop without anything in them: Qt's own dialogs, our settings as on the first day."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE", "RUNTIME"):
        folder = home / "hidden" / name.lower()
        folder.mkdir(parents=True, mode=0o700)
        os.environ["XDG_RUNTIME_DIR" if name == "RUNTIME" else f"XDG_{name}_HOME"] = str(folder)
    os.environ.update(HOME=str(home), QT_SCALE_FACTOR="1", LC_ALL="C.UTF-8", TZ="UTC")
    for name in ("LANGUAGE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "QT_QPA_PLATFORMTHEME", "QT_IM_MODULE"):
        os.environ.pop(name, None)


def build(display: str, home: Path) -> str:
    """Run the program with hands at it; why they failed, "" when they did not."""
    from built_map import BuiltMap
    from hands import Hands
    from map_builder import MapBuilder
    from person import Person
    from PySide6.QtWidgets import QApplication
    from script import Script, ScriptRunner

    from journey_editor import app

    person = Person(Hands(display))
    runners: list[ScriptRunner] = []

    def script() -> Script:
        builder = MapBuilder(person)
        for name, stage in (*builder.stages(), *BuiltMap(person, home, lambda: builder.beginning).stages()):
            started = time.monotonic()
            print(f"{name}: ", end="", flush=True)
            yield from stage
            print(f"{time.monotonic() - started:.1f} s", flush=True)

    def watched() -> QApplication:
        application = make_application()
        application.setDoubleClickInterval(PATIENT_MS)
        runners.append(ScriptRunner(script(), application, home / "screen.png"))
        return application

    make_application, app.make_application = app.make_application, watched
    app.run([], print)
    return runners[0].failure


if __name__ == "__main__":
    sys.exit(main())
