"""The stages in which a person builds the meant map, by mouse and keyboard."""

from collections.abc import Iterator

from meant_map import MEANT
from person import Person, find_shown, middle, shown
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from script import Script

from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import lanes, personas, stages, steps
from journey_editor.document.records import Card, Lane, Persona, Record, Step
from journey_editor.panels.palette_row import PaletteRow
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.start_page import StartPage
from journey_editor.storage.map_json import map_json


class MapBuilder:
    """One generator a stage; each leaves the map at rest, with nothing being written."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.beginning = ""  # the text of the map before anything was done to it

    def stages(self) -> Iterator[tuple[str, Script]]:
        """What each stage is called, and what is done in it."""
        yield "start page, New, full screen", self._begin()
        yield "stages and steps by keys", self._write_headers()
        yield "lanes deleted", self._delete_lanes()
        yield "cards by double click and keys", self._write_cards()
        yield "a card from the palette", self._drag_from_palette()
        yield "cards dragged, one of them parked, one stretched", self._drag_cards()
        yield "a curve swept", self._sweep_curve()
        yield "a persona and a curve by digits", self._type_curve()
        yield "a verbatim, a moment of truth, the title", self._add_words()

    # Finding by name, once it has one.

    def _step(self, name: str) -> str:
        return self._find(Step, "name", name)

    def _lane(self, name: str) -> str:
        return self._find(Lane, "name", name)

    def _card(self, title: str) -> str:
        return self._find(Card, "title", title)

    def _persona(self, name: str) -> str:
        return self._find(Persona, "name", name)

    def _find(self, kind: type[Record], field: str, text: str) -> str:
        [found] = [record.id for record in self._person.records.of_type(kind) if getattr(record, field) == text]
        return found

    def _cell(self, lane: str, step: str, across: float = 0.5) -> QPoint:
        return self._person.in_cell(self._lane(lane), self._step(step), across)

    def _stands(self, title: str, lane: str, step: str) -> bool:
        return self._person.has(self._card(title), lane=self._lane(lane), step=self._step(step))

    @property
    def _lead(self) -> str:
        return self._person.window.session.selection.lead

    # Doing.

    def _begin(self) -> Script:
        person = self._person
        yield lambda: find_shown(StartPage) is not None
        start = shown(StartPage)
        yield start.isActiveWindow
        yield from person.click(middle(start.new_map), lambda: find_shown(MainWindow) is not None)
        window = person.window = shown(MainWindow)
        yield lambda: window.isActiveWindow() and person.view.hasFocus() and person.view.is_writing
        self.beginning = map_json(person.records, 0)
        # All of the map is in sight there.
        yield from person.press_key("F11", lambda: window.isFullScreen() and person.view.width() > 1300)
        yield lambda: person.view.is_writing

    def _write_headers(self) -> Script:
        person = self._person
        first = stages(person.records)[0].id
        assert self._lead == first
        yield from self._write_and_go_on("Discover", "Tab")
        yield from self._write_and_go_on("Hears of it", "Tab")
        yield from self._write_and_go_on("Looks it up", "ctrl+Return")
        yield from self._write_and_go_on("Decide", "Tab")
        yield from self._write_and_go_on("Compares prices", "Tab")
        yield from self._write_and_go_on("Signs up", "ctrl+Return")
        for _stage in ("Decision", "Retention", "Advocacy"):
            yield from self._delete_selected()
        yield from person.press_key("Tab", lambda: self._lead == self._step("Compares prices"))
        yield from person.press_key("Tab", lambda: self._lead == self._step("Signs up"))
        # Behind the last ones new ones are made.
        yield from person.press_key("ctrl+Return", lambda: person.view.is_writing)
        yield from self._write_and_go_on("Ride", "Tab")
        yield from self._write_and_go_on("Unlocks a bike", "Tab")
        yield from person.write("Rides")
        yield from self._end_writing()

    def _write_and_go_on(self, name: str, key: str) -> Script:
        yield from self._person.write(name)
        before = self._lead
        yield from self._person.press_key(key, lambda: self._lead != before)

    def _end_writing(self) -> Script:
        yield from self._person.press_key("Escape", lambda: not self._person.view.is_writing)

    def _select(self, record_id: str, across: float = 0.5, down: float = 0.5) -> Script:
        yield from self._person.click(self._person.on(record_id, across, down), lambda: self._lead == record_id)

    def _delete_selected(self) -> Script:
        gone = self._lead
        yield from self._person.press_key("Delete", lambda: gone not in self._person.records)

    def _delete_lanes(self) -> Script:
        person = self._person
        kept = [name for name, _kind in MEANT["lanes"]]
        for lane in lanes(person.records):
            if lane.name not in kept:
                yield from self._select(lane.id, down=0.3)
                yield from self._delete_selected()

    def _write_cards(self) -> Script:
        person = self._person
        yield from self._write_card_at(self._cell("Touchpoints", "Hears of it"), "Poster")
        first = self._lead
        yield from person.press_key("ctrl+Return", lambda: person.view.is_writing and self._lead != first)
        yield from person.write("Radio spot")
        second = self._lead
        yield from person.press_key("Tab", lambda: person.view.is_writing and self._lead != second)
        yield from person.write("Web site")
        yield from self._end_writing()
        yield from self._write_card_at(self._cell("Touchpoints", "Signs up"), "App")
        yield from self._end_writing()
        # Typing alone makes a card in an empty cell.
        cell = Cell(self._lane("Pain points"), self._step("Looks it up"))
        selection = person.window.session.selection
        yield from person.click(self._cell("Pain points", "Looks it up"), lambda: selection.cell == cell)
        yield from person.write("Price is hidden")
        yield from self._end_writing()
        yield from self._write_card_at(self._cell("Pain points", "Unlocks a bike"), "Rain")
        yield from self._end_writing()

    def _write_card_at(self, at: QPoint, title: str) -> Script:
        yield from self._person.double_click(at, lambda: self._person.view.is_writing)
        yield from self._person.write(title)

    def _drag_from_palette(self) -> Script:
        person = self._person
        start = middle(shown(PaletteRow, "Opportunity"))
        yield from person.begin_drag(start, start + QPoint(20, 0))
        yield from person.drag_on(self._cell("Pain points", "Signs up"), person.is_previewing)
        yield from person.drop(lambda: person.view.is_writing)
        yield from person.write("Show the price first")
        yield from self._end_writing()

    def _drag_cards(self) -> Script:
        person = self._person
        yield from person.drag(
            person.on(self._card("App")),
            self._cell("Touchpoints", "Compares prices"),
            lambda: self._stands("App", "Touchpoints", "Compares prices"),
        )
        # N makes a card in the parking lot while nothing is selected.
        yield from person.press_key("Escape", lambda: not self._lead)
        yield from person.press_key("Escape", lambda: not person.window.session.selection)
        yield from person.press_key("n", lambda: person.view.is_writing)
        yield from person.write("Helmets")
        yield from self._end_writing()
        yield from person.drag(
            person.on(self._card("Helmets"), 0.3),
            self._cell("Touchpoints", "Unlocks a bike"),
            lambda: self._stands("Helmets", "Touchpoints", "Unlocks a bike"),
        )
        # By the bar at the right edge of the card that the pointer is over.
        rain = self._card("Rain")
        yield from self._select(rain)
        yield from person.drag(
            person.on(rain, 0.999), self._cell("Pain points", "Rides", 0.8), lambda: person.has(rain, span=2)
        )

    def _sweep_curve(self) -> Script:
        person = self._person
        lane, customer = self._lane("Emotion"), self._persona("Customer")
        rect = person.view.shown.row_rect(lane)
        assert rect is not None
        plot = ScorePlot.at(person.view, lane, rect[1])
        assert plot is not None
        columns = person.view.shown.layout.grid.columns
        points = {
            emotion_id(lane, customer, column.step.id): person.at_map(column.center, plot.y(score))
            for column, score in zip(columns, MEANT["curves"]["Customer"], strict=True)
        }
        start = next(iter(points.values()))
        yield from person.begin_drag(start, start + QPoint(8, 0))
        for point, at in points.items():
            yield from self._sweep_to(at, point)
        yield from person.drop(lambda: all(point in person.records for point in points))

    def _sweep_to(self, at: QPoint, point: str) -> Script:
        yield from self._person.drag_on(at, lambda: point in self._person.view.shown.records)

    def _type_curve(self) -> Script:
        person = self._person
        yield from person.click(middle(shown(PaletteRow, "New persona")), lambda: len(personas(person.records)) == 2)
        newest = personas(person.records)[-1].id
        name = shown(QLineEdit, "Name")
        yield from person.click(middle(name), name.hasFocus)
        yield from person.press_key("ctrl+a", name.hasSelectedText)
        yield from person.type("Tom", lambda: person.has(newest, name="Tom"))
        lane = self._lane("Emotion")
        yield from self._select(lane, 0.3, 0.2)
        for step, score in zip(steps(person.records), MEANT["curves"]["Tom"], strict=True):
            yield from self._type_score(Cell(lane, step.id), emotion_id(lane, newest, step.id), score)

    def _type_score(self, cell: Cell, point: str, score: int) -> Script:
        selection = self._person.window.session.selection
        yield from self._person.press_key("Right", lambda: selection.cell == cell)
        yield from self._person.press_key(str(score + 3), lambda: self._lead == point)

    def _add_words(self) -> Script:
        person = self._person
        [(who, where), said] = next(iter(MEANT["verbatims"].items()))
        point = emotion_id(self._lane("Emotion"), self._persona(who), self._step(where))
        yield from self._select(point)
        field = shown(QPlainTextEdit, f"Verbatim: {who}")
        yield from person.click(middle(field), field.hasFocus)
        yield from person.type(said, lambda: person.has(point, verbatim=said))
        site = self._card("Web site")
        yield from self._select(site)
        yield from person.press_key("ctrl+m", lambda: person.has(site, moment_of_truth=True))
        yield from person.double_click(person.on("map", 0.2), lambda: person.view.is_writing)
        yield from person.write(MEANT["title"])
        yield from self._end_writing()
