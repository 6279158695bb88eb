"""The fields of an export: format, page, resolution, file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from journey_editor.export.outputs import OUTPUTS
from journey_editor.layout.pages import CONTENTS
from journey_editor.scene.paper import SHEET_NAMES, split_page
from journey_editor.shell.export_choices import (
    NATURAL_PAGE,
    ORIENTATIONS,
    RESOLUTIONS,
    SUFFIXES,
    ExportChoices,
    with_suffix,
)
from journey_editor.shell.export_views import ViewChoice, file_stem

WIDTH = 300

_USES = ("screens", "slides", "print", "fine print")
_PAGES = (NATURAL_PAGE, *SHEET_NAMES)


class ExportForm(QWidget):
    """`changed` tells that `choices` or `target` are others."""

    changed = Signal()

    def __init__(
        self,
        choices: ExportChoices,
        proposed_path: Path,
        parent: QWidget | None = None,
        *,
        has_findings: bool = False,
        views: Sequence[ViewChoice] = (),
    ) -> None:
        """Of a map without findings there is nothing to choose but the map, and no view of one that has none.

        The first of `views` is chosen at first, and the file is proposed to be called after it.
        """
        super().__init__(parent)
        self._views = views or (ViewChoice("Everything"),)
        self._view = _choice("View", [view.words for view in self._views])
        self._has_findings = has_findings
        self._folder = proposed_path.absolute().parent
        self._proposed_path = proposed_path
        self._is_named = False
        self._formats = QButtonGroup(self)
        self._contents = _choice("Contents", [contents.capitalize() for contents in CONTENTS])
        self._contents_label = _label("Contents", self._contents)
        self._page = _choice("Page", ["As large as the map", *(name.capitalize() for name in SHEET_NAMES)])
        self._orientation = _choice("Orientation", [name.capitalize() for name in ORIENTATIONS])
        self._dpi = _choice(
            "Resolution", [f"{dpi} dpi · for {use}" for dpi, use in zip(RESOLUTIONS, _USES, strict=True)]
        )
        self._dpi_label = _label("Resolution", self._dpi)
        self._name = QLineEdit()
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setProperty("role", "label")
        self._elsewhere = QPushButton("&Folder…")
        self._elsewhere.setToolTip("Choose another folder")
        self._elsewhere.setAutoDefault(False)
        self._build()
        self._show(choices)
        self._propose_name()
        self._show_place()
        self._formats.idToggled.connect(self._on_format)
        self._contents.activated.connect(self._on_changed)
        self._view.activated.connect(self._on_view)
        self._page.activated.connect(self._on_changed)
        self._orientation.activated.connect(self._on_changed)
        self._dpi.activated.connect(self._on_changed)
        self._name.textEdited.connect(self._on_named)
        self._name.textChanged.connect(self.changed)
        self._name.editingFinished.connect(self._complete_name)
        self._elsewhere.clicked.connect(self._choose_elsewhere)
        self._enable()

    @property
    def choices(self) -> ExportChoices:
        return ExportChoices(
            SUFFIXES[self._formats.checkedId()],
            _PAGES[self._page.currentIndex()],
            ORIENTATIONS[self._orientation.currentIndex()],
            RESOLUTIONS[self._dpi.currentIndex()],
            CONTENTS[self._contents.currentIndex()],
            self._views[self._view.currentIndex()].view,
            self._views[self._view.currentIndex()].solo,
            self._views[self._view.currentIndex()].every,
        )

    @property
    def target(self) -> Path | None:
        """The file to write; None when it has no name."""
        typed = self._name.text().strip()
        path = self._folder / typed
        return with_suffix(path, self.choices.suffix) if typed and path.name else None

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        formats = QHBoxLayout()
        formats.setSpacing(20)
        for index, output in enumerate(OUTPUTS):
            button = QRadioButton(output.name)
            button.setAccessibleName(f"Format {output.name}")
            self._formats.addButton(button, index)
            formats.addWidget(button)
        formats.addStretch(1)
        column.addWidget(_label("Format"))
        column.addLayout(formats)
        column.addSpacing(12)
        if len(self._views) > 1:
            column.addWidget(_label("View", self._view))
            column.addWidget(self._view)
            column.addSpacing(8)
        column.addWidget(self._contents_label)
        column.addWidget(self._contents)
        self._contents_gap = QWidget()
        self._contents_gap.setFixedHeight(8)
        column.addWidget(self._contents_gap)
        sheet = QHBoxLayout()
        sheet.setSpacing(8)
        for field, stretch in ((self._page, 3), (self._orientation, 2)):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(_label(field.accessibleName(), field))
            part.addWidget(field)
            sheet.addLayout(part, stretch)
        column.addLayout(sheet)
        column.addSpacing(12)
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self._name, 1)
        file.addWidget(self._elsewhere)
        column.addWidget(_label("File name", self._name))
        column.addLayout(file)
        column.addWidget(self._place)
        column.addSpacing(12)
        column.addWidget(self._dpi_label)
        column.addWidget(self._dpi)

    def _show(self, choices: ExportChoices) -> None:
        self._formats.button(SUFFIXES.index(choices.suffix)).setChecked(True)
        self._contents.setCurrentIndex(CONTENTS.index(choices.contents) if self._has_findings else 0)
        for widget in (self._contents, self._contents_label, self._contents_gap):
            widget.setVisible(self._has_findings)
        self._page.setCurrentIndex(_PAGES.index(choices.page))
        self._orientation.setCurrentIndex(ORIENTATIONS.index(choices.orientation))
        self._take_page()
        self._dpi.setCurrentIndex(RESOLUTIONS.index(choices.dpi))

    def _take_page(self) -> None:
        """The view's own page, when it is made for one."""
        page, orientation = split_page(self._views[self._view.currentIndex()].page)
        if page:
            self._page.setCurrentIndex(_PAGES.index(page))
            self._orientation.setCurrentIndex(ORIENTATIONS.index(orientation or ORIENTATIONS[0]))

    def _propose_name(self) -> None:
        """The name of the map and of the view, until a person wrote another."""
        if not self._is_named:
            stem = file_stem(self._proposed_path.stem, self._views[self._view.currentIndex()])
            proposed = self._proposed_path.with_name(f"{stem}{self._proposed_path.suffix}")
            self._name.setText(with_suffix(proposed, self.choices.suffix).name)

    def _on_named(self) -> None:
        self._is_named = True

    def _show_place(self) -> None:
        folder = f"in {self._folder}"
        self._place.setText(self._place.fontMetrics().elidedText(folder, Qt.TextElideMode.ElideMiddle, WIDTH))
        self._place.setAccessibleName(folder)

    def _enable(self) -> None:
        self._orientation.setEnabled(self.choices.paper is not None)
        for widget in (self._dpi, self._dpi_label):
            widget.setVisible(self.choices.has_pixels)

    def _on_format(self, _index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._complete_name()
            self._on_changed()

    def _on_view(self) -> None:
        self._take_page()
        self._propose_name()
        self._on_changed()

    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _complete_name(self) -> None:
        """A whole path that was typed names the folder too; the suffix is that of the format."""
        target = self.target
        if target:
            self._folder = target.parent
            self._name.setText(target.name)
            self._show_place()

    def _choose_elsewhere(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Export to folder", str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._show_place()
            self.changed.emit()


def _choice(name: str, words: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItems(words)
    return box


def _label(text: str, buddy: QWidget | None = None) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "label")
    if buddy:
        label.setBuddy(buddy)
        buddy.setAccessibleName(text)
    return label
