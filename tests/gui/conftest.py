"""Windows of tests make nothing ahead, which saves each a second, and show panels at once, which takes less waiting."""

from collections.abc import Callable, Iterable

import pytest

from journey_editor.panels.panel import Panel


@pytest.fixture(autouse=True)
def nothing_is_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("panels.side_panel", "shell.findings_pane", "shell.evidence_command"):
        monkeypatch.setattr(f"journey_editor.{module}._IDLE_MS", 10**6)


@pytest.fixture(autouse=True)
def panels_are_whole_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def show_rest(_panel: Panel, parts: Iterable[Callable[[], None]]) -> None:
        for part in parts:
            part()

    monkeypatch.setattr(Panel, "show_rest_soon", show_rest)
