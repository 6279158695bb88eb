"""How to start ourselves once more, for work in a process of its own."""

import sys


def own_command(*arguments: str) -> tuple[str, list[str]]:
    """The program and its arguments that run our command line with these words."""
    if getattr(sys, "frozen", False):
        return sys.executable, list(arguments)  # in a bundle the executable is the program itself
    return sys.executable, ["-m", "journey_editor", *arguments]
