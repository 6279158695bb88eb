"""What the palette offers, in the order in which it is offered."""

from dataclasses import dataclass

from journey_editor.canvas.palette_item import PaletteItem


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """`hint` says what it is for. Cards have no `text`: the map may have words of its own for their kinds."""

    item: PaletteItem
    hint: str
    text: str = ""


CARDS = tuple(
    PaletteEntry(PaletteItem("card", kind), hint)
    for kind, hint in (
        ("touchpoint", "Where the customer meets the organisation"),
        ("thought", "What the customer thinks or says, in their own words"),
        ("pain", "What gets in the way"),
        ("opportunity", "What could be better"),
        ("action", "What the customer does"),
        ("need", "What the customer is after"),
        ("gain", "What goes well"),
        ("solution", "How to take an opportunity"),
        ("question", "What nobody knows yet"),
        ("image", "A photo, a sketch or a screenshot"),
        ("note", "Whatever else belongs here"),
    )
)
LANES = tuple(
    PaletteEntry(PaletteItem("lane", kind), hint, text)
    for kind, text, hint in (
        ("cards", "Cards", "A row of cards of any kind"),
        ("thoughts", "Thoughts", "A row of thoughts and quotes"),
        ("emotion", "Emotion curve", "How each persona feels, step by step"),
        ("satisfaction", "Satisfaction", "A curve of how satisfied they are, from 1 to 5"),
        ("effort", "Effort", "A curve of how hard it is for them; high is bad"),
        ("importance", "Importance", "A curve of how much each step matters to them"),
        ("kpi", "KPI", "Figures and their targets"),
        ("channels", "Channels", "Which channel is used at which step, and the path through them"),
        ("time", "Time", "How long each step takes, and how long it keeps people waiting"),
        ("images", "Storyboard", "Pictures with a caption each"),
        ("text", "Text", "Running text, without cards"),
        ("responsible", "Who is responsible", "The owners of the cards at each step, gathered by itself"),
        ("divider", "Line of visibility", "Parts what the customer sees from what happens behind the scenes"),
    )
)
