"""What the colours of cards can say, in the words of menus and fields."""

COLORED_BY = (
    ("kind", "Kind"),
    ("tag", "Tag"),
    ("owner", "Owner"),
    ("persona", "Persona"),
    ("evidence", "Evidence"),
)
