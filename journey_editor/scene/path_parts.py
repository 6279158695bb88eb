"""The parts of a path: a curve goes through all of a map, while a tile of it shows a few steps, or one step changes."""

from collections.abc import Iterator

from journey_editor.scene.path import Path, Point, Segment

# A segment with the point where it begins.
Stretch = tuple[Point, Segment]
Box = tuple[float, float, float, float]  # left, top, right, bottom


def stretches(path: Path) -> Iterator[Stretch]:
    """The segments with their beginnings, those that only move aside; one that closes is the line that it draws."""
    at = start = (0.0, 0.0)
    for verb, values in path.segments:
        if verb == "M":
            at = start = values[0], values[1]
            continue
        end = start if verb == "Z" else (values[-2], values[-1])
        yield at, (("L", end) if verb == "Z" else (verb, values))
        at = end


def box_of(stretch: Stretch) -> Box:
    """A rectangle that holds the stretch."""
    (x, y), (_, values) = stretch
    xs, ys = (x, *values[::2]), (y, *values[1::2])
    return min(xs), min(ys), max(xs), max(ys)


def differing_part(before: Path, after: Path, *, to_end: bool = False) -> Box | None:
    """A rectangle around the segments in which two paths differ, and with `to_end` around all behind the first of them;
    None when that is all of them, or the paths are not of the same segments."""
    old, new = list(stretches(before)), list(stretches(after))
    if [segment[0] for _, segment in old] != [segment[0] for _, segment in new]:
        return None
    places = [place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if not places:
        return None
    boxes = [box_of(one[place]) for place in (range(places[0], len(old)) if to_end else places) for one in (old, new)]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
