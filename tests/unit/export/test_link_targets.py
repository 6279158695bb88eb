"""Only addresses of the web and of mail are ever made clickable."""

import pytest

from journey_editor.export.link_targets import link_target


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("http://localhost:8080/", "http://localhost:8080/"),
        ("HTTPS://Example.org", "https://Example.org"),
        ("mailto:ann@example.org?subject=Hi%20there", "mailto:ann@example.org?subject=Hi%20there"),
        (" https://example.org/ö ", "https://example.org/%C3%B6"),
        ("https://example.org/a b(c)", "https://example.org/a%20b(c)"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ],
)
def test_addresses_of_web_and_mail_pass(url: str, target: str) -> None:
    assert link_target(url) == target


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "file:///etc/passwd",
        "smb://host/share",
        "data:text/html,<b>",
        "https://",
        "https:///path",
        "http:example.org",
        "mailto:",
        "mailto:nobody",
        "https://[half",
        "//example.org",
        "vbscript:https://example.org",
    ],
)
def test_others_do_not(url: str) -> None:
    assert link_target(url) == ""
