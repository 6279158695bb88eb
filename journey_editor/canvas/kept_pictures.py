"""The bytes of the pictures that a map shows: they are kept before the edit that names them by their sha256."""

from collections.abc import Mapping

from journey_editor.canvas.map_session import MapSession
from journey_editor.storage.limits import MAX_ASSETS_BYTES, MIB


def keep_pictures(session: MapSession, pictures: Mapping[str, bytes]) -> str:
    """Keep the pictures with the map; "", or why not: it would hold more than can be opened again."""
    if sum(map(len, {**session.assets, **pictures}.values())) > MAX_ASSETS_BYTES:
        return f"The pictures of a map take {MAX_ASSETS_BYTES // MIB} MB at most; make them smaller"
    session.assets.update(pictures)
    return ""
