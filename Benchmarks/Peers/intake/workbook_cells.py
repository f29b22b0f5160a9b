"""openpyxl in read-only mode over every cell, and nothing done with them: `workbook_cells.py FILE`."""

import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active
print(sum(cell is not None for row in sheet.iter_rows(values_only=True) for cell in row), "cells")
