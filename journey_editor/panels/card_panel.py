"""The panel of cards."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.channel_library import USUAL_CHANNELS
from journey_editor.document.edits.channels import add_channel
from journey_editor.document.edits.tags import add_tag
from journey_editor.document.queries import channels, personas
from journey_editor.document.records import Card, Channel, Evidence, Map, Persona, Tag
from journey_editor.document.wording import word
from journey_editor.panels.address_field import AddressField
from journey_editor.panels.card_section import CardSection
from journey_editor.panels.chip_field import ChipField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.emotion_section import EmotionSection
from journey_editor.panels.evidence_section import EvidenceSection
from journey_editor.panels.link_section import LinkSection
from journey_editor.panels.own_fields_section import OwnFieldsSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.picture_field import PictureField
from journey_editor.panels.priority_fields import PriorityFields
from journey_editor.panels.star_field import StarField
from journey_editor.panels.suggest_field import suggesting_field
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.theme import KINDS

# What stands between the fields that most cards have and the others, from top to bottom.
_SECTIONS: tuple[Callable[[MapSession], CardSection], ...] = (EvidenceSection, EmotionSection, LinkSection)


class CardPanel(Panel):
    """One card, or what several have in common; what the personas feel when they stand at one step."""

    OF_ONE = ("title", "body", "fact", "url")

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Card")
        form = self.form
        form.add("title", text_field("&Title"))
        form.add("body", text_field("&Notes", lines=3))
        self._kind = ChoiceField("&Kind", ())
        planned = ChoiceField("St&ate", (("current", "As it is now"), ("planned", "Planned")))
        form.add_pair(("kind", self._kind), ("state", planned))
        used_channels = ChipField("&Channels", self._channel_names, can_create=True, usual=USUAL_CHANNELS)
        self._channels = form.add("channels", used_channels)
        form.add("owner", suggesting_field("&Owner", self._owners))
        form.add("moment_of_truth", StarField())
        self._priority = PriorityFields(form, session)
        sections = [make(session) for make in _SECTIONS]
        for section in sections:
            form.add_widget(section)
        self._more = form.fold("More")
        form.add_pair(
            ("fact", line_field("Fact", hint="31 % drop-off")), ("url", AddressField("&Link", hint="https://…"))
        )
        form.add("image", PictureField(session))
        self._tags = form.add("tags", ChipField("Ta&gs", self._tag_names, can_create=True))
        form.add("personas", ChipField("Concern&s", self._persona_names, nothing="Everyone"))
        form.end_fold()
        own_fields = OwnFieldsSection(session)
        form.add_widget(own_fields)
        self._sections: tuple[CardSection, ...] = (*sections, own_fields)
        self._channels.created.connect(lambda name: self._on_created("channels", name))
        self._tags.created.connect(lambda name: self._on_created("tags", name))
        self._name_kinds()

    def show_records(self, ids: Sequence[str]) -> None:
        if not self.isVisible():  # to show them takes longer than the rest of the panel
            for section in self._sections:
                section.hide()
        super().show_records(ids)
        self._choose_fields()
        self.show_rest_soon(partial(self._show_section, section) for section in self._sections)

    def follow(self, change: Change) -> None:
        touched = [record for record in chain.from_iterable(change.entries.values()) if record]
        if any(isinstance(record, Map) for record in touched):
            self._name_kinds()
        super().follow(change)
        for record_type, field in ((Channel, "channels"), (Tag, "tags"), (Persona, "personas"), (Map, "kind")):
            if any(isinstance(record, record_type) for record in touched):
                self.form.refresh(field)
        if not change.entries.keys().isdisjoint(self.form.ids):
            self._choose_fields()
            self.show_rest()
            for section in self._sections:
                self._show_section(section)
        if any(isinstance(record, Evidence) for record in touched):
            self._priority.show_for(self._cards())  # how often a pain was heard
        for section in self._sections:
            section.follow(change)

    def _show_section(self, section: CardSection) -> None:
        section.show()  # it hides itself where it has nothing to say
        section.show_cards(self._cards())

    def _cards(self) -> list[Card]:
        return [record for record in self.form.records() if isinstance(record, Card)]

    def _choose_fields(self) -> None:
        """What makes a finding is for those kinds, and of a picture card the picture is at hand."""
        cards = self._cards()
        self._priority.show_for(cards)
        if any(card.kind == "image" for card in cards):
            self._more.open_for(True)

    def _name_kinds(self) -> None:
        said = self.session.records.map
        self._kind.set_choices([(kind, word(said, kind)) for kind in KINDS])

    def _owners(self) -> list[str]:
        return sorted({card.owner for card in self.session.records.of_type(Card) if card.owner}, key=str.casefold)

    def _channel_names(self) -> Mapping[str, str]:
        return {channel.id: channel.name for channel in channels(self.session.records)}

    def _tag_names(self) -> Mapping[str, str]:
        tags = sorted(self.session.records.of_type(Tag), key=lambda tag: tag.name.casefold())
        return {tag.id: tag.name for tag in tags}

    def _persona_names(self) -> Mapping[str, str]:
        return {persona.id: persona.name for persona in personas(self.session.records)}

    def _on_created(self, field: str, name: str) -> None:
        make = add_channel if field == "channels" else add_tag
        with self.session.edit(f"Add {name}") as t:
            made = make(t, name)
            for card in self._cards():
                t.patch(card.id, **{field: (*getattr(card, field), made)})
