"""Short forms for the objects of reportlab's document layer."""

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFStream, PDFZCompress


def dictionary(**entries: PDFObject | str | float) -> PDFDictionary:
    """A dictionary with these keys. A str is written as it stands: "/Name", "[0 1]", "true"."""
    return PDFDictionary(entries)


def compressed(content: bytes, **entries: PDFObject | str | float) -> PDFStream:
    """A stream with these entries in its dictionary."""
    return PDFStream(dictionary(**entries), content, [PDFZCompress])
