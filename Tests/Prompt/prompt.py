"""Drives the built program through a pseudo-terminal, as somebody who types and looks at the screen.

    with Terminal([program, "fill", ...], columns=40) as terminal:
        terminal.wait_for_prompt()
        terminal.answer("是")
        print(terminal.prompt, terminal.said)

`said` is what was written since the last answer, without colours; `screen` is what stands on the screen now.
"""

import os
import re
import signal
import time

import pexpect
from screen import Screen

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Nothing takes this long; what hangs must not hang the tests. Other work may share the machine.
PATIENCE = 30


class Stuck(Exception):
    """The program did not say what was waited for."""


class Ended(Exception):
    """The program ended while something was waited for."""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, command, columns=80, rows=24, folder=None, environment=None, reflows=True):
        self.screen = Screen(rows, columns, reflows)
        self.raw = b""  # all that was ever written
        self.mark = 0  # how much of it had been written when the last line was sent
        variables = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        variables.update(environment or {})
        self.child = pexpect.spawn(
            command[0], [str(part) for part in command[1:]], cwd=folder, env=variables, dimensions=(rows, columns),
            echo=True,
        )  # fmt: skip
        self.child.delaybeforesend = None
        for part in (self.child, self.child.ptyproc):
            part.delayafterclose = part.delayafterterminate = 0.01

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.isalive():
            self.kill()
            self.child.wait()
        self.child.close(force=True)

    # Reading

    def read(self, seconds):
        """Whatever comes within so many seconds; False when nothing did. Raises Ended at the end."""
        try:
            data = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            raise Ended(self.tail()) from None
        self.raw += data
        self.screen.feed(data)
        return True

    def wait(self, condition, what):
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if not self.read(max(0.01, min(1, deadline - time.monotonic()))) and time.monotonic() > deadline:
                raise Stuck(f"waited for {what}; the end of what it wrote: {self.tail()}")

    def tail(self):
        return self.raw[-600:].decode("utf-8", "replace")

    @property
    def written(self):
        """All since the last line was sent, without colours."""
        text = COLOUR.sub("", self.raw[self.mark :].decode("utf-8", "replace"))
        # A terminal sends a line feed with a return before it, be there one already or not.
        return re.sub("\r+\n", "\n", text)

    @property
    def said(self):
        """All since the last line was sent but the prompt; the line itself comes first."""
        text = self.written
        end = len(text) - len(self.prompt)
        return text[:end].rpartition("\r\x1b[J")[0] if text[:end].endswith("\r\x1b[J") else text[:end]

    @property
    def prompt(self):
        """The line that is asked for, as it is drawn now; empty when none is."""
        drawn = self.written.rpartition("\x1b[J")[2]
        line = drawn.rstrip("\r").removesuffix("\n")
        # A line that ends at the right edge goes on in the next row.
        is_whole = line == drawn or ends_at_edge(line, self.screen.columns)
        return line if "\n" not in line and is_whole else drawn.rpartition("\n")[2]

    def wait_for_prompt(self):
        """Until a fresh line is asked for, with nothing typed on it."""
        self.wait(lambda: self.prompt.endswith("> "), "a prompt")

    def wait_for(self, text):
        self.wait(lambda: text in self.written, repr(text))

    def wait_until_seen(self, condition, what):
        """Until the screen shows something."""
        self.wait(lambda: condition(self.screen), what)

    # Typing

    def send(self, text):
        """Keys as they are; nothing is waited for."""
        self.child.send(text if isinstance(text, bytes) else text.encode("utf-8"))

    def submit(self, line, enter="\r"):
        """A line with Enter; returns when the program has taken it."""
        self.mark = len(self.raw)
        self.send(line + enter)

    def answer(self, line):
        """A line with Enter; returns when the next one is asked for. What was written between is in `said`."""
        self.submit(line)
        # The line is drawn once more before it is left; a prompt behind the line feed is the next one.
        self.wait(lambda: "\n" in self.said and self.prompt.endswith("> "), f"a prompt after {line!r}")
        return self.said

    # Ending

    def end(self):
        """Reads until the program has ended; returns its exit status, negative for a signal."""
        try:
            while True:
                if not self.read(PATIENCE):
                    raise Stuck(f"waited for the end; the end of what it wrote: {self.tail()}")
        except Ended:
            pass
        self.child.wait()
        return self.status

    @property
    def status(self):
        return self.child.exitstatus if self.child.signalstatus is None else -self.child.signalstatus

    def kill(self, number=signal.SIGKILL):
        self.child.kill(number)

    def hang_up(self):
        """The terminal is gone, as when a connection is lost; returns when the program is."""
        os.close(self.child.child_fd)
        self.child.wait()
        # What pexpect would close again when it forgets the terminal.
        self.child.closed = self.child.ptyproc.closed = True

    def resize(self, rows, columns):
        """The window is dragged to another size: the terminal changes what it shows, then tells the program."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)


def ends_at_edge(line, columns):
    screen = Screen(1000, columns)
    screen.feed(line.encode())
    return screen.waits
