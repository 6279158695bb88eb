"""The panel of steps."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.link_section import LinkSection
from journey_editor.panels.linked_map_field import LinkedMapField
from journey_editor.panels.panel import Panel
from journey_editor.panels.star_field import StarField
from journey_editor.panels.text_formats import DURATION, WEIGHT
from journey_editor.panels.typed_field import line_field, text_field


class StepPanel(Panel):
    OF_ONE = ("name", "goal", "map")

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Step")
        self.form.add("name", text_field("&Name"))
        self.form.add("goal", text_field("&Goal", lines=2, hint="What the customer wants to get done"))
        self.form.add_pair(
            ("duration_s", line_field("Du&ration", DURATION, hint="5 min, 2 h 30 min")),
            ("wait_s", line_field("Wai&ting", DURATION, hint="3 d")),
        )
        self.form.add("moment_of_truth", StarField())
        self.form.add("weight", line_field("&Width, times the usual", WEIGHT))
        self.form.add("hidden", CheckField("Hi&dden"))
        self.form.add("map", LinkedMapField(lambda: session.folder))
        self._links = LinkSection(session)
        self.form.add_widget(self._links)

    def show_records(self, ids: Sequence[str]) -> None:
        super().show_records(ids)
        self._links.show_ends(ids)

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._links.follow(change)
