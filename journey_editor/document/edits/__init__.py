"""Edits: what a person does to a map, each a function on a transaction."""
