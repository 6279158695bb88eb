"""The lock holds what pyproject.toml asks for, with hashes, and says nothing about where it was made."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text()
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_versions() -> list[tuple[str, str]]:
    """Name and version; a package stands there twice when its version depends on the Python."""
    return [(normalized(name), version) for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE)]


def test_lock_satisfies_every_requirement() -> None:
    asked = [
        *PYPROJECT["build-system"]["requires"],
        *PYPROJECT["project"]["dependencies"],
        *PYPROJECT["dependency-groups"]["dev"],
    ]
    for requirement in map(Requirement, asked):
        versions = [version for name, version in locked_versions() if name == normalized(requirement.name)]
        assert versions, f"{requirement} is not in the lock"
        assert all(requirement.specifier.contains(version) for version in versions), f"{requirement}: {versions}"


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) == len(locked_versions())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_lock_names_no_host() -> None:
    assert "://" not in LOCK
    assert [line for line in LOCK.splitlines() if line.startswith("--")] == []
