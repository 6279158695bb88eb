"""What an export consists of: the poster, the action plan, or both."""

from typing import Literal

from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.layout.findings_page import lay_out_findings
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import DisplayList
from journey_editor.scene.paper import Paper

Contents = Literal["map", "map and findings", "findings"]
CONTENTS: tuple[Contents, ...] = ("map", "map and findings", "findings")


def lay_out_pages(
    records: RecordSet, paper: Paper | None = None, contents: Contents = "map", showing: Showing = EVERYTHING
) -> tuple[DisplayList, ...]:
    """The pages in their order, at least one; every foot says which of how many it is."""
    if contents == "findings":
        return lay_out_findings(records, paper, showing)
    if contents == "map":
        return (lay_out_poster(records, paper, showing),)
    plan = lay_out_findings(records, paper, showing, before=1)
    return (lay_out_poster(records, paper, showing, (1, 1 + len(plan))), *plan)
