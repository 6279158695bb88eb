"""Reading a Mermaid `journey` diagram."""

from journey_editor.interchange.import_result import ImportResult, Report
from journey_editor.interchange.mermaid_cast import Actors
from journey_editor.interchange.mermaid_outline import read_outline
from journey_editor.interchange.mermaid_records import records_of
from journey_editor.interchange.mermaid_restored import restored_records
from journey_editor.interchange.mermaid_source import read_source


def read(text: str, *, actors: Actors = "auto", name: str = "", first_line: int = 1) -> ImportResult:
    """The map of a journey. Raises Unreadable.

    `actors` says whether the names behind the scores become personas or tags. `name` is the title of a journey that
    has none, `first_line` the number of its first line in the file around it.
    """
    report = Report()
    source = read_source(text, first_line, report)
    outline = read_outline(source, report)
    if source.records_json:
        # What we wrote needs no guesses: only what its own lines hold is told.
        own_report = Report()
        records = restored_records(source.records_json, outline, text, own_report)
        if records is not None:
            return ImportResult(records, own_report.sentences())
        report.tell(own_report.sentences()[0])
    if name and not outline.title:
        outline.title = name
        report.add("The journey has no title and is called after its heading or file", first_line, name)
    return ImportResult(records_of(outline, actors, text, report), report.sentences())
