"""Display list -> QPainter."""
