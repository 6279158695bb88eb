"""The application as it is to the tests of the window."""

from tests.gui.shell.conftest import plain_application

__all__ = ["plain_application"]
