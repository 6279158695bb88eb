"""Where what was on the clipboard goes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from journey_editor.canvas.clipboard import PastedClip, PastedLines, PastedPictures, PastedTable
from journey_editor.canvas.commands.emotions import is_on_curve
from journey_editor.canvas.commands.selected import lane_of, lead, may_fill, target_cell, unlocked
from journey_editor.canvas.commands.structure import stage_of_selection, step_of_selection
from journey_editor.canvas.commands.wording import named
from journey_editor.canvas.kept_pictures import keep_pictures
from journey_editor.canvas.reading_order import showing
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.edits import pasting
from journey_editor.document.edits.cards import add_card, add_cards
from journey_editor.document.edits.filling import fill_cells, fill_curve, fill_names
from journey_editor.document.edits.folding import unfold_around
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.stages import add_stage
from journey_editor.document.edits.views import join_view
from journey_editor.document.queries import lanes, stages, steps_of
from journey_editor.document.records import MAP_ID, Card, Emotion, Lane, Map, Record, Stage, Step
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def paste_clip(view: "MapView", pasted: PastedClip) -> None:
    """Cards into the selected cell, stages, steps and lanes behind the selected ones, personas behind all."""
    session, clip = view.session, pasted.clip
    roots = [record for record in clip.records if record.id in clip.roots]
    is_of_cards = isinstance(roots[0], Card)
    cell = target_cell(session)
    if not (may_fill(view, cell) if is_of_cards else unlocked(view, [session.records.map])):
        return
    if not _take_pictures(view, pasted.assets):
        return
    with session.edit(f"Paste {named(roots)}") as t:
        match roots[0]:
            case Card():
                ids = pasting.paste_cards(t, clip, cell, _index(view, cell), showing=showing(session.records))
            case Stage():
                ids = pasting.paste_stages(t, clip, _behind(stages(t.records), stage_of_selection(session)))
            case Step():
                ids = pasting.paste_steps(t, clip, *_behind_step(view, t))
            case Lane():
                ids = pasting.paste_lanes(t, clip, _behind(lanes(t.records), lane_of(session)))
            case _:
                ids = pasting.paste_personas(t, clip)
        unfold_around(t, *ids)
        join_view(t, session.showing, *ids)
    _select(view, ids)


def paste_lines(view: "MapView", pasted: PastedLines) -> None:
    """A card a line into the selected cell; on a header the names of it and those that follow."""
    session, lines = view.session, pasted.lines
    if lead(session, Map) or lead(session, Stage) or lead(session, Step) or lead(session, Lane):
        _paste_names(view, session.records[session.selection.lead], lines)
    elif is_on_curve(session):
        _paste_scores(view, lines)
    else:
        cell = target_cell(session)
        if may_fill(view, cell):
            with session.edit(f"Paste {_cards(len(lines))}") as t:
                ids = add_cards(t, cell, lines, index=_index(view, cell))
            _select(view, ids)


def paste_table(view: "MapView", pasted: PastedTable) -> None:
    """Cards into the cells to the right of the selected one and below it; scores along a curve; names of headers."""
    session, table = view.session, pasted.table
    texts = [text for row in table for text in row if text]
    if lead(session, Map) or lead(session, Stage) or lead(session, Step) or lead(session, Lane):
        _paste_names(view, session.records[session.selection.lead], texts)
    elif is_on_curve(session):
        _paste_scores(view, table[0])
    else:
        cell = target_cell(session)
        if may_fill(view, cell):
            with session.edit(f"Paste {_cards(len(texts))}") as t:
                ids = fill_cells(t, table, cell, showing=showing(session.records))
            _select(view, ids)


def paste_pictures(view: "MapView", pasted: PastedPictures) -> None:
    """Each picture as a card, or into the selected card of a picture that has none yet."""
    session = view.session
    cell, waiting = target_cell(session), lead(session, Card)
    if not may_fill(view, cell) or not _take_pictures(view, pasted.pictures):
        return
    with session.edit("Paste picture" if len(pasted.pictures) == 1 else f"Paste {len(pasted.pictures)} pictures") as t:
        ids = []
        index = _index(view, cell)
        for count, digest in enumerate(pasted.pictures):
            if count == 0 and waiting and waiting.kind == "image" and not waiting.image:
                ids.append(waiting.id)
            else:
                ids.append(add_card(t, cell, kind="image", index=None if index is None else index + count))
            t.patch(ids[-1], image=digest)
        unfold_around(t, *ids)
    _select(view, ids)


def _paste_names(view: "MapView", first: Record, names: Sequence[str]) -> None:
    session = view.session
    if not unlocked(view, [first]):
        return
    with session.edit("Paste names" if len(names) > 1 else "Paste name") as t:
        if first.id == MAP_ID:
            t.patch(MAP_ID, title=" ".join(names))
            ids = [MAP_ID]
        else:
            ids = fill_names(t, first.id, names)
            join_view(t, session.showing, *ids)
    _select(view, ids)


def _paste_scores(view: "MapView", texts: Sequence[str]) -> None:
    session = view.session
    point = lead(session, Emotion)
    cell = Cell(point.lane, point.step) if point else session.selection.cell
    persona = point.persona if point else session.active_persona
    if cell is None or not persona or not may_fill(view, cell):
        return
    with session.edit("Paste scores") as t:
        ids = fill_curve(t, cell, persona, texts, showing(t.records)[1], state=session.active_state)
    if ids:
        _select(view, ids)
    else:
        view.hint.emit("A curve takes numbers; there are none on the clipboard")


def _take_pictures(view: "MapView", pictures: Mapping[str, bytes]) -> bool:
    """Keep the bytes of pictures with the map; not when it would hold more than can be opened again."""
    if refusal := keep_pictures(view.session, pictures):
        view.hint.emit(refusal)
    return not refusal


def _select(view: "MapView", ids: Sequence[str]) -> None:
    """Show what was pasted; what came to the parking lot opens it."""
    session = view.session
    present = [record_id for record_id in ids if record_id in session.records]
    if not present:
        return
    if any(card.lane is None for record_id in present if (card := session.records.find(Card, record_id))):
        view.shows_parking_lot = True
    session.selection.select(*present)
    view.reveal(present[0])


def _index(view: "MapView", cell: Cell) -> int | None:
    """Behind the selected card; at the end of the cell when none is selected."""
    picked = lead(view.session, Card)
    return _behind(cards_in(view.session.records, cell), picked)


def _behind(siblings: Sequence[Record], picked: Record | None) -> int | None:
    return position(siblings, picked.id) + 1 if picked else None


def _behind_step(view: "MapView", t: Transaction) -> tuple[str, int | None]:
    session = view.session
    stage = stage_of_selection(session) or next(reversed(stages(t.records)), None)
    stage_id = stage.id if stage else add_stage(t)
    return stage_id, _behind(steps_of(t.records, stage_id), step_of_selection(session))


def _cards(count: int) -> str:
    return "card" if count == 1 else f"{count} cards"
