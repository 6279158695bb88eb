"""The tags of a map, in the order in which they are listed."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Tag


def tags(records: RecordSet) -> list[Tag]:
    """All tags by name."""
    return sorted(records.of_type(Tag), key=lambda tag: (tag.name.casefold(), tag.id))


def tag_name(tag: Tag) -> str:
    """What a list calls the tag, which may have no name yet."""
    return tag.name.strip() or "Unnamed tag"
