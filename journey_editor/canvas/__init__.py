"""The map as a person sees, drags and writes it: one scroll area that paints the display list."""
