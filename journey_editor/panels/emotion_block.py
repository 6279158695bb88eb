"""What one persona feels at one step: five faces, the score, a word for it, and what the persona says."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.emotions import clear_emotion, set_emotion, set_spread
from journey_editor.document.ids import emotion_id
from journey_editor.document.locking import is_cell_locked
from journey_editor.document.measures import Good, good_end, scale_of
from journey_editor.document.records import Emotion, EmotionScale, Lane, Persona
from journey_editor.document.store import Transaction
from journey_editor.document.wording import format_number, format_signed, persona_name
from journey_editor.panels.citations_field import CitationsField
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.faces_field import DEGREES, MOODS, FacesField
from journey_editor.panels.flow_box import FlowBox
from journey_editor.panels.growing_text_edit import GrowingTextEdit
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.text_formats import NUMBER, TextFormat, UnfinishedError
from journey_editor.panels.typed_field import TypedField
from journey_editor.scene.faces import mood

_WORD_WIDTH = 88  # at least


class EmotionBlock(QFrame):
    """A face sets the score that it stands for on the scale of the lane; word and quote come with the score."""

    def __init__(self, session: MapSession, *, has_numbers: bool) -> None:
        """`has_numbers` adds fields for the exact score and the ends of its spread."""
        super().__init__()
        self._session = session
        self._place: tuple[str, str, str, str] = ("", "", "", "")  # lane, persona, step, state
        set_style(self, role="box")
        self._name = PlainLabel(role="strong")
        self._score = PlainLabel(role="secondary", wraps=False)
        self.faces = FacesField()
        self.form = RecordForm(session)
        self.word = self.form.bind("word", TypedField("", LineEdit(), hint="in a word", name="Word for the emotion"))
        self.word.setMinimumWidth(_WORD_WIDTH)
        set_style(self.word.control, role="quiet")
        head = FlowBox()
        for widget in (self._name, self._score, self.word):
            head.add(widget)
        self.verbatim = TypedField("", GrowingTextEdit(), hint="What they say", name="Verbatim")
        self.form.add("verbatim", self.verbatim)
        self._numbers = self._make_numbers() if has_numbers else []
        if self._numbers:
            self.form.add_line(*self._numbers)
        self.form.add("evidence", CitationsField(session, self.form))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(head)
        layout.addWidget(self.faces)
        layout.addWidget(self.form)
        self.faces.chosen.connect(self._on_chosen)
        self.faces.cleared.connect(self._on_cleared)

    @property
    def said(self) -> Sequence[str]:
        """The name and the score as they are shown."""
        return self._name.text(), self._score.text()

    def show_point(self, lane: str, persona: Persona, step: str, state: str) -> None:
        """Show what the persona feels there, or that nothing is known yet."""
        self._place = (lane, persona.id, step, state)
        self._show_name(persona)
        self._show_score()
        self.form.show_records((self._point_id,) if self._point else ())
        self._show_locks()

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of it."""
        persona = self._session.records.find(Persona, self._place[1])
        if persona is None:
            return  # whoever shows the block takes it away
        if persona.id in change.entries:
            self._show_name(persona)
        ids = (self._point_id,) if self._point else ()
        if ids != self.form.ids:
            self.form.show_records(ids)
        else:
            self.form.follow(change)
        self._show_score()
        self._show_locks()

    @property
    def _point_id(self) -> str:
        return emotion_id(*self._place)

    @property
    def _point(self) -> Emotion | None:
        return self._session.records.find(Emotion, self._point_id)

    @property
    def _scale(self) -> EmotionScale:
        return scale_of(self._session.records, self._session.records.find(Lane, self._place[0]))

    def _make_numbers(self) -> list[TypedField]:
        return [
            self.form.bind(name, TypedField(label, LineEdit(), TextFormat(read, NUMBER.say), hint=hint), write=write)
            for name, label, hint, read, write in (
                ("score", "Score", "", self._read_score, self._write_score),
                ("low", "Lowest", "agreed", self._read_low, _write_low),
                ("high", "Highest", "agreed", self._read_high, _write_high),
            )
        ]

    def _show_name(self, persona: Persona) -> None:
        name = persona_name(persona)
        self._name.setText(name)
        self.faces.setAccessibleName(f"What {name} feels")
        for field in (self.word, self.verbatim, *self._numbers):
            field.control.setAccessibleName(f"{field.name}: {name}")

    def _show_score(self) -> None:
        point, scale = self._point, self._scale
        self.faces.show_plain(self._good == "none")
        self.faces.show_colors(self._session.palette.faces)
        self.word.setVisible(point is not None)
        self.form.setVisible(point is not None)
        if point is None:
            self.faces.show_mood(None)
            self._score.setText("nothing yet")
            self.faces.setAccessibleDescription("nothing yet")
            return
        nearest = self._turned(mood(point.score, scale.min, scale.max))
        said = self._say(point.score)
        self.faces.show_mood(nearest)
        names = DEGREES if self._good == "none" else MOODS
        self.faces.setAccessibleDescription(f"{said}, {names[nearest]}")
        self._score.setText(f"{said}{self._said_gap(point)} ·")

    @property
    def _good(self) -> Good:
        lane = self._session.records.find(Lane, self._place[0])
        return good_end(lane) if lane else "up"

    def _turned(self, index: int) -> int:
        """The faces go from bad to good, whichever end of the scale is the good one."""
        return len(MOODS) - 1 - index if self._good == "down" else index

    def _say(self, score: float) -> str:
        return format_signed(score) if self._scale.min < 0 else format_number(score)

    def _said_gap(self, point: Emotion) -> str:
        """How far the current score lies from the expected one."""
        expected = self._session.records.find(Emotion, emotion_id(point.lane, point.persona, point.step, "expected"))
        if point.state != "current" or expected is None:
            return ""
        return f" (gap {format_signed(round(point.score - expected.score, 6))})"

    def _read_score(self, text: str) -> float:
        score = self._read(text)
        if score is None:
            raise UnfinishedError(f"Write a number from {self._ends}.")
        return score

    def _read_low(self, text: str) -> float | None:
        low, point = self._read(text), self._point
        if low is not None and point and low > point.score:
            raise UnfinishedError("The lowest is not above the score.")
        return low

    def _read_high(self, text: str) -> float | None:
        high, point = self._read(text), self._point
        if high is not None and point and high < point.score:
            raise UnfinishedError("The highest is not below the score.")
        return high

    def _read(self, text: str) -> float | None:
        score: float | None = NUMBER.read(text)
        if score is not None and not self._scale.min <= score <= self._scale.max:
            raise UnfinishedError(f"Write a number from {self._ends}.")
        return score

    @property
    def _ends(self) -> str:
        return f"{self._say(self._scale.min)} to {self._say(self._scale.max)}"

    def _write_score(self, t: Transaction, _point_id: str, score: float) -> None:
        lane, persona, step, state = self._place
        set_emotion(t, lane, persona, step, score, state=state)

    def _show_locks(self) -> None:
        lane, _, step, _ = self._place
        self.faces.setEnabled(not is_cell_locked(self._session.records, lane, step))

    def _on_chosen(self, mood_index: int) -> None:
        lane, persona, step, state = self._place
        scale = self._scale
        score = scale.min + (scale.max - scale.min) * self._turned(mood_index) / (len(MOODS) - 1)
        with self._session.edit("Set emotion") as t:
            set_emotion(t, lane, persona, step, round(score, 6), state=state)

    def _on_cleared(self) -> None:
        lane, persona, step, state = self._place
        with self._session.edit("Clear emotion") as t:
            clear_emotion(t, lane, persona, step, state=state)


def _write_low(t: Transaction, point_id: str, low: float | None) -> None:
    point = t.records.find(Emotion, point_id)
    if point:
        set_spread(t, point_id, low, point.high)


def _write_high(t: Transaction, point_id: str, high: float | None) -> None:
    point = t.records.find(Emotion, point_id)
    if point:
        set_spread(t, point_id, point.low, high)
