"""Fills a blank form of the small checklist `lounge` and spoils copies of it, one in each way that forms come back in.

    spoil_forms.py FORM.xlsx FOLDER

The copies lie in FOLDER by the names of their flaws; `good.xlsx` has none.
"""

import io
import pathlib
import struct
import sys
import zipfile

import openpyxl

form, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ANSWERS = {"1-1": "yes", "1-2": "no (out of water)", "1-3": "2 min 30 s"}


class Copy:
    """A filled form whose cells are found by labels and headings."""

    def __init__(self, audit):
        self.book = openpyxl.load_workbook(form)
        self.sheet = self.book.worksheets[0]
        self.header = next(row[0].row for row in self.sheet.iter_rows() if any(cell.value == "value" for cell in row))
        self.columns = {cell.value: cell.column for cell in self.sheet[self.header] if cell.value}
        self.head("audit", audit)
        for item, value in ANSWERS.items():
            self.cell(item, "value").value = value

    def head(self, label, text):
        found = next(cell for row in self.sheet.iter_rows(max_row=self.header) for cell in row if cell.value == label)
        column = found.column + 1
        while isinstance(self.sheet.cell(found.row, column), openpyxl.cell.cell.MergedCell):
            column += 1
        self.sheet.cell(found.row, column).value = text

    def cell(self, item, column):
        rows = (row for row in range(self.header + 1, self.sheet.max_row + 1)
                if self.sheet.cell(row, self.columns["item"]).value == item)
        return self.sheet.cell(next(rows), self.columns[column])

    def save(self, name):
        self.book.save(folder / f"{name}.xlsx")


def spoil(name):
    """Names a way of spoiling; the copy is saved after it."""

    def run(change):
        copy = Copy(name)
        change(copy)
        copy.save(name)

    return run


@spoil("good")
def good(copy):
    pass


@spoil("rearranged")
def rearranged(copy):
    """Still good: renamed, more sheets, blank and added rows, an item merged over its rows."""
    copy.sheet.title = "上海 十月"
    copy.book.create_sheet("notes")["A1"] = "=1+1"
    copy.sheet.insert_rows(copy.header + 1)
    copy.header += 1
    first = copy.cell("1-3", "item").row
    copy.sheet.cell(first + 1, copy.columns["item"]).value = None
    copy.sheet.merge_cells(
        start_row=first, end_row=first + 1, start_column=copy.columns["item"], end_column=copy.columns["item"])
    copy.sheet.cell(first + 1, copy.columns["person"]).value = "李四"
    copy.sheet.cell(first + 1, copy.columns["value"]).value = "4 min"


@spoil("link")
def link(copy):
    copy.cell("1-1", "value").value = '=HYPERLINK("http://example.org","yes")'


@spoil("other-version")
def other_version(copy):
    copy.head("version", "2.0.0")


@spoil("column-gone")
def column_gone(copy):
    for row in copy.sheet.iter_rows(min_row=copy.header):
        row[copy.columns["note"] - 1].value = None


@spoil("hidden-changed")
def hidden_changed(copy):
    copy.book["dealer-audit"]["B2"] = "five-s"


@spoil("hidden-gone")
def hidden_gone(copy):
    del copy.book["dealer-audit"]


@spoil("two-forms")
def two_forms(copy):
    copy.book.copy_worksheet(copy.sheet)


def package(name, change):
    """Rewrites the parts of the good form."""
    with zipfile.ZipFile(folder / "good.xlsx") as source, zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            target.writestr(part, change(part, source.read(part)))
        return target


def macros(part, content):
    if part != "[Content_Types].xml":
        return content
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return content.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")


package("macros.xlsm", macros)
(folder / "macros.xlsm").rename(folder / "macros.xlsx")

with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as target, \
        zipfile.ZipFile(folder / "good.xlsx") as source:
    for part in source.namelist():
        if part != "xl/worksheets/sheet1.xml":
            target.writestr(part, source.read(part))
    with target.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
        sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
        for _ in range(640):
            sheet.write(b" " * (1 << 20))

compound = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
(folder / "encrypted.xlsx").write_bytes(compound + "EncryptedPackage".encode("utf-16-le") + bytes(480))
(folder / "old.xls").write_bytes(compound + "Workbook".encode("utf-16-le") + bytes(496))
(folder / "renamed.xlsx").write_bytes((folder / "old.xls").read_bytes())
with zipfile.ZipFile(folder / "calc.ods.xlsx", "w") as target:
    target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    target.writestr("content.xml", "<x/>")
(folder / "cut.xlsx").write_bytes((folder / "good.xlsx").read_bytes()[:3000])
# What Excel leaves beside a workbook that is open.
(folder / "~$good.xlsx").write_bytes(struct.pack("<B", 4) + b"user" + bytes(160))
(folder / "old.xls").unlink()
