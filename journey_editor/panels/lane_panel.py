"""The panel of lanes."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.folding import can_fold
from journey_editor.document.queries import personas
from journey_editor.document.records import Lane, Persona, Record
from journey_editor.document.store import Transaction
from journey_editor.document.wording import persona_name, word
from journey_editor.lanes.channels import SHOWS_ALL
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.checks_field import ChecksField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.color_field import ColorField
from journey_editor.panels.measure_fields import BANDS, GOOD, MEASURE, add_measure
from journey_editor.panels.panel import Panel
from journey_editor.panels.scale_fields import SCALE, SCALE_RANGE, SCALE_WORDS, add_lane_scale
from journey_editor.panels.shown_more import SHOWN_MORE, show_by_lane, shown_by_lane
from journey_editor.panels.text_formats import WEIGHT
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.theme import KINDS

_ALL_CHANNELS = "all channels"
_SHOWN = "Cards also show"
# Which fields say something about which kinds of lanes; the others are for all.
_OF_CARDS = {"cards", "thoughts", "images", "text"}
_OF_KINDS = {
    "card_kind": {"cards", "thoughts"},
    "actor": _OF_CARDS,
    _SHOWN: _OF_CARDS,
    **{name: {"emotion"} for name in (MEASURE, GOOD, BANDS, SCALE, SCALE_RANGE)},
    _ALL_CHANNELS: {"channels"},
}


class LanePanel(Panel):
    OF_ONE = ("name", "question")

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Lane")
        self.form.add("name", text_field("&Name"))
        self.form.add("question", text_field("&Question", hint="What the lane answers"))
        self._card_kind = self.form.add("card_kind", ChoiceField("&Kind of its cards", ()))
        self._actor = self.form.add("actor", ChoiceField("&Whose doing it shows", ()))
        self.form.add_widget(
            self.form.bind(
                _ALL_CHANNELS, CheckField("&Print channels that nothing uses"), read=_shows_all, write=_show_all
            )
        )
        add_measure(self.form)
        add_lane_scale(self.form)
        also = ChecksField(_SHOWN, lambda: dict(SHOWN_MORE), is_filter=True)
        self.form.add_widget(self.form.bind(_SHOWN, also, read=shown_by_lane, write=show_by_lane))
        self._color = self.form.add("color", ColorField("Colour"))
        self.form.add("weight", line_field("Hei&ght, times the usual", WEIGHT))
        self.form.add("folded", CheckField("&Folded on the screen"))
        self.form.add("hidden", CheckField("Hi&dden"))
        self.form.add("locked", CheckField("&Locked"), stays_open=True)

    def show_records(self, ids: Sequence[str]) -> None:
        said = self.session.records.map
        self._card_kind.set_choices([(kind, word(said, kind)) for kind in KINDS])
        self._name_actors()
        self._color.offer(tuple(dict.fromkeys(look.accent for look in palette_of(self.session.records).kinds.values())))
        super().show_records(ids)
        self._choose_fields()

    def follow(self, change: Change) -> None:
        if any(isinstance(record, Persona) for pair in change.entries.values() for record in pair):
            self._name_actors()
            self.form.refresh("actor")
        super().follow(change)
        self._choose_fields()

    def _name_actors(self) -> None:
        """Whoever may do something; staff first, as it is mostly they who have lanes of their own."""
        people = sorted(personas(self.session.records), key=lambda persona: persona.kind != "staff")
        self._actor.set_choices([(None, "Nobody in particular"), *((who.id, persona_name(who)) for who in people)])

    def _choose_fields(self) -> None:
        shown = [record for record in self.form.records() if isinstance(record, Lane)]
        for name, own in _OF_KINDS.items():
            self.form[name].setVisible(all(lane.kind in own for lane in shown))
        self.form["folded"].setVisible(all(can_fold(lane) for lane in shown))
        self.form[SCALE_WORDS].setVisible(all(lane.kind == "emotion" and lane.scale is not None for lane in shown))


def _shows_all(record: Record) -> bool:
    return isinstance(record, Lane) and record.options.get(SHOWS_ALL) is True


def _show_all(t: Transaction, lane_id: str, shows_all: bool) -> None:
    lane = t.records.find(Lane, lane_id)
    if lane:
        others = {name: value for name, value in lane.options.items() if name != SHOWS_ALL}
        t.patch(lane_id, options={**others, SHOWS_ALL: True} if shows_all else others)
