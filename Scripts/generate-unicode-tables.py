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


# Where characters still to come will be wide (UAX #11): ideographs and emoji. Python calls every unassigned one wide.
RESERVED = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF),
    (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
]


def is_wide(character):
    category = unicodedata.category(character)
    if category == "Cn":
        return any(first <= ord(character) <= last for first, last in RESERVED)
    return unicodedata.east_asian_width(character) in "WF" and category not in ("Mn", "Me")


def main():
    wide = ranges(is_wide)
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
