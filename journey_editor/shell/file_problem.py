"""What goes wrong with a file, in words for the person before the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journey_editor.interchange.import_result import Unreadable
from journey_editor.storage.error_words import error_words
from journey_editor.storage.limits import Damaged


class FileProblem(Exception):  # noqa: N818 - a full disk is no error of the program
    """A file that cannot be opened or saved. `words` say what is wrong and, after a semicolon, what to do."""

    def __init__(self, path: Path, words: str) -> None:
        super().__init__(f"{path}: {words}")
        self.path = path
        self.words = words


@contextmanager
def file_problems(path: Path) -> Iterator[None]:
    """Turns what goes wrong with the file into a FileProblem."""
    try:
        yield
    except (Damaged, Unreadable) as problem:
        raise FileProblem(path, str(problem)) from problem
    except OSError as problem:
        raise FileProblem(path, error_words(problem)) from problem
