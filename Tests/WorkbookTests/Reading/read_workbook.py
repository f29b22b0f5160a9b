#!/usr/bin/env python3
"""Prints as JSON what openpyxl reads from workbooks, and checks that each of their parts is well-formed XML.

`read_workbook.py FILE…` prints a list. Cells are listed by sheet and name; `type` is openpyxl's (s text, n number, d date, f formula).
"""

import json
import sys
import xml.parsers.expat
import zipfile

try:
    import openpyxl
except ImportError as missing:
    sys.exit(f"{missing}; 'make test' installs python3-openpyxl for {sys.executable}")


def cell(found):
    value, kind = found.value, found.data_type
    if kind == "d":
        value = value.strftime("%Y-%m-%d")
    link = found.hyperlink
    return {
        "type": kind,
        "text": value if isinstance(value, str) else None,
        "number": value if isinstance(value, (int, float)) else None,
        "format": found.number_format,
        "font": found.font.name,
        "link": (link.target or link.location) if link else None,
        "locked": found.protection.locked,
    }


def colour(value):
    return value.rgb[2:] if value is not None and isinstance(value.rgb, str) else None


def rule(area, found):
    points = []
    if found.colorScale is not None:
        for bound, shade in zip(found.colorScale.cfvo, found.colorScale.color):
            points.append(f"{bound.type} {bound.val} {colour(shade)}")
    if found.dataBar is not None:
        points = [f"{bound.type} {bound.val}" for bound in found.dataBar.cfvo] + [colour(found.dataBar.color)]
    fill = found.dxf.fill.bgColor if found.dxf is not None and found.dxf.fill is not None else None
    return {
        "area": str(area.sqref),
        "type": found.type,
        "formula": found.formula[0] if found.formula else None,
        "points": points,
        "fill": colour(fill),
    }


def axis(found):
    scale = found.scaling
    return {
        "minimum": scale.min,
        "maximum": scale.max,
        "reversed": scale.orientation == "maxMin",
        "deleted": bool(found.delete),
        "position": found.axPos,
        "format": found.numFmt.formatCode if found.numFmt is not None else None,
        "title": rich(found.title),
    }


def rich(title):
    if title is None or title.tx is None or title.tx.rich is None:
        return None
    return "".join(run.t for part in title.tx.rich.p for run in part.r or [])


def series(found):
    cache = found.val.numRef.numCache
    names = found.cat.strRef if found.cat.strRef is not None else found.cat.numRef
    return {
        "values": found.val.numRef.f,
        "categories": names.f,
        "name": found.tx.strRef.f,
        "cached": [point.v for point in cache.pt] if cache is not None else [],
        "index": found.idx,
        "labels": found.dLbls is not None and bool(found.dLbls.showVal),
        "dash": found.spPr.ln.prstDash if found.spPr is not None and found.spPr.ln is not None else None,
        "points": [point.idx for point in found.dPt],
    }


def chart(found):
    start, end = found.anchor._from, found.anchor.to
    plots = []
    for plot in found._charts:
        plots.append(
            {
                "kind": type(plot).__name__ + (" " + plot.barDir if hasattr(plot, "barDir") else ""),
                "series": [series(entry) for entry in plot.ser],
                "axes": [axis(plot.x_axis), axis(plot.y_axis)],
            }
        )
    return {
        "title": rich(found.title),
        "from": [start.row, start.col],
        "to": [end.row, end.col],
        "legend": found.legend is not None,
        "plots": plots,
    }


def validation(found):
    return {
        "area": str(found.sqref),
        "type": found.type,
        "formula": found.formula1,
        "error": found.errorStyle or "stop",
        "title": found.promptTitle,
        "hint": found.prompt,
        "blank": found.allow_blank,
    }


def sheet(found):
    return {
        "name": found.title,
        "cells": {entry.coordinate: cell(entry) for row in found.iter_rows() for entry in row if entry.value is not None},
        "tables": {
            table.name: {
                "area": table.ref,
                "columns": [column.name for column in table.tableColumns],
                "filtered": table.autoFilter is not None,
                "banded": table.tableStyleInfo is not None and bool(table.tableStyleInfo.showRowStripes),
            }
            for table in found.tables.values()
        },
        "frozen": found.freeze_panes,
        "rules": [rule(area, entry) for area in found.conditional_formatting for entry in area.rules],
        "charts": [chart(entry) for entry in found._charts],
        "widths": {letter: round(column.width, 2) for letter, column in found.column_dimensions.items()},
        "heights": {str(row): entry.height for row, entry in found.row_dimensions.items() if entry.height},
        "merged": [str(area) for area in found.merged_cells.ranges],
        "landscape": found.page_setup.orientation == "landscape",
        "paper": int(found.page_setup.paperSize or 0),
        "fitted": [found.page_setup.fitToWidth, found.page_setup.fitToHeight],
        "repeated": found.print_title_rows,
        "footer": [found.oddFooter.left.text, found.oddFooter.right.text],
        "tab": colour(found.sheet_properties.tabColor),
        "state": found.sheet_state,
        "protected": found.protection.sheet,
        "password": found.protection.password,
        "insertable": not found.protection.insertRows,
        "open": [entry.coordinate for row in found.iter_rows() for entry in row if not entry.protection.locked],
        "validations": [validation(entry) for entry in found.data_validations.dataValidation],
    }


def check_parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        for name in package.namelist():
            xml.parsers.expat.ParserCreate().Parse(package.read(name), True)


def workbook(path):
    check_parts(path)
    book = openpyxl.load_workbook(path)
    properties = book.properties
    return {
        "title": properties.title,
        "author": properties.creator,
        "created": properties.created.isoformat(),
        "sheets": [sheet(entry) for entry in book.worksheets],
    }


print(json.dumps([workbook(path) for path in sys.argv[1:]]))
