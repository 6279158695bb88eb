"""How much of the map nobody was asked about, in a sentence."""

from journey_editor.canvas.map_session import MapSession
from journey_editor.layout.sources import assumed_percent, feelings_of_today


def share_words(session: MapSession) -> str:
    """ "37 % of 19 emotion points are assumptions."; of what shows."""
    count = len(feelings_of_today(session.records, session.showing))
    percent = assumed_percent(session.records, session.showing)
    if not count:
        return "The map has no emotion points yet."
    if percent is None:
        return "No source is named yet: everything on this map is an assumption."
    if count == 1:
        return "The one emotion point is an assumption." if percent else "The one emotion point cites a source."
    return f"{percent} % of {count} emotion points are assumptions."
