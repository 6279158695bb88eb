"""The one place that knows where the bundled resources are: in a checkout, in a wheel, in a frozen bundle."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """The path of a bundled file or folder, such as `resource_path("fonts", "inter")`.

    Raises FileNotFoundError when the installation is incomplete.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing; install Journey Editor again")
