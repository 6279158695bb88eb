"""From the arguments of the process to its exit status, past everything that can go wrong."""

import argparse
import io
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from journey_editor.cli.arguments import OPEN, completed, make_parser
from journey_editor.cli.failure import BROKEN_PIPE, DONE, INTERRUPTED, OUR_FAULT, TERMINATED, Failure, say

_LONGEST_FAULT = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (by default those of the process) and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        with _ending_cleanly_on_terminate():
            return _run(sys.argv[1:] if arguments is None else arguments)
    except Failure as failure:
        say(str(failure), *failure.details)
        return failure.status
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on. Python would complain about what is left in the buffer when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last net: nobody shall have to read a traceback
        say(_words_for(error))
        return OUR_FAULT


def _run(arguments: Sequence[str]) -> int:
    options = _parsed(arguments)
    status = DONE
    if options and options.command == OPEN:
        from journey_editor.cli.window import open_windows

        return open_windows(options.maps)
    if options:
        from journey_editor.cli.commands import COMMANDS

        # Before anything imports Qt: these commands need no screen, and where there is none Qt would abort.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        status = COMMANDS[options.command](options)
    sys.stdout.flush()
    return status


def _parsed(arguments: Sequence[str]) -> argparse.Namespace | None:
    """What is to be done; None when a help text or the version was all that was wanted, and has been printed."""
    try:
        return make_parser().parse_args(completed(arguments))
    except SystemExit:
        return None


@contextmanager
def _ending_cleanly_on_terminate() -> Iterator[None]:
    """A window cancels an export by ending this process: temporary files still go."""
    previous = signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


def _words_for(error: Exception) -> str:
    from journey_editor.cli.screen import QT_LIBRARIES
    from journey_editor.storage.error_log import log_error

    if isinstance(error, ImportError) and ("PySide6" in str(error) or ".so" in str(error)):
        return f"Qt does not start ({error}); on Debian or Ubuntu: apt-get install {QT_LIBRARIES}"
    fault = f"a fault of ours ({type(error).__name__}: {str(error)[:_LONGEST_FAULT]})"
    try:
        return f"{fault}; please send us {log_error(error)}"
    except (OSError, RuntimeError):
        return f"{fault}; please tell us what you did"
