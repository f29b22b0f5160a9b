#!/usr/bin/env python3
"""Writes random checklists and audits, and beside them what the rules make of each audit."""

import argparse
import json
import sys
from pathlib import Path

from generator.checklists import random_checklist
from generator.submissions import random_submission
from scorer.reader import load_json, read_checklist
from scorer.scorecard import Scorecard
from scorer.submission import read_submission


def _write(path, structure, indent=None):
    path.write_text(json.dumps(structure, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


def generate(seed, checklists, audits, folder):
    """`checklists` × `audits` pairs below `folder`, the same for the same seed."""
    for name in ("checklists", "submissions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    number = 0
    with open(folder / "expected.jsonl", "w", encoding="utf-8") as expected:
        for place in range(1, checklists + 1):
            raw, sketches = random_checklist(seed, f"c{place}")
            path = folder / "checklists" / f"{raw['checklist']}.yaml"
            _write(path, raw, indent=1)
            checklist = read_checklist(load_json(path))
            for _ in range(audits):
                number += 1
                submission = random_submission(seed, f"a{number}", raw, sketches, checklist)
                _write(folder / "submissions" / f"{number}.yaml", submission)
                scorecard = Scorecard(checklist, read_submission(submission))
                expected.write(json.dumps(scorecard.as_json(), ensure_ascii=False) + "\n")


def main():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--checklists", type=int, required=True)
    parser.add_argument("--audits", type=int, required=True, help="audits of each checklist")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    generate(arguments.seed, arguments.checklists, arguments.audits, arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
