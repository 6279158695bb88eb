"""What two records that become one have in common, whatever they are."""

from journey_editor.document.records import Link, Record
from journey_editor.document.references import reference_fields
from journey_editor.document.store import Transaction


def hand_over(t: Transaction, gone_id: str, heir_id: str) -> None:
    """Remove a record in favour of another: all that named it names the heir."""
    for holder in list(t.records.referring_to(gone_id, Record)):
        fields = reference_fields(type(holder))
        heirs = {field.name: field.renamed(holder, {gone_id: heir_id}) for field in fields}
        if isinstance(holder, Link) and heirs["source"] == heirs["target"]:
            t.remove(holder.id)
        else:
            t.patch(holder.id, **heirs)
    t.remove(gone_id)


def joined(name: str, other: str) -> str:
    """Both names, so that neither is lost."""
    return " / ".join(dict.fromkeys(part for part in (name, other) if part))
