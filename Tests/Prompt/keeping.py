"""Kills, damages, fills up and moves what `fill` keeps, and looks at what is left.

    python3 keeping.py --program .build/debug/dealer-audit --kills 50

An answer is acknowledged once the next question is shown; none that was may be missing afterwards. The seed that is printed
repeats the choices, though not the machine's timing. The full disk is a small file system in memory, which only the
superuser can make; without it that trial says so.
"""

import json
import os
import re
import shutil
import stat
import subprocess
import sys

import yaml
from prompt import Ended
from trials import expect, expect_equal, expect_said, main, trial
from workspace import NETWORK, WALK

KILLS = 50
# The walk as lines, moments and all.
LINES = [
    line for answer in WALK
    for line in ([":times", "2026-10-11 09:00", "2026-10-12 09:00"] if answer == "24小时" else [answer])
]  # fmt: skip


def entered(workspace):
    """Every answer in the journal, in the order in which it was given."""
    return [(event["item"], event.get("value")) for event in workspace.events() if event["event"] == "answered"]


def check_journal(workspace, acknowledged, expected):
    """Whole lines without gaps, beginning with what was acknowledged and holding nothing that was not typed."""
    journal = workspace.journal()
    if not journal.exists():
        expect(acknowledged == 0, f"{acknowledged} answers were acknowledged and there is no journal")
        return
    events = workspace.events()
    expect_equal([event["n"] for event in events], list(range(1, len(events) + 1)), "numbers of the entries")
    found = entered(workspace)
    expect_equal(found, expected[: len(found)], "answers in the journal")
    expect(
        len(found) >= acknowledged, f"{acknowledged} answers were acknowledged, the journal holds {len(found)}: {found}"
    )


@trial("killed at random moments, fill loses no answer that was acknowledged, and the scores are the same")
def killed(bench):
    undisturbed = bench.workspace()
    with undisturbed.fill() as terminal:
        for line in LINES:
            terminal.answer(line)
        terminal.submit("")
        expect_equal(terminal.end(), 0, "status")
    scores, expected = undisturbed.scores(undisturbed.submission()), entered(undisturbed)
    expect_equal(len(expected), len(WALK), "answers of the undisturbed walk")
    kills = 0
    while kills < KILLS:
        workspace = bench.workspace()
        kills += kill_through_a_walk(bench, workspace, expected)
        expect_equal(entered(workspace), expected, "answers at the end")
        expect_equal(workspace.scores(workspace.submission()), scores, "scores")


def kill_through_a_walk(bench, workspace, expected):
    """Kills in the middle of one walk again and again, and finishes it; returns how many times it was killed."""
    kills = acknowledged = 0
    while True:
        options = ["--resume", "Audits/W1.journal"] if workspace.journal().exists() else []
        with workspace.fill(*options, wait=False) as terminal:
            try:
                lives = bench.random.randrange(0, 4) if kills < 25 else len(LINES)
                terminal.wait_for_prompt()
                acknowledged = answer_some(terminal, workspace, lives, acknowledged)
                if acknowledged == len(expected):
                    terminal.submit("")
                    expect_equal(terminal.end(), 0, "status")
                    return kills
                kill_in_the_middle(bench, terminal, LINES[line_of(acknowledged)])
            except Ended:
                pass
            kills += 1
        check_journal(workspace, acknowledged, expected)
        acknowledged = len(entered(workspace)) if workspace.journal().exists() else 0


def line_of(answers):
    """Where in the lines the next answer begins."""
    place = 0
    for _ in range(answers):
        place += 3 if LINES[place] == ":times" else 1
    return place


def answer_some(terminal, workspace, count, acknowledged):
    for _ in range(count):
        place = line_of(acknowledged)
        if place >= len(LINES):
            break
        for line in LINES[place : place + (3 if LINES[place] == ":times" else 1)]:
            terminal.answer(line)
        acknowledged += 1
    return acknowledged


def kill_in_the_middle(bench, terminal, line):
    """While a line is typed, while it is written, or a moment after."""
    way = bench.random.random()
    if way < 0.2:
        terminal.send(line[: bench.random.randrange(len(line) + 1)])
    elif way < 0.95:
        terminal.submit(line)
        for _ in range(bench.random.randrange(0, 1 << bench.random.randrange(0, 16))):
            pass
    terminal.kill()
    terminal.end()


@trial("a journal that was cut inside its last line loses that line alone")
def torn(bench):
    workspace = walked(bench.workspace(), 4)
    whole = workspace.journal().read_bytes()
    last = whole[:-1].rfind(b"\n") + 1
    for cut in sorted({last + 1, len(whole) - 1, *(bench.random.randrange(last, len(whole)) for _ in range(4))}):
        workspace.journal().write_bytes(whole[:cut])
        with workspace.fill("--resume", "Audits/W1.journal") as terminal:
            terminal.answer("是")
        expect_equal(entered(workspace)[:3], [("1-1", "是"), ("1-2", "整齐"), ("1-3", "是")], f"answers, cut at {cut}")
        expect_equal(len(entered(workspace)), 4, f"answers after one more, cut at {cut}")
        expect_equal([event["n"] for event in workspace.events()], list(range(1, 7)), "numbers of the entries")


@trial("a journal that was damaged, shortened or edited is refused by line, and left as it is")
def damaged(bench):
    workspace = walked(bench.workspace("en"), 5)
    lines = workspace.journal().read_bytes().split(b"\n")[:-1]
    number = bench.random.randrange(1, len(lines) - 1)

    def edited(change):
        copy = list(lines)
        change(copy)
        return copy

    ways = {
        "a byte changed": (edited(lambda copy: copy.__setitem__(number, b"\xff" + copy[number])), number + 1),
        "a line cut short": (edited(lambda copy: copy.__setitem__(number, copy[number][:-9])), number + 1),
        "a line taken out": (edited(lambda copy: copy.pop(number)), number + 1),
        "a line doubled": (edited(lambda copy: copy.insert(number, copy[number])), number + 2),
        "two lines swapped": (edited(lambda copy: copy.__setitem__(slice(1, 3), [copy[2], copy[1]])), 2),
        "a number edited": (edited(lambda copy: copy.__setitem__(number, copy[number].replace(b'{"n": ', b'{"n": 1'))), number + 1),
        "a look renumbered": (edited(lambda copy: copy.__setitem__(2, copy[2].replace(b'"look": 0', b'"look": 4'))), 3),
        "an event that is none": (edited(lambda copy: copy.__setitem__(2, copy[2].replace(b'"answered"', b'"guessed"'))), 3),
        "an empty line": (edited(lambda copy: copy.insert(2, b"")), 3),
    }  # fmt: skip
    for name, (copy, line) in ways.items():
        content = b"\n".join(copy) + b"\n"
        workspace.journal().write_bytes(content)
        done = workspace.pipe("yes\n", "--resume", "Audits/W1.journal")
        expect(done.returncode in (65, 74), f"{name}: status {done.returncode}")
        expect(
            re.search(rf"\bline {line}\b", done.stderr.decode()),
            f"{name}: line {line} is not named: {done.stderr.decode()}",
        )
        expect_equal(workspace.journal().read_bytes(), content, f"{name}: the journal")


@trial("what is no journal is refused")
def foreign(bench):
    workspace = bench.workspace("en")
    (workspace.folder / "Audits").mkdir()
    later = {"n": 1, "at": "2026-10-12T09:00:00.000+08:00", "elapsed-ms": 0, "event": "opened", "journal": "2"}
    contents = {
        b"": "no journal", b"\n": "no journal", b"audit: A1\n": "no journal", b"\x00" * 5000: "no journal", b"[1]\n": "no journal",
        b"{" * 3000 + b"\n": "no journal", json.dumps(later).encode() + b"\n": "format is 2",
    }  # fmt: skip
    for content, message in contents.items():
        workspace.journal("X").write_bytes(content)
        done = workspace.pipe("yes\n", "--resume", "Audits/X.journal")
        expect(done.returncode in (65, 74), f"{content[:30]!r}: status {done.returncode}")
        expect_said(done.stderr.decode(), message)
        expect_equal(workspace.journal("X").read_bytes(), content, "the file")
    for path in ("Audits/none.journal", "Audits", "/dev/null", "/dev/tty"):
        done = workspace.pipe("yes\n", "--resume", path)
        expect(done.returncode in (65, 74), f"{path}: status {done.returncode}: {done.stderr.decode()}")


@trial("a journal goes on in another folder, as on another machine")
def moved(bench):
    workspace, other = walked(bench.workspace(), 3), bench.workspace("en")
    shutil.copy(workspace.journal(), other.folder / "carried.journal")
    lines = [line for line in LINES[3:]]
    with other.fill("--resume", "carried.journal") as terminal:
        for line in lines:
            terminal.answer(line)
        terminal.submit("")
        expect_equal(terminal.end(), 0, "status")
    expect(len(other.scores("carried.yaml")) >= 5, "no scores")
    expect_equal(
        workspace.journal().read_bytes(),
        (other.folder / "carried.journal").read_bytes()[: workspace.journal().stat().st_size],
        "the copy begins as the original",
    )
    done = workspace.pipe("", "--resume", "Audits/W1.journal", "--checklists", str(other.folder / "Audits"))
    expect(done.returncode != 0, "a checklist that is not there")


@trial("two fills at one journal: the second is refused, the first goes on")
def two_at_once(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as first:
        first.answer("yes")
        done = workspace.pipe("yes\n", "--resume", "Audits/W1.journal")
        expect(done.returncode in (65, 74), f"status {done.returncode}")
        expect_said(done.stderr.decode(), "another fill is at work")
        done = workspace.pipe("yes\n")
        expect_equal(done.returncode, 73, "status of the same audit begun again")
        first.answer("Neat")
    expect_equal(entered(workspace), [("1-1", "yes"), ("1-2", "Neat")], "answers")


@trial("a submission or a journal that is there is never written over")
def never_over(bench):
    workspace = bench.workspace("en")
    (workspace.folder / "Audits").mkdir()
    workspace.submission().write_text("mine", "utf-8")
    done = workspace.pipe("yes\n:finish\ny\n")
    expect_equal(done.returncode, 73, "status")
    expect_equal(workspace.submission().read_text("utf-8"), "mine", "the submission")
    expect(not workspace.journal().exists(), "a journal was begun")
    # One that came while the audit was filled in.
    with workspace.fill(audit="W2") as terminal:
        terminal.answer("yes")
        workspace.submission("W2").write_text("theirs", "utf-8")
        terminal.submit(":finish", enter="\ry\r")
        expect_equal(terminal.end(), 73, "status")
        expect_said(terminal.written, "W2.yaml", "--resume Audits/W2.journal")
    expect_equal(workspace.submission("W2").read_text("utf-8"), "theirs", "the submission")
    # The journal is whole, and the submission is written once there is room.
    workspace.submission("W2").rename(workspace.folder / "Audits" / "theirs.yaml")
    with workspace.fill("--resume", "Audits/W2.journal") as terminal:
        terminal.submit(":finish", enter="\ry\r")
        terminal.end()
    expect_said(workspace.submission("W2").read_text("utf-8"), "1-1: {value: yes")


@trial("a finished audit that is opened again writes its own submission anew")
def finished_again(bench):
    workspace = walked(bench.workspace(), len(LINES))
    with workspace.fill("--resume", "Audits/W1.journal") as terminal:
        terminal.submit("")
        expect_equal(terminal.end(), 0, "status")
    before = workspace.submission().read_text("utf-8")
    with workspace.fill("--resume", "Audits/W1.journal") as terminal:
        terminal.answer(":到 1-1")
        terminal.answer("否")
        terminal.answer("复查时地面脏")
        terminal.submit("")
        expect_equal(terminal.end(), 0, "status")
    after = workspace.submission().read_text("utf-8")
    expect(before != after and "1-1: {value: 否" in after, after)


@trial("journals and submissions can be read by their owner only, whatever the umask")
def permissions(bench):
    for umask in (0o000, 0o022):
        workspace = bench.workspace()
        old = os.umask(umask)
        try:
            with workspace.fill() as terminal:
                terminal.answer("是")
                terminal.submit(":结束", enter="\ry\r")
                terminal.end()
        finally:
            os.umask(old)
        modes = {
            path.name: oct(stat.S_IMODE(path.stat().st_mode))
            for path in [workspace.folder / "Audits", *(workspace.folder / "Audits").iterdir()]
        }
        expect_equal(
            modes, {"Audits": "0o700", "W1.journal": "0o600", "W1.yaml": "0o600"}, f"modes under umask {umask:o}"
        )


@trial("an audit's id is never a path, however it is written")
def ids(bench):
    for audit in (
        "../x",
        "a/b",
        "/etc/passwd",
        "..",
        ".",
        "长" * 300,
        "x" * 300,
        "a\x1b[2J",
        "-rf",
        "CON",
        "a\nb",
        "e\u0301",
        ".hidden",
    ):
        workspace = bench.workspace()
        outside = sorted(workspace.folder.parent.iterdir())
        done = workspace.pipe("是\n", f"--audit={audit}", audit=None)
        expect(done.returncode in (1, 64, 65, 73), f"{audit!r}: status {done.returncode}: {done.stderr.decode()}")
        expect_equal(
            sorted(workspace.folder.parent.iterdir()), outside, f"what lies beside the workspace after {audit!r}"
        )
        names = {path.name for path in workspace.folder.iterdir()} - {"Checklists", "network.yaml", "Audits"}
        expect_equal(names, set(), f"what lies beside the folder after {audit!r}")
        expect(b"\x1b" not in done.stdout + done.stderr, f"{audit!r} reaches the terminal")
        journals = list((workspace.folder / "Audits").rglob("*")) if (workspace.folder / "Audits").exists() else []
        expect(len(journals) <= 1, f"{journals}")


@trial("a folder that cannot be written is told before the first question")
def read_only(bench):
    workspace = bench.workspace("en")
    if os.getuid() == 0:
        # The superuser may write anywhere but into what is no folder.
        (workspace.folder / "Audits").write_text("a file", "utf-8")
        done = workspace.pipe("yes\n")
    else:
        (workspace.folder / "Audits").mkdir(mode=0o500)
        done = workspace.pipe("yes\n")
    expect_equal(done.returncode, 73, f"status; {done.stderr.decode()}")
    expect("1-1" not in done.stdout.decode(), "a question was asked")


@trial("a full disk is told, nothing is lost, and filling goes on when there is room")
def full_disk(bench):
    workspace = bench.workspace("en")
    disk = workspace.folder / "Audits"
    disk.mkdir()
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "none", disk], capture_output=True
    )
    if mounted.returncode != 0:
        print(f"no small disk can be mounted here, so a full one is not tried: {mounted.stderr.decode().strip()}")
        return
    try:
        with workspace.fill() as terminal:
            terminal.answer("yes")
            fill_up(disk / "others")
            # A long note takes more than what is left of the journal's own page.
            terminal.answer(":note " + "店" * 2000)
            said = terminal.answer("Neat")
            expect_said(said, "not saved", "the disk is full")
            expect_said(terminal.prompt, "Enter tries again")
            terminal.answer("")
            expect_said(terminal.prompt, "Enter tries again")
            expect_equal(entered(workspace), [("1-1", "yes")], "answers on the full disk")
            expect(workspace.journal().read_bytes().endswith(b"}\n"), "half a line stands in the journal")
            (disk / "others").unlink()
            said = terminal.answer("")
            expect_said(said, "1-3  A promotion")
            fill_up(disk / "others")
            terminal.submit(":finish", enter="\ry\r")
            # Its journal may still have room; the submission has none.
            terminal.wait(lambda: "the disk is full" in terminal.written, "the full disk at the end")
            if not terminal.prompt.endswith("> "):
                expect_equal(terminal.end(), 73, "status")
                expect_said(terminal.written, "--resume Audits/W1.journal")
        expect(not workspace.submission().exists(), "half a submission")
        expect_equal(entered(workspace), [("1-1", "yes"), ("1-2", "Neat")], "answers")
        (disk / "others").unlink()
        with workspace.fill("--resume", "Audits/W1.journal") as terminal:
            expect_said(terminal.written, "1-3  A promotion")
    finally:
        subprocess.run(["/bin/umount", "-l", disk], capture_output=True)


def fill_up(path):
    """Takes all the room of a file system."""
    with open(path, "wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 512):
                pass
        except OSError:
            pass


@trial("names that would steer a terminal are refused or shown without their power, and never completed")
def hostile_names(bench):
    codes = bench.workspace(network=NETWORK.replace("陈思远", '"陈\\e[2J思远"'))
    with codes.fill(wait=False) as terminal:
        expect_equal(terminal.end(), 65, "status with escape codes in the network")
        expect_said(terminal.written, "U+001B")
    network = (
        NETWORK.replace("陈思远", '"陈\\u202e思远"')
        .replace("一店", '"一店\\u2066"')
        .replace("展车2", '"\\n\\u202e展车2"')
    )
    workspace = bench.workspace(network=network.replace("晏敏", '"晏敏\\u202e"'))
    # The screen takes no code but the prompt's own and no sign that turns the text round; either would end the trial here.
    with workspace.fill(dealer=None, people=None, auditor=None, units=None) as terminal:
        terminal.answer("D1")
        terminal.send("晏\t")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1].endswith("晏平"), "the only name that can be typed")
        terminal.answer("")
        terminal.send("\t\t")
        while terminal.prompt != "> ":
            terminal.answer("")
        terminal.answer("是")
        terminal.answer(":到 1-5")
        terminal.answer("1")
        terminal.answer("2分")
        terminal.answer(":已填")
        terminal.submit(":结束", enter="\ry\r")
        terminal.end()
    expect_equal(workspace.answers()["1-5"], [("P1", None, "2分")], "answers")


@trial("hostile texts are kept as they were typed, but for what turns a text round")
def hostile_texts(bench):
    texts = [
        "<b>", "=1+1", "a|b", "“引号”", '"quoted"', "back\\slash", "{a: 1}", "- x", "# no", "'", "店" * 400, "👨‍👩‍👧", "e\u0301",
        "null", "~", "%", "@", "\u202etf\u2066el\u0085",
    ]  # fmt: skip
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        for text in texts:
            terminal.answer(":到 3-5")
            terminal.answer(text)
            if "原因" in terminal.prompt:
                terminal.answer("又一条")
            kept = re.sub("[\u0085\u202e\u2066]", "", text)
            expect_equal(workspace.events()[-1]["value"], kept, "the entry")
        terminal.submit(":结束", enter="\ry\r")
        terminal.end()
    submission = yaml.load(workspace.submission().read_text("utf-8"), yaml.BaseLoader)
    expect_equal(submission["answers"]["3-5"]["value"], "tfel", "the submission")


@trial("control characters from a pipe or the command line are refused, so that the journal can always be read")
def control_characters(bench):
    workspace = bench.workspace("en")
    lines = ":go 3-5\nred\x1b[31m\nbell\x07\nnull\x00\ndelete\x7f\nnext\x85line\ntab\there\n:note \x1b\n"
    done = workspace.pipe("A-07\n" + lines, "--auditor", "A\x1b[2J", auditor=None)
    expect_equal(done.returncode, 1, "status")
    expect_equal(done.stdout.decode().count("control characters"), 7, "refusals")
    expect_equal(entered(workspace), [("3-5", "tab\there")], "answers")
    expect(b"\x1b" not in done.stdout + done.stderr, "a code got through")
    with workspace.fill("--resume", "Audits/W1.journal") as terminal:
        terminal.answer("yes")


def walked(workspace, count):
    """A workspace in which so many lines were answered before the program was killed."""
    with workspace.fill() as terminal:
        for line in LINES[:count]:
            terminal.answer(line)
        terminal.kill()
        terminal.end()
    return workspace


if __name__ == "__main__":
    if "--kills" in sys.argv:
        place = sys.argv.index("--kills")
        KILLS = int(sys.argv[place + 1])
        del sys.argv[place : place + 2]
    sys.exit(main(__doc__))
