"""Fills a blank form (CSV or XLSX) with the answers of a submission, as somebody in front of a spreadsheet would.

    fill_form.py FORM SUBMISSION.yaml OUT [--encoding NAME]

A row of the form is filled where item, person and unit fit; where none is left, a row of the item is copied below.
"""

import argparse
import copy
import csv
import io

import yaml

HEADER = {"检查项": "item", "人员": "person", "单元": "unit", "结果": "value", "备注": "note", "证据": "evidence",
          "受理时间": "received", "首次反馈时间": "first-feedback", "关闭时间": "closed"}
LABELS = {"稽核编号": "audit", "经销商": "dealer", "日期": "date", "稽核员": "auditor", "部门": "department", "在岗人员": "people"}


class Text(yaml.SafeLoader):
    """Every scalar is text, as the program reads it."""


Text.yaml_implicit_resolvers = {}


def submission(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=Text)


def written(value):
    if isinstance(value, dict):
        return ", ".join(f"{key} {text}" for key, text in value.items())
    if isinstance(value, list):
        return ", ".join(value)
    return value


def observations(audit):
    for item, answer in (audit["answers"] or {}).items():
        for look in answer if isinstance(answer, list) else [answer]:
            look = dict(look) if isinstance(look, dict) else {"value": look}
            look["item"] = item
            look["value"] = written(look.get("value", ""))
            yield look


def names(audit, field):
    return "、".join(audit.get(field) or [])


class Table:
    """The rows of a form as lists of texts, with its head and its columns known."""

    def __init__(self, rows):
        self.rows = rows
        self.header = next(
            index for index, row in enumerate(rows)
            if {"item", "value"} <= {HEADER.get(cell, cell) for cell in row if cell})
        self.columns = {HEADER.get(cell, cell): index for index, cell in enumerate(rows[self.header]) if cell}

    def fill_head(self, audit, put=None):
        """What stands behind a label; `put` writes it where a sheet has labels and values beside each other."""
        put = put or (lambda row, column, text: self.put(self.rows[row], column + 1, text))
        for number, row in enumerate(self.rows[: self.header]):
            for column, cell in enumerate(row):
                label = LABELS.get(cell, cell)
                if label in ("audit", "dealer", "date", "auditor", "department"):
                    put(number, column, audit.get(label, ""))
                elif label == "people":
                    put(number, column, names(audit, "people"))
                elif label and label.split(" ")[0] in ("单元", "unit") and " " in label:
                    put(number, column, "、".join((audit.get("units") or {}).get(label.split(" ")[1], [])))

    def put(self, row, column, text):
        while len(row) <= column:
            row.append("")
        row[column] = text or ""

    def cell(self, row, name):
        column = self.columns.get(name)
        return row[column] if column is not None and column < len(row) and row[column] else ""

    def fill(self, look):
        """Into a free row that is about the same, else into a copy of the item's last row."""
        body = self.rows[self.header + 1:]
        own = [row for row in body if self.cell(row, "item") == look["item"]]
        free = [row for row in own if not self.cell(row, "value") and not self.cell(row, "received")]
        named = lambda row: (self.cell(row, "person"), self.cell(row, "unit"))
        wanted = (look.get("person", ""), look.get("unit", ""))
        target = next((row for row in free if named(row) == wanted), None)
        target = target or next((row for row in free if named(row) == ("", look.get("unit", ""))), None)
        target = target or next((row for row in free if named(row) == ("", "")), None)
        if target is None:
            last = own[-1]
            target = copy.copy(last)
            self.rows.insert(next(i for i, row in enumerate(self.rows) if row is last) + 1, target)
        for name in ("person", "unit", "value", "note", "evidence", "received", "first-feedback", "closed"):
            if name in self.columns:
                self.put(target, self.columns[name], look.get(name, ""))

    def drop_unfilled(self):
        """Rows of people or units nobody looked at would leave the audit incomplete."""
        empty = lambda row: not self.cell(row, "value") and not self.cell(row, "received")
        body = self.rows[self.header + 1:]
        self.rows[self.header + 1:] = [row for row in body if not empty(row)]


def filled(rows, audit, put=None):
    table = Table(rows)
    table.fill_head(audit, put)
    for look in observations(audit):
        table.fill(look)
    table.drop_unfilled()
    return table


def fill_csv(form, audit, encoding):
    with open(form, "rb") as file:
        text = file.read().decode("utf-8-sig")
    table = filled(list(csv.reader(io.StringIO(text))), audit)
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(table.rows)
    return out.getvalue().encode(encoding)


def fill_workbook(form, audit):
    import openpyxl
    from openpyxl.cell.cell import MergedCell

    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    width = sheet.max_column

    def put(row, column, text):
        column += 2
        while isinstance(sheet.cell(row + 1, column), MergedCell):
            column += 1
        sheet.cell(row + 1, column).value = text or None

    rows = [[("" if cell.value is None else str(cell.value)) for cell in row] for row in sheet.iter_rows()]
    table = filled(rows, audit, put)
    first = table.header + 2
    styles = [copy.copy(sheet.cell(first, column)._style) for column in range(1, width + 1)]
    sheet.delete_rows(first, sheet.max_row)
    for number, row in enumerate(table.rows[table.header + 1:], start=first):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = text or None
            cell.data_type = "s" if text else cell.data_type
            cell._style = copy.copy(styles[column - 1])
    return book


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("form")
    parser.add_argument("submission")
    parser.add_argument("out")
    parser.add_argument("--encoding", default="utf-8")
    arguments = parser.parse_args()
    audit = submission(arguments.submission)
    if arguments.form.endswith(".xlsx"):
        fill_workbook(arguments.form, audit).save(arguments.out)
    else:
        with open(arguments.out, "wb") as file:
            file.write(fill_csv(arguments.form, audit, arguments.encoding))


if __name__ == "__main__":
    main()
