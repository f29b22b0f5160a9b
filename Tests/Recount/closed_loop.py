#!/usr/bin/python3
"""Recounts corrective actions, appeals and waivers from the raw rows of a ledger.

Usage: closed_loop.py LEDGER MARK@YYYY-MM-DD...

Each MARK is the newest sequence to look at, each date the day they are looked at. Knows the tables of a ledger and the
rules of the closed loop, and no line of the program. Prints one figure or thing a line, per mark below a line with its
date; the tests compare them with what the program says.
"""

import collections
import datetime
import fractions
import hashlib
import sqlite3
import sys

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Full mark and days for it of the simulated checklist's items.
MARKS = {"1-1": 4, "1-2": 3, "1-3": 5}
DUE = {"1-2": 5}
CRITICAL_DAYS, MAJOR_DAYS, MINOR_DAYS = 3, 7, 15
AHEAD = datetime.timedelta(hours=8)

date = datetime.date.fromisoformat


class Fields:
    """A record of an entry: a version, then names and values, each behind its length."""

    def __init__(self, blob):
        self.bytes, self.place = blob, 1

    def number(self):
        value = shift = 0
        while True:
            byte = self.bytes[self.place]
            self.place += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self):
        length = self.number()
        self.place += length
        return self.bytes[self.place - length : self.place].decode("utf-8")

    def read(self):
        return {self.text(): self.text() for _ in range(self.number())}


class Entry:
    def __init__(self, row):
        self.sequence, self.kind, self.id, self.dealer, self.state, self.person, self.entered, blob = row
        self.fields = Fields(blob).read()
        moment = datetime.datetime.strptime(self.entered, "%Y-%m-%dT%H:%M:%SZ")
        self.day = (moment + AHEAD).date()


def action_id(key):
    """The name of what a finding is about."""
    dealer, checklist, department, item, unit, people = key
    parts = [dealer, checklist, department or "", item, "people" if unit is None else "unit"]
    content = b""
    for part in parts + (list(people) if unit is None else [unit]):
        content += len(part.encode()).to_bytes(4, "little") + part.encode()
    bits = int.from_bytes(hashlib.sha256(content).digest(), "big")
    return dealer + "-" + "".join(ALPHABET[bits >> (251 - 5 * place) & 31] for place in range(6))


def actions(database, entries, mark, day):
    rows = database.execute(
        "SELECT a.date, a.sequence, f.position, a.superseded > ?, a.dealer, a.checklist, a.department, f.item, f.unit, "
        "f.person, f.lost, f.critical FROM audit AS a JOIN finding AS f USING (sequence) "
        "WHERE a.sequence <= ? AND a.date <= ?",
        (mark, mark, day.isoformat()),
    ).fetchall()
    found = collections.defaultdict(list)
    for when, sequence, position, current, dealer, checklist, department, item, unit, person, lost, critical in rows:
        people = () if unit is not None else tuple(sorted((person or "").split()))
        key = (dealer, checklist, department, item, unit, people)
        severe = critical or (lost is not None and 2 * lost >= MARKS[item] * 1_000_000)
        usual = CRITICAL_DAYS if critical else MAJOR_DAYS if severe else MINOR_DAYS
        due = date(when) + datetime.timedelta(days=DUE.get(item, usual))
        found[key].append((date(when), sequence, position, bool(current), due))
    deeds = collections.defaultdict(list)
    for entry in entries:
        if entry.kind == "action" and entry.day <= day:
            deeds[entry.id].append(entry)
    return {action_id(key): course(findings, deeds[action_id(key)]) for key, findings in found.items()}


def course(findings, deeds):
    """What became of one action, event after event by its day; a day's findings stand before its deeds."""
    recorded = sorted(findings, key=lambda finding: finding[1:3])
    current = sorted(finding for finding in findings if finding[3])
    events = [(finding[0], 0, finding[1:3], finding) for finding in current]
    events += [(entry.day, 1, (entry.sequence, 0), entry) for entry in deeds]
    opened = current[0][0] if current else recorded[0][0]
    due = recorded[0][4]
    days = due - recorded[0][0]
    state, assigned, seen, reopened, done, missed = "open", False, False, 0, None, False
    for day, is_deed, _, event in sorted(events, key=lambda event: event[:3]):
        if not is_deed:
            if state in ("open", "reopened"):
                if not assigned and day == opened:
                    due = min(due, event[4]) if seen else event[4]
            else:
                state, opened, due, assigned, reopened = "reopened", day, event[4], False, reopened + 1
                missed = False
            seen, days = True, event[4] - day
        elif event.state == "assigned":
            if "due" in event.fields:
                # What was late when it was moved stays late.
                missed = missed or due < day
                due, assigned = date(event.fields["due"]), True
        elif event.state == "reopened":
            if state == "verified":
                # Its time begins anew, as long as the last finding gives.
                due, assigned, missed = day + days, False, False
            state, opened, reopened = "reopened", day, reopened + 1
        else:
            state = event.state
            done = day if state == "done" else done
    if not current and state in ("open", "reopened"):
        state = "withdrawn"
    return {
        "state": state, "due": due, "found": len(current), "since": current[0][0] if current else None,
        "reopened": reopened, "missed": missed, "on-time": done <= due and not missed if state == "verified" else None,
    }  # fmt: skip


def word(flag):
    return "-" if flag is None else "yes" if flag else "no"


def action_lines(all_actions, day):
    def overdue(action):
        return action["state"] in ("open", "reopened") and (action["due"] < day or action["missed"])

    values = list(all_actions.values())
    yield f"actions opened {len(values)}"
    yield f"actions overdue {sum(map(overdue, values))}"
    yield f"actions closed-on-time {sum(action['on-time'] is True for action in values)}"
    yield f"actions reopened {sum(action['reopened'] for action in values)}"
    yield f"actions repeated {sum(action['found'] > 1 for action in values)}"
    for state in ["open", "done", "verified", "reopened", "withdrawn"]:
        yield f"actions {state} {sum(action['state'] == state for action in values)}"
    lines = []
    for name, action in all_actions.items():
        age = "-" if action["since"] is None else (day - action["since"]).days
        lines.append(
            f"action {name} {action['state']} due {action['due']} found {action['found']} age {age} "
            f"reopened {action['reopened']} on-time {word(action['on-time'])} overdue {word(overdue(action))}"
        )
    yield from sorted(lines)


def appeal_lines(database, entries, mark):
    """An appeal stands as its last entry says; the scores are those of the two revisions."""
    filed = {entry.id: entry for entry in entries if entry.kind == "appeal" and entry.state == "filed"}
    closed = {entry.id: entry for entry in entries if entry.kind == "appeal" and entry.state != "filed"}
    states = {name: closed[name].state if name in closed else "open" for name in filed}
    for state in ["open", "upheld", "rejected", "withdrawn"]:
        yield f"appeals {state} {sum(other == state for other in states.values())}"
    yield f"appeals late {sum('late-because' in entry.fields for entry in filed.values())}"
    yield "rate all " + rate(states.values())
    for heading, field in [("auditor", "auditor"), ("item", "item")]:
        groups = collections.defaultdict(list)
        for name, entry in filed.items():
            groups[entry.fields[field]].append(states[name])
        for name in sorted(groups):
            yield f"rate {heading} {name} " + rate(groups[name])
    reasons = database.execute("SELECT audit, revision, reason FROM audit WHERE sequence <= ? AND revision > 1", (mark,))
    lines = []
    for audit, revision, reason in reasons.fetchall():
        marks = [
            database.execute(
                "SELECT exact, grade FROM audit WHERE audit = ? AND revision = ?", (audit, number)
            ).fetchone()
            for number in (revision - 1, revision)
        ]
        shown = " ".join(f"{exact or '-'} {grade or '-'}" for exact, grade in marks)
        lines.append(f"effect {reason.split(':')[0].split()[1]} {audit} {revision} {shown}")
    yield from sorted(lines)


def rate(states):
    states = list(states)
    upheld = states.count("upheld")
    decided = upheld + states.count("rejected")
    share = "-"
    if decided:
        exact = fractions.Fraction(upheld, decided)
        share = f"{exact.numerator}/{exact.denominator}"
    return f"filed {len(states)} decided {decided} upheld {upheld} share {share}"


class Waiver:
    """Leave for one item, as far as its entries up to some sequence tell."""

    def __init__(self, entry):
        self.dealer, self.item = entry.dealer, entry.fields["item"]
        self.granted, self.until, self.revoked = date(entry.fields["day"]), date(entry.fields["until"]), None

    def state(self, day):
        if day < self.granted:
            return "later"
        if self.revoked is not None and self.revoked <= day:
            return "revoked"
        return "in-force" if day <= self.until else "expired"


def waivers(entries, mark):
    known = {}
    for entry in entries:
        if entry.kind != "waiver" or entry.sequence > mark:
            continue
        if entry.state == "granted":
            known[entry.id] = Waiver(entry)
        elif entry.state == "extended":
            known[entry.id].until = date(entry.fields["until"])
        else:
            known[entry.id].revoked = date(entry.fields["day"])
    return list(known.values())


def waiver_lines(database, entries, mark, day):
    states = [waiver.state(day) for waiver in waivers(entries, mark)]
    for state in ["in-force", "expired", "revoked"]:
        yield f"waivers {state} {states.count(state)}"
    audits = database.execute(
        "SELECT a.audit, a.dealer, a.date, (SELECT MIN(b.sequence) FROM audit AS b WHERE b.audit = a.audit) "
        "FROM audit AS a WHERE a.sequence <= ? AND a.superseded > ?",
        (mark, mark),
    ).fetchall()
    lines = []
    for audit, dealer, when, first in audits:
        # What was granted after the audit came in does not act on it.
        for waiver in waivers(entries, first):
            if waiver.dealer == dealer and waiver.state(date(when)) == "in-force":
                lines.append(f"waived {audit} {waiver.item}")
    yield from sorted(lines)


def main():
    path, *marks = sys.argv[1:]
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for text in marks:
        mark, day = int(text.split("@")[0]), date(text.split("@")[1])
        rows = database.execute(
            "SELECT sequence, kind, id, dealer, state, person, entered, fields FROM loop_entry "
            "WHERE sequence <= ? ORDER BY sequence",
            (mark,),
        )
        entries = [Entry(row) for row in rows]
        print(f"# {day}")
        for line in action_lines(actions(database, entries, mark, day), day):
            print(line)
        for line in appeal_lines(database, entries, mark):
            print(line)
        for line in waiver_lines(database, entries, mark, day):
            print(line)


if __name__ == "__main__":
    main()
