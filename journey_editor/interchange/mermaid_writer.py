"""Writing a map as a Mermaid `journey`.

Mermaid holds sections, tasks, one score a task and names. Where the map is more than that, `%%` lines at the end, which
Mermaid skips, hold all its records, so that reading the file gives the same map again.
"""

from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.import_result import Unreadable
from journey_editor.interchange.mermaid_lines import visible_lines
from journey_editor.interchange.mermaid_losses import losses_of
from journey_editor.interchange.mermaid_reader import read
from journey_editor.interchange.mermaid_source import RECORDS_PREFIX
from journey_editor.interchange.same_content import is_same_content
from journey_editor.storage.map_json import map_json

# Signs that Mermaid, a page around the diagram or an editor would act on even in a comment. In JSON they occur in
# texts only.
_ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "%<>&`\x7f\x85\u2028\u2029"})


def write(records: RecordSet) -> tuple[str, tuple[str, ...]]:
    """The text, and a sentence for each thing that a reader other than Journey Editor will miss."""
    text = "".join(f"{line}\n" for line in visible_lines(records))
    if _says_all(text, records):
        return text, ()
    return text + "".join(f"{line}\n" for line in _record_lines(records)), losses_of(records)


def _record_lines(records: RecordSet) -> list[str]:
    return [f"{RECORDS_PREFIX} {line}" for line in map_json(records, rev=0).translate(_ESCAPED).strip().split("\n")]


def _says_all(text: str, records: RecordSet) -> bool:
    try:
        return is_same_content(read(text).records, records)
    except Unreadable:
        return False
