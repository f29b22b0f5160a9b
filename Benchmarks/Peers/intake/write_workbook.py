"""The first rows of a long CSV as a workbook: `write_workbook.py CSV CELLS XLSX FIRST`.

Whole audits until `CELLS` cells are filled; the same audits go to `FIRST` as CSV.
"""

import csv
import itertools
import sys

import openpyxl


def main(source, cells, workbook_path, csv_path):
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("audits")
    with open(source, encoding="utf-8", newline="") as file, open(csv_path, "w", encoding="utf-8", newline="") as first:
        reader, writer = csv.reader(file), csv.writer(first, lineterminator="\n")
        header = next(reader)
        sheet.append(header)
        writer.writerow(header)
        filled = len(header)
        for _, rows in itertools.groupby(reader, key=lambda row: row[0]):
            for row in rows:
                sheet.append([text or None for text in row])
                writer.writerow(row)
                filled += sum(map(bool, row))
            if filled >= int(cells):
                break
    workbook.save(workbook_path)


main(*sys.argv[1:5])
