"""How the command line fails, and how it speaks: one clear line, and a status that a script can tell apart."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from journey_editor.storage.error_words import error_words

PROGRAM = "journey-editor"

DONE = 0
FOUND = 1
USAGE = 2
UNREADABLE = 3
UNWRITABLE = 4
OUR_FAULT = 70
INTERRUPTED = 130
BROKEN_PIPE = 141
TERMINATED = 143


class Failure(Exception):  # noqa: N818 - a wrong argument is no error of the program
    """Ends the program with a status and a line; `details` are further lines."""

    def __init__(self, status: int, message: str, details: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.details = details


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns what goes wrong with an input into a Failure that names it."""
    from journey_editor.interchange.import_result import Unreadable
    from journey_editor.storage.limits import Damaged

    try:
        yield
    except (Damaged, Unreadable) as problem:
        raise Failure(UNREADABLE, f"{path}: {problem}") from None
    except OSError as problem:
        raise Failure(UNREADABLE, f"{path}: {error_words(problem)}") from None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what goes wrong with an output into a Failure that names it."""
    try:
        yield
    except OSError as problem:
        raise Failure(UNWRITABLE, f"{path}: {error_words(problem)}") from None


def say(message: str, *details: str) -> None:
    """Print a line on the error output, and the details below it, a line each."""
    with suppress(OSError):
        print(f"{PROGRAM}: {printable(message)}", *map(printable, details), sep="\n", file=sys.stderr)


def printable(text: str) -> str:
    """One line that does nothing to a terminal, whatever a file or its name holds."""
    return "".join(character if character.isprintable() else " " for character in text)
