"""What holds for the labels of any matrix: whose they are is never in doubt."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from journey_editor.document.records import Map
from journey_editor.layout.matrix_labels import Rect, gap_between
from journey_editor.layout.priority_matrix import Bubble, PriorityMatrix, lay_out_priority_matrix
from journey_editor.scene.display_list import Group
from journey_editor.scene.palette import STANDARD

TITLES = ("Ride now, verify within 24 h", "Day-rate banner", "Hold a bike for five minutes", "Pay", "", "Übergang " * 9)
RATINGS = st.integers(1, 5)
BUBBLES = st.lists(
    st.tuples(st.sampled_from(TITLES), RATINGS, RATINGS, st.none() | RATINGS, st.integers(0, 99)), max_size=14
)


def matrix(rows: list[tuple[str, int, int, int | None, int]], width: float, height: float) -> PriorityMatrix:
    bubbles = [
        Bubble(f"{index}", "solution", title, impact, effort, value, number)
        for index, (title, impact, effort, value, number) in enumerate(rows)
    ]
    return lay_out_priority_matrix(bubbles, width, height, Map(), STANDARD)


def labels(laid_out: PriorityMatrix) -> Iterator[tuple[str, Rect]]:
    """The rectangle of each label, with the bubble that it belongs to."""
    for group in laid_out.groups[1:]:
        waiting = list(group.items)
        while waiting:
            item = waiting.pop()
            if isinstance(item, Group) and item.role == "label":
                yield group.record_id, (item.x, item.y, item.x + item.width, item.y + item.height)
            elif isinstance(item, Group):
                waiting += item.items


@settings(max_examples=150, deadline=None)
@given(BUBBLES, st.floats(240, 900), st.floats(160, 700))
def test_a_label_is_nearer_to_its_bubble_than_to_any_other_and_overlaps_nothing(
    rows: list[tuple[str, int, int, int | None, int]], width: float, height: float
) -> None:
    laid_out = matrix(rows, width, height)
    found = list(labels(laid_out))
    for owner, rect in found:
        gaps = {one.bubble.id: gap_between(rect, one.x, one.y, one.radius) for one in laid_out.bubbles}
        assert gaps[owner] > 0
        assert all(gap > gaps[owner] for other, gap in gaps.items() if other != owner)
        assert rect[0] >= 0
        assert rect[1] >= 0
        assert rect[2] <= width
        assert rect[3] <= height
    for (_, one), (_, other) in combinations(found, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([title for title in TITLES if title]), RATINGS, RATINGS, st.floats(360, 900), st.floats(195, 700)
)
def test_a_bubble_that_stands_alone_has_a_label(
    title: str, impact: int, effort: int, width: float, height: float
) -> None:
    assert len(list(labels(matrix([(title, impact, effort, 3, 0)], width, height)))) == 1
