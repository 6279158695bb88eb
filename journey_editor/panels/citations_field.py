"""A field with what cards, points or personas rest on: a chip a citation, which opens to be written."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.citation_places import Place, placed, without
from journey_editor.document.edits.evidence import add_source, cite
from journey_editor.document.evidence import strength
from journey_editor.document.records import Citations, Evidence, Map
from journey_editor.document.wording import source_entry
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.citation_chip import CitationChip
from journey_editor.panels.citation_editor import CitationEditor
from journey_editor.panels.evidence_words import citation_words, source_choices
from journey_editor.panels.field import Field
from journey_editor.panels.flow_box import FlowBox
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.tab_order import lead_tab_into

_LINE_WIDTH = 272


class CitationsField(Field):
    """Stands in the form of the records that cite: `form.add("evidence", CitationsField(session, form))`.

    A title that is none of the sources makes a new one. Of several records a chip says how many cite the source.
    """

    def __init__(self, session: MapSession, form: RecordForm) -> None:
        self._session, self._form = session, form
        control = QWidget()
        self._line = FlowBox()
        self._adder = ChipAdder("evidence", self._suggestions, line_width=_LINE_WIDTH)
        self._chips: dict[Place, CitationChip] = {}
        self._spare: list[CitationChip] = []  # to be used again: to make one and to style it takes a while
        self._values: Sequence[Citations] = ()
        self._editor: CitationEditor | None = None  # made when a citation is opened: most never are
        self._made = ""  # the source that was made here last
        column = QVBoxLayout(control)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._line)
        super().__init__("Evidence", control, entry=self._adder.button)
        # Never in sight: Qt can only put a widget behind another in the order of Tab, and chips come before the adder.
        self._first = QWidget(self._line)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self._line.add(self._adder)
        self._adder.added.connect(self._on_added)
        session.changed.connect(self._on_changed)

    @property
    def chips(self) -> list[CitationChip]:
        """The chips from left to right."""
        return list(self._chips.values())

    @property
    def editor(self) -> CitationEditor | None:
        """The editor of the citation that is open."""
        return self._editor if self._editor and not self._editor.isHidden() else None

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        self._values = values
        counts = Counter(place for citations in values for place in placed(citations))
        if anew or (self.editor and self.editor.place not in counts):
            self._close()
        for place in [place for place in self._chips if place not in counts]:
            self._drop(self._chips.pop(place))
        chips: dict[Place, CitationChip] = {}
        for place in counts:
            chip = chips[place] = self._chips.get(place) or self._spare_chip()
            self._say(chip, place, counts[place])
        self._chips = chips
        self._line.set_out((*chips.values(), self._adder))  # in the order of the citations; the adder last
        for before, after in pairwise((self._first, *chips.values())):
            QWidget.setTabOrder(before, after)
        if self.editor:
            self._show_editor(self.editor.place)

    def _say(self, chip: CitationChip, place: Place, count: int) -> None:
        records = self._session.records
        source = records.find(Evidence, place[0])
        if source is None:
            return  # the change that takes the citation along comes next
        citation = next(citations[place] for citations in map(placed, self._values) if place in citations)
        some = f" · {count} of {len(self._values)} cards" if count < len(self._values) else ""
        entry = source_entry(source, records.map)
        said = "\n".join(part for part in (entry, citation.speaker, citation.quote, citation.place) if part)
        chip.show_citation(f"{citation_words(citation, records)}{some}", strength(source), said)

    def _spare_chip(self) -> CitationChip:
        chip = self._spare.pop() if self._spare else self._make()
        chip.show()
        return chip

    def _make(self) -> CitationChip:
        chip = CitationChip()
        chip.setParent(self._line)
        chip.opened.connect(lambda: self._on_opened(self._place_of(chip)))
        chip.removed.connect(lambda: self._on_removed(self._place_of(chip)))
        return chip

    def _place_of(self, chip: CitationChip) -> Place:
        return next(place for place, known in self._chips.items() if known is chip)

    def _drop(self, chip: CitationChip) -> None:
        chip.hide()
        chip.setChecked(False)
        self._spare.append(chip)

    def _suggestions(self) -> list[str]:
        return list(source_choices(self._session.records))

    def _on_added(self, words: str) -> None:
        records, ids = self._session.records, self._form.ids
        choices = {said.casefold(): source for said, source in source_choices(records).items()}
        by_title = {source.title.strip().casefold(): source.id for source in records.of_type(Evidence)}
        said = words.casefold()
        known = choices.get(said) or by_title.get(said)
        with self._session.edit(f"Cite {words}") as t:
            source = known or add_source(t, words)
            cite(t, ids, source)
        self._made = "" if known else source
        place = next((place for place in reversed(self._chips) if place[0] == source), None)
        if place:
            self._open(place)

    def _on_opened(self, place: Place) -> None:
        if self.editor and self.editor.place == place:
            self._close()
        else:
            self._open(place)

    def _on_removed(self, place: Place) -> None:
        self._adder.button.setFocus()
        self.edited.emit(lambda citations: without(citations, place))

    def _open(self, place: Place) -> None:
        self._show_editor(place)
        if self._editor:
            self._editor.count.control.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self._editor, self._reveal_editor)  # when it has its place

    def _reveal_editor(self) -> None:
        """Scroll the panel until the whole editor is in sight, and not only what has the focus."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea) and self.editor:
            area.ensureWidgetVisible(self.editor, 0, 8)

    def _show_editor(self, place: Place) -> None:
        if self._editor is None:
            self._editor = CitationEditor(self._session)
            self._editor.closed.connect(self._close)
            layout = self.control.layout()
            assert layout is not None
            layout.addWidget(self._editor)
            lead_tab_into(self._adder.line, self._editor)
        ids = [
            record.id
            for record, citations in zip(self._form.records(), self._values, strict=False)
            if place in placed(citations)
        ]
        self._editor.show_citation(ids, place, is_new=place[0] == self._made)
        self._editor.show()
        for at, chip in self._chips.items():
            chip.setChecked(at == place)

    def _close(self) -> None:
        if self._editor:
            if self._editor.isAncestorOf(QApplication.focusWidget() or self):
                # What hides with the focus hands it on to what comes next, and the panel would scroll there.
                (self._chips.get(self._editor.place) or self._adder.button).setFocus(Qt.FocusReason.OtherFocusReason)
            self._editor.hide()
        for chip in self._chips.values():
            chip.setChecked(False)

    def _on_changed(self, change: Change) -> None:
        """A source has another name, or another kind: the records that cite it have not changed."""
        if change.transient or not self.isVisible():
            return
        records = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, (Evidence, Map)) for record in records):
            self._form.refresh("evidence")
            if self.editor:
                self.editor.follow(change)
