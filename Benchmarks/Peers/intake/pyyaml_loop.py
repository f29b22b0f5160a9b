"""PyYAML's C loader and a loop over a folder: `pyyaml_loop.py DATA FOLDER OUT`.

`CBaseLoader` is the C loader that leaves texts as they are written, as answers and ids need it; it is also the fastest.
"""

import os
import sys

import yaml
from scoring import Tables
from sheet import Sheet


def answer(item, written):
    if isinstance(written, list):
        (written,) = written
    if isinstance(written, str):
        return item, None, None, written, None, None
    return (
        item,
        written.get("person"),
        written.get("unit"),
        written["value"],
        written.get("note"),
        written.get("evidence"),
    )


def main(data, folder, out):
    sheet = Sheet(data)
    tables = Tables(sheet)
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            audit = yaml.load(file.read(), yaml.CBaseLoader)
        answers = [answer(sheet.by_id[item], written) for item, written in audit["answers"].items()]
        tables.add(audit["audit"], audit["dealer"], audit["date"], audit["auditor"], answers)
    tables.write(out)


main(*sys.argv[1:4])
