"""Maps in windows: the only command that needs a screen."""

from collections.abc import Sequence
from pathlib import Path

from journey_editor.cli.failure import UNREADABLE, USAGE, Failure, say
from journey_editor.storage.error_words import error_words


def open_windows(maps: Sequence[Path]) -> int:
    """Show the maps, or the start page without any; the exit status, when the last window is closed.

    A map that is not there or cannot be read is one line. Raises Failure when there is nothing to show, or no screen.
    """
    from journey_editor.cli.screen import screen_problem

    problem = screen_problem()
    if problem:
        raise Failure(USAGE, problem)
    present = [path for path in maps if _is_present(path)]
    if maps and not present:
        return UNREADABLE
    from journey_editor.app import run

    return run(present, say)


def _is_present(path: Path) -> bool:
    """Asked before Qt is imported: a wrong name is answered at once."""
    try:
        path.stat()
    except OSError as problem:
        say(f"{path}: {error_words(problem)}")
        return False
    return True
