"""The part of a font file that a document embeds."""

from collections.abc import Iterable, Sequence

import uharfbuzz as hb

from journey_editor.export.composite_glyphs import Composite, with_composites
from journey_editor.text.fonts import Face

# A reader draws glyphs by id: everything that finds, names or moves them is dead weight.
_UNUSED_TABLES = (
    "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "VORG", "cmap", "gasp", "kern", "meta", "name", "post",
    "vhea", "vmtx",
)  # fmt: skip
_FLAGS = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
)


def subset_program(face: Face, glyph_ids: Iterable[int], composites: Sequence[Composite] = ()) -> bytes:
    """The face with only these glyphs, which keep their ids, and composites of them after its own last glyph.

    It is a TrueType file, or the bare CFF table of a face that has one; such a face takes no composites.
    """
    source = face.hb_font.face
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyph_ids)
    unused = (int.from_bytes(tag.encode("ascii"), "big") for tag in _UNUSED_TABLES)
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(unused)
    wanted.flags = _FLAGS
    subset = hb.subset(source, wanted)
    if face.is_cff:
        return subset.reference_table("CFF ").data
    return with_composites(subset, source.glyph_count, composites) if composites else subset.blob.data
