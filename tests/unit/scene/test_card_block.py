"""What a card draws: chips that say something, grounds without slivers, pictures of a bounded height."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Citation, Evidence, Map, Record, Tag
from journey_editor.scene import theme
from journey_editor.scene.card_block import HIGHEST_PICTURE, CardSetting, lay_out_card
from journey_editor.scene.display_list import Box, Group, Picture, Text, walk


def block(*records: Record, width: float = 126, shows: tuple[str, ...] = (), **fields: object) -> Group:
    card = Card.model_validate({"id": "card:1", "title": "Say how long it takes", **fields})
    return lay_out_card(card, CardSetting(RecordSet([card, *records]), {}, frozenset(shows)), width)


def chips(card: Group) -> list[str]:
    found = [placed.item for group in card.items if isinstance(group, Group) and group.role == "chip"
             for placed in walk((group,))]  # fmt: skip
    return ["".join(run.text for run in item.line.runs) for item in found if isinstance(item, Text)]


def filled_head(card: Group) -> Box:
    accent = theme.KINDS["solution"].accent
    return next(item for item in card.items if isinstance(item, Box) and item.fill == accent)


def test_a_title_yet_to_be_written_is_named_on_the_screen_only() -> None:
    card = Card(id="card:1", kind="pain")
    records = RecordSet([card, Map(words={"pain": "Friction"})])
    on_screen = lay_out_card(card, CardSetting(records, {}, for_editing=True), 126)
    on_paper = lay_out_card(card, CardSetting(records, {}), 126)
    assert words_of(on_screen) == ["Friction"]
    assert words_of(on_paper) == []
    assert on_screen.height == on_paper.height
    assert on_screen.places[0].block.text == ""
    narrow = lay_out_card(card, CardSetting(records, {}, for_editing=True), 50)
    assert narrow.height > on_screen.height


def words_of(card: Group) -> list[str]:
    lines = [placed.item.line for placed in walk((card,)) if isinstance(placed.item, Text)]
    return [said for line in lines if (said := "".join(run.text for run in line.runs))]


def test_what_has_no_name_is_no_chip() -> None:
    card = block(
        Channel(id="channel:1"), Tag(id="tag:1", name=" "), Channel(id="channel:2", name="App"),
        channels=("channel:1", "channel:2"), tags=("tag:1",), fact=" ", owner=" ", shows=("owner",),
    )  # fmt: skip
    assert chips(card) == ["App"]
    assert sum(isinstance(item, Group) and item.role == "chip" for item in card.items) == 1


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("interview", "Interview"),
        ("usability test", "Usability test"),
        ("analytics", "Analytics"),
        ("diary study", "Diary study"),
        ("", "Evidence"),
    ],
)
def test_a_citation_that_counts_nothing_names_the_kind_of_its_source(kind: str, said: str) -> None:
    source = Evidence(id="evidence:1", kind=kind)
    assert chips(block(source, evidence=(Citation(source=source.id),))) == [said]


def test_the_strongest_source_speaks_and_of_equals_the_one_that_counts() -> None:
    sources = [Evidence(id=f"evidence:{kind}", kind=kind) for kind in ("analytics", "interview", "reviews")]
    reviews, talks, funnel = (
        Citation(source="evidence:reviews"),
        Citation(source="evidence:interview", count=7, of=12),
        Citation(source="evidence:analytics"),
    )
    assert chips(block(*sources, evidence=(reviews, talks), width=200)) == ["7 of 12 interviews"]
    assert chips(block(*sources, evidence=(reviews, talks, funnel), width=200)) == ["Analytics"]


@pytest.mark.parametrize(
    ("status", "said"), [("", "Open"), ("open", "Open"), ("confirmed", "Confirmed"), ("refuted", "Refuted")]
)
def test_a_question_says_where_it_stands(status: str, said: str) -> None:
    assert chips(block(kind="question", status=status)) == [said]
    assert chips(block(kind="pain", status=status)) == []


def test_the_head_of_a_solution_fills_a_card_that_has_nothing_else() -> None:
    bare = block(kind="solution")
    assert filled_head(bare).height == bare.height
    for more in (block(kind="solution", fact="2 days"), block(kind="solution", body="Soon", shows=("body",))):
        assert filled_head(more).height < more.height - 10


def test_new_stands_out_on_every_kind() -> None:
    for kind, look in theme.KINDS.items():
        card = block(kind=kind, state="planned")
        mark = next(item for item in card.items if isinstance(item, Group) and item.role == "mark")
        ground = look.accent if look.style == "filled head" else look.fill
        inks = [item.color for item in mark.items if isinstance(item, Text)]
        assert inks
        assert all(theme.contrast(ink, ground) >= theme.READABLE for ink in inks), kind


def test_a_priority_is_written_in_the_ink_that_can_be_read() -> None:
    for kind, look in theme.KINDS.items():
        card = block(kind=kind, impact=5, effort=1)
        texts = [p.item for p in walk((card,)) if isinstance(p.item, Text)]
        tint = theme.blend(look.accent, theme.WHITE, 0.14)
        assert theme.contrast(texts[-1].color, tint) >= theme.READABLE, kind


@pytest.mark.parametrize(("width", "height"), [(100, 62), (2000, HIGHEST_PICTURE)])
def test_a_picture_grows_with_its_card_up_to_a_limit(width: float, height: float) -> None:
    card = block(image="0" * 64, width=width)
    picture = next(item for item in card.items if isinstance(item, Picture))
    assert picture.width == width
    assert picture.height == pytest.approx(height)
    assert card.height < height + 60


def test_small_marks_stand_behind_the_title_where_they_would_take_a_line_of_their_own() -> None:
    desk, hall = Channel(id="channel:1", name="Desk"), Channel(id="channel:2", name="Hall")

    def drawn(title: str, *, for_editing: bool = False, width: float = 112) -> Group:
        card = Card(id="card:1", title=title, channels=("channel:1", "channel:2"))
        setting = CardSetting(RecordSet([card, desk, hall]), {}, for_editing=for_editing, link_numbers={"card:1": (4,)})
        return lay_out_card(card, setting, width)

    def number(card: Group) -> Group:
        return next(
            item for item in card.items if isinstance(item, Group) and item.role == "chip" and "4" in said(item)
        )

    def said(group: Group) -> str:
        return " ".join(words_of(group))

    short, screen, long = drawn("Pay"), drawn("Pay", for_editing=True), drawn("Pay at a counter now")
    assert short.height < screen.height
    title = next(item for item in short.items if isinstance(item, Text))
    mark = number(short)
    assert title.x + title.line.x + title.line.width < mark.x
    assert title.y - 1 <= mark.y < title.y + title.line.size
    assert mark.x + mark.width <= short.width
    for below in (screen, long):
        assert number(below).y > short.height / 2
    roomy = drawn("Pay", width=300)
    assert number(roomy).y > title.y + title.line.size
