"""Which Qt each package may use. The arrows between the packages are import-linter's part (pyproject.toml)."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "journey_editor"

# By file or by package; whoever is not in the table uses no Qt at all.
ALLOWED_QT = {
    "text/line_breaks.py": {"QtCore"},
    "painting": {"QtCore", "QtGui"},
    "export/png.py": {"QtCore", "QtGui"},
    "storage/lock.py": {"QtCore"},
    "canvas": {"QtCore", "QtGui", "QtWidgets"},
    "panels": {"QtCore", "QtGui", "QtWidgets"},
    "shell": {"QtCore", "QtGui", "QtWidgets"},
    "app.py": {"QtCore", "QtGui", "QtWidgets"},
}
WITHOUT_QT_GUI = ["document", "text", "scene", "lanes", "layout", "storage", "interchange", "export/pdf.py"]
EVASIVE_NAMES = {"base", "common", "helpers", "manager", "misc", "utils"}


def qt_modules(source: str) -> set[str]:
    """The Qt modules that Python source imports, wherever in it: `QtGui`, or `shiboken6`."""
    names = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("PySide6.")} | (
        {"shiboken6"} & {name.split(".")[0] for name in names}
    )


def test_imports_of_qt_are_seen_in_every_form() -> None:
    source = """
import PySide6.QtWidgets, os
from PySide6 import QtGui
def late():
    from PySide6.QtCore import QLockFile
    import shiboken6
"""
    assert qt_modules(source) == {"QtWidgets", "QtGui", "QtCore", "shiboken6"}


def test_every_package_keeps_to_its_part_of_qt() -> None:
    too_much = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        allowed = ALLOWED_QT.get(name) or ALLOWED_QT.get(name.split("/")[0], set())
        if more := qt_modules(path.read_text()) - allowed:
            too_much[name] = more
    assert too_much == {}


@pytest.mark.parametrize("part", WITHOUT_QT_GUI)
def test_everything_up_to_the_pdf_writer_imports_without_qt_gui(part: str) -> None:
    top = PACKAGE / part
    files = [top] if top.suffix else sorted(top.rglob("*.py"))
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in files]
    program = (
        "import importlib, sys\n"
        "sys.modules.update({'PySide6.QtGui': None, 'PySide6.QtWidgets': None})\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, *modules], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert modules


def test_modules_are_named_for_their_job() -> None:
    assert [path for path in PACKAGE.rglob("*.py") if path.stem in EVASIVE_NAMES] == []


def test_folder_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
