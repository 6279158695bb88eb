"""The outputs, in the order in which they are offered. What writes them is imported when it is needed: it is heavy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from journey_editor.scene.display_list import DisplayList

Tell = Callable[[float], None]


class Unwritable(Exception):  # noqa: N818 - it reads as what it says: `except Unwritable`
    """A page that this output cannot hold. The message is one line: what is wrong and what to do."""


@dataclass(frozen=True)
class Output:
    """`write(page, assets, dpi, file, tell)` raises Unwritable, and OSError from the file. `dpi` holds for pixels only.

    `tell` hears which share of the writing is done (0 to 1), from outputs that know.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[DisplayList, Mapping[str, bytes], float, BinaryIO, Tell], None]


def _write_pdf(page: DisplayList, assets: Mapping[str, bytes], _dpi: float, file: BinaryIO, _tell: Tell) -> None:
    from journey_editor.export.pdf import write_pdf

    write_pdf((page,), assets, file)


def _write_png(page: DisplayList, assets: Mapping[str, bytes], dpi: float, file: BinaryIO, tell: Tell) -> None:
    from journey_editor.export.png import pixel_size, write_png

    try:
        pixel_size(page, dpi)
    except ValueError as error:
        raise Unwritable(str(error)) from None
    write_png(page, assets, dpi, file, tell)


OUTPUTS = (
    Output("PDF", (".pdf",), _write_pdf),
    Output("PNG picture", (".png",), _write_png),
)
