#!/usr/bin/env python3
"""Writes Sources/BilingualText/DisplayWidthTable.swift from Python's unicodedata.

Usage: python3 Scripts/generate-unicode-tables.py
Only East Asian wide and zero-width ranges are kept: everything else is one cell wide.
"""
import pathlib
import unicodedata


def ranges(belongs):
    found, start = [], None
    for point in range(0x110000):
        inside = not 0xD800 <= point <= 0xDFFF and belongs(chr(point))
        if inside and start is None:
            start = point
        if not inside and start is not None:
            found.append((start, point - 1))
            start = None
    return found + ([(start, 0x10FFFF)] if start is not None else [])


def swift(name, what, table):
    rows = []
    for index in range(0, len(table), 6):
        rows.append("    " + " ".join(f"(0x{a:X}, 0x{b:X})," for a, b in table[index:index + 6]))
    return f"/// {what}\nlet {name}: [(UInt32, UInt32)] = [\n" + "\n".join(rows) + "\n]\n"


def main():
    wide = ranges(lambda c: unicodedata.east_asian_width(c) in "WF" and unicodedata.category(c) not in ("Mn", "Me"))
    zero = ranges(lambda c: unicodedata.category(c) in ("Mn", "Me", "Cf") and c != "\u00ad")
    text = (
        "// Written by Scripts/generate-unicode-tables.py from Unicode "
        + unicodedata.unidata_version
        + "; edit the script, not this file.\n\n// swift-format-ignore-file\n\n"
        + swift("wideRanges", "Code points two terminal cells wide, ascending.", wide)
        + "\n"
        + swift("zeroWidthRanges", "Code points that take no cell: combining marks and format characters, ascending.", zero)
    )
    target = pathlib.Path(__file__).parent.parent / "Sources/BilingualText/DisplayWidthTable.swift"
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
