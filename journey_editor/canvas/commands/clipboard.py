"""Cut, copy and paste. While a text is written these are about the text."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journey_editor.canvas.clipboard import (
    PastedClip,
    PastedLines,
    PastedPictures,
    PastedTable,
    can_read,
    make_mime,
    read_mime,
)
from journey_editor.canvas.commands.copying import copied
from journey_editor.canvas.commands.deleting import delete
from journey_editor.canvas.commands.pasting import paste_clip, paste_lines, paste_pictures, paste_table

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def copy_selection(view: "MapView") -> None:
    """Put the selection on the clipboard: whole for this program, its texts for all others."""
    if view.is_writing:
        view.writer.copy()
        return
    clip, texts = copied(view.session)
    if texts:
        QGuiApplication.clipboard().setMimeData(make_mime(texts, clip, view.session.assets))


def cut_selection(view: "MapView") -> None:
    """Put the selection on the clipboard and delete it."""
    if view.is_writing:
        view.writer.cut()
        return
    copy_selection(view)
    delete(view, "Cut")


def paste(view: "MapView") -> None:
    """Put what is on the clipboard into the selected cell or behind the selected header, else into the parking lot."""
    _paste(view, plain=False)


def paste_plain(view: "MapView") -> None:
    """Paste the texts alone."""
    _paste(view, plain=True)


def can_paste() -> bool:
    """Whether the clipboard holds something that can be pasted."""
    return can_read(QGuiApplication.clipboard().mimeData())


def _paste(view: "MapView", *, plain: bool) -> None:
    if view.is_writing:
        view.writer.paste()
        return
    match read_mime(QGuiApplication.clipboard().mimeData(), plain=plain):
        case PastedClip() as pasted:
            paste_clip(view, pasted)
        case PastedTable() as pasted:
            paste_table(view, pasted)
        case PastedLines() as pasted:
            paste_lines(view, pasted)
        case PastedPictures() as pasted:
            paste_pictures(view, pasted)
        case None:
            view.hint.emit("There is nothing on the clipboard that can be pasted")
