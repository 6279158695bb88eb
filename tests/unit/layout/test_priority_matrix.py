"""Where bubbles and labels stand on the matrix."""

import math
from itertools import combinations, product

import pytest

from journey_editor.document.records import Map
from journey_editor.document.wording import quadrant_key
from journey_editor.layout.priority_matrix import Bubble, PlacedBubble, PriorityMatrix, lay_out_priority_matrix
from journey_editor.scene.display_list import Text, walk
from journey_editor.scene.palette import STANDARD

WIDTH, HEIGHT = 480.0, 400.0


def matrix(*bubbles: Bubble, width: float = WIDTH, height: float = HEIGHT) -> PriorityMatrix:
    return lay_out_priority_matrix(bubbles, width, height, Map(), STANDARD)


def bubble(name: str, impact: int, effort: int, value: int | None = None) -> Bubble:
    return Bubble(name, "solution", f"Title of {name}", impact, effort, value)


def place(laid_out: PriorityMatrix, name: str) -> PlacedBubble:
    found = laid_out.place_of(name)
    assert found is not None
    return found


def test_every_rating_has_a_cell_in_its_quadrant() -> None:
    laid_out = matrix()
    for impact, effort in product(range(1, 6), repeat=2):
        left, top, right, bottom = laid_out.cell(impact, effort)
        key = quadrant_key(impact, effort)
        assert (right <= WIDTH / 2) == (key in ("quick_win", "fill_in"))
        assert (bottom <= HEIGHT / 2) == (key in ("quick_win", "big_bet"))
        assert laid_out.rating_at((left + right) / 2, (top + bottom) / 2) == (impact, effort)


def test_between_the_cells_the_nearest_counts_and_far_away_none() -> None:
    laid_out = matrix()
    assert laid_out.rating_at(0, 21) == (5, 1)
    assert laid_out.rating_at(WIDTH, HEIGHT - 21) == (1, 5)
    assert laid_out.rating_at(-40, 100) is None
    assert laid_out.rating_at(100, HEIGHT + 30) is None


def test_value_makes_bubbles_larger() -> None:
    laid_out = matrix(bubble("a", 5, 1), bubble("b", 5, 4, 2), bubble("c", 1, 4, 5))
    sizes = [place(laid_out, name).radius for name in "abc"]
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize("count", [2, 3, 7, 30])
def test_bubbles_of_one_cell_share_it(count: int) -> None:
    laid_out = matrix(*(bubble(str(index), 4, 3, 5) for index in range(count)))
    left, top, right, bottom = laid_out.cell(4, 3)
    for one in laid_out.bubbles:
        assert left <= one.x <= right
        assert top <= one.y <= bottom
    if count <= 7:
        for one, other in combinations(laid_out.bubbles, 2):
            assert math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius


def test_labels_overlap_neither_each_other_nor_a_bubble() -> None:
    crowd = [bubble(f"{i}{e}", i, e, (i * e) % 5 + 1) for i, e in product(range(1, 6), repeat=2)]
    laid_out = matrix(*crowd, width=700, height=600)
    lines = [placed for placed in walk(laid_out.groups[1:]) if isinstance(placed.item, Text)]
    assert len(lines) > 20
    boxes = []
    for placed in lines:
        item = placed.item
        assert isinstance(item, Text)
        left, baseline = placed.x + item.x + item.line.x, placed.y + item.y + item.line.baseline
        boxes.append((placed.group.record_id, left, baseline - 8, left + item.line.width, baseline + 2))
    for one, other in combinations(boxes, 2):
        assert one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
    for name, left, top, right, bottom in boxes:
        assert left >= 0
        assert right <= 700
        for round_one in laid_out.bubbles:
            x = min(max(round_one.x, left), right)
            y = min(max(round_one.y, top), bottom)
            far = math.hypot(x - round_one.x, y - round_one.y) >= round_one.radius
            assert far, (name, round_one.bubble.id)


def test_a_bubble_is_found_under_a_point() -> None:
    laid_out = matrix(bubble("a", 5, 1, 3))
    one = place(laid_out, "a")
    assert laid_out.bubble_at(one.x + 2, one.y) == one
    assert laid_out.bubble_at(one.x + 60, one.y) is None


IDEAS = (
    ("Ride now, verify within 24 h", 5, 4, 5), ("Green light and haptic “ride ended”", 4, 2, 4),
    ("One-line price on the first screen", 4, 1, 3), ("Hold a bike for five minutes", 4, 3, 3),
    ("Day-rate banner", 3, 1, 2), ("Nudge to a monthly plan", 2, 1, 2),
)  # fmt: skip


@pytest.mark.parametrize(
    ("width", "height", "moved"), [(362.0, 195.0, None), (560.0, 330.0, None), (560.0, 330.0, (3, 2))]
)
def test_the_ideas_of_a_plan_all_have_their_labels(width: float, height: float, moved: tuple[int, int] | None) -> None:
    rows = list(IDEAS)
    if moved:
        rows[0] = (rows[0][0], *moved, rows[0][3])
    bubbles = [Bubble(name, "opportunity", name, impact, effort, value) for name, impact, effort, value in rows]
    laid_out = matrix(*bubbles, width=width, height=height)
    labelled = [group.record_id for group in laid_out.groups[1:] if len(group.items) > 1]
    assert labelled == [row[0] for row in rows]
