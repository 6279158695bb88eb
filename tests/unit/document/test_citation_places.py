"""Citations are found again by their source and their turn."""

import pytest
from pydantic import ValidationError

from journey_editor.document.citation_places import placed, rewritten, without
from journey_editor.document.records import Citation

FIRST, OTHER, SECOND = (
    Citation(source="talks", quote="late"),
    Citation(source="funnel"),
    Citation(source="talks", quote="wet"),
)
ALL = (FIRST, OTHER, SECOND)


def test_places_follow_the_order() -> None:
    assert placed(ALL) == {("talks", 0): FIRST, ("funnel", 0): OTHER, ("talks", 1): SECOND}


def test_one_is_left_out() -> None:
    assert without(ALL, ("talks", 0)) == (OTHER, SECOND)
    assert without(ALL, ("talks", 2)) == ALL


def test_one_is_rewritten_and_the_others_stay() -> None:
    changed = rewritten(ALL, ("talks", 1), count=3)
    assert changed == (FIRST, OTHER, Citation(source="talks", quote="wet", count=3))
    with pytest.raises(ValidationError):
        rewritten(ALL, ("talks", 1), count=-1)
