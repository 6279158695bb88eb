"""Outputs, one a file."""
