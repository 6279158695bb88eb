"""The panel of stages."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Stage
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.color_field import ColorField
from journey_editor.panels.panel import Panel
from journey_editor.panels.suggest_field import suggesting_field
from journey_editor.panels.text_formats import WEIGHT
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.palettes import palette_of


class StagePanel(Panel):
    OF_ONE = ("name", "goal")

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Stage")
        self.form.add("name", text_field("&Name"))
        self.form.add("goal", text_field("&Goal", lines=2, hint="What the customer wants to reach here"))
        self.form.add("group", suggesting_field("Gro&up", self._groups, hint="One brace over neighbours of one group"))
        self._color = self.form.add("color", ColorField("Colour"))
        self.form.add("weight", line_field("&Width, times the usual", WEIGHT))
        self.form.add("folded", CheckField("&Folded on the screen"))
        self.form.add("hidden", CheckField("Hi&dden"))
        self.form.add("locked", CheckField("&Locked"), stays_open=True)

    def show_records(self, ids: Sequence[str]) -> None:
        self._color.offer(palette_of(self.session.records).stages)
        super().show_records(ids)

    def _groups(self) -> list[str]:
        return sorted({stage.group for stage in self.session.records.of_type(Stage) if stage.group}, key=str.casefold)
