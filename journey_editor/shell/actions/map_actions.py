"""The Map menu: what becomes of the cards, headers and personas that are selected."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.appearance import (
    hidden_records,
    hide_selection,
    show_hidden,
    toggle_lock,
)
from journey_editor.canvas.commands.cards import (
    toggle_moment_of_truth,
)
from journey_editor.canvas.commands.folding import toggle_fold, unfold_all
from journey_editor.canvas.commands.links import (
    are_alternatives,
    can_be_alternative,
    can_link,
    has_linked_map,
    let_leave,
    link_selection,
    open_linked_map,
    reverse_selected_link,
    toggle_alternative,
)
from journey_editor.canvas.commands.moving import move_selection
from journey_editor.canvas.commands.structure import (
    merge_stage,
    merge_step,
    split_stage,
    stage_of_selection,
    step_of_selection,
)
from journey_editor.document.folding import folded_records
from journey_editor.document.queries import stages, steps_of
from journey_editor.document.records import Card, Kpi, Lane, Link, Persona, Stage, Step
from journey_editor.shell.actions.action import LINE, Action, Menu
from journey_editor.shell.actions.card_actions import OF_CARDS
from journey_editor.shell.actions.curve_actions import CURVES
from journey_editor.shell.actions.evidence_actions import EVIDENCE
from journey_editor.shell.actions.look_actions import COLORS, THEMES
from journey_editor.shell.actions.selection_words import fold_words, lock_words

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _can_be_moment(window: "MainWindow") -> bool:
    return window.facts.has(Card, Step)


def _can_be_hidden(window: "MainWindow") -> bool:
    return window.facts.has(Stage, Step, Lane)


def _can_be_split(window: "MainWindow") -> bool:
    stage = stage_of_selection(window.session)
    return stage is not None and len(steps_of(window.session.records, stage.id)) > 1


def _has_next_stage(window: "MainWindow") -> bool:
    stage = stage_of_selection(window.session)
    return stage is not None and stages(window.session.records)[-1].id != stage.id


def _has_next_step(window: "MainWindow") -> bool:
    step = step_of_selection(window.session)
    return step is not None and steps_of(window.session.records, step.stage)[-1].id != step.id


def _can_move(window: "MainWindow") -> bool:
    return window.facts.has(Card, Kpi, Stage, Step, Lane, Persona)


def _is_locked(window: "MainWindow") -> bool:
    return window.facts.locks == {True}


def _has_figures(window: "MainWindow") -> bool:
    return not window.session.records.map.locked and any(window.session.records.of_type(Kpi))


def _record_review(window: "MainWindow") -> None:
    from journey_editor.shell.review_dialog import record_review

    record_review(window)


def _move_action(where: str, dx: int, dy: int) -> Action:
    return Action(
        f"map.move_{where}",
        f"Move {where}",
        lambda w: move_selection(w.view, dx, dy),
        canvas_keys=f"Alt+{where.capitalize()}",
        enabled_when=_can_move,
    )


def _edit_words(window: "MainWindow") -> None:
    from journey_editor.shell.words_window import edit_words

    edit_words(window)


def _compare_with_file(window: "MainWindow") -> None:
    from journey_editor.shell.compare_window import compare_with_file

    compare_with_file(window)


def _compare_with_future(window: "MainWindow") -> None:
    from journey_editor.shell.compare_window import compare_current_and_future

    compare_current_and_future(window)


MAP = Menu(
    "map",
    "&Map",
    (
        OF_CARDS,
        Action(
            "map.moment_of_truth",
            "Moment of truth",
            lambda w: toggle_moment_of_truth(w.view),
            ("Ctrl+M",),
            enabled_when=_can_be_moment,
            checked_when=lambda w: w.facts.moments == {True},
        ),
        Menu(
            "map.move",
            "Move",
            (
                _move_action("left", -1, 0),
                _move_action("right", 1, 0),
                _move_action("up", 0, -1),
                _move_action("down", 0, 1),
            ),
            enabled_when=_can_move,
        ),
        CURVES,
        Menu(
            "map.links",
            "Links",
            (
                Action(
                    "map.link",
                    "Link…",
                    lambda w: link_selection(w.view),
                    ("Ctrl+L",),
                    icon="share-2",
                    enabled_when=lambda w: can_link(w.session),
                ),
                Action(
                    "map.reverse_link",
                    "Reverse link",
                    lambda w: reverse_selected_link(w.view),
                    enabled_when=lambda w: w.facts.has(Link),
                ),
                Action(
                    "map.leave",
                    "People leave here",
                    lambda w: let_leave(w.view),
                    enabled_when=lambda w: step_of_selection(w.session) is not None,
                ),
                Action(
                    "map.alternative",
                    "Alternative of the step before",
                    lambda w: toggle_alternative(w.view),
                    enabled_when=lambda w: can_be_alternative(w.session),
                    checked_when=lambda w: are_alternatives(w.session),
                ),
                Action(
                    "map.open_linked",
                    "Open linked map",
                    lambda w: open_linked_map(w.view),
                    enabled_when=lambda w: has_linked_map(w.session),
                ),
            ),
        ),
        Menu(
            "map.columns",
            "Stages and steps",
            (
                Action("map.split_stage", "Split stage", lambda w: split_stage(w.view), enabled_when=_can_be_split),
                Action(
                    "map.merge_stage",
                    "Merge with next stage",
                    lambda w: merge_stage(w.view),
                    enabled_when=_has_next_stage,
                ),
                Action(
                    "map.merge_step", "Merge with next step", lambda w: merge_step(w.view), enabled_when=_has_next_step
                ),
            ),
        ),
        COLORS,
        Menu("map.evidence", "Evidence", EVIDENCE),
        LINE,
        Action(
            "map.lock",
            "Lock",
            lambda w: toggle_lock(w.view),
            enabled_when=lambda w: bool(w.facts.locks),
            checked_when=_is_locked,
            text_when=lock_words,
        ),
        Action(
            "map.fold",
            "Fold",
            lambda w: toggle_fold(w.view),
            ("F9",),
            enabled_when=lambda w: bool(w.facts.folds),
            text_when=fold_words,
        ),
        Action(
            "map.unfold_all",
            "Unfold all",
            lambda w: unfold_all(w.view),
            ("Shift+F9",),
            enabled_when=lambda w: bool(folded_records(w.session.records)),
        ),
        Action("map.hide", "Hide", lambda w: hide_selection(w.view), enabled_when=_can_be_hidden),
        Action(
            "map.show_hidden",
            "Show everything hidden",
            lambda w: show_hidden(w.view),
            enabled_when=lambda w: bool(hidden_records(w.session)),
        ),
        LINE,
        Action("map.edit_channels", "Edit channels", lambda w: w.show_channels()),
        Action("map.edit_tags", "Edit tags", lambda w: w.show_tags()),
        THEMES,
        Action("map.edit_words", "Words of the poster…", _edit_words),
        LINE,
        Action("map.check", "Check the map", lambda w: w.show_method(), ("F8",)),
        Action("map.review", "Record review…", _record_review, enabled_when=_has_figures),
        Menu(
            "map.compare",
            "Compare",
            (
                Action("map.compare.file", "With an earlier map…", _compare_with_file),
                Action("map.compare.future", "Today and the future", _compare_with_future),
            ),
        ),
    ),
)
