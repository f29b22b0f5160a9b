"""Goes through a small audit as an auditor does: back, changes, skips, mistakes, the stopwatch, and every way to leave.

python3 answering.py --program .build/debug/dealer-audit
"""

import datetime
import hashlib
import json
import os
import re
import signal
import subprocess
import sys

from prompt import Terminal
from trials import expect, expect_equal, expect_said, main, trial
from workspace import WALK

ESCAPE = "\x1b"


def walk(terminal, lines, start=0, end=None):
    """Lines of the whole walk, moments where they are asked for."""
    for line in lines[start:end]:
        if line == "24小时":
            terminal.answer(":times")
            terminal.answer("2026-10-11 09:00")
            line = "2026-10-12 09:00"
        terminal.answer(line)


def items_asked(said):
    """The items of the questions that were shown."""
    return re.findall(r"^(\d-\d)  ", said, re.MULTILINE)


def finish(terminal):
    terminal.submit(":finish")
    return terminal.end()


@trial("a whole walk ends with a submission that scores, and the findings for the closing meeting")
def whole_walk(bench):
    for language in ("zh", "en"):
        workspace = bench.workspace(language)
        (workspace.folder / "photo.jpg").write_bytes(b"photo")
        with workspace.fill() as terminal:
            walk(terminal, WALK)
            expect_said(terminal.said, {"zh": "全部填完", "en": "All questions are answered"}[language])
            terminal.submit("")
            expect_equal(terminal.end(), 0, "status")
            expect_said(
                terminal.written, "陈思 3分1秒", "2-1", {"zh": "期限：2026-10-19", "en": "due 2026-10-19"}[language]
            )
        expect(len(workspace.scores(workspace.submission())) >= 5, "no scores")
        moments = [event["at"] for event in workspace.events()]
        expect(
            all(moment.endswith("+08:00") for moment in moments), f"wall time without the network's offset: {moments}"
        )
        elapsed = [event["elapsed-ms"] for event in workspace.events()]
        expect(elapsed == sorted(elapsed) and elapsed[-1] > 0, f"elapsed time runs backwards: {elapsed}")


@trial("back shows the answer, a change needs a reason and both are kept")
def change(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer("是")
        expect_equal(items_asked(terminal.answer(":上一题")), ["1-1"], "back")
        expect_said(terminal.said, "现在的答案：是")
        terminal.answer("否")
        expect_said(terminal.prompt, "修改的原因")
        terminal.answer("")
        expect_equal(len(workspace.events()), 2, "entries after a change without a reason")
        terminal.answer(":back")
        terminal.answer("n")
        terminal.answer("地上有水，刚才看错")
        expect_equal(workspace.answers(), {"1-1": [(None, None, "否")]}, "answers")
        expect_equal(workspace.events()[-1]["reason"], "地上有水，刚才看错", "reason")
        expect_equal(workspace.events()[-1]["event"], "changed", "event")
        expect_said(terminal.answer(":已填"), "1-1  否")
        terminal.submit(":退出")
        expect_equal(terminal.end(), 1, "status")
        expect_said(terminal.written, "--resume Audits/W1.journal")
    with workspace.fill("--resume", "Audits/W1.journal") as terminal:
        terminal.submit(":结束", enter="\ry\r")
        terminal.end()
        expect_said(terminal.written, "修改过 1 次")


@trial("an answer is taken back with a reason and asked again")
def withdraw(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        expect_said(terminal.answer(":撤回"), "没有答案可撤回")
        terminal.answer("是")
        terminal.answer(":back")
        terminal.answer(":undo")
        expect_equal(items_asked(terminal.answer("不该我填")), ["1-1"], "asked again")
        expect("现在的答案" not in terminal.said, terminal.said)
        expect_equal(workspace.answers()["1-1"], [], "answers")
        expect_equal(
            workspace.events()[-1], {**workspace.events()[-1], "event": "withdrawn", "reason": "不该我填"}, "entry"
        )


@trial("back after several looks at one person shows the last look, and undo takes that one back")
def several_looks(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        expect_said(terminal.answer(":再看"), "还没有答案")
        terminal.answer(":到 1-5")
        terminal.answer("1")
        for minutes in ("1分", "2分", "4分"):
            if minutes != "1分":
                expect_equal(items_asked(terminal.answer(":再看")), ["1-5"], "one more look")
                expect("现在的答案" not in terminal.said, terminal.said)
            terminal.answer(minutes)
        expect_said(terminal.answer(":back"), "现在的答案：陈思远：4分")
        expect_said(terminal.answer(":back"), "现在的答案：陈思远：2分")
        terminal.answer(":undo")
        terminal.answer("数错了")
        expect_equal([look[2] for look in workspace.answers()["1-5"]], ["1分", "4分"], "looks")
        expect_said(terminal.answer(":back"), "现在的答案：陈思远：1分")
        terminal.answer(":到 1-1")
        expect_said(terminal.answer(":再看"), "还没有答案")


@trial("an item is jumped to by its number, unknown ones are refused, one of several looks is chosen")
def go(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        expect_equal(items_asked(terminal.answer(":go 3-1")), ["3-1"], "item")
        expect_said(terminal.answer(":go 9-9"), "no item '9-9'")
        expect_said(terminal.answer(":go"), "no item")
        expect_said(terminal.answer(":go 1-5"), "1  1-5 陈思远", "2  1-5 陈思 ")
        expect_said(terminal.answer("7"), "type a number from 1 to 2")
        expect_said(terminal.answer("2"), "person: 陈思 · Advisor")
        terminal.answer("2 min")
        expect_equal(workspace.answers(), {"1-5": [("P2", None, "2 min")]}, "answers")


@trial("what is skipped is listed as open and asked once more at the end")
def skip(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer("")
        walk(terminal, WALK, 1)
        expect_said(terminal.said, "还有 1 题留空")
        expect_said(terminal.answer(":未填"), "还有 1 题未填", "1-1 地面干净")
        expect_equal(items_asked(terminal.answer("")), ["1-1"], "second pass")
        expect_said(terminal.answer("是"), "全部填完")
        expect_said(terminal.answer(":open"), "全部填完")
        expect_equal(finish(terminal), 0, "status")


@trial("an audit may end with open questions, if that is meant, and is incomplete")
def finish_early(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer("是")
        terminal.answer(":结束")
        expect_said(terminal.prompt, "题未填")
        terminal.answer("n")
        expect("finished" not in [event["event"] for event in workspace.events()], "ended without being meant")
        terminal.submit(":结束", enter="\ry\r")
        expect_equal(terminal.end(), 1, "status")
    expect(workspace.submission().exists(), "no submission")


@trial("wrong answers are refused with what may be written, and asked again")
def wrong(bench):
    rows = [
        ("1-1", "maybe", "maybe"), ("1-1", "?？", "?"), ("1-2", "3", "3"), ("1-5", "3:00", "3:00"), ("1-5", "-1 min", "-1"),
        ("1-5", "快", "快"), ("2-1", "scratch 1", "scratch"), ("2-3", "9/8", "9/8"), ("2-4", "6", "6"), ("2-4", "1.5", "1.5"),
        ("3-1", "video 是", "sound"), ("3-2", "wifi, beer", "beer"), ("3-3", "9/8", "9/8"), ("3-4", "-1", "-1"),
        ("3-4", "=1+1", "=1+1"), ("1-1", "x" * 3000, "1-1"),
    ]  # fmt: skip
    for language in ("zh", "en"):
        workspace = bench.workspace(language)
        with workspace.fill() as terminal:
            for item, answer, mention in rows:
                terminal.answer(f":go {item}")
                if not terminal.prompt.startswith("> "):
                    terminal.answer("1")
                said = terminal.answer(answer)
                expect_said(said, {"zh": "未采用：", "en": "not taken: "}[language], mention)
                expect_equal(terminal.prompt, "> ", f"the prompt after {answer[:20]!r}")
            expect_equal(workspace.answers(), {}, "answers")


@trial("an unknown order is refused, and an answer that begins with a colon takes a blank before it")
def orders(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        expect_said(terminal.answer(":frobnicate 3"), "there is no order ':frobnicate'")
        expect_said(terminal.answer(":"), "there is no order")
        expect_said(terminal.answer(":help"), ":finish", ":timer")
        terminal.answer("：到 3-5")
        terminal.answer(" :not an order")
        expect_equal(workspace.answers(), {"3-5": [(None, None, ":not an order")]}, "answers")


@trial("an order where a name, a note or a reason is asked for is not taken for one, and :quit leaves everywhere")
def orders_elsewhere(bench):
    workspace = bench.workspace("en")
    with workspace.fill(units=None, auditor=None) as terminal:
        expect_said(terminal.answer(":back"), "only :quit")
        while terminal.prompt != "> ":
            terminal.answer("A-07" if terminal.prompt.startswith("auditor") else "")
        terminal.answer(":go 2-1")
        terminal.answer("0")
        for order in (":more", "：再看", "?", ":frobnicate"):
            expect_said(terminal.answer(order), "not taken: ")
            expect_said(terminal.prompt, "name of the Car")
        terminal.answer(" :9")
        expect_equal(workspace.answers(), {"2-1": [(None, ":9", "0")]}, "answers")
        terminal.answer(":back")
        terminal.answer("dust 1")
        expect_said(terminal.prompt, "reason")
        terminal.submit(":quit")
        expect_equal(terminal.end(), 1, "status")
    expect_equal(workspace.answers(), {"2-1": [(None, ":9", "0")]}, "answers")
    with bench.workspace("en").fill(auditor=None) as terminal:
        terminal.submit(":quit")
        expect_equal(terminal.end(), 1, "status before the first question")


@trial("a question that depends on an answer comes and goes with it")
def dependency(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer(":go 1-3")
        expect_equal(items_asked(terminal.answer("否")), ["1-5"], "1-4 does not apply")
        expect_said(terminal.answer(":go 1-4"), "不用填")
        terminal.answer(":go 1-3")
        terminal.answer("是")
        expect_equal(items_asked(terminal.answer("看错了")), ["1-4"], "1-4 applies now")
        terminal.answer("是")
        terminal.answer(":go 1-3")
        terminal.answer("否")
        said = terminal.answer("又看错了")
        expect_said(said, "1-4")
        expect_equal(workspace.answers()["1-3"], [(None, None, "是")], "the answer on which another depends")


@trial("not applicable asks for its reason, and is refused beyond its limit")
def not_applicable(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        terminal.answer(":go 2-3")
        terminal.answer("n/a")
        expect_said(terminal.prompt, "note (needed")
        terminal.answer("")
        expect_equal(terminal.prompt, "> ", "the prompt after no reason")
        terminal.answer("n/a")
        terminal.answer("no order today")
        expect_equal(workspace.events()[-1]["note"], "no order today", "reason")
        terminal.answer(":go 3-4")
        terminal.answer("/" if "[/]" in terminal.said else "n/a")
        expect_said(terminal.answer("n/a"), "not taken: ")
        expect_equal(len(workspace.answers()["3-4"]), 1, "not applicable looks")


@trial("a finding asks for its note and its photograph, and keeps the digest")
def proofs(bench):
    workspace = bench.workspace("en")
    (workspace.folder / "照片 1.jpg").write_bytes(b"photo")
    with workspace.fill() as terminal:
        terminal.answer(":go 2-3")
        terminal.answer("7/9")
        expect_said(terminal.prompt, "note (needed")
        terminal.answer("two without signature")
        expect_said(terminal.prompt, "photo (needed")
        terminal.answer("nowhere.jpg")
        expect_said(terminal.prompt, "another path")
        terminal.answer("照片 1.jpg")
        event = workspace.events()[-1]
        expect_equal(event["evidence"], "照片 1.jpg", "evidence")
        expect_equal(event["evidence-sha256"], hashlib.sha256(b"photo").hexdigest(), "digest")
        terminal.answer(":go 2-3")
        terminal.answer(":photo Checklists")
        expect_said(terminal.said, "not taken: ")


@trial("a remark in brackets behind an answer is its note")
def remark(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer("否（轮胎未打蜡）")
        expect_equal(workspace.events()[-1]["note"], "轮胎未打蜡", "note")
        terminal.answer(":back")
        terminal.answer(":备注 左前轮")
        terminal.answer("")
        terminal.answer("补充")
        expect_equal(
            (workspace.events()[-1]["value"], workspace.events()[-1]["note"]), ("否", "左前轮"), "changed note"
        )


@trial("one look may be about two people, and then nobody asks for either again")
def joint(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer(":go 1-5")
        terminal.answer("1")
        terminal.answer(":人员 小陈、陈思")
        expect_said(terminal.said, "陈思远", "陈思")
        said = terminal.answer("2分")
        expect_equal(workspace.answers()["1-5"], [("P1、P2", None, "2分")], "answers")
        expect("1-5" not in terminal.answer(":open"), f"1-5 is still open:\n{terminal.said}")
        expect_said(terminal.answer(":已填"), "陈思远、陈思：2分")
        terminal.answer(":go 1-5")
        expect_said(terminal.said, "现在的答案：")


@trial("people and units that are not listed are added on the spot")
def newcomers(bench):
    workspace = bench.workspace()
    with workspace.fill(people="陈思", units=None) as terminal:
        while not terminal.prompt == "> ":
            terminal.answer("")
        terminal.answer(":go 1-5")
        terminal.answer("2分")
        terminal.answer(":再看")
        terminal.answer(":人员 小陈")
        terminal.answer("3分")
        expect_equal(workspace.answers()["1-5"], [("P2", None, "2分"), ("P1", None, "3分")], "people")
        terminal.answer(":go 2-1")
        terminal.answer("0")
        expect_said(terminal.prompt, "展车的名称")
        terminal.answer("展车9")
        terminal.answer(":再看")
        terminal.answer("dust 1")
        expect_equal(workspace.answers()["2-1"], [(None, "展车9", "0"), (None, "展车9", "dust 1")], "units")
        expect_equal(
            [event["names"] for event in workspace.events() if event["event"] == "units"], [["展车9"]], "listed"
        )


@trial("whoever handled a car is named with it, and is not asked about as somebody on duty")
def handlers(bench):
    workspace = bench.workspace()
    with workspace.fill(people="陈思") as terminal:
        terminal.answer(":到 2-1")
        terminal.answer(":人员 小陈")
        expect_said(terminal.said, "人员：陈思远", "单元：展车1")
        terminal.answer("0")
        expect_equal(workspace.answers()["2-1"], [("P1", "展车1", "0")], "answers")
        expect("陈思远" not in terminal.answer(":open"), terminal.said)
        terminal.answer(":到 2-1")
        terminal.answer(":再看")
        expect("陈思远" not in terminal.said, terminal.said)


@trial("? tells criterion, answers, remedy and source")
def explain(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        for sign in ("?", "？", " ? "):
            expect_said(
                terminal.answer(sign), "Look at the reception", "answer: ", "Clean every hour", "handbook 3", ":help"
            )


@trial("the score is told only when it is asked for, and always with --show-score")
def score(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        expect("score" not in terminal.answer("yes"), terminal.said)
        expect_said(terminal.answer(":score"), "score: between")
        terminal.submit(":finish", enter="\ry\r")
        terminal.end()
        expect("score: " not in terminal.written, terminal.written)
    with workspace.fill("--show-score", audit="W2") as terminal:
        expect_said(terminal.answer("yes"), "score: between")
        walk(terminal, WALK, 1)
        terminal.submit(":finish")
        terminal.end()
        expect_said(terminal.written.split("Closing meeting")[-1], "score: ")


@trial("the stopwatch is started, stopped, given up and cancelled")
def stopwatch(bench):
    for language in ("zh", "en"):
        workspace = bench.workspace(language)
        timer = {"zh": ":秒表", "en": ":timer"}[language]
        with workspace.fill() as terminal:
            expect_said(terminal.answer(timer), {"zh": "不用计时", "en": "not about a duration"}[language])
            terminal.answer(":go 1-5")
            terminal.answer("1")
            terminal.answer(timer)
            expect_equal(workspace.events()[-1]["event"], "timing", "event")
            expect_said(terminal.answer("what"), {"zh": "回车停止", "en": "Enter stops"}[language])
            terminal.answer("c")
            expect_equal(workspace.events()[-1]["event"], "untimed", "event")
            expect_equal(workspace.answers(), {}, "answers after a cancelled stopwatch")
            expect_equal(terminal.prompt, "> ", "the question")
            terminal.answer(timer)
            terminal.answer("")
            terminal.answer(timer)
            terminal.answer("X")
            looks = workspace.answers()["1-5"]
            expect(re.fullmatch(r"[\d.]+( s|秒)", looks[0][2]), f"the time: {looks}")
            expect(
                re.fullmatch(r"未达到，[\d.]+秒后放弃|not reached, gave up after [\d.]+ s", looks[1][2]),
                f"given up: {looks}",
            )


@trial("a time that is not taken for want of its note is told, and can be typed")
def stopwatch_without_note(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        terminal.answer(":go 2-5")
        terminal.answer(":timer")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1].startswith("1 s  Enter stops"), "the first second")
        terminal.answer("")
        expect_said(terminal.prompt, "note (needed")
        expect_said(terminal.answer(""), "which is no answer yet; type it")
        time = re.search(r"shows ([\d.]+ s)", terminal.said).group(1)
        expect_equal(workspace.events()[-1]["event"], "untimed", "event")
        terminal.answer(time)
        terminal.answer("rang long")
        expect_equal(workspace.answers()["2-5"], [(None, None, time)], "answers")


@trial("the time runs on the screen once a second")
def ticking(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        terminal.answer(":go 1-5")
        terminal.answer("1")
        terminal.answer(":timer")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1].startswith("2 s  Enter stops"), "the second second")
        lines = len(terminal.screen.lines())
        terminal.wait_until_seen(lambda screen: screen.lines()[-1].startswith("3 s  Enter stops"), "the third second")
        expect_equal(len(terminal.screen.lines()), lines, "rows on the screen")


@trial("a stopwatch that runs when the program is killed goes on by the wall clock")
def stopwatch_killed(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        terminal.answer(":go 1-5")
        terminal.answer("2")
        terminal.answer(":timer")
        terminal.kill()
        terminal.end()
    # As if that had been 100 seconds ago.
    lines = workspace.journal().read_text("utf-8").splitlines()
    timing = json.loads(lines[-1])
    expect_equal(timing["event"], "timing", "the last entry")
    started = earlier(timing["at"], 100)
    lines[-1] = lines[-1].replace(timing["at"], started)
    workspace.journal().write_text("\n".join(lines) + "\n", "utf-8")
    with workspace.fill("--resume", "Audits/W1.journal") as terminal:
        expect_said(terminal.written, f"running since {started}", "person: 陈思 ")
        terminal.answer("")
        person, _, value = workspace.answers()["1-5"][0]
        expect_equal(person, "P2", "person")
        expect(value.startswith("1 min 4"), f"the time by the wall clock: {value}")


def earlier(moment, seconds):
    """An RFC 3339 moment so many seconds before."""
    return (datetime.datetime.fromisoformat(moment) - datetime.timedelta(seconds=seconds)).isoformat(
        "T", "milliseconds"
    )


@trial("--plain and a dumb terminal never move the cursor, and NO_COLOR takes the colours")
def plain(bench):
    for options, environment in ((["--plain"], {}), ([], {"TERM": "dumb"}), (["--plain"], {"NO_COLOR": "1"})):
        workspace = bench.workspace("en")
        with workspace.fill(*options, environment=environment) as terminal:
            terminal.answer("maybe")
            terminal.answer("yes")
            terminal.answer(":go 1-5")
            terminal.answer("1")
            terminal.answer(":timer")
            expect_said(terminal.prompt, "Enter stops")
            terminal.answer("")
            text = terminal.raw.decode()
            codes = set(re.findall(r"\x1b\[[0-9;]*[A-Za-z]", text))
            expect(all(code.endswith("m") for code in codes), f"the cursor is moved: {codes}")
            expect("█" not in text and "░" not in text, "a bar is drawn")
            if environment:
                expect_equal(codes, set(), "codes")
            expect_equal(workspace.answers()["1-1"], [(None, None, "yes")], "answers")
    with bench.workspace("en").fill(environment={"NO_COLOR": "1"}) as terminal:
        terminal.answer("maybe")
        expect(b"m" not in re.findall(rb"\x1b\[[0-9;]*([A-Za-z])", terminal.raw), "a colour")


@trial("in --plain the system's own line editing takes a Chinese character whole")
def plain_erasing(bench):
    workspace = bench.workspace("en")
    with workspace.fill("--plain") as terminal:
        terminal.answer(":go 3-5")
        terminal.answer("上海错\x7f店")
        expect_equal(workspace.answers()["3-5"], [(None, None, "上海店")], "answers")


@trial("answers may come from a pipe, and nothing but text comes back")
def piped(bench):
    for language in ("zh", "en"):
        workspace = bench.workspace(language)
        lines = "\n".join(WALK).replace("24小时", ":times\n2026-10-11 09:00\n2026-10-12T09:00:00+08:00") + "\n:finish\n"
        done = workspace.pipe("\ufeff" + lines.replace("\n", "\r\n"))
        expect_equal(done.returncode, 0, f"status; {done.stdout.decode()[-500:]}")
        for code in (b"\x1b", b"\r", b"\a"):
            expect(code not in done.stdout + done.stderr, f"{code!r} in what it wrote")
        expect(workspace.submission().exists(), "no submission")


@trial("looks at one thing that come faster than milliseconds have moments of their own, and all of them count")
def fast_looks(bench):
    looks = [f"dust {number}" for number in range(12)]
    lines = WALK[:6] + [looks[0]] + [line for look in looks[1:] for line in (":再看", look)]
    for _ in range(12):
        workspace = bench.workspace("zh")
        done = workspace.pipe("\n".join(lines) + "\n")
        expect_equal(
            workspace.answers().get("2-1"), [(None, "展车1", look) for look in looks], done.stdout.decode()[-800:]
        )
        moments = [event["observed"] for event in workspace.events() if "observed" in event]
        expect_equal(moments, sorted(set(moments)), "moments in order, none twice")


@trial("a pipe that ends early, and lines that are no UTF-8, lose nothing")
def pipe_ends(bench):
    workspace = bench.workspace("en")
    done = workspace.pipe(b"yes\nno way\n\xff\xfe\nNeat")
    expect_equal(done.returncode, 1, "status")
    expect_said(done.stdout.decode(), "not UTF-8")
    expect_equal(workspace.answers(), {"1-1": [(None, None, "yes")], "1-2": [(None, None, "Neat")]}, "answers")
    expect_said(done.stderr.decode(), "--resume Audits/W1.journal")
    again = workspace.pipe(b"", "--resume", "Audits/W1.journal")
    expect_equal(again.returncode, 1, "status of a sitting without answers")


@trial("Ctrl-D, Ctrl-C, SIGTERM and SIGINT leave with everything saved and the terminal as it was")
def leaving(bench):
    ways = [
        ("Ctrl-D", lambda terminal: terminal.send("\x04")), ("Ctrl-C", lambda terminal: terminal.send("\x03")),
        ("Ctrl-C in a line", lambda terminal: terminal.send("half a line\x03")),
        ("SIGTERM", lambda terminal: terminal.kill(signal.SIGTERM)), ("SIGINT", lambda terminal: terminal.kill(signal.SIGINT)),
    ]  # fmt: skip
    for options in ([], ["--plain"]):
        for name, leave in ways:
            if options and name == "Ctrl-C in a line":
                continue
            workspace = bench.workspace("en")
            # A shell keeps the terminal after the program is gone, so that its settings can be asked for.
            command = " ".join(quoted(part) for part in workspace.command(*options))
            script = f"trap : INT; stty -a; {command}; echo status $?; stty -a; echo end"
            with Terminal(["/bin/sh", "-c", script], folder=workspace.folder) as terminal:
                terminal.wait_for_prompt()
                terminal.answer("yes")
                leave_program(terminal, leave, workspace)
                terminal.wait_for("\nend")
                text = terminal.raw.decode()
                before, after = settings_of(text)
                expect_equal(after, before, f"terminal settings after {name}")
                expect_said(text, "status 1")
                if name.startswith("Ctrl") or name == "SIGINT":
                    expect_said(text, "to go on: dealer-audit fill --resume Audits/W1.journal")
            expect_equal(workspace.answers(), {"1-1": [(None, None, "yes")]}, f"answers after {name}")


def leave_program(terminal, leave, workspace):
    """Signals go to the program alone, not to the shell around it."""
    shell = terminal.child.pid
    child = int(subprocess.run(["pgrep", "-P", str(shell)], capture_output=True, text=True).stdout.split()[0])
    terminal.mark = len(terminal.raw)
    original = terminal.kill
    terminal.kill = lambda number=signal.SIGKILL: os.kill(child, number)
    leave(terminal)
    terminal.kill = original


def settings_of(text):
    """What `stty -a` said, each time."""
    return re.findall(r"speed .*?-?extproc", text.replace("\r\n", " ").replace("\n", " "))


def quoted(part):
    return "'" + str(part).replace("'", "'\\''") + "'"


@trial("a terminal that is closed, and SIGHUP, end the program with everything saved")
def hang_up(bench):
    workspace = bench.workspace("en")
    with workspace.fill() as terminal:
        terminal.answer("yes")
        terminal.kill(signal.SIGHUP)
        expect_equal(terminal.end(), 1, "status")
    expect_equal(workspace.answers(), {"1-1": [(None, None, "yes")]}, "answers")
    workspace = bench.workspace("en")
    closed = workspace.fill()
    closed.answer("yes")
    closed.hang_up()
    expect_equal(closed.status, 1, "status")
    expect_equal(workspace.answers(), {"1-1": [(None, None, "yes")]}, "answers")


@trial("Ctrl-Z stops the program and fg goes on with the line that was being typed")
def suspend(bench):
    workspace = bench.workspace("en")
    with Terminal(["/bin/sh", "-i"], folder=workspace.folder, environment={"PS1": "shell> "}) as terminal:
        terminal.wait_for_prompt()
        before = settings(terminal)
        command = " ".join(quoted(part) for part in workspace.command())
        terminal.submit(command)
        terminal.wait(lambda: terminal.written.endswith("\x1b[J> "), "the first question")
        terminal.send("ye")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "> ye", "the typed text")
        terminal.send("\x1a")
        terminal.wait(lambda: "Stopped" in terminal.written and terminal.written.endswith("shell> "), "the shell")
        expect_equal(settings(terminal), before, "terminal settings while it is stopped")
        terminal.submit("fg")
        terminal.wait_until_seen(lambda screen: screen.lines()[-1] == "> ye", "the line again")
        terminal.submit("s")
        terminal.wait(lambda: "1-2  Dress" in terminal.written and terminal.written.endswith("> "), "the next question")
        terminal.submit(":quit")
        terminal.wait(lambda: terminal.written.endswith("shell> "), "the shell")
        expect_equal(settings(terminal), before, "terminal settings afterwards")
        terminal.submit("exit")
    expect_equal(workspace.answers(), {"1-1": [(None, None, "yes")]}, "answers")


def settings(terminal):
    terminal.submit("stty -a")
    terminal.wait(lambda: "extproc" in terminal.written and terminal.written.endswith("shell> "), "the settings")
    return settings_of(terminal.written)


@trial("the checklist, the dealer, the day and the auditor are asked for, and unknown ones are refused")
def opening(bench):
    workspace = bench.workspace("en")
    bare = [workspace.program, "fill", "--lang", "en"]
    with Terminal(bare, folder=workspace.folder) as terminal:
        terminal.wait_for_prompt()
        expect_said(terminal.written, "1  Rounds  rounds")
        expect_said(terminal.answer("3"), "type its number or id")
        expect_said(terminal.answer("1"), "D1  Store 1")
        terminal.answer("D9")
        expect_said(terminal.said, "D9")
        while terminal.prompt.startswith("dealer"):
            terminal.answer("Store 1")
        terminal.answer("2026-13-45")
        expect_said(terminal.said, "not taken: ")
        terminal.answer("2026/10/12")
        terminal.answer("晏敏")
        expect_said(terminal.said, "P1  陈思远", "P2  陈思")
        expect("P3" not in terminal.said, "a technician is proposed for items of advisors")
        terminal.answer("")
        expect_said(terminal.said, "展车1  展车2")
        terminal.answer("*")
        terminal.answer("投诉1，投诉2")
        expect_said(terminal.prompt, "Enter for D1-2026-10-12-rounds")
        terminal.answer("")
        terminal.answer("yes")
    opened = workspace.events("D1-2026-10-12-rounds")[0]
    expect_equal(opened["people"], ["P1", "P2"], "people")
    expect_equal(opened["units"], {"car": ["展车1", "展车2"], "complaint": ["投诉1", "投诉2"]}, "units")
    expect_equal((opened["dealer"], opened["date"], opened["auditor"]), ("D1", "2026-10-12", "A-07"), "head")


@trial("fill without --resume offers what was begun here")
def offered(bench):
    workspace = bench.workspace()
    with workspace.fill() as terminal:
        terminal.answer("是")
        terminal.kill()
        terminal.end()
    with workspace.fill(audit="W2") as terminal:
        expect_said(terminal.written, "1  W1（已填 1 个答案）")
        terminal.answer("3")
        expect_equal(items_asked(terminal.answer("1")), ["1-2"], "where it stood")
        terminal.submit("\x04", enter="")
        terminal.end()
    expect_equal([event["event"] for event in workspace.events()], ["opened", "answered", "resumed"], "entries")


if __name__ == "__main__":
    sys.exit(main(__doc__))
