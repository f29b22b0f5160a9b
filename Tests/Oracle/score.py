#!/usr/bin/env python3
"""Scores submissions by hand: `score.py CHECKLIST SUBMISSION…`, all in JSON; prints one line for each."""

import json
import sys

from scorer.reader import load_json, read_checklist
from scorer.scorecard import Scorecard
from scorer.submission import read_submission


def main(arguments):
    """Reads the files named on the command line and prints their scorecards."""
    if len(arguments) < 2:
        print("usage: score.py CHECKLIST SUBMISSION…", file=sys.stderr)
        return 64
    checklist = read_checklist(load_json(arguments[0]))
    for path in arguments[1:]:
        scorecard = Scorecard(checklist, read_submission(load_json(path)))
        print(json.dumps(scorecard.as_json(), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
