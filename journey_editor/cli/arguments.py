"""What the command line understands, and the help that teaches it."""

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from journey_editor import __version__
from journey_editor.cli.failure import PROGRAM, USAGE, Failure

OPEN = "open"
COMMAND_NAMES = (OPEN, "export", "convert", "diff", "check", "findings")

_ABOUT = """\
Draw customer journey maps and print them as posters.

  journey-editor [MAP...]             open maps in windows; without MAP the start page
  journey-editor export  MAP OUT...   print a map; OUT ends in .pdf or .png
  journey-editor convert MAP OUT      change its format; OUT ends in .journey, .json or .mmd
  journey-editor diff    MAP OTHER    say what became of a map, and print it as a poster
  journey-editor check   MAP          say what the method finds lacking in a map
  journey-editor findings MAP OUT...  the action plan as a spreadsheet; OUT ends in .xlsx or .csv

MAP is a .journey file, an unpacked folder of one or its map.json, a Mermaid journey (.mmd,
.mermaid), or a Markdown or HTML file that holds Mermaid journeys. Its content says which it is.
"""
_EXAMPLES = """\
examples:
  journey-editor checkout.journey
  journey-editor export checkout.journey checkout.pdf
  journey-editor export checkout.mmd wall.pdf wall.png --page A1
  journey-editor export checkout.journey board.pdf --view Board
  journey-editor export notes.md banner.png --journey 2 --page 900x300mm --dpi 200
  journey-editor convert checkout.mmd checkout.journey
  journey-editor diff march.journey june.journey --out changes.pdf --page A2
  journey-editor check checkout.journey --json
  journey-editor export checkout.journey plan.pdf --with findings --page A3
  journey-editor findings checkout.journey plan.xlsx
  journey-editor convert checkout.journey for-partners.journey --clean
  journey-editor convert notes.md journey.mmd --all      (journey-1.mmd, journey-2.mmd, ...)

"""
_STATUSES = """\
Guesses, losses and warnings go to the error output, one a line.

status:
  0 done                      1 differences (diff), something to look at (check)
  2 the arguments are wrong   3 MAP cannot be read
  4 OUT cannot be written     70 a fault of Journey Editor (with a log)
  130 interrupted
An OUT that could not be written is as it was before, never half-written.
"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise Failure(USAGE, f"{message}; {self.prog} --help explains the arguments")


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; `command` of its result is the name of one. Bare maps need `completed` first."""
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [MAP...]\n       {PROGRAM} COMMAND ...",
        description=_ABOUT,
        epilog=_EXAMPLES + _STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(prog=PROGRAM, dest="command", metavar="COMMAND", required=True)

    def add_command(name: str, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name,
            help=about,
            description=f"{about.capitalize()}.",
            epilog=_STATUSES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_argument("map", metavar="MAP", type=Path, help="a map in any format that can be read")
        return command

    window = commands.add_parser(
        OPEN, help="open maps in windows", description="Open maps in windows.", epilog=_STATUSES, allow_abbrev=False
    )
    window.add_argument("maps", metavar="MAP", nargs="*", type=Path, help="without any: the start page")
    export = add_command("export", "print a map")
    export.add_argument("out", metavar="OUT", nargs="+", type=Path, help="ends in .pdf or .png")
    shares = "print a line such as “progress 0.250” as often as more of a PNG is written"
    export.add_argument("--progress", action="store_true", help=shares)
    pages = export.add_mutually_exclusive_group()
    along = "further pages: the action plan; a PNG has one page, so OUT-2.png, ... are written too"
    pages.add_argument("--with", dest="along", choices=("findings",), help=along)
    pages.add_argument("--only", choices=("findings",), help="the action plan without the map")
    plan = add_command("findings", "write the action plan as a spreadsheet")
    plan.add_argument("out", metavar="OUT", nargs="+", type=Path, help="ends in .xlsx or .csv")
    views = export.add_mutually_exclusive_group()
    one = "print one of the map's views, on its own page unless --page names another"
    views.add_argument("--view", metavar="NAME", help=one)
    every = "print every view; OUT-board, OUT-operations, ... are written"
    views.add_argument("--all-views", action="store_true", help=every)
    export.add_argument("--solo", metavar="PERSONA", help="put one persona in front; what is only others' fades")
    differ = add_command("diff", "say what differs between two maps")
    differ.add_argument("other", metavar="OTHER", nargs="?", type=Path, help="the later one of the two")
    differ.add_argument("--future", action="store_true", help="MAP as it is against what it plans, without OTHER")
    differ.add_argument("--json", action="store_true", help="as JSON, for scripts")
    differ.add_argument("--out", metavar="OUT", action="append", default=[], type=Path, help="a poster of it as well")
    differ.set_defaults(progress=False)
    for command in (export, differ):
        sizes = "A0 to A5, letter, WIDTHxHEIGHTmm, or fit: as large as the map (default)"
        command.add_argument("--page", metavar="SIZE", help=sizes)
        command.add_argument("--orientation", choices=("portrait", "landscape"), help="default: landscape")
        pixels = "pixels an inch of a PNG (default: 150)"
        command.add_argument("--dpi", metavar="N", type=_whole_number(10, 2400), default=150, help=pixels)
    checker = add_command("check", "say what the method finds lacking in a map")
    checker.add_argument("--json", action="store_true", help="as JSON, for scripts")
    convert = add_command("convert", "change the format of a map")
    convert.add_argument("out", metavar="OUT", nargs=1, type=Path, help="ends in .journey, .json or .mmd")
    clean = "leave out comments, votes, notes, owners, own fields, speakers and the parking lot"
    convert.add_argument("--clean", action="store_true", help=clean)
    for command in (export, convert, plan):
        which = command.add_mutually_exclusive_group()
        which.add_argument("--journey", metavar="N", type=_whole_number(1, 999_999), help="which journey of several")
        which.add_argument("--all", action="store_true", help="every journey; OUT-1, OUT-2, ... are written")
        actors = "what the names in a Mermaid journey become (default: guessed, and told)"
        command.add_argument("--actors", choices=("personas", "tags"), default="auto", help=actors)
    return parser


def completed(arguments: Sequence[str]) -> list[str]:
    """The arguments with the command that a person leaves out: maps alone are opened, and so is nothing."""
    first = arguments[0] if arguments else ""
    is_complete = first in COMMAND_NAMES or (first.startswith("-") and first != "--")
    return [*arguments] if is_complete else [OPEN, *arguments]


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch("[0-9]{1,6}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text[:20]!r} is no whole number from {least} to {most}")
        return int(text)

    return parse
