"""What the commands do: find the map, look at what is to be written, then write it and tell what was lost."""

import argparse
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from journey_editor.cli.failure import DONE, FOUND, UNWRITABLE, USAGE, Failure, printable, reading, say, writing
from journey_editor.cli.shown_views import shown_views

if TYPE_CHECKING:
    from journey_editor.layout.pages import Contents
    from journey_editor.scene.display_list import DisplayList
    from journey_editor.scene.paper import Paper
    from journey_editor.storage.journey_file import OpenedMap


def export(options: argparse.Namespace) -> int:
    """Print maps as pages."""
    _check_page_suffixes(options.out)
    _paper(options)
    for opened, targets in _jobs(options):
        from journey_editor.export.preflight import preflight
        from journey_editor.layout.pages import lay_out_pages

        contents: Contents = "findings" if options.only else "map and findings" if options.along else "map"
        warnings: dict[str, None] = {}
        shown = list(shown_views(options, opened.records, targets))
        _check_targets(options.map, [path for _, _, paths in shown for path in paths])
        for showing, page_of_view, paths in shown:
            pages = lay_out_pages(opened.records, _paper(options, page_of_view), contents, showing)
            for path in paths:
                _write_pages(pages, opened.assets, options, path)
            warnings |= dict.fromkeys(warning for page in pages for warning in preflight(page, opened.records))
        _report(options.map, [*opened.report, *warnings])
    return DONE


def findings(options: argparse.Namespace) -> int:
    """Write the action plan as a spreadsheet."""
    from journey_editor.export.findings_sheet import findings_sheet
    from journey_editor.export.spreadsheets import SPREADSHEETS

    _check_suffixes(options.out, SPREADSHEETS)
    for opened, targets in _jobs(options):
        for target in targets:
            with _written(target) as file:
                SPREADSHEETS[target.suffix.lower()](findings_sheet(opened.records), file)
        _report(options.map, opened.report)
    return DONE


def convert(options: argparse.Namespace) -> int:
    """Write maps in another format."""
    from journey_editor.interchange.map_target import WRITERS

    _check_suffixes(options.out, WRITERS)
    for opened, (target,) in _jobs(options):
        if options.clean:
            opened = _cleaned(opened)
        with _written(target) as file:
            losses = WRITERS[target.suffix.lower()](opened, file)
        _report(options.map, [*opened.report, *losses])
    return DONE


def diff(options: argparse.Namespace) -> int:
    """Say what differs between two maps, or between a map and its future; print it as a poster where one is wanted."""
    from journey_editor.document.comparing import compare_maps, compare_with_future
    from journey_editor.document.difference_words import difference_json, difference_line, summary_words
    from journey_editor.layout.comparison import lay_out_comparison

    if (options.other is None) != options.future:
        raise Failure(USAGE, "diff takes two maps, or one map and --future")
    inputs = [options.map, *([options.other] if options.other else [])]
    opened = [_only_map(path) for path in inputs]
    first, last = opened[0], opened[-1]
    comparison = compare_with_future(first.records) if options.future else compare_maps(first.records, last.records)
    _check_page_suffixes(options.out)
    for path in inputs:
        _check_targets(path, options.out)
    if options.out:
        page = lay_out_comparison(comparison, _paper(options))
        for target in options.out:
            _write_pages((page,), {**first.assets, **last.assets}, options, target)
    if options.json:
        print(json.dumps([difference_json(each, comparison) for each in comparison.differences], indent=1))
    else:
        for each in comparison.differences:
            print(printable(f"{each.what:8} {difference_line(each, comparison)}"))
        print(summary_words(comparison))
    return FOUND if comparison.differences else DONE


def check(options: argparse.Namespace) -> int:
    """Say what the method finds lacking in a map."""
    from datetime import date

    from journey_editor.document.checks.method import check_map, concern_json

    records = _only_map(options.map).records
    report = check_map(records, date.today().isoformat())
    found = [(lapse.rule, concern) for lapse in report.lapses for concern in lapse.concerns]
    if options.json:
        print(json.dumps([concern_json(rule, concern, records) for rule, concern in found], indent=1))
    else:
        for rule, concern in found:
            print(printable(f"{rule.step}: {concern.what}"))
        if not found:
            print("nothing to look at")
    return FOUND if found else DONE


COMMANDS = {"export": export, "convert": convert, "diff": diff, "check": check, "findings": findings}


def _cleaned(opened: "OpenedMap") -> "OpenedMap":
    """The map without what is for the team alone."""
    from journey_editor.document.clean_copy import clean_copy
    from journey_editor.storage.used_pictures import used_pictures

    records = clean_copy(opened.records)
    return replace(opened, records=records, assets=used_pictures(records, opened.assets))


def _check_page_suffixes(paths: Sequence[Path]) -> None:
    from journey_editor.export.outputs import OUTPUTS

    _check_suffixes(paths, [suffix for output in OUTPUTS for suffix in output.suffixes])


def _write_pages(
    pages: "Sequence[DisplayList]", assets: Mapping[str, bytes], options: argparse.Namespace, target: Path
) -> None:
    from journey_editor.export.outputs import Unwritable, output_for

    output = output_for(target)
    files = output.files(target, len(pages))
    _check_targets(options.map, files)
    for file_name, held in zip(files, output.shares(pages), strict=True):
        try:
            with _written(file_name) as file:
                output.write(held, assets, options.dpi, file, _tell_share if options.progress else _tell_nothing)
        except Unwritable as problem:
            raise Failure(UNWRITABLE, f"{file_name}: {problem}") from None


def _only_map(path: Path) -> "OpenedMap":
    """The one map of a file."""
    from journey_editor.interchange.map_source import find_maps

    with reading(path):
        source = find_maps(path, "auto")
        if len(source.names) > 1:
            raise Failure(USAGE, f"{path}: it holds {len(source.names)} journeys; convert the one that is meant first")
        return source.open(0)


def _tell_share(share: float) -> None:
    print(f"progress {share:.3f}", flush=True)


def _tell_nothing(_share: float) -> None:
    pass


def _paper(options: argparse.Namespace, page_of_view: str = "") -> "Paper | None":
    """The sheet that is asked for, else the one that the view is made for."""
    from journey_editor.scene.paper import parse_paper, split_page

    if options.page is None and page_of_view:
        size, orientation = split_page(page_of_view)
        if size not in ("", "fit"):
            return parse_paper(size, orientation)
    if options.page in (None, "fit"):
        if options.orientation:
            raise Failure(USAGE, "--orientation turns a --page, and there is none; add --page A3, or leave it out")
        return None
    try:
        return parse_paper(options.page, options.orientation)
    except ValueError as problem:
        raise Failure(USAGE, f"--page {problem}") from None


def _check_suffixes(paths: Sequence[Path], suffixes: Iterable[str]) -> None:
    for path in paths:
        if path.suffix.lower() not in suffixes:
            raise Failure(USAGE, f"{path}: the name does not tell a format; end it in {', '.join(suffixes)}")


def _jobs(options: argparse.Namespace) -> "Iterator[tuple[OpenedMap, list[Path]]]":
    """The wanted maps of the file, each with the files to write; these are looked at before anything is done."""
    from journey_editor.interchange.map_source import find_maps

    with reading(options.map):
        source = find_maps(options.map, options.actors)
    chosen = range(len(source.names)) if options.all else [_choice(options, source.names)]
    targets = {index: [_numbered(out, index) if options.all else out for out in options.out] for index in chosen}
    _check_targets(options.map, [path for paths in targets.values() for path in paths])
    for index in chosen:
        with reading(options.map):
            opened = source.open(index)
        yield opened, targets[index]


def _choice(options: argparse.Namespace, names: Sequence[str]) -> int:
    """The index of the journey that was asked for, or of the only one."""
    if options.journey is None and len(names) == 1:
        return 0
    if options.journey is not None and options.journey <= len(names):
        return int(options.journey) - 1
    if len(names) == 1:
        raise Failure(USAGE, f"{options.map}: it holds 1 journey; leave out --journey")
    numbered = [f"{number:3}  {name}" for number, name in enumerate(names, 1)]
    raise Failure(
        USAGE, f"{options.map}: it holds {len(names)} journeys; choose with --journey N, or take --all", numbered
    )


def _numbered(path: Path, index: int) -> Path:
    return path.with_name(f"{path.stem}-{index + 1}{path.suffix}")


def _check_targets(source: Path, targets: Sequence[Path]) -> None:
    from journey_editor.storage.atomic_file import check_replaceable

    inputs = {os.path.realpath(path) for path in (source, source / "map.json")}
    for target in targets:
        with writing(target):
            if os.path.realpath(target) in inputs:
                raise Failure(USAGE, f"{target}: it is the input itself; choose another name for the output")
            if targets.count(target) > 1:
                raise Failure(USAGE, f"{target}: it would be written twice; leave out one of the two")
            check_replaceable(target)


@contextmanager
def _written(path: Path) -> Iterator[BinaryIO]:
    from journey_editor.storage.atomic_file import replaced_file

    with writing(path), replaced_file(path) as file:
        yield file
    print(f"wrote {printable(str(path))}")


def _report(source: Path, sentences: Iterable[str]) -> None:
    for sentence in sentences:
        say(f"{source}: {sentence}")
