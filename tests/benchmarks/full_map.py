"""A map in which everything is filled in: what takes the longest to show."""

import random

from journey_editor.document.ids import emotion_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Benefit,
    Card,
    Channel,
    Citation,
    Comment,
    Emotion,
    EmotionScale,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Reading,
    Record,
    Stage,
    Step,
    Tag,
    Trait,
    View,
    Vote,
)

KINDS = ("touchpoint", "thought", "pain", "opportunity", "need", "action", "solution", "question")
_TEXT = """the customer waits for a refund and calls support a second time because nobody answers her letter or mail on
Monday while the order status says shipped but the parcel is lost near Berlin where no agent can tell why"""
_CARD_LANES, _IN_A_CELL = 6, 3
_SOURCES = ("interview", "survey", "analytics", "staff opinion", "observation", "assumption")
_GATHERING = ("time", "channels", "responsible", "text")
_CARD_LINKS = ("causes", "answered by", "met by", "moves")
_CARD_LINK_COUNT = 80
_LISTS = ("goals", "needs", "motivations", "pains", "jobs", "behaviours")


def full_map(cards: int) -> RecordSet:
    """Three personas, twelve sources, a hundred links; everything else grows with the cards."""
    chance = random.Random(1)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(_TEXT.split(), k=chance.randint(least, most)))

    def cited(record: int) -> tuple[Citation, ...]:
        return tuple(
            Citation(
                source=f"evidence:{(record + i) % 12}", count=7, of=12, speaker="P4", quote=words(5, 12), place="p. 3"
            )
            for i in range(1 + record % 3)
        )

    steps = cards // (_CARD_LANES * _IN_A_CELL)
    personas = [f"persona:{i}" for i in range(3)]
    channels = [f"channel:{i}" for i in range(8)]
    tags = [f"tag:{i}" for i in range(6)]
    records: list[Record] = [
        Map(
            title="Returning a parcel", subtitle=words(5, 8), takeaways=tuple(words(8, 12) for _ in range(3)),
            objective=words(8, 12), scope=words(8, 12), scenario=words(12, 20), author="Mara", client="Parcels",
            validated_on="2026-05-01", validated_with=words(3, 5), next_review="2027-01", version="3", color_by="tag",
            currency="EUR", emotion_scale=EmotionScale(labels=("bad", "poor", "even", "good", "great")),
        ),
        *(Channel(id=channel, name=words(1, 2), icon="mail", order=channel) for channel in channels),
        *(Tag(id=tag, name=words(1, 1) + tag[-1], color=("#C2410C", "#0F766E", "#6D28D9")[i % 3])
          for i, tag in enumerate(tags)),
        *(Evidence(id=f"evidence:{i}", kind=_SOURCES[i % 6], who=words(1, 3), title=words(3, 6), on="2026-04",
                   sample=12, url="https://example.com/study", note=words(10, 20)) for i in range(12)),
        *(View(id=f"view:{i}", name=words(2, 3), tags=(tags[i],), color_by="owner") for i in range(3)),
    ]  # fmt: skip
    records += [
        Persona(
            id=persona, name=words(1, 2), kind=("customer", "customer", "staff")[i], tagline=words(4, 8),
            background=words(20, 30), segment=words(1, 2), share="30 %", quote=words(8, 12), order=persona,
            traits=tuple(Trait(name=words(1, 2), low="low", high="high", value=0.3) for _ in range(5)),
            demographics={words(1, 1) + str(n): words(1, 3) for n in range(5)}, channels=tuple(channels[:4]),
            business_goal=words(5, 8), evidence=cited(i), **{name: (words(3, 6),) * 3 for name in _LISTS},
        )
        for i, persona in enumerate(personas)
    ]  # fmt: skip
    records += [
        Stage(id=f"stage:{i}", name=f"Stage {i}", goal=words(5, 8), group=f"Phase {i // 3}", order=f"{i:04}")
        for i in range(-(-steps // 4))
    ]
    records += [
        Step(
            id=f"step:{i}", stage=f"stage:{i // 4}", name=words(2, 4), goal=words(5, 8), order=f"{i:04}",
            moment_of_truth=i % 7 == 0, duration_s=3600.0 * (i % 5 + 1), wait_s=86400.0 * (i % 3),
            alternative_of=f"step:{i - 1}" if i % 9 == 2 else None,
        )
        for i in range(steps)
    ]  # fmt: skip
    records += [
        Lane(
            id=f"lane:{i}", name=words(1, 3), question=words(3, 6), card_kind=KINDS[i % 8], order=f"{i:04}",
            actor=personas[2] if i == 5 else None, options={"shows": ("owner",)} if i == 1 else {},
        )
        for i in range(_CARD_LANES)
    ]  # fmt: skip
    records += [
        Lane(id="lane:feelings", kind="emotion", name="Emotion", order="0002a"),
        Lane(id="lane:figures", kind="kpi", name="Figures", order="0004a"),
        *(Lane(id=f"lane:{kind}", kind=kind, name=words(1, 2), order=f"0005{kind}") for kind in _GATHERING),
        Lane(id="lane:line", kind="divider", name="Line of visibility", order="0003a"),
    ]
    records += [
        Card(
            id=f"card:{i}", kind=KINDS[i % _CARD_LANES % 8], lane=f"lane:{i % _CARD_LANES}",
            step=f"step:{i // _CARD_LANES % steps}", order=f"{i:05}", title=words(3, 10), body=words(10, 20),
            personas=(personas[i % 3],), channels=(channels[i % 8], channels[(i + 3) % 8]), owner=f"Team {i % 5}",
            tags=(tags[i % 6], tags[(i + 1) % 6]), state="planned" if i % 5 == 0 else "current",
            moment_of_truth=i % 11 == 0, url="https://example.com", evidence=cited(i), fact=words(2, 4),
            fields={"System": words(1, 2), "Law": words(1, 2)}, severity=i % 5 + 1, impact=i % 5 + 1,
            effort=(i + 2) % 5 + 1, value=(i + 3) % 5 + 1, benefit=Benefit(amount=5000, unit="EUR", per="year"),
            due="2026-12-01", status=("open", "doing", "done")[i % 3],
        )
        for i in range(cards)
    ]  # fmt: skip
    records += [
        Emotion(
            id=emotion_id("lane:feelings", persona, f"step:{i}", state), lane="lane:feelings", persona=persona,
            step=f"step:{i}", state=state, score=score, low=max(-2.0, score - 0.5), high=min(2.0, score + 0.4),
            word=words(1, 1) if i % 2 else "", verbatim=words(5, 10) if i % 3 == 0 else "", evidence=cited(i),
        )
        for i in range(steps) for persona in personas for state in ("current", "future")
        for score in (round(chance.uniform(-2, 2), 1),)
    ]  # fmt: skip
    records += [
        Kpi(
            id=f"kpi:{i}", lane="lane:figures", step=f"step:{i}", name=words(1, 3), kind="NPS", value=42.0 + i,
            unit="%", target=60.0, benchmark=50.0, previous=40.0, on="2026-05", order=f"{i:04}", persona=personas[0],
            history=tuple(Reading(on=f"2025-{month:02}", value=30.0 + month) for month in range(1, 13)),
        )
        for i in range(0, steps, 2)
    ]  # fmt: skip
    records += [
        Link(
            id=f"link:{i}", source=f"card:{i * 7 % cards}", target=f"card:{(i * 13 + 5) % cards}",
            kind=_CARD_LINKS[i % 4], label=words(1, 3),
        )
        for i in range(_CARD_LINK_COUNT)
    ] + [
        Link(
            id=f"path:{i}", source=f"step:{i % steps}", target=f"step:{(i * 5 + 3) % steps}",
            kind="leaves" if i % 6 == 0 else "then", label=words(1, 2) if i % 2 else "",
        )
        for i in range(100 - _CARD_LINK_COUNT)
    ]  # fmt: skip
    records += [Vote(id=f"vote:{i}", target=f"card:{i % cards}", weight=1) for i in range(cards // 4)]
    records += [
        Comment(id=f"comment:{i}", target=f"card:{i % cards}", author="Tom", text=words(5, 9))
        for i in range(cards // 10)
    ]
    return RecordSet(records)
