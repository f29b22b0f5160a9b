"""Types, erases and moves in a line as a person does, in Chinese, and looks at what stands on the screen.

    python3 editing.py --program .build/debug/dealer-audit

After every few keys the screen must show the prompt and the text, nothing left over, nothing above it touched, and the
cursor in its place.
"""

import sys

from screen import Screen
from trials import expect, expect_equal, main, trial

LEFT, RIGHT, HOME, END, DELETE = "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F", "\x1b[3~"
BACKSPACE, ERASE_LINE, ERASE_WORD, ERASE_REST, REDRAW, TAB = "\x7f", "\x15", "\x17", "\x0b", "\x0c", "\t"
LONG = "今天上午的展厅整体整洁，但三号展车右后轮没有打蜡，已请销售主管当场安排处理，十二点前复查。"
# Each is one character to whoever types it.
CHARACTERS = ["店", "车", "，", "Ａ", "a", "Z", "7", " ", "🚗", "é", "e\u0301", "￥", "·", "ガ", "한"]


class Line:
    """What a line should hold after some keys: characters as a person counts them, and the cursor among them."""

    def __init__(self):
        self.characters, self.cursor = [], 0

    def press(self, key):
        before, after = self.characters[: self.cursor], self.characters[self.cursor :]
        if key == LEFT:
            self.cursor = max(0, self.cursor - 1)
        elif key == RIGHT:
            self.cursor = min(len(self.characters), self.cursor + 1)
        elif key == HOME:
            self.cursor = 0
        elif key == END:
            self.cursor = len(self.characters)
        elif key == REDRAW:
            pass
        else:
            if key == BACKSPACE:
                before = before[:-1]
            elif key == DELETE:
                after = after[1:]
            elif key == ERASE_LINE:
                before = []
            elif key == ERASE_REST:
                after = []
            elif key == ERASE_WORD:
                while before and before[-1].isspace():
                    before.pop()
                while before and not before[-1].isspace():
                    before.pop()
            else:
                before = before + [key]
            self.characters, self.cursor = before + after, len(before)

    @property
    def text(self):
        return "".join(self.characters)


class Typist:
    """Somebody at the question who is on duty, below the list of those whom the network names."""

    def __init__(self, bench, columns=40, reflows=True, **options):
        self.workspace = bench.workspace()
        self.terminal = self.workspace.fill(columns=columns, reflows=reflows, people=None, **options)
        self.screen = self.terminal.screen
        self.prompt = self.terminal.prompt
        paragraphs = self.screen.paragraphs()
        self.above = paragraphs[: paragraphs.index(self.prompt.rstrip())]
        self.line = Line()
        self.others = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.terminal.__exit__()

    def press(self, *keys):
        self.pressed = keys
        for key in keys:
            self.line.press(key)
        self.terminal.send("".join(keys))

    def type(self, text):
        self.press(*text)

    def resize(self, columns):
        self.press_another()
        self.terminal.resize(24, columns)
        self.press_another()

    def press_another(self):
        """A character that was never typed before: once it is seen, everything else that was sent has been drawn."""
        self.others += 1
        self.press(chr(0x4E00 + self.others))
        self.look()

    def look(self):
        """Waits until the screen is as it should be."""
        try:
            self.terminal.wait_until_seen(lambda screen: self.seen() == self.expected(), "the line on the screen")
        except Exception:
            what = f"the screen at {self.screen.columns} columns after {self.pressed!r}"
            expect_equal(self.seen(), self.expected(), what)
            raise

    def seen(self):
        above = self.screen.paragraphs()[: len(self.above)]
        start = len(wrapped(above, self.screen.columns).grid)
        lines = self.screen.lines()[start:]
        return above, without_empty_end(lines), (self.screen.row - start, self.screen.column)

    def expected(self):
        fresh = Screen(1000, self.screen.columns)
        before = self.prompt + "".join(self.line.characters[: self.line.cursor])
        after = "".join(self.line.characters[self.line.cursor :])
        fresh.feed(before.encode())
        cursor = (fresh.row + 1, 0) if fresh.waits else (fresh.row, fresh.column)
        fresh.feed(after.encode())
        if after and not fresh_fits(before, after, self.screen.columns):
            cursor = (cursor[0] + 1, 0)
        return self.above, without_empty_end(fresh.lines()), cursor


def fresh_fits(before, after, columns):
    """Whether the next character stands in the row of the cursor."""
    screen = Screen(1000, columns)
    screen.feed(before.encode())
    if screen.waits:
        return True
    row = screen.row
    screen.feed(after[0].encode())
    return screen.row == row


def wrapped(paragraphs, columns):
    screen = Screen(1000, columns)
    screen.feed("".join(paragraph + "\r\n" for paragraph in paragraphs).encode())
    screen.grid.pop()
    return screen


def without_empty_end(lines):
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines


@trial("Chinese text is typed and erased across the edges of a narrow window")
def wrapping(bench):
    for columns in (40, 41, 200, 11):
        with Typist(bench, columns) as typist:
            typist.type(LONG)
            typist.look()
            for _ in range(len(LONG)):
                typist.press(BACKSPACE)
                typist.look()
            typist.press(BACKSPACE)
            typist.look()
            typist.type("晏敏")
            typist.look()


@trial("a line that ends at the edge is erased, extended and left")
def edge(bench):
    for extra in range(4):
        with Typist(bench, 40) as typist:
            typist.type("a" * (41 - extra) + "店" * (extra % 3))
            for keys in (
                [LEFT],
                [RIGHT],
                ["x"],
                [BACKSPACE],
                [BACKSPACE],
                [HOME],
                [END],
                ["店"],
                [LEFT, LEFT],
                [DELETE],
            ):
                typist.press(*keys)
                typist.look()


@trial("an emoji and a letter with its accent are erased whole")
def whole_characters(bench):
    with Typist(bench) as typist:
        typist.press("店", "🚗", "e\u0301", "👍")
        typist.look()
        for _ in range(4):
            typist.press(BACKSPACE)
            typist.look()


@trial("arrows, home, end, Ctrl-U, Ctrl-W, Ctrl-K and Ctrl-L do what they do in a shell")
def editing_keys(bench):
    with Typist(bench) as typist:
        typist.type("no 轮胎 没有打蜡，已请销售主管当场安排处理 ok")
        for keys in (
            [LEFT] * 5, ["新"], [ERASE_WORD], [REDRAW], [HOME], [RIGHT, RIGHT], [DELETE], [END], [LEFT] * 3, [ERASE_REST],
            [ERASE_LINE], ["晏", "敏"], [LEFT], [ERASE_LINE], [ERASE_REST],
        ):  # fmt: skip
            typist.press(*keys)
            typist.look()


@trial("characters that arrive byte by byte, and in pieces, are whole")
def slow_line(bench):
    with Typist(bench) as typist:
        for key in list("店🚗é，ok") + [LEFT, LEFT, DELETE, HOME, "上"]:
            typist.line.press(key)
            for byte in key.encode():
                typist.terminal.send(bytes([byte]))
            typist.look()


@trial("a window that changes its size in the middle of a line shows the line and nothing left over")
def resizing(bench):
    for back in (0, 3, 20):
        with Typist(bench, 80) as typist:
            typist.type(LONG)
            typist.press(*[LEFT] * back)
            typist.look()
            for columns in (40, 39, 120, 60, 20, 40, 200, 80):
                typist.resize(columns)


@trial("a window that changes its size is drawn anew without a key")
def resizing_alone(bench):
    with Typist(bench, 80) as typist:
        typist.type(LONG)
        typist.look()
        mark = len(typist.terminal.raw)
        typist.terminal.resize(24, 40)
        typist.terminal.wait(lambda: b"\x1b[J" in typist.terminal.raw[mark:], "the line drawn anew")
        typist.look()


@trial("a terminal that cuts instead of wrapping anew still ends with the whole line")
def resizing_without_reflow(bench):
    with Typist(bench, 80, reflows=False) as typist:
        typist.type("陈思、李梦瑶")
        typist.look()
        for columns in (60, 40, 100):
            typist.terminal.resize(24, columns)
            typist.press(REDRAW, "好")
            typist.terminal.wait_until_seen(
                lambda screen: screen.paragraphs()[-1] == typist.prompt + typist.line.text, "the whole line"
            )


@trial("a text that is taller than the window is shown around its cursor, and kept whole")
def tall(bench):
    for columns, rows in ((40, 10), (13, 8)):
        workspace = bench.workspace()
        with workspace.fill(columns=columns, rows=rows) as terminal:
            terminal.answer(":到 3-5")
            above = terminal.screen.paragraphs()[:-1]
            text = "".join(f"第{number}条：{LONG}" for number in range(40))
            for piece in range(0, len(text), 200):
                terminal.send(text[piece : piece + 200])
            terminal.wait_until_seen(lambda screen: line_of(screen).endswith(text[-20:]), "the end of the text")
            expect(line_of(terminal.screen).startswith("> …"), "the beginning is shown as well")
            expect_equal(terminal.screen.paragraphs()[: len(above)], above, "what stands above")
            terminal.send(HOME)
            terminal.wait_until_seen(
                lambda screen: line_of(screen).startswith("> 第0条："), "the beginning of the text"
            )
            expect(line_of(terminal.screen).endswith("…"), "the end is shown as well")
            expect_equal(terminal.screen.paragraphs()[: len(above)], above, "what stands above")
            terminal.answer("")
        expect_equal(workspace.events()[-1]["value"], text, "the answer")


def line_of(screen):
    return without_empty_end(screen.paragraphs())[-1]


@trial("any keys in any order, with windows of any width, leave the right line")
def anything(bench):
    keys = [LEFT] * 6 + [RIGHT] * 3 + [BACKSPACE] * 4 + [DELETE] * 2 + [HOME, END, ERASE_WORD, ERASE_REST, REDRAW]
    for _ in range(6):
        with Typist(bench, bench.random.randrange(12, 60)) as typist:
            for _ in range(40):
                if bench.random.random() < 0.1:
                    typist.resize(bench.random.randrange(12, 90))
                pressed = [
                    bench.random.choice(keys if bench.random.random() < 0.4 else CHARACTERS)
                    for _ in range(bench.random.randrange(1, 12))
                ]
                typist.press(*pressed)
                typist.look()


@trial("Tab completes a name, lists several, and rings where there is none")
def completion(bench):
    workspace = bench.workspace()
    with workspace.fill(auditor=None, columns=40) as terminal:
        terminal.send("晏" + TAB)
        terminal.wait_for("晏敏  晏平")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "稽核员 > 晏", "the line below the list")
        terminal.send("敏" + TAB + BACKSPACE)
        terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "稽核员 > 晏", "the erased name")
        bells = terminal.screen.bells
        terminal.send(BACKSPACE + "王" + TAB)
        terminal.wait_until_seen(lambda screen: screen.bells == bells + 1, "the bell")
        terminal.send(BACKSPACE + "a-08" + TAB)
        terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "稽核员 > A-08", "the completed id")
        terminal.answer("")
        expect(not terminal.prompt.startswith("稽核员"), f"the completed id was not taken: {terminal.said}")
    expect_equal(workspace.events()[0]["auditor"], "A-08", "the auditor")


@trial("Tab completes the second of several people")
def completion_in_list(bench):
    workspace = bench.workspace()
    with workspace.fill(people=None) as terminal:
        terminal.send("小陈、李" + TAB)
        terminal.wait_until_seen(lambda screen: screen.lines()[-1].endswith("> 小陈、李梦瑶"), "the completed name")
        terminal.answer("")
    expect_equal(workspace.events()[0]["people"], ["P1", "P3"], "people on duty")


@trial("Tab completes orders, answers, people and items at a question")
def completion_at_question(bench):
    with bench.workspace().fill() as terminal:
        for typed, completed in (
            (":上", ":上一题"),
            (":人员 李", ":人员 李梦瑶"),
            (":到 3-5", ":到 3-5"),
            (":人员 陈思、李", ":人员 陈思、李梦瑶"),
        ):
            terminal.send(ERASE_LINE + typed + TAB)
            terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "> " + completed, f"{typed} completed")


@trial("pasted lines are answers one after the other, and a pasted control character is no text")
def pasting(bench):
    workspace = bench.workspace()
    with workspace.fill(auditor=None, people=None, audit=None) as terminal:
        terminal.submit("晏\x00敏\x07\x1b[200~", enter="\r陈思\rW9\r")
        terminal.wait(lambda: terminal.written.count("1-1  ") == 1 and terminal.prompt == "> ", "the first question")
    expect_equal(workspace.events("W9")[0]["people"], ["P2"], "people on duty")


if __name__ == "__main__":
    sys.exit(main(__doc__))
