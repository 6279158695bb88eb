"""The poster: it fills its paper, says what the map says, and keeps to one scale."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Lane, Map, Persona, Record, Stage, Step
from journey_editor.layout.head import evidence_summary, lay_out_head
from journey_editor.layout.page_fit import fit_map
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import Group, Text, walk
from journey_editor.scene.paper import parse_paper


def a_map(steps: int = 8, cards: int = 12, personas: int = 2, **fields: object) -> RecordSet:
    records: list[Record] = [Map.model_validate({"title": "Borrowing a book", **fields})]
    for index in range(steps):
        if index % 2 == 0:
            records.append(Stage(id=f"stage:{index // 2}", name=f"Part {index // 2}", order=f"{index:02}"))
        records.append(
            Step(id=f"step:{index}", stage=f"stage:{index // 2}", name=f"Moment {index}", order=f"{index:02}")
        )
    records.append(Lane(id="lane:cards", name="Touchpoints", order="1"))
    records.append(Lane(id="lane:mood", kind="emotion", name="Emotion", order="2"))
    for index in range(cards):
        records.append(
            Card(id=f"card:{index}", lane="lane:cards", step=f"step:{index % steps}", title=f"Card number {index}")
        )
    for index in range(personas):
        persona = f"persona:{index}"
        records.append(Persona(id=persona, name=f"Reader {index}", quote="Where is it?", order=f"{index}"))
        for step in range(steps):
            records.append(
                Emotion(
                    id=f"e:{index}:{step}", lane="lane:mood", persona=persona, step=f"step:{step}", score=step % 3 - 1
                )
            )
    return RecordSet(records)


def words(groups: tuple[Group, ...]) -> str:
    lines = ("".join(run.text for run in p.item.line.runs) for p in walk(groups) if isinstance(p.item, Text))
    return " ".join(lines)


def map_group(groups: tuple[Group, ...]) -> Group:
    return next(group for group in groups if group.role == "map")


@pytest.mark.parametrize("steps", [1, 3, 8, 25])
@pytest.mark.parametrize("cards", [0, 10, 200])
@pytest.mark.parametrize("paper", ["A0", "A4", "1000x420mm"])
def test_the_map_fills_the_width_and_the_height(steps: int, cards: int, paper: str) -> None:
    sheet = parse_paper(paper)
    page = lay_out_poster(a_map(steps, cards), sheet)
    whole = map_group(page.groups)
    assert whole.x + whole.scale * whole.width == pytest.approx(sheet.width - whole.x)
    foot = next(group for group in page.groups if group.role == "foot")
    gap = foot.y - (whole.y + whole.scale * whole.height)
    assert 0 < gap < 0.05 * sheet.height


def test_a_map_with_more_cards_gets_smaller_type_and_never_a_larger_one() -> None:
    records = [a_map(6, count) for count in (6, 60, 200)]
    scales = [fit_map(each, 2000, 1000, 2.0).scale for each in records]
    assert scales == sorted(scales, reverse=True)
    assert scales[0] > scales[-1]


def test_type_is_never_larger_than_asked() -> None:
    assert fit_map(a_map(1, 1), 2000, 1000, 1.3).scale <= 1.3


def test_without_a_paper_the_page_fits_the_map_at_its_own_size() -> None:
    page = lay_out_poster(a_map(), None)
    whole = map_group(page.groups)
    assert whole.scale == 1.0
    assert page.width == pytest.approx(whole.width + 2 * whole.x)
    assert page.width < 14_400


def test_a_very_long_map_still_fits_the_longest_page_there_is() -> None:
    page = lay_out_poster(a_map(150, 150), None)
    assert page.width <= 14_400.01


def test_the_head_says_what_the_map_is_about() -> None:
    said = words(
        lay_out_poster(
            a_map(
                takeaways=("It takes too long.",), objective="Cut the wait", scope="One branch", scenario="A rainy day"
            )
        ).groups
    )
    for expected in ("Borrowing a book", "It takes too long.", "Cut the wait", "One branch", "A rainy day", "Reader 1"):
        assert expected in said


def test_a_map_without_steps_is_drawn() -> None:
    bare = RecordSet(
        [
            Map(title="To be"),
            *(Lane(id=f"lane:{kind}", kind=kind, name=kind) for kind in ("cards", "emotion", "kpi", "divider")),
        ]
    )
    for paper in (None, parse_paper("A4")):
        assert "emotion" in words(lay_out_poster(bare, paper).groups)


def test_what_is_empty_takes_no_room() -> None:
    bare = RecordSet([Map(), Stage(id="stage:1"), Step(id="step:1", stage="stage:1")])
    assert lay_out_head(bare, 1000).height == 0
    assert "Objective" not in words(lay_out_poster(bare).groups)


def test_five_personas_become_a_row_of_chips() -> None:
    few = lay_out_head(a_map(personas=2), 2200)
    many = lay_out_head(a_map(personas=6), 2200)
    assert "Where is it?" in words((Group(few.items),))
    assert "Where is it?" not in words((Group(many.items),))
    assert all(f"Reader {index}" in words((Group(many.items),)) for index in range(6))


def test_the_share_of_assumed_feelings_is_counted() -> None:
    records = a_map(steps=4, personas=1)
    records.put(Evidence(id="evidence:1", kind="interview", title="9 interviews"))
    records.put(Evidence(id="evidence:2", kind="assumption", title="Our hunch"))
    feeling = records.find(Emotion, "e:0:0")
    hunch = records.find(Emotion, "e:0:1")
    assert feeling
    assert hunch
    records.put(feeling.patched(evidence=(Citation(source="evidence:1"),)))
    records.put(hunch.patched(evidence=(Citation(source="evidence:2"),)))
    assert evidence_summary(records) == "9 interviews\u00a0· 75\u00a0%\u00a0assumed"


def test_reading_order_is_title_stages_then_lane_by_lane() -> None:
    said = words(lay_out_poster(a_map()).groups)
    order = [said.index(part) for part in ("Borrowing", "Part 0", "Touchpoints", "Card number 0", "Emotion")]
    assert order == sorted(order)


def test_missing_characters_are_named_with_their_card() -> None:
    records = a_map(cards=1)
    card = records.find(Card, "card:0")
    assert card
    records.put(card.patched(title="A \ue123 here"))
    missing = lay_out_poster(records).missing
    assert [(entry.record_id, entry.characters) for entry in missing] == [("card:0", "\ue123")]


@pytest.mark.parametrize(("paper", "least"), [("A4", 7.0), ("A3", 7.0), ("A1", 13.5)])
def test_the_words_of_the_frame_can_be_read_on_small_papers_too(paper: str, least: float) -> None:
    page = lay_out_poster(a_map(objective="Cut the wait"), parse_paper(paper))
    frame = tuple(group for group in page.groups if group.role in ("head", "foot"))
    sizes = [placed.scale * placed.item.line.size for placed in walk(frame) if isinstance(placed.item, Text)]
    assert min(sizes) >= least - 0.01


def test_a_frame_with_much_to_say_leaves_the_map_more_than_half_of_a_small_paper() -> None:
    sheet = parse_paper("A4")
    whole = map_group(lay_out_poster(a_map(objective="Cut the wait. " * 200), sheet).groups)
    assert whole.scale * whole.height > 0.45 * sheet.height


def test_a_map_in_small_type_takes_room_from_the_details_around_it_but_not_from_title_and_takeaways() -> None:
    def parts(cards: int) -> dict[str, Group]:
        page = lay_out_poster(a_map(8, cards, objective="Cut the wait " * 8), parse_paper("A1"))
        return {group.role: group for group in page.groups}

    airy, full = parts(8), parts(300)
    assert airy["foot"].scale == airy["head"].scale == full["head"].scale
    assert full["foot"].scale < airy["foot"].scale
    assert full["head"].height < airy["head"].height
    for role in ("title", "frame", "persona"):
        before, after = (next(g for g in groups(parts["head"]) if g.role == role) for parts in (airy, full))
        assert after.scale == (1.0 if role == "title" else full["foot"].scale / full["head"].scale)
        assert before.scale == 1.0


def groups(part: Group) -> list[Group]:
    return [item for item in part.items if isinstance(item, Group)]
