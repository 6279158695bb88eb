"""Persona cards of a poster: every field that prints is there, and stays inside the card."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Channel, Citation, Evidence, Persona, Record, Trait
from journey_editor.document.showing import Showing
from journey_editor.layout.persona_card import says_more_than_its_name
from journey_editor.layout.persona_cards import lay_out_persona_cards, lay_out_persona_chips
from journey_editor.layout.trait_sliders import lay_out_traits
from journey_editor.scene.display_list import Box, Group, Picture, Shape, Text, walk

FULL = Persona(
    id="mara", name="Mara", tagline="Commuter", share="62 %", photo="f" * 64, quote="On time", goals=("Arrive dry",),
    needs=("A bike",), pains=("Forms",), demographics={"Age": "29", "Home": "Graz"},
    traits=(
        Trait(name="Tech", low="wary", high="keen", value=1), Trait(name="Time", low="none", high="ample", value=0),
    ),
    evidence=(Citation(source="interviews"),),
)  # fmt: skip
SOURCES: tuple[Record, ...] = (Evidence(id="interviews", kind="interview"), Evidence(id="guess", kind="assumption"))


def card(persona: Persona, width: float = 400, showing: Showing | None = None) -> Group:
    [made] = lay_out_persona_cards([persona], RecordSet([persona, *SOURCES]), width, 20, showing or Showing())
    return made


def said(group: Group) -> str:
    items = [placed.item for placed in walk((group,))]
    return " ".join("".join(run.text for run in item.line.runs).strip() for item in items if isinstance(item, Text))


def test_a_card_says_everything_that_prints() -> None:
    made = card(FULL)
    for words in ("Mara", "Commuter", "62 %", "“On time”", "A bike", "Forms", "Arrive dry", "Tech", "wary", "Age: 29"):
        assert words in said(made).replace("\u00a0", " ")
    assert any(isinstance(placed.item, Picture) for placed in walk((made,)))


def test_needs_keep_apart_though_they_begin_with_capitals() -> None:
    made = card(FULL.patched(needs=("Plain rules", "A fair day rate")))
    assert "Plain rules · A fair day rate" in said(made).replace("\u00a0", " ")


@pytest.mark.parametrize(("source", "assumed"), [("interviews", False), ("guess", True)])
def test_what_only_assumptions_stand_behind_says_so(source: str, assumed: bool) -> None:
    assert ("assumed" in said(card(FULL.patched(evidence=(Citation(source=source),))))) is assumed


@pytest.mark.parametrize(("kind", "word"), [("customer", ""), ("staff", "Staff"), ("competitor", "Benchmark")])
def test_who_is_no_customer_is_said(kind: str, word: str) -> None:
    persona = FULL.patched(kind=kind)
    chips, _ = lay_out_persona_chips([persona], RecordSet([persona, *SOURCES]), 800)
    for drawn in (card(persona), chips[0]):
        assert [known for known in ("Staff", "Benchmark") if known in said(drawn)] == ([word] if word else [])


@pytest.mark.parametrize("width", [250, 300, 400])
def test_nothing_of_a_card_leaves_it(width: float) -> None:
    made = card(FULL, width)
    for placed in walk((made,)):
        if isinstance(placed.item, Text):
            left = placed.x + placed.scale * (placed.item.x + placed.item.line.x)
            assert left >= 0
            assert left + placed.scale * placed.item.line.width <= width + 0.5
            assert placed.y + placed.scale * (placed.item.y + placed.item.line.baseline) < made.height


@pytest.mark.parametrize("width", [90, 360])
def test_a_slider_shows_the_value_between_its_words(width: float) -> None:
    traits = [trait.model_copy(update={"value": value}) for trait in FULL.traits[:1] for value in (0, 0.5, 1, 7)]
    items, height = lay_out_traits(traits, width, "#000000")
    knobs = [item.path.bounds() for item in items if isinstance(item, Shape)]
    lefts = [round(knob[0], 3) for knob in knobs]
    assert lefts == sorted(lefts)
    assert lefts[1] == pytest.approx((lefts[0] + lefts[2]) / 2, abs=0.01)
    assert lefts[3] == lefts[2], "what is beyond the scale stands at its end"
    assert max(knob[3] for knob in knobs) <= height + 0.5


def test_all_but_the_persona_in_front_fade() -> None:
    assert card(FULL, showing=Showing(solo="tom")).opacity < 0.5
    assert card(FULL, showing=Showing(solo="mara")).opacity == 1


def test_what_has_to_be_said_of_a_persona_stands_behind_a_short_name_and_below_a_long_one() -> None:
    cited = (Citation(source="interviews"),)
    staff = Persona(id="dock", name="Dock team", kind="staff", tagline="Keeps 140 stations running", evidence=cited)
    customer = staff.patched(kind="customer")
    assert card(staff).height == card(customer).height
    assert "Staff" in said(card(staff))
    long = staff.patched(name="Northern dock team")
    assert card(long).height > card(long.patched(kind="customer")).height


def test_the_bar_of_a_card_does_not_lie_under_it_where_it_would_shine_through() -> None:
    bar, *rest = [item for item in card(FULL, showing=Showing(solo="tom")).items if isinstance(item, Box)]
    assert bar.fill
    assert all(item.y >= bar.y + bar.height for item in rest)


def test_what_prints_by_request_only_is_on_the_card_when_a_view_asks() -> None:
    further = {
        "jobs": ("Get to work",), "motivations": ("Health",), "behaviours": ("Plans ahead",),
        "segment": "City", "background": "Nurse", "channels": ("web",),
    }  # fmt: skip
    persona = FULL.patched(**further, business_goal="Sell more")
    records = RecordSet([persona, Channel(id="web", name="Website"), *SOURCES])
    plain, full = (
        said(lay_out_persona_cards([persona], records, 400, 20, Showing(shows=frozenset(shows)))[0])
        for shows in ((), ("personas",))
    )
    for words in ("Get to work", "Health", "Plans ahead", "City", "Nurse", "Website"):
        assert words not in plain
        assert words in full
    assert "Sell more" not in full


@pytest.mark.parametrize(("says_all", "has_more"), [(True, True), (False, False)])
def test_a_persona_with_jobs_alone_gets_a_card_when_all_is_asked_for(says_all: bool, has_more: bool) -> None:
    persona = Persona(id="mara", name="Mara", jobs=("Get to work",))
    assert says_more_than_its_name(persona, RecordSet([persona]), says_all=says_all) is has_more
