"""The panel of figures."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.link_section import LinkSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.text_formats import DATE, NUMBER
from journey_editor.panels.typed_field import line_field, text_field


class KpiPanel(Panel):
    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "KPI")
        form = self.form
        form.add("name", text_field("&Name"))
        form.add_pair(("value", line_field("Va&lue", NUMBER)), ("unit", line_field("&Unit")))
        form.add_pair(("target", line_field("&Target", NUMBER)), ("previous", line_field("&Previous", NUMBER)))
        form.add_pair(
            ("good", ChoiceField("&Good is", (("up", "Up"), ("down", "Down")))),
            ("on", line_field("&Date", DATE, hint="YYYY-MM")),
        )
        self._links = LinkSection(session)
        form.add_widget(self._links)

    def show_records(self, ids: Sequence[str]) -> None:
        super().show_records(ids)
        self._links.show_ends(ids)

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._links.follow(change)
