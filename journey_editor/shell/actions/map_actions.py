"""The Map menu: what becomes of the cards, headers and personas that are selected."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.appearance import (
    hidden_records,
    hide_selection,
    set_color,
    show_hidden,
    toggle_lock,
)
from journey_editor.canvas.commands.cards import (
    park_selection,
    set_kind,
    stretch_selection,
    toggle_channel,
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
from journey_editor.canvas.commands.personas import toggle_selected_concern
from journey_editor.canvas.commands.selected import selected
from journey_editor.canvas.commands.structure import (
    merge_stage,
    merge_step,
    split_stage,
    stage_of_selection,
    step_of_selection,
)
from journey_editor.canvas.commands.tags import toggle_selected_tag
from journey_editor.document.folding import folded_records
from journey_editor.document.queries import channels, personas, stages, steps_of
from journey_editor.document.records import Card, Kpi, Lane, Link, Persona, Stage, Step
from journey_editor.document.tag_order import tag_name, tags
from journey_editor.document.wording import persona_name, word
from journey_editor.document.words import WORDS
from journey_editor.panels.color_names import AUTOMATIC, color_name
from journey_editor.panels.palette_entries import CARDS
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.palettes import PALETTES, palette
from journey_editor.shell.actions.action import LINE, Action, Choice, Choices, Menu
from journey_editor.shell.actions.curve_actions import CURVES
from journey_editor.shell.actions.evidence_actions import EVIDENCE
from journey_editor.shell.actions.selection_words import fold_words, lock_words

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _has_cards(window: "MainWindow") -> bool:
    return window.facts.has(Card)


def _has_placed_cards(window: "MainWindow") -> bool:
    return window.facts.has_placed_cards


def _can_be_moment(window: "MainWindow") -> bool:
    return window.facts.has(Card, Step)


def _can_be_colored(window: "MainWindow") -> bool:
    return window.facts.has(Stage, Lane)


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


def _channels(window: "MainWindow") -> Iterator[Choice]:
    chosen = selected(window.session, Card)
    for channel in channels(window.session.records):
        name = channel.name.strip() or "Unnamed channel"
        is_on = all(channel.id in card.channels for card in chosen)
        yield Choice(name, partial(_toggle_channel, channel.id), is_on)


def _toggle_channel(channel_id: str, window: "MainWindow") -> None:
    toggle_channel(window.view, channel_id)


def _tags(window: "MainWindow") -> Iterator[Choice]:
    chosen = selected(window.session, Card)
    for tag in tags(window.session.records):
        yield Choice(tag_name(tag), partial(_toggle_tag, tag.id), all(tag.id in card.tags for card in chosen))


def _toggle_tag(tag_id: str, window: "MainWindow") -> None:
    toggle_selected_tag(window.view, tag_id)


def _concerned(window: "MainWindow") -> Iterator[Choice]:
    """Whom the selected cards are about; a card that names nobody is about everyone."""
    chosen = selected(window.session, Card)
    for persona in personas(window.session.records):
        is_on = all(persona.id in card.personas for card in chosen)
        yield Choice(persona_name(persona), partial(_toggle_concern, persona.id), is_on)


def _toggle_concern(persona_id: str, window: "MainWindow") -> None:
    toggle_selected_concern(window.view, persona_id)


def _can_take_theme(window: "MainWindow") -> bool:
    return not window.session.records.map.locked


def _has_figures(window: "MainWindow") -> bool:
    return not window.session.records.map.locked and any(window.session.records.of_type(Kpi))


def _record_review(window: "MainWindow") -> None:
    from journey_editor.shell.review_dialog import record_review

    record_review(window)


def _kind_action(kind: str) -> Action:
    return Action(
        f"map.kind.{kind}",
        WORDS[kind],
        lambda w: set_kind(w.view, kind),
        swatch_when=lambda w: w.session.palette.look(kind).accent,
        enabled_when=_has_cards,
        checked_when=lambda w: w.facts.kinds == {kind},
        text_when=lambda w: word(w.session.records.map, kind),
    )


def _color_action(place: int | None) -> Action:
    """The stage colour at a place in the theme; None leaves the colour to the map."""

    def color(window: "MainWindow") -> str:
        return AUTOMATIC if place is None else window.session.palette.stage(place)

    name = color_name(AUTOMATIC if place is None else STANDARD.stage(place))
    return Action(
        f"map.color.{name.lower().replace(' ', '_')}",
        name,
        lambda w: set_color(w.view, color(w)),
        enabled_when=_can_be_colored,
        checked_when=lambda w: w.facts.colors == {color(w)},
        text_when=lambda w: color_name(color(w)),
        swatch_when=color,
    )


def _theme_action(name: str, title: str) -> Action:
    return Action(
        f"map.theme.{title.lower().replace(' ', '_')}",
        title,
        lambda w: w.shown_view.take_theme(name),
        enabled_when=_can_take_theme,
        checked_when=lambda w: w.session.palette is palette(name),
    )


def _move_action(where: str, dx: int, dy: int) -> Action:
    return Action(
        f"map.move_{where}",
        f"Move {where}",
        lambda w: move_selection(w.view, dx, dy),
        canvas_keys=f"Alt+{where.capitalize()}",
        enabled_when=_can_move,
    )


def _stretch_action(how: str, text: str, arrow: str, by: int) -> Action:
    return Action(
        f"map.{how}",
        text,
        lambda w: stretch_selection(w.view, by),
        canvas_keys=f"Alt+Shift+{arrow}",
        enabled_when=_has_placed_cards,
    )


KINDS = Menu("map.kind", "Kind", tuple(_kind_action(entry.item.kind) for entry in CARDS), enabled_when=_has_cards)
COLORS = Menu(
    "map.color",
    "Colour",
    tuple(_color_action(place) for place in (None, *range(len(STANDARD.stages)))),
    enabled_when=_can_be_colored,
)
THEMES = Menu(
    "map.theme",
    "Theme",
    tuple(_theme_action(name, one.title) for name, one in PALETTES.items()),
    enabled_when=_can_take_theme,
)
CHANNELS = Choices(
    "map.channels", "Channels", _channels, "No channels yet: Edit channels adds some", enabled_when=_has_cards
)

TAGS = Choices("map.tags", "Tags", _tags, "No tags yet: Edit tags adds some", enabled_when=_has_cards)


def _edit_words(window: "MainWindow") -> None:
    from journey_editor.shell.words_window import edit_words

    edit_words(window)


def _compare_with_file(window: "MainWindow") -> None:
    from journey_editor.shell.compare_window import compare_with_file

    compare_with_file(window)


def _compare_with_future(window: "MainWindow") -> None:
    from journey_editor.shell.compare_window import compare_current_and_future

    compare_current_and_future(window)


CONCERNS = Choices(
    "map.concerns", "Concerns", _concerned, "No personas yet: add one in the Insert menu", enabled_when=_has_cards
)


MAP = Menu(
    "map",
    "&Map",
    (
        Menu(
            "map.cards",
            "Card",
            (
                KINDS,
                CHANNELS,
                TAGS,
                CONCERNS,
                LINE,
                _stretch_action("wider", "Over one more step", "Right", 1),
                _stretch_action("narrower", "Over one step less", "Left", -1),
                Action(
                    "map.park",
                    "Move to the parking lot",
                    lambda w: park_selection(w.view),
                    enabled_when=_has_placed_cards,
                ),
            ),
            enabled_when=_has_cards,
        ),
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
