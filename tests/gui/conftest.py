"""Windows of tests make nothing ahead: what they show is made when it is asked for, and a second saved by each."""

import pytest


@pytest.fixture(autouse=True)
def nothing_is_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("panels.side_panel", "shell.findings_pane", "shell.evidence_command"):
        monkeypatch.setattr(f"journey_editor.{module}._IDLE_MS", 10**6)
