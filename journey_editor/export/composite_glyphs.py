"""Composite glyphs added to a TrueType font program: one glyph that draws several, each moved.

OpenType 1.9, tables "glyf", "loca", "hmtx", "hhea", "maxp", "head", and its chapter on the file as a whole.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import uharfbuzz as hb

# Flags of a component: the arguments are words, they are distances, and another component follows.
_WORDS, _DISTANCES, _MORE = 0x0001, 0x0002, 0x0020
_LONG_OFFSETS = 1
_CHECKSUM_OF_FILE = 0xB1B0AFBA


class Component(NamedTuple):
    """A glyph moved by whole font units, y up."""

    glyph: int
    x: int
    y: int


class Composite(NamedTuple):
    """Components drawn over each other, and the advance of them all."""

    components: tuple[Component, ...]
    advance: int


def with_composites(program: hb.Face, first: int, composites: Sequence[Composite]) -> bytes:
    """The font file with composites as glyphs `first`, `first` + 1, ...; the program has no glyph from there on."""
    tables = {tag: program.reference_table(tag).data for tag in program.table_tags}
    blank = first - program.glyph_count
    total = first + len(composites)

    offsets = _offsets(tables) + [len(tables["glyf"])] * blank
    boxes = [_box(composite, offsets, tables["glyf"]) for composite in composites]
    outlines = [_outline(composite, box) for composite, box in zip(composites, boxes, strict=True)]
    for outline in outlines:
        offsets.append(offsets[-1] + len(outline))
    tables["glyf"] += b"".join(outlines)
    tables["loca"] = struct.pack(f">{total + 1}I", *offsets)
    tables["head"] = _with_words(tables["head"], {50: _LONG_OFFSETS})

    metrics = [struct.pack(">Hh", composite.advance, box[0]) for composite, box in zip(composites, boxes, strict=True)]
    tables["hmtx"] = b"".join([_metrics(tables, program.glyph_count), bytes(4 * blank), *metrics])
    tables["hhea"] = _with_words(tables["hhea"], {34: total})

    most = max(len(composite.components) for composite in composites)
    points, contours, composite_points, composite_contours = struct.unpack_from(">4H", tables["maxp"], 6)
    elements, depth = struct.unpack_from(">2H", tables["maxp"], 28)
    tables["maxp"] = _with_words(tables["maxp"], {
        4: total,
        10: min(most * max(points, composite_points), 0xFFFF),
        12: min(most * max(contours, composite_contours), 0xFFFF),
        28: max(elements, most),
        30: depth + 1,
    })  # fmt: skip
    return _font_file(tables)


def _box(composite: Composite, offsets: Sequence[int], outlines: bytes) -> tuple[int, int, int, int]:
    """Left, bottom, right and top of the ink."""
    boxes = []
    for glyph, x, y in composite.components:
        if offsets[glyph] < offsets[glyph + 1]:  # else it is blank
            left, bottom, right, top = struct.unpack_from(">4h", outlines, offsets[glyph] + 2)
            boxes.append((left + x, bottom + y, right + x, top + y))
    if not boxes:
        return 0, 0, 0, 0
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _outline(composite: Composite, box: tuple[int, int, int, int]) -> bytes:
    parts = [struct.pack(">5h", -1, *box)]
    last = len(composite.components) - 1
    for index, (glyph, x, y) in enumerate(composite.components):
        flags = _WORDS | _DISTANCES | (_MORE if index < last else 0)
        parts.append(struct.pack(">HHhh", flags, glyph, x, y))
    return b"".join(parts)


def _offsets(tables: Mapping[str, bytes]) -> list[int]:
    """Where each glyph begins in "glyf", and where the last one ends."""
    loca = tables["loca"]
    if struct.unpack_from(">h", tables["head"], 50) == (_LONG_OFFSETS,):
        return list(struct.unpack(f">{len(loca) // 4}I", loca))
    return [2 * offset for offset in struct.unpack(f">{len(loca) // 2}H", loca)]


def _metrics(tables: Mapping[str, bytes], glyph_count: int) -> bytes:
    """Advance and left bearing of every glyph: the table leaves out advances that repeat at its end."""
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    hmtx = tables["hmtx"]
    last_advance = hmtx[4 * full - 4 : 4 * full - 2]
    bearings = (hmtx[at : at + 2] for at in range(4 * full, 4 * full + 2 * (glyph_count - full), 2))
    return hmtx[: 4 * full] + b"".join(last_advance + bearing for bearing in bearings)


def _with_words(table: bytes, words: Mapping[int, int]) -> bytes:
    changed = bytearray(table)
    for at, value in words.items():
        struct.pack_into(">H", changed, at, value)
    return bytes(changed)


def _font_file(tables: Mapping[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    directory, bodies = [head], []
    at = len(head) + 16 * len(tables)
    head_at = 0
    for tag, table in sorted(tables.items()):
        if tag == "head":
            head_at = at
            table = table[:8] + bytes(4) + table[12:]
        directory.append(struct.pack(">4sIII", tag.encode("ascii"), _checksum(table), at, len(table)))
        bodies.append(_padded(table))
        at += len(bodies[-1])
    file = bytearray(b"".join(directory + bodies))
    struct.pack_into(">I", file, head_at + 8, (_CHECKSUM_OF_FILE - _checksum(file)) & 0xFFFFFFFF)
    return bytes(file)


def _padded(data: bytes | bytearray) -> bytes:
    return bytes(data) + bytes(-len(data) % 4)


def _checksum(data: bytes | bytearray) -> int:
    padded = _padded(data)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
