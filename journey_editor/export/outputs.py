"""The outputs, in the order in which they are offered. What writes them is imported when it is needed: it is heavy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from journey_editor.scene.display_list import DisplayList

Tell = Callable[[float], None]


class Unwritable(Exception):  # noqa: N818 - it reads as what it says: `except Unwritable`
    """A page that this output cannot hold. The message is one line: what is wrong and what to do."""


@dataclass(frozen=True)
class Output:
    """`write(pages, assets, dpi, file, tell)` raises Unwritable, and OSError from the file. `dpi` is for pixels only.

    `tell` hears which share of the writing is done (0 to 1), from outputs that know. A file holds several pages, or one
    (`is_single`): then each page has a file of its own.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Sequence[DisplayList], Mapping[str, bytes], float, BinaryIO, Tell], None]
    is_single: bool = False

    def files(self, target: Path, count: int) -> list[Path]:
        """The files that so many pages become: "plan.pdf", or "plan.png", "plan-2.png", ..."""
        rest = range(2, count + 1) if self.is_single else ()
        return [target, *(target.with_name(f"{target.stem}-{number}{target.suffix}") for number in rest)]

    def shares(self, pages: Sequence[DisplayList]) -> list[Sequence[DisplayList]]:
        """The pages of each of these files."""
        return [pages[index : index + 1] for index in range(len(pages))] if self.is_single else [pages]


def output_for(path: Path) -> Output:
    """The output that the suffix of a file tells. Raises KeyError."""
    return {suffix: output for output in OUTPUTS for suffix in output.suffixes}[path.suffix.lower()]


def _write_pdf(
    pages: Sequence[DisplayList], assets: Mapping[str, bytes], _dpi: float, file: BinaryIO, _tell: Tell
) -> None:
    from journey_editor.export.pdf import write_pdf

    write_pdf(pages, assets, file)


def _write_png(
    pages: Sequence[DisplayList], assets: Mapping[str, bytes], dpi: float, file: BinaryIO, tell: Tell
) -> None:
    from journey_editor.export.png import pixel_size, write_png

    (page,) = pages
    try:
        pixel_size(page, dpi)
    except ValueError as error:
        raise Unwritable(str(error)) from None
    write_png(page, assets, dpi, file, tell)


OUTPUTS = (
    Output("PDF", (".pdf",), _write_pdf),
    Output("PNG picture", (".png",), _write_png, is_single=True),
)
