"""The ctypes functions and constants of PDFium: generated, too many to name, and without types in the library too."""

from typing import Any

def __getattr__(name: str) -> Any: ...
