"""Which views of a map an export prints, on which paper, into which files."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from journey_editor.cli.failure import USAGE, Failure

if TYPE_CHECKING:
    from journey_editor.document.record_set import RecordSet
    from journey_editor.document.records import View
    from journey_editor.document.showing import Showing


def shown_views(
    options: argparse.Namespace, records: "RecordSet", targets: Sequence[Path]
) -> "Iterator[tuple[Showing, str, list[Path]]]":
    """For each view that is asked for what it shows, the page it is made for ("" for none), and the files to write."""
    from journey_editor.document.views import file_words, showing_by, views

    solo = _solo(options, records)
    if not options.all_views:
        view = _view(options, records)
        yield showing_by(view, solo), view.page if view else "", list(targets)
        return
    present = views(records)
    if not present:
        raise Failure(USAGE, f"{options.map}: it has no views; leave out --all-views")
    for view, word in zip(present, file_words(present), strict=True):
        outs = [target.with_name(f"{target.stem}-{word}{target.suffix}") for target in targets]
        yield showing_by(view, solo), view.page, outs


def _view(options: argparse.Namespace, records: "RecordSet") -> "View | None":
    from journey_editor.document.views import find_view, view_name, views

    if options.view is None:
        return None
    found = find_view(records, options.view)
    if found is None:
        names = ", ".join(view_name(view) for view in views(records))
        there_are = f"there are: {names}" if names else "there are none"
        raise Failure(USAGE, f"{options.map}: it has no view “{options.view}”; {there_are}")
    return found


def _solo(options: argparse.Namespace, records: "RecordSet") -> str:
    from journey_editor.document.queries import personas
    from journey_editor.document.views import find_persona
    from journey_editor.document.wording import persona_name

    if options.solo is None:
        return ""
    found = find_persona(records, options.solo)
    if found is None:
        names = ", ".join(persona_name(persona) for persona in personas(records))
        there_are = f"there are: {names}" if names else "there are none"
        raise Failure(USAGE, f"{options.map}: it has no persona “{options.solo}”; {there_are}")
    return found.id
