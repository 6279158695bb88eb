"""Entries of the Map menu about what statements rest on."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.evidence import (
    all_cite,
    answer_questions,
    selected_questions,
    selected_statements,
    toggle_citation,
)
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.validation import ANSWERS, answer
from journey_editor.document.wording import word
from journey_editor.document.words import WORDS
from journey_editor.panels.evidence_words import source_choices
from journey_editor.shell.actions.action import Action, Choice, Choices, Menu
from journey_editor.shell.evidence_command import show_evidence

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _can_cite(window: "MainWindow") -> bool:
    return window.facts.has(Card, Emotion, Persona)


def _asks(window: "MainWindow") -> bool:
    return window.facts.kinds == {"question"}


def _citable(window: "MainWindow") -> Iterator[Choice]:
    chosen = selected_statements(window.session)
    for words, source in source_choices(window.session.records).items():
        yield Choice(words, partial(_toggle, source), all_cite(chosen, source))


def _toggle(source_id: str, window: "MainWindow") -> None:
    toggle_citation(window.view, source_id)


def _answer_action(status: str) -> Action:
    return Action(
        f"map.answer.{status}",
        WORDS[status],
        lambda w: answer_questions(w.view, status),
        enabled_when=_asks,
        checked_when=lambda w: _asks(w) and {answer(card) for card in selected_questions(w.session)} == {status},
        text_when=lambda w: word(w.session.records.map, status),
    )


def _show_sources(window: "MainWindow") -> None:
    show_evidence(window, "sources")


def _show_to_validate(window: "MainWindow") -> None:
    show_evidence(window, "validation")


EVIDENCE = (
    Choices(
        "map.cite", "Cite", _citable, "No sources yet: Map › Evidence › Sources… adds them", enabled_when=_can_cite
    ),
    Menu("map.answer", "Answer", tuple(_answer_action(status) for status in ANSWERS), enabled_when=_asks),
    Action("map.sources", "Sources…", _show_sources, ("Ctrl+E",)),
    Action("map.to_validate", "To validate…", _show_to_validate, ("Ctrl+Shift+K",)),
)
