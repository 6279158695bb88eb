"""The formats that the action plan can have, by suffix. What writes them is imported when it is needed."""

from collections.abc import Callable
from typing import BinaryIO

from journey_editor.document.record_set import RecordSet


def _write_xlsx(records: RecordSet, file: BinaryIO) -> None:
    from journey_editor.export.findings_sheet import findings_sheet
    from journey_editor.export.findings_xlsx import write_findings_xlsx

    write_findings_xlsx(findings_sheet(records), file)


def _write_csv(records: RecordSet, file: BinaryIO) -> None:
    from journey_editor.export.findings_csv import write_findings_csv
    from journey_editor.export.findings_sheet import findings_sheet

    write_findings_csv(findings_sheet(records), file)


SPREADSHEETS: dict[str, Callable[[RecordSet, BinaryIO], None]] = {".xlsx": _write_xlsx, ".csv": _write_csv}
NAMES = {".xlsx": "Excel workbook", ".csv": "CSV table"}
