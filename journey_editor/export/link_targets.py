"""Which addresses a document may open: https, http and mailto, and only where they name somebody."""

from urllib.parse import quote, urlsplit

_ALLOWED_IN_URI = "!#$%&'()*+,-./:;=?@[]_~"


def link_target(url: str) -> str:
    """The address in plain ASCII, ready to be opened, or "" when it must not be."""
    try:
        parts = urlsplit(url.strip())
        named = bool(parts.hostname) if parts.scheme in ("http", "https") else "@" in parts.path
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https", "mailto") or not named:
        return ""
    return quote(parts.geturl(), safe=_ALLOWED_IN_URI)
