"""The kinds of lane, one a file."""
