"""Document + theme + paper -> display list."""
