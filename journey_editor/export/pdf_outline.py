"""The bookmarks of a PDF: pages, and below each its stages and lanes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference

from journey_editor.export.pdf_objects import dictionary, words
from journey_editor.scene.display_list import DisplayList, Group, Text, walk

_NAMING_ROLES = ("stage", "lane")
# Groups whose boxes are the view of the bookmark that their record has.
_SHOWN_ROLES = (*_NAMING_ROLES, "lane body")

_Rect = tuple[float, float, float, float]


class Bookmark(NamedTuple):
    """`view` is the part of the page to show: left, bottom, right, top; None for the whole page."""

    title: str
    view: _Rect | None
    children: tuple["Bookmark", ...] = ()


def page_bookmark(page: DisplayList, page_number: int) -> Bookmark:
    """The bookmark of a page, named by its group with the role "title", or by the list's title, or by number."""
    title = ""
    names: dict[str, str] = {}
    views: dict[str, _Rect] = {}
    for group, rect in _placed_groups(page):
        if group.role == "title":
            title = title or _title(group)
        if group.role in _SHOWN_ROLES:
            views[group.record_id] = _around(views.get(group.record_id, rect), rect)
        if group.role in _NAMING_ROLES and (name := _title(group)):
            names.setdefault(group.record_id, name)
    children = tuple(Bookmark(name, views[record_id]) for record_id, name in names.items())
    return Bookmark(title or page.title or f"Page {page_number}", None, children)


def outline(
    bookmarks: Sequence[Bookmark], pages: Sequence[PDFObjectReference], document: PDFDocument
) -> PDFObjectReference:
    """The outline of a document: one bookmark a page. ISO 32000-1, 12.3.3."""
    root = dictionary(Type="/Outlines")
    reference = document.Reference(root)
    entries = [_entry(bookmark, page, reference, document) for bookmark, page in zip(bookmarks, pages, strict=True)]
    _chain(root, entries, document)
    root["Count"] = sum(1 + len(bookmark.children) for bookmark in bookmarks)
    return reference


def _entry(
    bookmark: Bookmark, page: PDFObjectReference, parent: PDFObjectReference, document: PDFDocument
) -> PDFDictionary:
    view = ["/Fit"] if bookmark.view is None else ["/FitR", *bookmark.view]
    entry = dictionary(Title=words(bookmark.title), Dest=PDFArray([page, *view]), Parent=parent)
    if bookmark.children:
        reference = document.Reference(entry)
        _chain(entry, [_entry(child, page, reference, document) for child in bookmark.children], document)
    return entry


def _chain(parent: PDFDictionary, entries: Sequence[PDFDictionary], document: PDFDocument) -> None:
    """Tie siblings to each other and to their parent, which shows them unfolded."""
    references = [document.Reference(entry) for entry in entries]
    parent["First"], parent["Last"], parent["Count"] = references[0], references[-1], len(entries)
    for index, entry in enumerate(entries):
        if index:
            entry["Prev"] = references[index - 1]
        if index + 1 < len(entries):
            entry["Next"] = references[index + 1]


def _placed_groups(page: DisplayList) -> Iterator[tuple[Group, _Rect]]:
    """Every group, also inside others, with its box in the coordinates of PDF: left, bottom, right, top."""
    pending = [(group, 0.0, 0.0, 1.0) for group in reversed(page.groups)]
    while pending:
        group, x, y, scale = pending.pop()
        x, y, scale = x + scale * group.x, y + scale * group.y, scale * group.scale
        top = page.height - y
        yield group, (x, top - scale * group.height, x + scale * group.width, top)
        pending += [(item, x, y, scale) for item in reversed(group.items) if isinstance(item, Group)]


def _around(a: _Rect, b: _Rect) -> _Rect:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _title(group: Group) -> str:
    """The text of the first block of lines in a group."""
    title = ""
    end = None
    for placed in walk((group,)):
        if not isinstance(placed.item, Text):
            continue
        line = placed.item.line
        if end is not None and line.start != end:
            break  # another text begins
        end = line.end
        text = "".join(run.text for run in sorted(line.runs, key=lambda run: run.start))
        title += text if len(text) == line.end - line.start else f"{text} "
    return title.strip()
