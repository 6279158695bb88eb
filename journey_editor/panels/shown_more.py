"""What cards can show beside what they always show, when their lane or a view asks."""

SHOWN_MORE = (
    ("body", "Notes"),
    ("owner", "Owner"),
)
