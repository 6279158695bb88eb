"""The words that a poster prints, as rows: what each is usually, and what this map says instead."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import MAP_ID
from journey_editor.document.wording import default_word
from journey_editor.document.words import WORDS

USUAL, OWN = 0, 1
_TITLES = ("Usually", "In this map")

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class WordsModel(QAbstractTableModel):
    """Own words are written at once, each as one step of undo; an empty one is the usual word again."""

    def __init__(self, session: MapSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = ""
        self.keys: list[str] = list(WORDS)
        session.changed.connect(self._on_changed)

    def narrow(self, text: str) -> None:
        """List only words that hold the text, or that the map replaced by one that does."""
        self._filter = text.strip().casefold()
        self.beginResetModel()
        self.keys = [key for key in WORDS if any(self._filter in said.casefold() for said in self._said(key))]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return _TITLES[section]
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        usual, own = self._said(self.keys[index.row()])
        if role in (_Role.DisplayRole, _Role.EditRole):
            return usual if index.column() == USUAL else own
        if role == _Role.AccessibleTextRole:
            return usual if index.column() == USUAL else f"{usual}: {own or 'as usual'}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_free = index.column() == OWN and not self._session.records.map.locked
        return flags | Qt.ItemFlag.ItemIsEditable if is_free else flags

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        key, said = self.keys[index.row()], str(value).strip()
        usual, own = self._said(key)
        said = "" if said == usual else said
        if said != own:
            words = {known: word for known, word in self._session.records.map.words.items() if known != key}
            with self._session.edit(f"Say “{said or usual}”") as t:
                t.patch(MAP_ID, words={**words, key: said} if said else words)
        return True

    def _said(self, key: str) -> tuple[str, str]:
        """The usual word, and the map's own, "" for none."""
        said = self._session.records.map
        return default_word(said, key), said.words.get(key, "")

    def _on_changed(self, change: Change) -> None:
        if not change.transient and MAP_ID in change.entries and self.keys:
            last = self.index(len(self.keys) - 1, OWN)
            self.dataChanged.emit(self.index(0, USUAL), last)
