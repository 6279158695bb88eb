"""What is selected: the panel of its type, or what to do when there is none."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import cards_in
from journey_editor.document.change import Change
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Link, Record, Stage, Step
from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.cell_advice import cell_advice
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.emotion_panel import EmotionPanel
from journey_editor.panels.kpi_panel import KpiPanel
from journey_editor.panels.lane_panel import LanePanel
from journey_editor.panels.link_panel import LinkPanel
from journey_editor.panels.panel import MARGIN, Panel
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.stage_panel import StagePanel
from journey_editor.panels.step_panel import StepPanel

_PANELS: Mapping[type[Record], tuple[str, Callable[[MapSession], Panel]]] = {
    Card: ("Card", CardPanel),
    Stage: ("Stage", StagePanel),
    Step: ("Step", StepPanel),
    Lane: ("Lane", LanePanel),
    Kpi: ("KPI", KpiPanel),
    Link: ("Link", LinkPanel),
}
_NOTHING = "Select a card, a step, a stage or a lane on the map to see and change it here."
_UNLIKE = "Things of several kinds are selected. Select things of one kind to change them together."


class SelectionPanel(QStackedWidget):
    """Panels are made when they are first needed, or before that when there is time, and used again."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._panels: dict[type[Record], Panel] = {}
        self._emotion_panel: EmotionPanel | None = None
        self._advice = PlainLabel(role="secondary")
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._advice.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._shown: Panel | None = None
        set_style(self, role="panel")
        self.addWidget(self._advice)

    @property
    def advice(self) -> str:
        """What is said in place of a panel, "" when there is one."""
        return "" if self._shown else self._advice.text()

    @property
    def title(self) -> str:
        """What is selected now, in a word or two."""
        types, count = {type(record) for record in self._selected()}, len(self._selected())
        if self._emotion_place():
            return "Emotion"
        if len(types) != 1 or not types <= _PANELS.keys():
            return "Selection"
        name = _PANELS[types.pop()][0]
        return name if count == 1 else f"{count} {name if name.isupper() else name.lower()}s"

    def makers(self) -> list[Callable[[], Panel]]:
        """What makes each panel ready unless it is in use, the panel that is wanted most first."""
        return [*(partial(self._panel_ahead, kind) for kind in _PANELS), self._emotions_ahead]

    def show_selection(self) -> None:
        """Show what is selected now."""
        found = self._selected()
        types = {type(record) for record in found}
        place = self._emotion_place()
        if place:
            emotions = self._emotions()
            emotions.show_place(*place)
            self._show(emotions)
        elif len(types) > 1:
            self._advise(_UNLIKE)
        elif found and types <= _PANELS.keys():
            panel = self._panel(types.pop())
            panel.show_records([record.id for record in found])
            self._show(panel)
        else:
            self._advise(self._cell_advice())

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of what is selected."""
        if self._shown:
            self._shown.follow(change)
        elif not self._session.selection.ids:
            self._advise(self._cell_advice())  # the cell may hold a card now

    def _cell_advice(self) -> str:
        cell = self._session.selection.cell
        if cell is None:
            return _NOTHING
        records = self._session.records
        lane = records.find(Lane, cell.lane)
        return cell_advice(lane.kind if lane else "", holds_cards=bool(cards_in(records, cell)))

    def _selected(self) -> list[Record]:
        records = self._session.records
        return [record for record_id in self._session.selection.ids if (record := records.get(record_id))]

    def _emotion_place(self) -> tuple[str, str, str] | None:
        """Lane, step and state of the curve's point that is selected, or of the empty cell that waits for one."""
        records, selection = self._session.records, self._session.selection
        point = records.find(Emotion, selection.lead)
        if point and all(isinstance(record, Emotion) for record in self._selected()):
            return point.lane, point.step, point.state
        lane = records.find(Lane, selection.cell.lane) if selection.cell else None
        if selection.cell and selection.cell.step and lane and lane.kind == "emotion" and not selection.ids:
            return lane.id, selection.cell.step, self._session.active_state
        return None

    def _panel(self, kind: type[Record]) -> Panel:
        if kind not in self._panels:
            panel = self._panels[kind] = _PANELS[kind][1](self._session)
            self.addWidget(panel)
        return self._panels[kind]

    def _emotions(self) -> EmotionPanel:
        if self._emotion_panel is None:
            self._emotion_panel = EmotionPanel(self._session)
            self.addWidget(self._emotion_panel)
        return self._emotion_panel

    def _panel_ahead(self, kind: type[Record]) -> Panel:
        """A panel that has shown a record: what it makes for the first one is there for the others."""
        panel = self._panel(kind)
        any_record = next(iter(self._session.records.of_type(kind)), None)
        if any_record and not panel.form.ids:
            panel.show_records([any_record.id])
            panel.show_rest()
        return panel

    def _emotions_ahead(self) -> Panel:
        emotions = self._emotions()
        point = next(iter(self._session.records.of_type(Emotion)), None)
        if point and self._shown is not emotions:
            emotions.show_place(point.lane, point.step, point.state)
        return emotions

    def _show(self, panel: Panel) -> None:
        self.setCurrentWidget(panel)
        self._shown = panel

    def _advise(self, sentence: str) -> None:
        self._advice.setText(sentence)
        self.setCurrentWidget(self._advice)
        self._shown = None
