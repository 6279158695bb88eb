"""The action plan as a workbook: a table that filters, numbers as numbers, dates as dates."""

import re
from datetime import date, datetime
from typing import BinaryIO

from xlsxwriter import Workbook

from journey_editor.export.findings_sheet import FindingsSheet

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_YEAR = 1900  # what the calendar of spreadsheets begins with
_MADE = datetime(2000, 1, 1)  # no run shall differ from another
_NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 32_767  # characters in a cell


def write_findings_xlsx(sheet: FindingsSheet, file: BinaryIO) -> None:
    """Write a workbook into an open binary file. No text of a map becomes a formula or a link."""
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"title": _clean(sheet.title), "created": _MADE})
    page = book.add_worksheet("Findings")
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F1F3F5", "valign": "top", "text_wrap": True})
    plain = book.add_format({"valign": "top", "text_wrap": True})
    dated = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width)
        page.write_string(0, index, _clean(column.heading), head)
    for row, values in enumerate(sheet.rows, 1):
        for index, (column, value) in enumerate(zip(sheet.columns, values, strict=True)):
            day = _day(value) if column.holds == "date" else None
            if day is not None:
                page.write_datetime(row, index, day, dated)
            elif isinstance(value, (int, float)):
                page.write_number(row, index, value, plain)
            elif value:
                page.write_string(row, index, _clean(value), plain)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.freeze_panes(1, 2)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    book.close()


def _day(value: object) -> date | None:
    """A whole date; a month or a year stays a text."""
    if not isinstance(value, str) or not _FULL_DATE.fullmatch(value):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)[:_LONGEST]
