"""orjson and a loop over NDJSON: `orjson_loop.py DATA INPUT OUT`."""

import sys

import orjson
from scoring import Tables
from sheet import Sheet


def main(data, source, out):
    sheet = Sheet(data)
    tables = Tables(sheet)
    with open(source, "rb") as file:
        for line in file:
            audit = orjson.loads(line)
            answers = [
                (sheet.by_id[item], a.get("person"), a.get("unit"), a["value"], a.get("note"), a.get("evidence"))
                for item, a in audit["answers"].items()
            ]
            tables.add(audit["audit"], audit["dealer"], audit["date"], audit["auditor"], answers)
    tables.write(out)


main(*sys.argv[1:4])
