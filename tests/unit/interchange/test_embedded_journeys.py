import pytest

from journey_editor.interchange.embedded_journeys import FoundJourney, find_journeys

JOURNEY = "journey\n  title Tea\n  Stir: 3: Me"


@pytest.mark.parametrize(
    "page",
    [
        f"```mermaid\n{JOURNEY}\n```\nend",
        f"``` mermaid {{scale: 0.6}}\n{JOURNEY}\n```\nend",
        f"~~~~MermaidJS\n{JOURNEY}\n~~~~\nend",
        f"```\n{JOURNEY}\n```\nend",
        f"1. ```{{mermaid}}\n{JOURNEY}\n   ```\nend",
        f"````markdown\n```mermaid\n{JOURNEY}\n```\n````\nend",
        f":::mermaid\n{JOURNEY}\n:::\nend",
        f"{{{{< mermaid >}}}}\n{JOURNEY}\n{{{{< /mermaid >}}}}end",
        f"{{% mermaid %}}\n{JOURNEY}\n{{% endmermaid %}}end",
        f'<div id=a class="x mermaid y">\n{JOURNEY}\n</div>end',
        f"<PRE CLASS='mermaid'>\n{JOURNEY}\n</pre>end",
        f'<pre><code class="language-mermaid">\n{JOURNEY}\n</code></pre>end',
        f"<!--\n{JOURNEY}\n-->end",
        f"export const chart = `\n{JOURNEY}\n`;end",
        f"<Mermaid chart={{`\n{JOURNEY}\n`}} />end",
    ],
)
def test_a_journey_is_found_in_its_container(page: str) -> None:
    found = find_journeys(f"# Guide\n\n{page}")
    assert [(journey.heading, journey.text.rstrip(" \n")) for journey in found] == [("Guide", JOURNEY)]
    assert f"# Guide\n\n{page}".split("\n")[found[0].line - 1] == "journey"


def test_a_text_that_is_a_journey_is_found_whole() -> None:
    for text in (
        JOURNEY,
        f"---\ntitle: x\n---\n%%{{init: {{\n}}}}%%\n%% why\n\n{JOURNEY}",
        f"\ufeff# Template\n{JOURNEY}",
    ):
        assert find_journeys(text) == [FoundJourney("", 1, text.removeprefix("\ufeff"))]


def test_quote_marks_entities_and_escapes_of_the_container_are_taken_away() -> None:
    quoted = find_journeys("> ```mermaid\n> journey\n> A -> 3: Me\n> ```")
    assert quoted[0].text == "journey\nA -> 3: Me\n"
    assert (
        find_journeys('<div class="mermaid">\njourney\nR&amp;D &lt;br&gt; x: 3</div>')[0].text
        == "journey\nR&D <br> x: 3"
    )
    assert find_journeys("x = `\njourney\nA \\`b\\`: 3\n`")[0].text == "journey\nA `b`: 3\n"


def test_several_journeys_have_the_headings_above_them() -> None:
    page = f"""# One
```sh
# not a heading
```
```mermaid
{JOURNEY}
```
Two **bold**
====
## **Three** {{#id}}
~~~mermaid
journey
~~~
<h2>Four <em>more</em></h2>
```mermaid
{JOURNEY}
"""
    found = find_journeys(page)
    assert [(journey.heading, journey.line) for journey in found] == [("One", 6), ("Three", 14), ("Four more", 18)]
    assert [journey.name for journey in found] == ["One: Tea", "Three", "Four more: Tea"]


def test_other_diagrams_and_the_mere_word_are_no_journeys() -> None:
    assert find_journeys("```mermaid\nflowchart TD\n  journey --> end\n```") == []
    assert find_journeys("The journey begins.\n\n`journey`\n\n```\njourneys\n```") == []
    assert FoundJourney("", 7, "journey\nA: 3").name == "line 7"
