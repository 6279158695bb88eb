"""Fill a map from texts: names into headers, tables into cells, scores along a curve."""

from collections.abc import Sequence

from journey_editor.document.cell import Cell
from journey_editor.document.edits.cards import add_card
from journey_editor.document.edits.cell_block import CellBlock
from journey_editor.document.edits.emotions import set_emotion
from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.stages import add_stage
from journey_editor.document.edits.steps import add_step
from journey_editor.document.locking import is_locked
from journey_editor.document.queries import lanes, stages, steps
from journey_editor.document.records import Lane, Stage, Step
from journey_editor.document.store import Transaction


def fill_names(t: Transaction, first: str, names: Sequence[str]) -> list[str]:
    """Name a stage, step or lane and those that follow it, and make more at the end; locked ones keep their names.

    Raises ValueError for a record of another type.
    """
    record = t.records[first]
    siblings: Sequence[Stage | Step | Lane]
    match record:
        case Stage():
            siblings = stages(t.records)
        case Step():
            siblings = steps(t.records)
        case Lane():
            siblings = lanes(t.records)
        case _:
            raise ValueError(f"a {record.type} is no header")
    free = [sibling for sibling in siblings[position(siblings, first) :] if not is_locked(t.records, sibling)]
    for sibling, name in zip(free, names, strict=False):
        t.patch(sibling.id, name=name)
    last = siblings[-1]
    made = [_add_header(t, last, name) for name in names[len(free) :]]
    return [*(sibling.id for sibling in free[: len(names)]), *made]


def fill_cells(
    t: Transaction, table: Sequence[Sequence[str]], cell: Cell, *, showing: tuple[Sequence[str], Sequence[str]]
) -> list[str]:
    """A card for each text of a table: its rows are lanes from that of the cell on, its columns steps.

    `showing` are the ids of the lanes of cards and of the steps that show. More are made where they end; what meets a
    locked cell goes to the parking lot.
    """
    block = CellBlock(t, cell, *showing)
    return [
        add_card(t, block.open_cell(row, column), text)
        for row, texts in enumerate(table)
        for column, text in enumerate(texts)
        if text
    ]


def fill_curve(
    t: Transaction, cell: Cell, persona: str, texts: Sequence[str], steps_showing: Sequence[str],
    *, state: str = "current",
) -> list[str]:  # fmt: skip
    """A point for each text that is a number, from the step of the cell on."""
    made = []
    here = list(steps_showing[steps_showing.index(cell.step) :]) if cell.step in steps_showing else []
    for step, text in zip(here, texts, strict=False):
        score = _score(text)
        if score is not None and cell.lane:
            made.append(set_emotion(t, cell.lane, persona, step, score, state=state))
    return made


def _add_header(t: Transaction, like: Stage | Step | Lane, name: str) -> str:
    match like:
        case Stage():
            return add_stage(t, name)
        case Step():
            return add_step(t, steps(t.records)[-1].stage, name)
        case Lane():
            return add_lane(t, name)


def _score(text: str) -> float | None:
    try:
        score = float(text.strip().replace("\u2212", "-").replace(",", "."))
    except ValueError:
        return None
    return score if abs(score) < 1e9 else None
