"""Fills every other needed row of the forms in a folder, has LibreOffice save them, and prints what their counters show.

    count_filled.py FOLDER

Rows whose answer is computed from moments get their last moment instead of a value.
"""

import json
import pathlib
import subprocess
import sys

import openpyxl

# What ends the interval that an item of the complaint checklist measures.
MOMENTS = {"1-2": "首次反馈时间", "5-4": "关闭时间"}

folder = pathlib.Path(sys.argv[1])
forms = sorted(folder.glob("*.xlsx"))


def columns(sheet):
    for row in sheet.iter_rows():
        names = {cell.value: cell.column for cell in row if cell.value}
        if "检查项" in names and "结果" in names:
            return row[0].row, names
    raise SystemExit("no headings")


for form in forms:
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    header, names = columns(sheet)
    needed = [row for row in range(header + 1, sheet.max_row + 1) if sheet.cell(row, names["必填"]).value == "●"]
    for row in needed[::2]:
        moment = MOMENTS.get(sheet.cell(row, names["检查项"]).value) if "受理时间" in names else None
        sheet.cell(row, names[moment or "结果"]).value = "2026-10-12 10:00" if moment else "是"
    book.save(form)

profile = f"-env:UserInstallation=file://{folder}/profile"
saved = folder / "saved"
subprocess.run(
    ["/usr/bin/soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(saved), *map(str, forms)],
    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

shown = {}
for form in forms:
    book = openpyxl.load_workbook(saved / form.name, data_only=True)
    sheet = book.worksheets[0]
    label = next(cell for cell in sheet[1] if cell.value == "已填 / 必填")
    shown[form.stem] = {
        "filled": sheet.cell(1, label.column + 1).value,
        "needed": sheet.cell(1, label.column + 2).value,
        "errors": sum(cell.data_type == "e" for each in book for row in each.iter_rows() for cell in row),
        "sheets": book.sheetnames,
    }
print(json.dumps(shown))
