"""Rows that must be there against rows that are there."""


class Comparison:
    def __init__(self):
        self.compared = 0
        self.disagreements = []

    def cell(self, file, row, column, expected, found):
        self.compared += 1
        if expected != found:
            self.disagreements.append(f"{file}: {row}: {column}: expected {expected!r}, found {found!r}")

    def table(self, file, keys, expected, found):
        """Every cell of the expected rows, whether rows are missing or too many, and their order.

        `keys` are the columns that name a row. Columns of the file that the expected rows do not have are not compared.
        """
        name = lambda row: " ".join(f"{key}={row[key]}" for key in keys)
        there = {}
        for row in found:
            if name(row) in there:
                self.cell(file, name(row), "row", "once", "twice")
            there[name(row)] = row
        for row in expected:
            if name(row) not in there:
                self.cell(file, name(row), "row", "present", "missing")
                continue
            for column, value in row.items():
                if column not in keys:
                    self.cell(file, name(row), column, str(value), there[name(row)].get(column))
        wanted = {name(row) for row in expected}
        for row in found:
            if name(row) not in wanted:
                self.cell(file, name(row), "row", "missing", "present")
        self.order(
            file, [name(row) for row in expected if name(row) in there],
            [name(row) for row in found if name(row) in wanted])

    def order(self, file, expected, found):
        """The first row that stands elsewhere, which is enough to see why."""
        for place, (wanted, there) in enumerate(zip(expected, found), start=1):
            if wanted != there:
                self.cell(file, f"row {place}", "order", wanted, there)
                return
