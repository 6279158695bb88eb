"""The fields of a source."""

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.address_field import AddressField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.evidence_words import kind_choices
from journey_editor.panels.panel import Panel
from journey_editor.panels.suggest_field import suggesting_field
from journey_editor.panels.text_formats import COUNT, DATE
from journey_editor.panels.typed_field import line_field, text_field

STATUSES = ("planned", "running", "done")
_WHO = (("", "Not said"), ("customers", "Customers"), ("prospects", "Prospects"), ("staff", "Staff"))


class SourcePanel(Panel):
    """What is still planned grounds nothing yet."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Source")
        self.column.setContentsMargins(0, 0, 0, 0)
        form = self.form
        form.add("title", line_field("&Title", hint="such as Rider interviews"))
        form.add_pair(
            ("kind", ChoiceField("&Kind", kind_choices(session.records))), ("who", ChoiceField("&Who was asked", _WHO))
        )
        form.add_pair(
            ("sample", line_field("H&ow many", COUNT, hint="such as 12")),
            ("on", line_field("&Date", DATE, hint="YYYY-MM")),
        )
        form.add_pair(
            ("status", suggesting_field("&Status", lambda: list(STATUSES), hint="planned, running, done")),
            ("url", AddressField("&Link", hint="where it can be read")),
        )
        form.add("note", text_field("&Note", lines=2))
