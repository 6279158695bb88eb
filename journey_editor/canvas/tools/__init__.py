"""The gestures, one file each; pointer_input.py has the list."""
