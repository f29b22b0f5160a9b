"""Writes workbooks with openpyxl and sources for LibreOffice into the folder of the first argument, and beside each what a
reader must find in it, cell by cell."""

import datetime
import json
import os
import random
import sys
from decimal import Decimal

import openpyxl
from openpyxl.utils import get_column_letter

folder = sys.argv[1]
EMPTY = object()


def plain(number):
    """The digits of a number without an exponent."""
    text = format(number if isinstance(number, Decimal) else Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def line(value, number_format):
    """What a reader must say of a value that openpyxl writes, by kind and text."""
    if isinstance(value, bool):
        return "boolean " + str(value).upper()
    if isinstance(value, (int, float)):
        if number_format.endswith("%"):
            return "percent " + plain(Decimal(repr(value)) * 100) + "%"
        return "number " + plain(value)
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time():
            return "date " + value.date().isoformat()
        return "dateTime " + value.isoformat(" ", "milliseconds").removesuffix(".000")
    if isinstance(value, datetime.date):
        return "date " + value.isoformat()
    if isinstance(value, datetime.time):
        return f"time {value.hour}:{value.minute:02}:{value.second:02}"
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"time {seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if value in ("#N/A", "#DIV/0!"):
        return "error " + value
    return "text " + value


class Book:
    """A workbook, and the lines that a reader must give for each of its sheets."""

    def __init__(self):
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.active)
        self.lines = {}

    def sheet(self, name, rows, formats=None):
        sheet = self.book.create_sheet(name)
        lines = self.lines.setdefault(name, [])
        for row, values in enumerate(rows, 1):
            for column, value in enumerate(values, 1):
                if value is EMPTY or value == "":
                    continue
                cell = sheet.cell(row, column)
                formula, known = isinstance(value, tuple), None
                if formula:
                    value, known = value
                cell.value = value
                if formats and formats.get(column):
                    cell.number_format = formats[column]
                place = f"{get_column_letter(column)}{row} "
                lines.append(place + (known if formula else line(value, cell.number_format)))
        return sheet

    def save(self, name):
        self.book.save(os.path.join(folder, name))
        with open(os.path.join(folder, name + ".json"), "w") as file:
            json.dump(self.lines, file)


def kinds():
    book = Book()
    sheet = book.sheet(
        "种类 <&>",
        [
            ["文字", "two\nlines", " spaces ", "007", "'quoted", "a=1+1", "👩‍👩‍👧 e\u0301"],
            [1, -2.5, 0.29, 19.9, 1e-05, 1e16, 123456789012345, 0.1],
            [True, False, "#N/A", "#DIV/0!"],
            [
                datetime.date(2026, 10, 12),
                datetime.datetime(2026, 10, 12, 9, 5),
                datetime.datetime(2026, 10, 12),
                datetime.time(0, 2, 30),
                datetime.time(23, 59, 59),
                datetime.timedelta(hours=36, seconds=1),
                datetime.datetime(2026, 10, 12, 9, 5, 0, 250000),
            ],
            [],
            [EMPTY, "<b>&amp;</b>", EMPTY, "展" * 40],
        ],
    )
    sheet.merge_cells("A6:A8")
    sheet.merge_cells("B9:C9")
    book.sheet("百分比", [[0.125], [1], [0.07], [0], [-0.5]], {1: "0.0%"})
    book.sheet("藏", [["hidden"]]).sheet_state = "hidden"
    book.sheet("深藏", [["very hidden"]]).sheet_state = "veryHidden"
    book.save("kinds.xlsx")


def formulas():
    book = Book()
    book.sheet(
        "公式",
        [[2, ("=A1+1", "=formulaWithoutValue"), ('="甲"&A1', "=formulaWithoutValue"), ("=1=1", "=formulaWithoutValue")]],
    )
    book.save("formulas.xlsx")


def date1904():
    book = Book()
    book.book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.sheet("一九〇四", [[datetime.date(2026, 10, 12), datetime.datetime(1904, 1, 2, 3, 0)]])
    book.save("date1904.xlsx")


def random_book(seed):
    source = random.Random(seed)
    alphabet = "张三李四ab <>&\"'=|,;\n_x0041\u00e9é😀\u3000"

    def value():
        kind = source.randrange(10)
        if kind == 0:
            return EMPTY
        if kind == 1:
            return source.random() < 0.5
        if kind == 2:
            return source.randrange(-1000, 1000)
        if kind == 3:
            return round(source.uniform(-100, 100), source.randrange(1, 6))
        if kind == 4:
            # LibreOffice keeps 15 digits.
            return float(format(source.random() * 10.0 ** source.randrange(-12, 12), ".15g"))
        if kind == 5:
            return datetime.date(1990, 1, 1) + datetime.timedelta(days=source.randrange(30000))
        if kind == 6:
            return datetime.datetime(2000, 1, 1) + datetime.timedelta(seconds=source.randrange(10**9))
        if kind == 7:
            return datetime.time(source.randrange(24), source.randrange(60), source.randrange(60))
        text = "".join(source.choice(alphabet) for _ in range(source.randrange(20)))
        # What begins like this is a formula to openpyxl.
        return "x" + text if text.startswith("=") else text

    book = Book()
    for number in range(3):
        book.sheet(f"随机 {number}", [[value() for _ in range(12)] for _ in range(40)])
    book.save(f"random-{seed}.xlsx")


def for_office():
    """A flat OpenDocument sheet with what only LibreOffice writes, and a table of text."""
    cells = [
        ('office:value-type="string"', "<text:p>张三 and <text:span>李四</text:span></text:p><text:p>第二行</text:p>"),
        ('table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"', "<text:p>TRUE</text:p>"),
        ('table:formula="of:=1+1" office:value-type="float" office:value="2"', "<text:p>2</text:p>"),
        ('table:formula="of:=&quot;甲&quot;&amp;1" office:value-type="string"', "<text:p>甲1</text:p>"),
        ('table:formula="of:=1/0" office:value-type="float" office:value="0"', "<text:p>#DIV/0!</text:p>"),
        ('office:value-type="float" office:value="0.29"', "<text:p>0.29</text:p>"),
    ]
    row = "".join(f"<table:table-cell {attributes}>{content}</table:table-cell>" for attributes, content in cells)
    with open(os.path.join(folder, "flat.fods"), "w") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?><office:document'
            ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"'
            ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
            f'<table:table table:name="一"><table:table-row>{row}</table:table-row></table:table>'
            "</office:spreadsheet></office:body></office:document>"
        )
    with open(os.path.join(folder, "table.csv"), "w") as file:
        file.write("item,value,note\n1-1,3,on the phone\n1-2,2.5,\"a, b\"\n")


kinds()
formulas()
date1904()
for seed in range(1, 5):
    random_book(seed)
for_office()
