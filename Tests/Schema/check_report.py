#!/usr/bin/env python3
"""Checks a report.json against Reports/report.schema.json, and its tables against the CSV files beside it.

`check_report.py FOLDER` prints one line for each thing that is wrong.
"""

import csv
import json
import pathlib
import sys
from fractions import Fraction

try:
    from jsonschema import Draft202012Validator
except ImportError as missing:
    sys.exit(f"{missing}; 'make test' installs python3-jsonschema (4.0 or later) for {sys.executable}")

SCHEMA = pathlib.Path(__file__).resolve().parent.parent.parent / "Reports" / "report.schema.json"


def shown(value):
    """A JSON value as a data file writes it."""
    if value is None:
        return ""
    return value["shown"] if isinstance(value, dict) else str(value)


def misrounded(value):
    """True when the shown digits are not the exact value, rounded half away from zero."""
    if not isinstance(value, dict):
        return False
    exact, digits = Fraction(value["exact"]), value["shown"]
    scale = 10 ** len(digits.partition(".")[2])
    half_up = (abs(exact) * scale + Fraction(1, 2)).__floor__()
    return Fraction(digits) != Fraction(half_up if exact >= 0 else -half_up, scale)


def main(folder):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for error in validator.iter_errors(report):
        print("/".join(map(str, error.absolute_path)), error.message[:200])
    for name, rows in report["tables"].items():
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            expected = list(csv.DictReader(file))
        if [{key: shown(value) for key, value in row.items()} for row in rows] != expected:
            print(f"{name}: not what {name}.csv says")
        for position, row in enumerate(rows):
            for key, value in row.items():
                if misrounded(value):
                    print(f"{name}/{position}/{key}: {value}")


main(pathlib.Path(sys.argv[1]))
