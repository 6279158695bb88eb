"""The panel of lanes."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import Lane
from journey_editor.document.wording import word
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.color_field import ColorField
from journey_editor.panels.panel import Panel
from journey_editor.panels.scale_fields import SCALE, SCALE_WORDS, add_lane_scale
from journey_editor.panels.text_formats import WEIGHT
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.theme import KINDS

_COLORS = tuple(dict.fromkeys(look.accent for look in KINDS.values()))
# Which fields say something about which kinds of lanes; the others are for all.
_OF_KINDS = {"card_kind": {"cards", "thoughts"}, SCALE: {"emotion"}}


class LanePanel(Panel):
    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Lane")
        self.form.add("name", text_field("&Name"))
        self.form.add("question", text_field("&Question", hint="What the lane answers"))
        self._card_kind = self.form.add("card_kind", ChoiceField("&Kind of its cards", ()))
        add_lane_scale(self.form)
        self.form.add("color", ColorField("Colour", _COLORS))
        self.form.add("weight", line_field("Hei&ght, times the usual", WEIGHT))
        self.form.add("hidden", CheckField("Hi&dden"))
        self.form.add("locked", CheckField("&Locked"), stays_open=True)

    def show_records(self, ids: Sequence[str]) -> None:
        said = self.session.records.map
        self._card_kind.set_choices([(kind, word(said, kind)) for kind in KINDS])
        super().show_records(ids)
        self._choose_fields()

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._choose_fields()

    def _choose_fields(self) -> None:
        shown = [record for record in self.form.records() if isinstance(record, Lane)]
        for name, own in _OF_KINDS.items():
            self.form[name].setVisible(all(lane.kind in own for lane in shown))
        self.form[SCALE_WORDS].setVisible(all(lane.kind == "emotion" and lane.scale is not None for lane in shown))
