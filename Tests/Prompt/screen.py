"""What somebody sees on a terminal: a small model of its rows, its cursor and the few codes that `fill` sends.

A code that the model does not know is an error, because a prompt must not send anything but these: carriage return, line
feed, bell, cursor up, down, right and left, erase below, erase to the end of the row, and colours.
"""

import codecs
import functools
import re
import unicodedata

CODE = re.compile(r"\x1b\[([0-9;]*)([A-Za-z])")
JOINER = "\u200d"


class Unexpected(Exception):
    """Something a prompt must not send."""


@functools.cache
def width(character):
    """Columns of one code point, by the Unicode Character Database."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


@functools.cache
def is_control(character):
    """What must not reach a terminal: it could move the cursor, or turn the text round."""
    return unicodedata.category(character) in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(character) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


class Row:
    """Cells hold a character with its marks, "" for the second half of a wide one, None where nothing was written."""

    def __init__(self):
        self.cells = []
        self.goes_on = False  # the text wrapped into the next row

    def text(self):
        return "".join(" " if cell is None else cell for cell in self.cells)


class Screen:
    """Rows without end; the last `rows` of them can be reached by the cursor.

    `reflows`: whether text that wrapped is wrapped anew when the size changes, as most terminals do; else it is cut.
    """

    def __init__(self, rows=24, columns=80, reflows=True):
        self.rows, self.columns, self.reflows = rows, columns, reflows
        self.grid = [Row()]
        self.row = self.column = 0
        self.waits = False  # the last column was written; the next character goes to the next row
        self.decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self.rest = ""
        self.bells = 0

    # What is seen

    def lines(self):
        """Every row from the beginning, blanks at the ends dropped."""
        return [row.text().rstrip() for row in self.grid]

    def paragraphs(self):
        """The same with wrapped rows joined."""
        texts, joined = [], ""
        for row in self.grid:
            text = row.text()
            joined += text if row.goes_on else text.rstrip()
            if not row.goes_on:
                texts.append(joined)
                joined = ""
        return texts

    @property
    def top(self):
        return max(0, len(self.grid) - self.rows)

    # What is sent

    def feed(self, data):
        text = self.rest + self.decoder.decode(data)
        self.rest = ""
        place = 0
        while place < len(text):
            character = text[place]
            if character != "\x1b":
                self.take(character)
                place += 1
                continue
            code = CODE.match(text, place)
            if code:
                self.obey(code.group(1), code.group(2))
                place = code.end()
            elif re.fullmatch(r"\x1b(\[[0-9;]*)?", text[place:]):
                self.rest = text[place:]
                return
            else:
                raise Unexpected(f"an unknown code: {text[place : place + 12]!r}")

    def take(self, character):
        if character == "\r":
            self.column, self.waits = 0, False
        elif character == "\n":
            # Terminals send the carriage return themselves (onlcr of the line discipline does).
            self.down()
        elif character == "\b":
            # Only the system's own line editing sends it.
            self.column, self.waits = max(0, self.column - 1), False
        elif character == "\x07":
            self.bells += 1
        elif is_control(character):
            raise Unexpected(f"a control character: {character!r}")
        else:
            self.put(character)

    def put(self, character):
        cells = width(character)
        before = self.before_place()
        # Marks join the character before them, and so does what follows a zero-width joiner.
        if cells == 0 or before is not None and self.grid[self.row].cells[before].endswith(JOINER):
            if before is not None:
                self.grid[self.row].cells[before] += character
            return
        if self.waits or self.column + cells > self.columns:
            self.grid[self.row].goes_on = True
            self.down()
            self.column = 0
        row = self.grid[self.row].cells
        while len(row) < self.column + cells:
            row.append(None)
        if row[self.column] == "":
            self.clear_half(row, self.column)
        self.clear_half(row, self.column + cells)
        row[self.column] = character
        if cells == 2:
            row[self.column + 1] = ""
        self.column += cells
        self.waits = self.column >= self.columns
        if self.waits:
            self.column = self.columns - 1

    def before_place(self):
        """The cell of the character before the cursor."""
        cells = self.grid[self.row].cells
        place = self.column if self.waits else self.column - 1
        if 0 <= place < len(cells) and cells[place] == "":
            place -= 1
        return place if 0 <= place < len(cells) and cells[place] else None

    @staticmethod
    def clear_half(row, column):
        """Writing over one half of a wide character takes the other away."""
        if 0 < column < len(row) and row[column] == "":
            row[column - 1] = row[column] = None

    def down(self):
        self.row += 1
        self.waits = False
        if self.row == len(self.grid):
            self.grid.append(Row())

    def obey(self, parameters, final):
        number = int(parameters) if parameters.isdigit() else 1
        if final == "A":
            self.row = max(self.top, self.row - number)
        elif final == "B":
            self.row = min(len(self.grid) - 1, self.row + number)
        elif final == "C":
            self.column = min(self.columns - 1, self.column + number)
        elif final == "D":
            self.column = max(0, self.column - number)
        elif final == "K" and parameters in ("", "0"):
            del self.grid[self.row].cells[self.column :]
            self.grid[self.row].goes_on = False
        elif final == "J" and parameters in ("", "0"):
            del self.grid[self.row].cells[self.column :]
            self.grid[self.row].goes_on = False
            del self.grid[self.row + 1 :]
        elif final != "m":
            raise Unexpected(f"an unknown code: ESC[{parameters}{final}")
        if final in "ABCD":
            self.waits = False

    # When its size changes

    def resize(self, rows, columns):
        self.rows = rows
        if columns == self.columns:
            return
        if self.reflows:
            self.rewrap(columns)
        else:
            for row in self.grid:
                del row.cells[columns:]
                row.goes_on = False
        self.columns = columns
        self.waits = self.column >= columns
        self.column = min(self.column, columns - 1)

    def rewrap(self, columns):
        grid, start = [], 0
        cursor = (0, 0)
        while start < len(self.grid):
            end = start
            while self.grid[end].goes_on and end + 1 < len(self.grid):
                end += 1
            cells, at = [], None
            for index in range(start, end + 1):
                row = self.grid[index].cells
                if index == self.row:
                    at = len(cells) + self.column + (1 if self.waits else 0)
                # The column that a wide character left empty at the edge is no blank of the text.
                cells += row[:-1] if index < end and row and row[-1] is None else row
            cursor = self.lay(cells, at, columns, grid) or cursor
            start = end + 1
        self.grid = grid
        self.row, self.column = cursor

    @staticmethod
    def lay(cells, at, columns, grid):
        """Adds one paragraph to the grid; returns where its cell number `at` came to stand."""
        row = Row()
        cursor = None
        index = 0
        while index < len(cells):
            cell_width = 2 if index + 1 < len(cells) and cells[index + 1] == "" else 1
            if len(row.cells) + cell_width > columns:
                row.goes_on = True
                grid.append(row)
                row = Row()
            if at is not None and index <= at < index + cell_width:
                cursor = (len(grid), len(row.cells))
            row.cells += cells[index : index + cell_width]
            index += cell_width
        if at is not None and cursor is None:
            cursor = (len(grid), len(row.cells) + at - len(cells))
        grid.append(row)
        return cursor
