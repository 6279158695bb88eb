"""The command line. What does the work is imported when it is needed, so that a wrong word is answered at once."""

from journey_editor.cli.entry import main

__all__ = ["main"]
