"""What an emotion lane draws beside the current curves: other states, gaps, spreads, benchmarks, bands, measures."""

from dataclasses import replace

import pytest

from journey_editor.document.ids import emotion_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.document.showing import Showing
from journey_editor.lanes.emotion import EmotionBody, lay_out_emotion
from journey_editor.lanes.grid import make_grid
from journey_editor.lanes.lane_body import HeaderLine, KeyLine, LaneSetting, Pen
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Placed, Shape, Text, VerticalGradient, walk
from journey_editor.scene.persona_look import persona_looks

LANE = Lane(id="lane:l", kind="emotion", name="Emotion")
ADA, BEN, RIVAL = (
    Persona(id="ada", name="Ada", order="1"),
    Persona(id="ben", name="Ben", order="2"),
    Persona(id="rival", name="Rival", kind="competitor", order="3"),
)


def curve(persona: str, *scores: float | None, state: str = "current", **fields: object) -> list[Record]:
    """Points at the first steps; the fields are of the second."""
    found: list[Record] = []
    for index, score in enumerate(scores):
        if score is not None:
            said = fields if index == 1 else {}
            place = (LANE.id, persona, f"step:{index}", state)
            point = dict(zip(("lane", "persona", "step", "state"), place, strict=True))
            found.append(Emotion.model_validate({"id": emotion_id(*place), "score": score, **point, **said}))
    return found


def setting(*records: Record) -> LaneSetting:
    steps = [Step(id=f"step:{n}", stage="stage:0", name=f"Step {n}", order=f"{n}") for n in range(4)]
    together = RecordSet([Map(), Stage(id="stage:0"), *steps, LANE, *records])
    return LaneSetting(together, make_grid(together, 140), persona_looks(together))


def drawn(body: EmotionBody) -> list[Placed]:
    return list(walk((Group(body.draw(body.height)),)))


def words(body: EmotionBody) -> list[str]:
    lines = [placed.item.line for placed in drawn(body) if isinstance(placed.item, Text)]
    return ["".join(run.text for run in line.runs) for line in lines]


def marks(body: EmotionBody, persona: str = "") -> list[Group]:
    found: list[Group] = []

    def collect(items: tuple[object, ...]) -> None:
        for item in items:
            if isinstance(item, Group):
                if item.role == "emotion" and persona in item.record_id:
                    found.append(item)
                collect(item.items)

    collect(body.draw(body.height))
    return found


def areas(body: EmotionBody) -> list[Shape]:
    """Closed shapes that are filled and no marks: fills, gaps and spreads."""
    shapes = [placed.item for placed in drawn(body) if isinstance(placed.item, Shape) and not placed.group.role]
    return [shape for shape in shapes if shape.fill and shape.path.segments[-1][0] == "Z"]


class TestStates:
    def test_what_is_expected_has_no_marks_on_paper_and_small_ones_while_it_is_edited(self) -> None:
        on_paper = setting(ADA, *curve("ada", 1, 0), *curve("ada", 2, 2, state="expected"))
        assert len(marks(lay_out_emotion(LANE, on_paper))) == 2
        found = marks(lay_out_emotion(LANE, replace(on_paper, for_editing=True)))
        assert sorted({mark.width for mark in found}) == [6.8, 18]

    def test_several_personas_future_lines_have_marks_on_paper_too(self) -> None:
        future = [*curve("ada", 2, 2, state="future"), *curve("ben", 1, 1, state="future")]
        assert len(marks(lay_out_emotion(LANE, setting(ADA, BEN, *future)))) == 4

    def test_the_gap_is_shaded_in_place_of_the_fill_where_both_lines_are_drawn(self) -> None:
        alone = areas(lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, 0, -1, 0))))
        assert [type(shape.fill) for shape in alone] == [VerticalGradient]
        both = setting(ADA, *curve("ada", 1, 0, -1, 0), *curve("ada", 2, 2, None, 2, state="expected"))
        (gap,) = areas(lay_out_emotion(LANE, both))
        left, _, right, _ = gap.path.bounds()
        assert (left, right) == (both.grid.columns[0].center, both.grid.columns[1].center)

    def test_the_largest_gap_is_said_in_the_key(self) -> None:
        both = setting(ADA, *curve("ada", 1, 0, -0.5), *curve("ada", 1.5, 0, 1.6, state="expected"))
        assert lay_out_emotion(LANE, both).key[-1] == HeaderLine("Largest gap: Step 2, −2.1")

    def test_the_future_state_is_named_at_its_line(self) -> None:
        body = lay_out_emotion(LANE, setting(ADA, *curve("ada", 0, 0, 0, 0), *curve("ada", 2, 2, 2, 2, state="future")))
        assert "Future state" in words(body)

    def test_states_are_chosen_in_the_key_while_it_is_edited_only(self) -> None:
        on_paper = setting(ADA, *curve("ada", 1, 0))
        roles = [line.role for line in lay_out_emotion(LANE, on_paper).key if isinstance(line, KeyLine)]
        assert roles == ["persona"]
        edited = lay_out_emotion(LANE, replace(on_paper, for_editing=True))
        assert [line.role for line in edited.key if isinstance(line, KeyLine)][1:] == [
            "state current", "state expected", "state future",
        ]  # fmt: skip


class TestWhoIsInFront:
    people = (ADA, BEN, *curve("ada", 1, 0, 1), *curve("ben", -1, 0, -1))

    def fill_reaches(self, setting: LaneSetting) -> float:
        (fill,) = areas(lay_out_emotion(LANE, setting))
        neutral = lay_out_emotion(LANE, setting).bands[0].plot.neutral
        _, top, _, bottom = fill.path.bounds()
        return (top - neutral) + (bottom - neutral)

    def test_the_active_persona_has_the_fill_and_else_the_first(self) -> None:
        assert self.fill_reaches(setting(*self.people)) < 0
        assert self.fill_reaches(replace(setting(*self.people), pen=Pen("ben"))) > 0

    def test_solo_fades_the_others_and_has_the_fill(self) -> None:
        solo = replace(setting(*self.people), showing=Showing(solo="ben"), pen=Pen("ada"))
        assert self.fill_reaches(solo) > 0
        body = lay_out_emotion(LANE, solo)
        assert {mark.opacity for mark in marks(body, ":ada:")} == {theme.FADED}
        assert {mark.opacity for mark in marks(body, ":ben:")} == {1.0}

    def test_who_does_not_show_has_no_curve(self) -> None:
        body = lay_out_emotion(LANE, replace(setting(*self.people), showing=Showing(personas=frozenset({"ben"}))))
        assert not marks(body, ":ada:")
        assert [line.label for line in body.key if isinstance(line, KeyLine)] == ["Ben"]

    def test_a_competitor_is_a_thin_grey_line_with_its_name_and_no_face(self) -> None:
        body = lay_out_emotion(LANE, setting(RIVAL, BEN, *curve("rival", 1, 1, 1), *curve("ben", -1, 0, -1)))
        assert "Rival" in words(body)
        strokes = [placed.item.stroke for placed in drawn(body) if isinstance(placed.item, Shape)]
        widths = {stroke.width for stroke in strokes if stroke and stroke.color == theme.SECONDARY and stroke.width > 1}
        assert 1.4 in widths
        assert {mark.width for mark in marks(body, "rival")} == {6.8}
        assert {mark.width for mark in marks(body, ":ben:")} == {18}


class TestSpread:
    def test_a_spread_is_a_whisker_and_a_band_along_the_curve(self) -> None:
        agreed = lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, 0, 1)))
        split = lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, 0, 1, low=-1.5, high=1)))
        assert len(areas(split)) == len(areas(agreed)) + 1
        plot = split.bands[0].plot
        whiskers = [
            placed.item.path.bounds()
            for placed in drawn(split)
            if isinstance(placed.item, Shape) and placed.item.stroke and placed.item.stroke.width == 1.3
        ]
        assert [(bounds[1], bounds[3]) for bounds in whiskers] == [(plot.y(1), plot.y(-1.5))]

    @pytest.mark.parametrize(("scores", "ends"), [((1, -1, 1), (-2, 0)), ((-1, 1, -1), (0, 2))])
    def test_a_quote_stands_beyond_the_whisker(self, scores: tuple[float, ...], ends: tuple[float, float]) -> None:
        low, high = ends
        body = lay_out_emotion(LANE, setting(ADA, *curve("ada", *scores, low=low, high=high, verbatim="Gone")))
        (quote,) = (item for item in body.draw(body.height) if isinstance(item, Group) and item.role == "verbatim")
        plot = body.bands[0].plot
        assert quote.y > plot.y(low) or quote.y + quote.height < plot.y(high)
        assert quote.y >= 0
        assert quote.y + quote.height <= body.height

    def test_the_plot_reaches_as_far_as_the_spread(self) -> None:
        (band,) = lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, 0, 1, low=-4))).bands
        assert band.plot.low == -4


@pytest.mark.parametrize(("language", "said"), [("en", "“Gone”"), ("de", "„Gone“"), ("fr", "«\u202fGone\u202f»")])
def test_what_was_said_stands_in_the_quotation_marks_of_the_map(language: str, said: str) -> None:
    quoted = setting(ADA, *curve("ada", 1, -1, 1, verbatim="Gone"), Map(language=language))
    opening, closing = said.split("Gone")
    found = words(lay_out_emotion(LANE, quoted))
    assert [word for word in found if word in (opening, "Gone", closing)] == ["Gone", opening, closing]


class TestWords:
    def test_a_word_stands_near_its_own_point_or_not_at_all(self) -> None:
        bens = curve("ben", 1, -1, 0, word="wary")
        alone = setting(ADA, BEN, *curve("ada", 1, -0.9, 0), *bens)
        assert "wary" in words(lay_out_emotion(LANE, alone))
        beside_a_quote = setting(ADA, BEN, *curve("ada", 1, -2, 0, verbatim="I gave up"), *bens)
        assert "wary" not in words(lay_out_emotion(LANE, beside_a_quote))
        beyond_another_curve = setting(ADA, BEN, *curve("ada", 1, -2, 0), *bens)
        assert "wary" not in words(lay_out_emotion(LANE, beyond_another_curve))
        two_words = setting(ADA, BEN, *curve("ada", 1, -1.1, 0, word="cross"), *bens)
        assert [word for word in words(lay_out_emotion(LANE, two_words)) if word in ("wary", "cross")] == ["cross"]

    def test_the_word_stands_at_the_lowest_and_highest_point_where_nothing_was_said(self) -> None:
        assert "cross" in words(lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, -1, 0, word="cross"))))
        assert "calm" not in words(lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, 0, -1, word="calm"))))
        said = lay_out_emotion(LANE, setting(ADA, *curve("ada", 1, -1, 0, word="cross", verbatim="No!")))
        assert "cross" not in words(said)
        assert "No!" in words(said)

    def test_it_does_not_take_the_place_in_which_a_quote_is_written(self) -> None:
        edited = replace(setting(ADA, *curve("ada", 1, -1, 0, word="cross")), for_editing=True)
        fields = [[place.field for place in mark.places] for mark in marks(lay_out_emotion(LANE, edited))]
        assert fields == [["verbatim"]] * 3


class TestBands:
    def test_each_persona_has_a_band_that_takes_its_share_of_the_height(self) -> None:
        lane = LANE.patched(options={"bands": True})
        body = lay_out_emotion(lane, setting(ADA, BEN, *curve("ada", 1, 0), *curve("ben", -1, 0)))
        assert [band.persona for band in body.bands] == ["ada", "ben"]
        assert {"Ada", "Ben"} <= set(words(body))
        height = body.height + 100
        first, top, own = body.band_at(0, height)
        last, below, _ = body.band_at(height - 1, height)
        assert (first.persona, top, last.persona, below) == ("ada", 0, "ben", own)
        assert own == body.bands[0].height + 50

    def test_they_are_offered_from_three_curves_on_while_the_map_is_edited(self) -> None:
        three = [*curve("ada", 1), *curve("ben", 1), *curve("rival", 1)]
        on_screen = replace(setting(ADA, BEN, RIVAL, *three), for_editing=True)
        assert KeyLine("A band for each", "offer bands") in lay_out_emotion(LANE, on_screen).key
        assert (
            KeyLine("A band for each", "offer bands") not in lay_out_emotion(LANE, setting(ADA, BEN, RIVAL, *three)).key
        )


class TestMeasures:
    def faces(self, measure: str) -> list[object]:
        lane = LANE.patched(options={"measure": measure})
        shapes = [mark.items for mark in marks(lay_out_emotion(lane, setting(ADA, *curve("ada", 2, -2))))]
        return [items[2].fill for items in shapes if len(items) > 2 and isinstance(items[2], Shape)]

    def test_where_high_is_bad_faces_and_fill_turn(self) -> None:
        assert self.faces("satisfaction") == [theme.FACE_COLORS[4], theme.FACE_COLORS[0]]
        assert self.faces("effort") == [theme.FACE_COLORS[0], theme.FACE_COLORS[4]]

    def test_where_high_is_neither_there_are_no_faces(self) -> None:
        assert self.faces("importance") == []

    def test_the_words_along_the_scale_are_those_of_the_measure(self) -> None:
        body = lay_out_emotion(LANE.patched(options={"measure": "effort"}), setting(ADA))
        assert body.labels == ("easy", "moderate", "hard")
        assert words(body) == ["easy", "moderate", "hard"]

    def test_options_that_hold_something_else_are_no_harm(self) -> None:
        lane = LANE.patched(options={"measure": 3, "good": ["up"], "bands": "yes"})
        assert len(lay_out_emotion(lane, setting(ADA, BEN, *curve("ada", 1))).bands) == 1


def test_a_persona_without_a_name_has_a_name_in_the_header_while_the_map_is_edited() -> None:
    nobody = replace(setting(Persona(id="kim", name=" ", order="a"), *curve("kim", 1)), for_editing=True)
    assert [line.label for line in lay_out_emotion(LANE, nobody).key if isinstance(line, KeyLine) and line.look] == [
        "Unnamed persona"
    ]
