"""The formats that the action plan can have, by suffix. What writes them is imported when it is needed."""

from collections.abc import Callable
from typing import BinaryIO

from journey_editor.export.findings_sheet import FindingsSheet


def _write_xlsx(sheet: FindingsSheet, file: BinaryIO) -> None:
    from journey_editor.export.findings_xlsx import write_findings_xlsx

    write_findings_xlsx(sheet, file)


def _write_csv(sheet: FindingsSheet, file: BinaryIO) -> None:
    from journey_editor.export.findings_csv import write_findings_csv

    write_findings_csv(sheet, file)


SPREADSHEETS: dict[str, Callable[[FindingsSheet, BinaryIO], None]] = {".xlsx": _write_xlsx, ".csv": _write_csv}
NAMES = {".xlsx": "Excel workbook", ".csv": "CSV table"}
