"""The action plan as CSV: UTF-8 with a byte order mark, which Excel needs, commas, lines as RFC 4180 has them."""

import csv
import io
from typing import BinaryIO

from journey_editor.export.findings_sheet import FindingsSheet, Value

# A spreadsheet computes what begins like this, and so could be made to fetch or to run something.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_findings_csv(sheet: FindingsSheet, file: BinaryIO) -> None:
    """Write headings and rows into an open binary file. No text of a map becomes a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_safe(column.heading) for column in sheet.columns])
    writer.writerows([_safe(value) for value in row] for row in sheet.rows)
    file.write(text.getvalue().encode("utf-8-sig", "replace"))


def _safe(value: Value) -> str | float | int:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value
