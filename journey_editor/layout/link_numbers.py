"""The numbers by which what is linked is found on paper, where no line follows the pointer."""

from collections import defaultdict
from collections.abc import Mapping

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Link
from journey_editor.document.showing import Showing
from journey_editor.lanes.grid import Grid
from journey_editor.layout.drawn import drawn_cards, drawn_figures
from journey_editor.scene.link_look import PATH_KINDS


def link_numbers(records: RecordSet, grid: Grid, showing: Showing) -> Mapping[str, tuple[int, ...]]:
    """The numbers of each step, card and figure: what links lead from has one, which stands on their other ends too.

    They count in reading order: steps, cards, figures. The path has none, as its arcs are drawn.
    """
    links = [link for link in records.of_type(Link) if link.kind not in PATH_KINDS]
    if not links:
        return {}
    shown = [column.step.id for column in grid.columns]
    shown += [card.id for card, _ in drawn_cards(records, grid, showing)]
    shown += [figure.id for figure in drawn_figures(records, grid, showing)]
    known = set(shown)
    targets: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        if {link.source, link.target} <= known and link.source != link.target:
            targets[link.source].add(link.target)
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for number, source in enumerate((record_id for record_id in shown if record_id in targets), start=1):
        for record_id in (source, *targets[source]):
            numbers[record_id].add(number)
    return {record_id: tuple(sorted(found)) for record_id, found in numbers.items()}
