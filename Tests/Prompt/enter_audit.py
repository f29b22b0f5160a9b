"""Enters a submission through the prompt of `fill`, question by question, in the order in which the program asks.

    python3 enter_audit.py --program .build/debug/dealer-audit --checklists Checklists --network network.yaml \\
        --submission SH01-five-s.yaml --out Entered --lang en --columns 40

SUBMISSION is one audit in YAML or JSON. People, units, notes, evidence, several looks, moments and what is left blank are
entered as they stand there; moments of observation (`at`) are the program's own. A photograph that lies beside the
submission's folder is found there, others are kept by name alone. Ends with `:finish`; what the program wrote is
OUT/<audit>.yaml, its journal OUT/<audit>.journal, and with --lines FILE the lines that were typed, which a pipe can repeat:

    dealer-audit fill < FILE

Prints the path of the written submission. Exit status 0 when the program ended with 0 (complete) or 1 (something open), and
refused nothing on the way.
"""

import argparse
import os
import pathlib
import re
import sys

import yaml
from prompt import Terminal

WORDS = {
    "zh": {
        "head": {
            "dealer": "^经销商", "date": "^日期", "auditor": "^稽核员", "department": "^稽核的部门", "people": "^在岗人员",
            "units": "名称，用、分开", "audit": "^稽核编号",
        },
        "answered": r"^已答 \d+/\d+", "person": "人员：", "unit": "单元：", "given": "  现在的答案：",
        "closing": r"^(全部填完|还有 \d+ 题留空)", "refused": "未采用：",
        "note": "备注", "photo": "照片", "who": "人员", "which": "单元", "more": "再看", "times": "时刻", "go": "到",
        "finish": "结束", "name alone": "只记下名称", "end anyway": "确定结束", "which look": "哪一个",
    },
    "en": {
        "head": {
            "dealer": r"^dealer \(", "date": "^date", "auditor": "^auditor", "department": "^audited department",
            "people": "^people on duty", "units": "^names of each", "audit": "^audit id",
        },
        "answered": r"^answered \d+/\d+", "person": "person: ", "unit": "unit: ", "given": "  answer now: ",
        "closing": r"^(All questions are answered|\d+ questions? w(ere|as) left open)", "refused": "not taken: ",
        "note": "note", "photo": "photo", "who": "who", "which": "unit", "more": "more", "times": "times", "go": "go",
        "finish": "finish", "name alone": "keep the name", "end anyway": "to end anyway", "which look": "^Which one",
    },
}  # fmt: skip


class Refused(Exception):
    """The program did not take what it should have."""


def load(path):
    """YAML with every value as it is written: `yes` and `2026-10-12` are texts."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def observations(answer):
    """What stands for an item, as a list of mappings."""
    looks = answer if isinstance(answer, list) else [answer]
    return [look if isinstance(look, dict) else {"value": look} for look in looks]


def names(person):
    """The names of one person or several."""
    return person if isinstance(person, list) else [part for part in re.split("[、，,]", person or "") if part]


def spelling(value):
    """A value as it is typed."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items())
    return ", ".join(value) if isinstance(value, list) else value


class Question:
    """What the program asks about, as it shows it."""

    def __init__(self, block, words):
        self.item = block[1].split("  ", 1)[0]
        self.unit = self.person = None
        self.is_given = any(line.startswith(words["given"]) for line in block)
        # What the answers to choose from are called, and the key of each.
        self.keys = {title: key for line in block for key, title in re.findall(r"\[(\S+)\] (.+?)(?=  |$)", line)}
        for line in block[2:]:
            for part in line.strip().split("  "):
                if part.startswith(words["unit"]):
                    self.unit = part.removeprefix(words["unit"])
                elif part.startswith(words["person"]):
                    self.person = part.removeprefix(words["person"]).split(" · ")[0]

    @property
    def subject(self):
        return self.item, self.person, self.unit


class Entry:
    """One submission on its way through the prompt. Every line that was typed stays in `lines`."""

    def __init__(self, terminal, submission, network, checklist, language, uses_keys=False):
        self.terminal = terminal
        self.submission = submission
        self.words = WORDS[language]
        self.uses_keys = uses_keys
        self.lines = []
        self.question = None
        self.is_closing = False
        self.units = {
            unit: (title.get(language) or next(iter(title.values()))) if isinstance(title, dict) else title
            for unit, title in (checklist.get("units") or {}).items()
        }
        self.left = {item: observations(answer) for item, answer in (submission.get("answers") or {}).items()}
        dealers = {dealer["dealer"]: dealer for dealer in network.get("dealers", [])}
        self.person_names = {}
        for person in dealers.get(submission["dealer"], {}).get("people", []):
            for name in [person["person"], person["name"], *person.get("aliases", [])]:
                self.person_names[name] = person["name"]

    # Typing

    def type(self, line, may_be_refused=False):
        """One line; looks at what came of it."""
        self.lines.append(line)
        said = self.terminal.answer(line)
        self.look(said, may_be_refused)
        return said

    def order(self, word, rest=""):
        return self.type(f":{self.words[word]} {rest}".rstrip(), may_be_refused=word == "photo")

    def look(self, said, may_be_refused=False):
        lines = said.split("\n")
        refusals = [line for line in lines if line.startswith(self.words["refused"])]
        if refusals and not may_be_refused:
            raise Refused(f"{refusals[0]}\nafter: {self.lines[-3:]}")
        starts = [number for number, line in enumerate(lines) if re.match(self.words["answered"], line)]
        if starts:
            self.question = Question(lines[starts[-1] :], self.words)
            self.is_closing = False
        if any(re.match(self.words["closing"], line) for line in lines):
            self.question, self.is_closing = None, True

    # What the audit is about

    def open(self):
        """Answers what is asked before the first question."""
        self.terminal.wait_for_prompt()
        while self.question is None and not self.is_closing:
            prompt = self.terminal.prompt
            for field, pattern in self.words["head"].items():
                if re.search(pattern, prompt):
                    self.type(self.head(field, prompt))
                    break
            else:
                raise Refused(f"an unexpected question: {prompt}")

    def head(self, field, prompt):
        if field == "people":
            return "、".join(self.submission.get("people") or [])
        if field == "units":
            for kind, listed in (self.submission.get("units") or {}).items():
                if self.units.get(kind, kind) in prompt:
                    return "、".join(listed)
            return ""
        return self.submission[field]

    # Question after question

    def answer_all(self, limit=None):
        """Until nothing is asked any more, or so many looks were entered."""
        entered = 0
        while not self.is_closing and (limit is None or entered < limit):
            entered += self.answer_next()
        return entered

    def answer_next(self):
        """The question that is shown; returns how many looks were entered for it."""
        question = self.question
        look = self.next_look(question)
        if look is None:
            self.type("")
            return 0
        self.enter(look, question)
        entered = 1
        while (further := self.next_look(question)) is not None:
            # Another look at the same: the program asks for it by itself where it must have one.
            if self.question is None or self.question.subject != question.subject or self.question.is_given:
                self.order("more")
            self.enter(further, question)
            entered += 1
        return entered

    def next_look(self, question):
        """The next look of the item at whom and what the question is about."""
        for look in self.left.get(question.item, []):
            people = [self.person_names.get(name, name) for name in names(look.get("person"))]
            is_about_person = question.person is None or not people or question.person in people
            if is_about_person and question.unit in (None, look.get("unit")):
                return look
        return None

    def enter(self, look, question):
        self.left[question.item].remove(look)
        people = names(look.get("person"))
        shown = [self.person_names.get(name, name) for name in people]
        if people and shown != [question.person]:
            self.order("who", "、".join(people))
        if look.get("unit") and look["unit"] != question.unit:
            self.order("which", look["unit"])
        if look.get("note"):
            self.order("note", look["note"])
        if look.get("evidence"):
            self.order("photo", look["evidence"])
            if re.search(self.words["name alone"], self.terminal.prompt):
                self.type("")
        if "value" not in look:
            self.order("times")
            for moment in ("received", "first-feedback", "closed"):
                if moment in look:
                    self.type(look[moment])
            return
        value = spelling(look["value"])
        if self.uses_keys:
            value = question.keys.get(value, value)
        # What begins with a colon is an order, unless a blank stands before it.
        self.type(" " + value if value[:1] in (":", "：") else value)

    def enter_rest(self):
        """Looks that nobody asked for: at people and units that are not listed."""
        for item, looks in self.left.items():
            while looks:
                self.order("go", item)
                if re.search(self.words["which look"], self.terminal.prompt):
                    self.type("1")
                if self.question.is_given:
                    self.order("more")
                self.enter(looks[0], self.question)

    def finish(self):
        """Ends the audit; returns the exit status."""
        line = f":{self.words['finish']}"
        self.lines.append(line)
        self.terminal.submit(line)
        self.terminal.wait(
            lambda: re.search(self.words["end anyway"], self.terminal.prompt) or "末次会议" in self.terminal.written
            or "Closing meeting" in self.terminal.written or self.words["refused"] in self.terminal.written,
            "the end",
        )  # fmt: skip
        if re.search(self.words["end anyway"], self.terminal.prompt):
            self.lines.append("y")
            self.terminal.submit("y")
        return self.terminal.end()

    def enter_all(self):
        self.open()
        self.answer_all()
        if any(self.left.values()):
            self.enter_rest()
            self.answer_all()
        return self.finish()


def command(program, checklist, checklists, network, out, language, *options):
    return [
        str(program), "fill", checklist, "--checklists", str(checklists), "--network", str(network), "--out", str(out),
        "--lang", language, *options,
    ]  # fmt: skip


def checklist_of(submission, checklists):
    """The definition that a submission names."""
    for path in sorted(pathlib.Path(checklists).rglob("*.yaml")):
        definition = load(path)
        if definition.get("checklist") == submission["checklist"]:
            return definition
    raise SystemExit(f"{checklists} does not hold {submission['checklist']}")


def looks_at_people(definition):
    """Whether any item is observed per person, so that the program asks who is on duty."""
    if isinstance(definition, dict):
        return definition.get("per") == "person" or any(map(looks_at_people, definition.values()))
    return isinstance(definition, list) and any(map(looks_at_people, definition))


def enter(program, checklists, network, submission, out, language, columns=80, rows=24, uses_keys=False):
    """Enters a submission; returns the entry with the exit status in `status`.

    `uses_keys`: where the program offers a key for an answer, the key is typed.
    """
    document = load(submission)
    checklist = checklist_of(document, checklists)
    options = [] if looks_at_people(checklist) else ["--people", "、".join(document.get("people", []))]
    arguments = command(program, document["checklist"], checklists, network, out, language, *options)
    folder = pathlib.Path(submission).resolve().parent
    with Terminal(arguments, columns=columns, rows=rows, folder=folder) as terminal:
        entry = Entry(terminal, document, load(network), checklist, language, uses_keys)
        entry.options = options
        entry.status = entry.enter_all()
    return entry


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built dealer-audit")
    parser.add_argument("--checklists", required=True, help="the folder of the checklist")
    parser.add_argument("--network", required=True)
    parser.add_argument("--submission", required=True, help="what is to be entered")
    parser.add_argument("--out", required=True, help="where the program writes")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--rows", type=int, default=24)
    parser.add_argument("--keys", action="store_true", help="type the keys that are offered instead of the words")
    parser.add_argument("--lines", help="where to write the lines that were typed")
    choice = parser.parse_args()
    program, checklists, network, submission, out = map(
        os.path.abspath, (choice.program, choice.checklists, choice.network, choice.submission, choice.out)
    )
    entry = enter(program, checklists, network, submission, out, choice.lang, choice.columns, choice.rows, choice.keys)
    if choice.lines:
        pathlib.Path(choice.lines).write_text("".join(line + "\n" for line in entry.lines), encoding="utf-8")
    print(pathlib.Path(out) / (entry.submission["audit"] + ".yaml"))
    return 0 if entry.status in (0, 1) else 1


if __name__ == "__main__":
    sys.exit(main())
