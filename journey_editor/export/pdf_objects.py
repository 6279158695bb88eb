"""Short forms for the objects of reportlab's document layer."""

import re

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFStream, PDFString, PDFZCompress

# In text strings some of them mean accents, and one begins the name of a language.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def dictionary(**entries: PDFObject | str | float) -> PDFDictionary:
    """A dictionary with these keys. A str is written as it stands: "/Name", "[0 1]", "true"; words need `words`."""
    return PDFDictionary(entries)


def words(text: str) -> PDFString:
    """What a person reads in a window: a title."""
    # A place to hyphenate says nothing in a title, and the short encoding of PDF has no code for it.
    return PDFString(_CONTROLS.sub(" ", text.replace("\xad", "")))


def compressed(content: bytes, **entries: PDFObject | str | float) -> PDFStream:
    """A stream with these entries in its dictionary."""
    return PDFStream(dictionary(**entries), content, [PDFZCompress])
