"""The .journey file: reading, writing, limits against hostile input."""
