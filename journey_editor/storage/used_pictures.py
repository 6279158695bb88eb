"""Which pictures a map still shows."""

from collections.abc import Iterable, Mapping

from journey_editor.document.records import Record
from journey_editor.storage.journey_file import picture_of


def used_pictures(records: Iterable[Record], assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The assets that some record shows."""
    shown = {picture_of(record) for record in records}
    return {digest: data for digest, data in assets.items() if digest in shown}
