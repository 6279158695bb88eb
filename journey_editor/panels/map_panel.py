"""The panel of the map itself."""

from PySide6.QtCore import QPoint

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.languages import LANGUAGES
from journey_editor.document.records import MAP_ID
from journey_editor.panels.channel_list import ChannelList
from journey_editor.panels.check_field import CheckField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.colored_by import COLORED_BY
from journey_editor.panels.evidence_share import share_words
from journey_editor.panels.fold import Fold
from journey_editor.panels.panel import MARGIN, Panel
from journey_editor.panels.picture_field import PictureField
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.scale_fields import add_map_scale
from journey_editor.panels.suggest_field import suggesting_field
from journey_editor.panels.tag_list import TagList
from journey_editor.panels.text_formats import DATE, LANGUAGE, LINES
from journey_editor.panels.theme_choices import MAP_THEMES
from journey_editor.panels.theme_field import theme_field
from journey_editor.panels.typed_field import line_field, text_field

_STATES = (("current", "Current"), ("future", "Future"))
_CONFIDENTIALITIES = ("Public", "Internal", "Confidential", "Strictly confidential")
_CURRENCIES = ("€", "$", "£", "CHF")
_STATUSES = (("draft", "Draft"), ("in review", "In review"), ("validated", "Validated"))


class MapPanel(Panel):
    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Map")
        form = self.form
        form.add("title", text_field("&Title"))
        form.add("subtitle", text_field("Su&btitle"))
        form.add("takeaways", text_field("Takeawa&ys, one a line", LINES, lines=3, hint="What a reader shall remember"))
        form.add("objective", text_field("&Objective", lines=2, hint="What the map is made for"))
        form.add("scope", text_field("Sco&pe", hint="Where the journey begins and ends"))
        form.add("scenario", text_field("S&cenario", lines=2, hint="Who wants what, in which situation"))
        form.add_pair(("state", ChoiceField("&State", _STATES)), ("status", ChoiceField("St&atus", _STATUSES)))
        self._share = PlainLabel(role="secondary")
        form.add_widget(self._share)
        form.fold("Validation and review")
        form.add_pair(
            ("validated_on", line_field("Validated o&n", DATE, hint="YYYY-MM-DD")),
            ("next_review", line_field("Ne&xt review", DATE, hint="YYYY-MM")),
        )
        form.add("validated_with", text_field("Validated &with"))
        form.fold("Imprint")
        form.add_pair(("version", line_field("Version")), ("author", line_field("A&uthor")))
        form.add_pair(("organisation", line_field("Or&ganisation")), ("client", line_field("C&lient")))
        form.add("confidentiality", suggesting_field("Confidentiality", lambda: list(_CONFIDENTIALITIES)))
        form.add("logo", PictureField(session, "Logo"))
        form.fold("Scale of the curves")
        add_map_scale(form)
        self._channels_fold = form.fold("Channels")
        self.channels = ChannelList(session)
        form.add_widget(self.channels)
        form.end_fold()
        self._tags_fold = form.fold("Tags")
        self.tags = TagList(session)
        form.add_widget(self.tags)
        form.end_fold()
        form.add("language", suggesting_field("Language of the poster", lambda: list(LANGUAGES.values()), LANGUAGE))
        form.add(
            "currency",
            suggesting_field("Currency", lambda: list(_CURRENCIES), hint="of amounts without one, such as €"),
        )
        form.add("color_by", ChoiceField("Colour car&ds by", COLORED_BY))
        form.add("theme", theme_field("Theme", MAP_THEMES))
        form.add("locked", CheckField("Loc&ked"), stays_open=True)

    def show_map(self) -> None:
        self.show_records((MAP_ID,))
        self._show_channels()
        self.tags.show_tags()
        self._say_tags()
        self._share.say(share_words(self.session))

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._share.say(share_words(self.session))
        self.channels.follow(change)
        self._channels_fold.say(self._channel_count())
        self.tags.follow(change)
        self._say_tags()

    def open_tags(self) -> None:
        """Unfold the tags."""
        self._tags_fold.button.setChecked(True)

    def go_to_tags(self) -> None:
        """Bring their list into sight, with the keys in it, when it has been laid out."""
        self.tags.take_focus()
        self._scroll_to(self._tags_fold)

    def open_channels(self) -> None:
        """Unfold the channels."""
        self._channels_fold.button.setChecked(True)

    def go_to_channels(self) -> None:
        """Bring their list into sight, with the keys in it, when it has been laid out."""
        self.channels.take_focus()
        self._scroll_to(self._channels_fold)

    def _scroll_to(self, fold: Fold) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + fold.mapTo(self.viewport(), QPoint()).y() - MARGIN)

    def _show_channels(self) -> None:
        self.channels.show_channels()
        self._channels_fold.say(self._channel_count())

    def _say_tags(self) -> None:
        self._tags_fold.say(str(len(self.tags.rows)) if self.tags.rows else "")

    def _channel_count(self) -> str:
        return str(len(self.channels.rows)) if self.channels.rows else ""
