"""The document of a window: a map, the file it stands for, and whether the two say the same."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change, is_same
from journey_editor.document.edits.map import start_map
from journey_editor.document.records import Record
from journey_editor.document.store import Store
from journey_editor.interchange.map_source import find_maps
from journey_editor.resource_files import resource_path
from journey_editor.shell.file_problem import FileProblem, file_problems
from journey_editor.storage.file_kinds import HEAD_LENGTH, is_zip
from journey_editor.storage.file_stamp import FileStamp
from journey_editor.storage.journey_file import OpenedMap, picture_of, write_journey
from journey_editor.storage.lock import DocumentLock, HeldElsewhere

SUFFIX = ".journey"
UNTITLED = "Untitled map"

_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 80  # characters; file systems take 255 bytes


class MapDocument(QObject):
    """A map and its file. Nothing here asks a person anything: file_commands.py does.

    `path` is the file that Save writes; None for a new map and for one that came from another format, an unpacked
    folder or our examples: those become files by Save As. `report` are sentences about what was guessed, repaired or
    left out on opening. `read_only` says why the file may not be written, and is empty where it may; edits are free
    either way. `state_changed` tells that path, title, `is_modified` or `can_save` are others.
    """

    state_changed = Signal()

    def __init__(self, opened: OpenedMap, parent: QObject | None = None) -> None:
        """A map without a file."""
        super().__init__(parent)
        store = Store(opened.records, opened.rev)
        self.session = MapSession(store, opened.assets, self)
        self.report = opened.report
        self.path: Path | None = None
        self.read_only = ""
        self._source: Path | None = None  # what it was read from where that is not what it is saved to
        self._journey = 0
        self._is_newer = opened.newer
        # Somebody we do not know may name these: they stay in the file.
        self._strange_assets = opened.assets.keys() - {picture_of(record) for record in opened.records}
        self._lock: DocumentLock | None = None
        self._stamp: FileStamp | None = None
        self._saved_otherwise: dict[str, Record | None] = {}  # what the file says of the records that differ
        self.session.changed.connect(self._on_change)

    @classmethod
    def new(cls) -> "MapDocument":
        """The map that everybody begins with."""
        store = Store()
        with store.begin("New map") as t:
            start_map(t)
        return cls(OpenedMap(store.records, 0, {}, (), newer=False))

    @classmethod
    def open(cls, path: Path, journey: int = 0) -> "MapDocument":
        """The map in a file or folder of any format that can be read; `journey` is an index into `journeys_in(path)`.

        Raises FileProblem.
        """
        with file_problems(path):
            if not _is_ours_to_write(path):
                document = cls(find_maps(path).open(journey))
                document._source, document._journey = path, journey
                document.session.folder = path.absolute().parent
                return document
            lock, held = _lock_or_holder(path)
            try:
                # Before it is read: a change in between is found when it is saved.
                stamp = FileStamp.of(path)
                document = cls(find_maps(path).open(journey))
            except BaseException:
                if lock:
                    lock.release()
                raise
        document.path, document._lock, document._stamp = path, lock, stamp
        document.session.folder = path.absolute().parent
        if document._is_newer:
            document.read_only = "A newer version of Journey Editor wrote it."
        elif held:
            document.read_only = f"It is open in {held}."
        elif not os.access(path, os.W_OK):
            document.read_only = "You may read this file, but not write to it."
        return document

    @property
    def title(self) -> str:
        """What the window is called, raw."""
        source = self.path or self._source
        if source is None:
            return UNTITLED
        name = source.parent.name if source.name == "map.json" else source.stem
        return f"{name} (read-only)" if self.read_only else name

    @property
    def is_modified(self) -> bool:
        """Whether the map is another than the file's; undoing back to what was saved makes it the same again."""
        return bool(self._saved_otherwise)

    @property
    def can_save(self) -> bool:
        """Whether Save knows a file to write to."""
        return self.path is not None and not self.read_only

    @property
    def is_untouched_new_map(self) -> bool:
        """Whether nothing is lost when another map takes its place."""
        history = self.session.history
        return not (self.path or self._source or history.can_undo or history.can_redo)

    @property
    def is_example(self) -> bool:
        return self._source is not None and _is_bundled(self._source)

    @property
    def suggested_path(self) -> Path:
        """The file that Save As proposes: beside what was opened, else with the documents, by the title of the map.

        Where that folder is not there it lies in the home folder.
        """
        proposed = self.path or self._proposed_path()
        return proposed if QDir(str(proposed.parent)).exists() else Path(QDir.homePath(), proposed.name)

    def is_of(self, path: Path, journey: int = 0) -> bool:
        """Whether this is the map in the file, by whatever way its path is written."""
        own = self.path or self._source
        return own is not None and _is_same(own, path) and self._journey == journey

    def is_changed_on_disk(self) -> bool:
        """Whether another program wrote the file since we read or wrote it. Raises FileProblem."""
        if self.path is None or self._stamp is None:
            return False
        with file_problems(self.path):
            return self._stamp.differs_from(self.path)

    def save(self) -> None:
        """Write the file of `path`, whoever wrote it last. Raises FileProblem; then nothing is lost anywhere."""
        if self.path is None or self.read_only:
            raise ValueError("there is no file to save to; can_save tells")
        self._write(self.path)

    def save_as(self, path: Path) -> None:
        """Write another file, which is the document's from now on. Raises FileProblem; then all is as before."""
        if self.can_save and self.path is not None and _is_same(self.path, path):
            self.save()
            return
        if self._is_newer and self.path is not None and _is_same(self.path, path):
            words = "a newer version wrote it, and this one would lose what it does not know; choose another name"
            raise FileProblem(path, words)
        lock, held = _lock_or_holder(path)
        if held:
            raise FileProblem(path, f"it is open in {held}; choose another name")
        try:
            self._write(path)
        except BaseException:
            if lock:
                lock.release()
            raise
        self.release()
        self.path, self._lock, self.read_only = path, lock, ""
        self.session.folder = path.absolute().parent
        self._source, self._journey, self._is_newer = None, 0, False
        self.state_changed.emit()

    def release(self) -> None:
        """Let others write the file: the window closes."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _proposed_path(self) -> Path:
        if self._source is not None and not self.is_example:
            source = self._source.parent if self._source.name == "map.json" else self._source
            return source.with_name(source.stem + SUFFIX)
        name = " ".join(_NO_FILE_NAME.sub(" ", self.session.records.map.title).split())[:_LONGEST_NAME].strip(" .")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents, (name or self.title) + SUFFIX)

    def _write(self, path: Path) -> None:
        session = self.session
        with file_problems(path):
            write_journey(path, session.records, session.store.rev, self._assets_to_save())
            self._stamp = FileStamp.of(path)
        session.history.seal()  # Typing goes on as a new step: undo can come back to what was saved.
        if self.is_modified:
            self._saved_otherwise.clear()
            self.state_changed.emit()

    def _assets_to_save(self) -> Mapping[str, bytes]:
        """Without the pictures that were deleted: undo may still want them here, in the file they would be a leak."""
        wanted = self._strange_assets | {picture_of(record) for record in self.session.records}
        return {digest: data for digest, data in self.session.assets.items() if digest in wanted}

    def _on_change(self, change: Change) -> None:
        if change.transient:
            return
        was_modified = self.is_modified
        for record_id, (before, after) in change.entries.items():
            saved = self._saved_otherwise.pop(record_id, before)
            if not is_same(saved, after):
                self._saved_otherwise[record_id] = saved
        if self.is_modified != was_modified:
            self.state_changed.emit()


def journeys_in(path: Path) -> tuple[str, ...]:
    """The names of the maps in a file, at least one. Raises FileProblem."""
    with file_problems(path):
        return find_maps(path).names


def _is_ours_to_write(path: Path) -> bool:
    """Whether Save may write the file: it is a zip already, and none of our examples."""
    if not path.is_file() or _is_bundled(path):
        return False
    with path.open("rb") as file:
        return is_zip(file.read(HEAD_LENGTH))


def _is_bundled(path: Path) -> bool:
    return path.resolve().is_relative_to(resource_path().resolve())


def _is_same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _lock_or_holder(path: Path) -> tuple[DocumentLock | None, str]:
    try:
        return DocumentLock(path), ""
    except HeldElsewhere as held:
        return None, str(held)
