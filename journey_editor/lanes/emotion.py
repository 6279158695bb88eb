"""The emotion lane: the curves of all personas on one plot, or a band for each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.gaps import largest_gap
from journey_editor.document.measures import Good, good_end, has_bands, scale_of, word_keys
from journey_editor.document.records import EmotionScale, Lane, Persona, Step
from journey_editor.lanes.emotion_band import EmotionBand, lay_out_band
from journey_editor.lanes.emotion_plot import state_strokes
from journey_editor.lanes.emotion_series import STATES, Series, gather_series
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import HeaderLine, KeyLine, LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Stroke
from journey_editor.text.layout import lay_out_text

MANY_CURVES = 3  # from so many on, bands are offered

_PLOT_HEIGHT = 156.0  # at least, from the best score to the worst
_BAND_HEIGHT = 92.0


@dataclass(frozen=True)
class EmotionBody:
    """`labels` are the words along the scale, from its lowest score up."""

    grid: Grid
    scale: EmotionScale
    labels: tuple[str, ...]
    bands: tuple[EmotionBand, ...]
    key: tuple[KeyLine | HeaderLine, ...]
    stretch: float = 3.0
    full_width: bool = False

    @property
    def height(self) -> float:
        return sum(band.height for band in self.bands)

    def band_at(self, y: float, height: float) -> tuple[EmotionBand, float, float]:
        """The band at a height of the lane, which is `height` points high, with its top and its own height."""
        more = (height - self.height) / len(self.bands)
        top = 0.0
        for band in self.bands[:-1]:
            if y < top + band.height + more:
                return band, top, band.height + more
            top += band.height + more
        return self.bands[-1], top, self.bands[-1].height + more

    def draw(self, height: float, /) -> tuple[Item, ...]:
        if len(self.bands) == 1:
            return tuple(self.bands[0].draw(height))
        return tuple(self._stacked(height))

    def _stacked(self, height: float) -> Iterator[Item]:
        more = (height - self.height) / len(self.bands)
        top = 0.0
        for band in self.bands:
            if top:
                yield Box(self.grid.header_width, top, self.grid.width - self.grid.header_width, 1, fill=theme.LINE)
            yield Group(tuple(band.draw(band.height + more)), y=top)
            top += band.height + more


def lay_out_emotion(lane: Lane, setting: LaneSetting) -> EmotionBody:
    """Gather the curves of the lane."""
    good = good_end(lane)
    all_series = gather_series(lane, setting, good)
    scale = scale_of(setting.records, lane)
    if scale.min >= scale.max:
        scale = EmotionScale(min=scale.max - 1, max=scale.min + 1, labels=scale.labels)
    bands = tuple(_bands(lane, setting, all_series, scale, good))
    labels = scale.labels or tuple(wording.word(setting.records.map, key) for key in word_keys(lane))
    return EmotionBody(setting.grid, scale, labels, bands, tuple(_key(lane, setting, all_series)))


def _bands(
    lane: Lane, setting: LaneSetting, all_series: list[Series], scale: EmotionScale, good: Good
) -> Iterator[EmotionBand]:
    shown = [persona for persona in setting.people() if _has_key(persona, setting, all_series)]
    if not has_bands(lane) or len(shown) < 2:
        yield lay_out_band(lane, setting, all_series, scale, good, _PLOT_HEIGHT)
        return
    for persona in shown:
        title = lay_out_text(wording.persona_name(persona), theme.LINE_NAME, None)
        own = [series for series in all_series if series.persona == persona.id]
        yield lay_out_band(lane, setting, own, scale, good, _BAND_HEIGHT, persona=persona.id, title=title)


def _has_key(persona: Persona, setting: LaneSetting, all_series: list[Series]) -> bool:
    """While the map is edited, whose curve is still to be drawn is named too."""
    return setting.for_editing or any(series.persona == persona.id for series in all_series)


def _persona_label(persona: Persona, setting: LaneSetting) -> str:
    if not persona.name.strip() and persona.kind == "competitor":
        return wording.word(setting.records.map, "benchmark")
    # In print the line stands for itself.
    return wording.persona_name(persona) if setting.for_editing else persona.name


def _key(lane: Lane, setting: LaneSetting, all_series: list[Series]) -> Iterator[KeyLine | HeaderLine]:
    said = setting.records.map
    for persona in setting.people():
        if _has_key(persona, setting, all_series):
            look = setting.persona_looks[persona.id]
            yield KeyLine(_persona_label(persona, setting), "persona", persona.id, look=look)
    if setting.for_editing:
        strokes = state_strokes(setting.grid.palette)
        for state in STATES:
            stroke = strokes.get(state, Stroke(theme.SECONDARY, 2.4))
            yield KeyLine(wording.word(said, state), f"state {state}", stroke=stroke)
        current = {series.persona for series in all_series if series.state == "current"}
        if len(current) >= MANY_CURVES and not has_bands(lane):
            yield KeyLine("A band for each", "offer bands")
    gap = largest_gap(setting.records, lane, setting.showing)
    # In one of several tiers a gap of another one is not said.
    if gap and (gap.step in setting.grid.column_of or gap.step in setting.grid.folded_in):
        step = setting.records[gap.step]
        name = step.name if isinstance(step, Step) else ""
        whose = setting.records.find(Persona, gap.persona) if len(setting.people()) > 1 else None
        yield HeaderLine(wording.gap_words(gap.difference, name, whose.name if whose else "", said))
