"""What a person chooses for an export: format, page, resolution, and the name of the file."""

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from journey_editor.export.outputs import OUTPUTS
from journey_editor.layout.pages import CONTENTS, Contents
from journey_editor.scene.paper import SHEET_NAMES, Orientation, Paper, parse_paper

NATURAL_PAGE = "fit"
SUFFIXES = tuple(output.suffixes[0] for output in OUTPUTS)
ORIENTATIONS: tuple[Orientation, ...] = ("landscape", "portrait")
RESOLUTIONS = (96, 150, 300, 600)  # pixels an inch

_MAP_SUFFIX = ".journey"
_CONTENTS_WORDS: dict[Contents, list[str]] = {
    "map": [],
    "map and findings": ["--with", "findings"],
    "findings": ["--only", "findings"],
}


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """`suffix` tells the format. `page` is the name of a sheet, or NATURAL_PAGE for a page of the map's own size.

    `dpi` is the resolution of formats of pixels, `contents` what of the map is printed. `view` is the id of a named
    view, `solo` that of the persona in front, `every_view` prints each view into a file of its own, on its own page
    where a page as large as the map is chosen; these are chosen anew each time.
    """

    suffix: str = SUFFIXES[0]
    page: str = NATURAL_PAGE
    orientation: Orientation = "landscape"
    dpi: int = 150
    contents: Contents = "map"
    view: str = ""
    solo: str = ""
    every_view: bool = False

    @property
    def paper(self) -> Paper | None:
        """The sheet; None for a page of the map's own size."""
        return None if self.page == NATURAL_PAGE else parse_paper(self.page, self.orientation)

    @property
    def successes(self) -> tuple[int, ...]:
        """The statuses of an export that went well."""
        return (0,)

    @property
    def has_pixels(self) -> bool:
        return self.suffix == ".png"

    def arguments(self, source: Path, target: Path) -> list[str]:
        """The words of the command line that make this export."""
        words = ["export", str(source), str(target), "--dpi", str(self.dpi), "--progress"]
        words += ["--all-views"] if self.every_view else []
        words += [] if self.every_view and self.page == NATURAL_PAGE else ["--page", self.page]
        words += _CONTENTS_WORDS[self.contents]
        words += [f"--view={self.view}"] if self.view else []
        words += [f"--solo={self.solo}"] if self.solo else []
        return words if self.page == NATURAL_PAGE else [*words, "--orientation", self.orientation]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> Self:
        """The choices that `to_json` gave; what cannot be chosen any more is as at first."""
        values = stored if isinstance(stored, dict) else {}
        kept = {field.name: values[field.name] for field in fields(cls) if _is_possible(field.name, values)}
        return cls(**kept)


def _is_possible(name: str, values: dict[str, Any]) -> bool:
    value = values.get(name)
    match name:
        case "suffix":
            return value in SUFFIXES
        case "page":
            return value in (NATURAL_PAGE, *SHEET_NAMES)
        case "orientation":
            return value in ORIENTATIONS
        case "contents":
            return value in CONTENTS
    return type(value) is int and value in RESOLUTIONS


def with_suffix(path: Path, suffix: str) -> Path:
    """The path of an export with this suffix, in place of that of a map or of another export."""
    if path.suffix.lower() in (_MAP_SUFFIX, *SUFFIXES):
        return path.with_suffix(suffix)
    return path.with_name(path.name + suffix)
