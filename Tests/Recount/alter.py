#!/usr/bin/python3
"""Changes one cell of a CSV file, so that a recount has something to find.

Usage: alter.py FILE COLUMN

The first cell of the column that has something in it: its last digit goes up by one, yes turns into no, other text gets a
letter more.
"""

import csv
import sys


def altered(cell):
    if cell in ("yes", "no"):
        return "no" if cell == "yes" else "yes"
    if cell[-1:].isdigit():
        return cell[:-1] + str((int(cell[-1]) + 1) % 10)
    return cell + "x"


def main():
    path, column = sys.argv[1:]
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    place = rows[0].index(column)
    row = next(row for row in rows[1:] if row[place])
    row[place] = altered(row[place])
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main()
