"""What says over the map that only one persona is in front, and brings the others back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from journey_editor.canvas.commands.personas import end_solo
from journey_editor.canvas.map_view import MapView
from journey_editor.document.change import Change
from journey_editor.document.records import Persona
from journey_editor.document.wording import persona_name
from journey_editor.panels.dynamic_style import set_style

_AWAY = 12  # from the bottom of the map, where it hides no header


class SoloNotice(QPushButton):
    """Hidden while everyone shows; a click shows everyone. A persona that is deleted is in front no more."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip("F7 or Esc brings everyone back, too.")
        set_style(self, role="primary")
        self.hide()
        self.clicked.connect(lambda: end_solo(view.session))
        view.session.showing_changed.connect(self._show)
        view.camera_changed.connect(self._place)
        view.session.changed.connect(self._on_changed)

    def _show(self) -> None:
        session = self._view.session
        persona = session.records.find(Persona, session.showing.solo)
        self.setVisible(persona is not None)
        if persona:
            words = f"Only {persona_name(persona)} · Show everyone"
            self.setText(words.replace("&", "&&"))
            self.setAccessibleName(words)
            self._place()

    def _place(self) -> None:
        self.adjustSize()
        camera = self._view.camera
        self.move(round((camera.free_width - self.width()) / 2), round(camera.map_height) - self.height() - _AWAY)

    def _on_changed(self, change: Change) -> None:
        session = self._view.session
        if not change.transient and session.showing.solo:
            if session.showing.solo not in session.records:
                end_solo(session)
            else:
                self._show()
