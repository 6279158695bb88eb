"""A poster must not leak internal talk: what prints only when it is asked for, and then does."""

import io
from itertools import count

import pytest
from pypdfium2 import PdfDocument

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Comment,
    Evidence,
    Kpi,
    Lane,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    Vote,
)
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.export.pdf import write_pdf
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.theme import KINDS

LANES = ("cards", "thoughts", "images", "text", "emotion", "kpi", "channels", "time", "divider")
INTERNAL = ("SECRETBODY", "SECRETOWNER", "SECRETFIELD", "SECRETVALUE", "SECRETCOMMENT", "SECRETVOTER", "SECRETNOTE")


def everything() -> RecordSet:
    """A card of each kind in each lane of cards, with a text in every field."""
    number = count()
    records: list[Record] = [
        Map(title="Title", objective="Objective"),
        Stage(id="stage", name="Stage"),
        Step(id="step", stage="stage", name="Step", duration_s=60),
        Persona(id="mara", name="Mara", background="SECRETNOTE"),
        Evidence(id="source", kind="interview", title="Talks", note="SECRETNOTE"),
        *(Lane(id=f"lane:{kind}", kind=kind, name=kind, order=kind) for kind in LANES),
        Kpi(id="kpi", lane="lane:kpi", step="step", name="Reach", value=3),
        Comment(id="comment:map", target="map", author="SECRETVOTER", text="SECRETCOMMENT"),
    ]
    for lane in LANES[:4]:
        for kind in KINDS:
            card = Card(
                id=f"card:{next(number)}", lane=f"lane:{lane}", step="step", kind=kind, title="Shown", fact="Fact",
                body="SECRETBODY", owner="SECRETOWNER", fields={"SECRETFIELD": "SECRETVALUE"},
                evidence=(Citation(source="source", count=7),), impact=4, effort=2,
            )  # fmt: skip
            records.append(card)
            records.append(Comment(id=f"comment:{card.id}", target=card.id, author="SECRETVOTER", text="SECRETCOMMENT"))
            records.append(Vote(id=f"vote:{card.id}", target=card.id, voter="SECRETVOTER", weight=37))
    return RecordSet(records)


def printed(showing: Showing) -> str:
    file = io.BytesIO()
    write_pdf((lay_out_poster(everything(), None, showing),), {}, file)
    with PdfDocument(file.getvalue()) as document:
        return str(document[0].get_textpage().get_text_bounded()).replace("\r\n", "").replace("\ufffe", "")


def test_nothing_internal_is_printed_unasked() -> None:
    text = printed(EVERYTHING)
    assert "Shown" in text
    assert [word for word in (*INTERNAL, "37") if word in text] == []


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("body", ["SECRETBODY"]),
        ("owner", ["SECRETOWNER"]),
        ("fields", ["SECRETFIELD", "SECRETVALUE"]),
        ("votes", ["37 votes"]),
    ],
)
def test_what_is_asked_for_is_printed_and_nothing_else(asked: str, words: list[str]) -> None:
    text = printed(Showing(shows=frozenset({asked})))
    assert [word for word in (*INTERNAL, "37 votes") if word in text] == words


@pytest.mark.parametrize("after", [None, Vote(id="vote:card:0", target="card:0", weight=2)])
def test_a_layout_follows_votes(after: Vote | None) -> None:
    records, showing = everything(), Showing(shows=frozenset({"votes"}))
    layout = MapLayout(records, 140, showing=showing)
    entries = {"vote:card:0": (records["vote:card:0"], after)}
    records.apply(entries)
    layout.follow(entries)
    assert layout.draw() == MapLayout(records, 140, showing=showing).draw()
