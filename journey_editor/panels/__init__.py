"""The panels around the canvas: forms of what is selected, and the palette."""
