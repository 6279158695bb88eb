"""The colour-blind safe theme: what those see of it who lack the cones for red or for green.

Sight is simulated as by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (2009), for dichromats. Colours are as far apart as in Oklab (Björn Ottosson, 2020), in which equal
distances look about equally large; 1 is from black to white.
"""

import math
from collections.abc import Callable, Iterable
from itertools import combinations

import pytest

from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.palettes import COLOR_BLIND_SAFE
from journey_editor.scene.theme import channels

Triple = tuple[float, float, float]

# What each channel of light, red, green and blue, becomes.
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
}  # fmt: skip
_CONES: tuple[Triple, Triple, Triple] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_OKLAB: tuple[Triple, Triple, Triple] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)

# The other kinds are greys and the yellow of thoughts; a solution has the hue of an opportunity, and a filled head.
_HUED = ("touchpoint", "action", "need", "pain", "gain", "opportunity")

# The colours that have to be told from each other, by what they say.
GROUPS: dict[str, Callable[[Palette], Iterable[str]]] = {
    "stages": lambda shown: shown.stages,
    "personas": lambda shown: shown.personas,
    "moods": lambda shown: shown.faces,
    "kinds": lambda shown: {shown.look(kind).accent for kind in _HUED},
    "tags and owners": lambda shown: shown.values,
    "evidence": lambda shown: shown.strengths,
    "ratings": lambda shown: shown.ratings.values(),
}


def seen(color: str, sight: str) -> Triple:
    """A colour in Oklab as it is seen."""
    light = [_linear(channel / 255) for channel in channels(color)]
    left = [min(1.0, max(0.0, value)) for value in _times(SIGHTS[sight], light)]
    return _times(_OKLAB, [value ** (1 / 3) for value in _times(_CONES, left)])


def least(colors: Iterable[str], sight: str) -> float:
    """How far the two colours are from each other that are most alike."""
    return min(math.dist(seen(one, sight), seen(other, sight)) for one, other in combinations(colors, 2))


@pytest.mark.parametrize("sight", ["without red", "without green"])
@pytest.mark.parametrize("group", GROUPS)
def test_whoever_lacks_a_cone_sees_no_less_than_the_standard_shows_to_all_others(group: str, sight: str) -> None:
    """The least distance is the one that the standard theme leaves between its colours for people who see them all:

    with that much they read its maps, so that as much is enough for whoever sees fewer.
    """
    assert least(GROUPS[group](COLOR_BLIND_SAFE), sight) >= least(GROUPS[group](STANDARD), "full")


def test_it_is_needed() -> None:
    """The standard leaves some of its stages nearly alike to people who lack a cone."""
    assert least(STANDARD.stages, "without red") < least(STANDARD.stages, "full") / 4


@pytest.mark.parametrize("sight", ["without red", "without green"])
def test_where_there_are_only_two_colours_they_are_twice_as_far_apart_as_stages(sight: str) -> None:
    shown = COLOR_BLIND_SAFE
    for pair in ((shown.good, shown.bad), (shown.bubble("opportunity"), shown.bubble("solution"))):
        assert least(pair, sight) >= 2 * least(STANDARD.stages, "full")


@pytest.mark.parametrize("sight", SIGHTS)
def test_greys_stay_greys_and_red_and_green_lose_their_hue(sight: str) -> None:
    lightness, *hue = seen("#868E96", sight)
    assert (lightness, *hue) == pytest.approx(seen("#868E96", "full"), abs=0.01)
    across = abs(seen("#E03131", sight)[1] - seen("#2F9E44", sight)[1])
    assert across > 0.3 if sight == "full" else across < 0.05


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _times(rows: Iterable[Triple], values: Iterable[float]) -> Triple:
    held = list(values)
    red, green, blue = (sum(part * value for part, value in zip(row, held, strict=True)) for row in rows)
    return red, green, blue
