"""The panel of a named view: what it shows of the map, how, and on which page."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.queries import lanes, personas, stages
from journey_editor.document.records import Card, Lane, Map, Persona, Record, Stage, Tag, View
from journey_editor.document.showing import showing_of
from journey_editor.document.store import Transaction
from journey_editor.document.tag_order import tag_name, tags
from journey_editor.document.wording import persona_name, word
from journey_editor.panels.checks_field import ChecksField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.colored_by import COLORED_BY
from journey_editor.panels.panel import Panel
from journey_editor.panels.shown_more import SHOWN_BY_VIEW
from journey_editor.panels.theme_choices import VIEW_THEMES, theme_picture
from journey_editor.panels.theme_field import theme_field
from journey_editor.panels.typed_field import line_field
from journey_editor.scene.paper import SHEET_NAMES, split_page
from journey_editor.scene.theme import KINDS

_SHEETS = (("", "As chosen for the export"), ("fit", "As large as the map"), *((name, name) for name in SHEET_NAMES))
_TURNED = (("landscape", "Landscape"), ("portrait", "Portrait"))


class ViewPanel(Panel):
    """All of it is at once on the canvas, which shows the view meanwhile."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "View")
        form = self.form
        form.add("name", line_field("&Name"))
        form.add("stages", ChecksField("Stages", self._stages))
        form.add("lanes", ChecksField("Lanes", self._lanes))
        form.add("personas", ChecksField("Personas", self._personas, nothing="This map has none."))
        self._add_listed("kinds", ChecksField("Kinds of cards", self._kinds))
        form.add("tags", ChecksField("Only cards with tags", self._tags, is_filter=True, nothing="This map has none."))
        self._add_listed(
            "owners", ChecksField("Only cards of", self._owners, is_filter=True, nothing="No card has an owner.")
        )
        self._add_listed("shows", ChecksField("Also show", lambda: dict(SHOWN_BY_VIEW), is_filter=True))
        form.add("color_by", ChoiceField("&Colour by", (("", "As the map says"), *COLORED_BY)))
        self._theme = form.add("theme", theme_field("&Theme", VIEW_THEMES, picture=self._theme_picture))
        page = QHBoxLayout()
        page.setSpacing(8)
        sheet, turned = ChoiceField("&Page", _SHEETS), ChoiceField("&Orientation", _TURNED)
        page.addWidget(form.bind("sheet", sheet, read=partial(_page_part, 0), write=_patch_sheet), 3)
        page.addWidget(form.bind("turned", turned, read=partial(_page_part, 1), write=_patch_turn), 2)
        self.column.insertLayout(self.column.count() - 1, page)

    def show_records(self, ids: Sequence[str]) -> None:
        self._theme.set_choices(VIEW_THEMES)
        super().show_records(ids)
        self._allow_turning()

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._allow_turning()
        touched = {type(record) for record in chain.from_iterable(change.entries.values()) if record}
        if Map in touched:
            self._theme.set_choices(VIEW_THEMES)
        for record_type, names in _FOLLOWED.items():
            if record_type in touched:
                for name in names:
                    self.form.refresh(name)

    def _allow_turning(self) -> None:
        """Only a sheet can lie or stand."""
        shown = self.form.records()
        self.form["turned"].control.setEnabled(bool(shown) and _page_part(0, shown[0]) in SHEET_NAMES)

    def _add_listed(self, name: str, field: ChecksField) -> None:
        """A field for one of the lists of words in the filter."""
        self.form.add_widget(
            self.form.bind(name, field, read=partial(_listed, name), write=partial(_patch_listed, name))
        )

    def _theme_picture(self, name: str) -> QIcon:
        """Without a theme of its own a view has the map's."""
        return theme_picture(name or self.session.records.map.theme)

    def _stages(self) -> Mapping[str, str]:
        found = enumerate(stages(self.session.records), 1)
        return {stage.id: _named(stage.name.strip() or f"Stage {number}", stage) for number, stage in found}

    def _lanes(self) -> Mapping[str, str]:
        found = enumerate(lanes(self.session.records), 1)
        return {lane.id: _named(lane.name.strip() or f"Lane {number}", lane) for number, lane in found}

    def _personas(self) -> Mapping[str, str]:
        return {persona.id: persona_name(persona) for persona in personas(self.session.records)}

    def _kinds(self) -> Mapping[str, str]:
        said = self.session.records.map
        return {kind: word(said, kind) for kind in KINDS}

    def _tags(self) -> Mapping[str, str]:
        return {tag.id: tag_name(tag) for tag in tags(self.session.records)}

    def _owners(self) -> Mapping[str, str]:
        owners = {card.owner for card in self.session.records.of_type(Card) if card.owner.strip()}
        return {owner: owner for owner in sorted(owners, key=str.casefold)}


# Which fields offer or name what records of a type say.
_FOLLOWED: dict[type[Record], tuple[str, ...]] = {
    Stage: ("stages",),
    Lane: ("lanes",),
    Persona: ("personas",),
    Tag: ("tags",),
    Card: ("owners",),
    Map: ("kinds", "theme"),
}


def _named(name: str, record: Stage | Lane) -> str:
    return f"{name} (hidden)" if record.hidden else name


def _listed(name: str, record: Record) -> tuple[str, ...]:
    """The words of a list in the filter, whatever a file holds there."""
    shown = showing_of(record) if isinstance(record, View) else None
    return tuple(sorted(getattr(shown, name))) if shown else ()


def _patch_listed(name: str, t: Transaction, view_id: str, value: Any) -> None:
    view = t.records.find(View, view_id)
    if view:
        others = {key: words for key, words in view.filter.items() if key != name}
        t.patch(view_id, filter={**others, name: value} if value else others)


def _page_part(part: int, record: Record) -> str:
    """The sheet of the view's page, or how it lies."""
    said = split_page(record.page if isinstance(record, View) else "")[part]
    return said or ("", "landscape")[part]


def _patch_sheet(t: Transaction, view_id: str, sheet: Any) -> None:
    _patch_page(t, view_id, sheet, _page_part(1, t.records[view_id]))


def _patch_turn(t: Transaction, view_id: str, turned: Any) -> None:
    _patch_page(t, view_id, _page_part(0, t.records[view_id]), turned)


def _patch_page(t: Transaction, view_id: str, sheet: str, turned: str) -> None:
    t.patch(view_id, page=f"{sheet} {turned}" if sheet in SHEET_NAMES else sheet)
