#!/usr/bin/python3
"""Redoes every figure of a monthly report from its data files and compares the two.

Usage: recount.py FOLDER --month YYYY-MM [--as-of YYYY-MM-DD] [--network FILE] [--region ID | --dealer ID]
                  [--earlier FOLDER]

FOLDER is what `dealer-audit report` wrote. Each figure is computed anew from what was issued about single audits, as
`Reports/README.md` says and with exact fractions. Every disagreement is a line on standard output that names the file,
the row, the column, what was expected and what was found. Exit status: 0 when all agree, 1 when not, 2 for wrong usage.
"""

import argparse
import datetime
import sys

from figures import (
    cards, changes, complaints, coverage, entries, failures, headline, loop, losses, maps, page, rankings, revisions, sources, trend)
from figures.compare import Comparison
from figures.issued import Issued, NotRecountable
from figures.months import Month
from figures.network import Network

CHECKS = [
    sources.check, cards.check, coverage.check, rankings.check, trend.check, changes.check, losses.check, maps.check,
    failures.check, loop.check, complaints.check, entries.check, headline.check, page.check,
]


def arguments():
    parser = argparse.ArgumentParser(description="Redoes every figure of a monthly report from its data files.")
    parser.add_argument("folder")
    parser.add_argument("--month", required=True, type=Month.parse)
    parser.add_argument("--as-of", type=datetime.date.fromisoformat)
    parser.add_argument("--network", help="network.yaml: which dealers exist and what was due")
    parser.add_argument("--region", help="the region, for a report about one")
    parser.add_argument("--dealer", help="the dealer, for a report about one")
    parser.add_argument("--earlier", help="the folder of the publication before, for a revision")
    return parser.parse_args()


def attempt(check, issued, comparison):
    """A file with something in it that no figure can come from is a disagreement, not the end of the recount."""
    try:
        check(issued, comparison)
    except (NotRecountable, ArithmeticError, LookupError, TypeError, ValueError) as problem:
        comparison.disagreements.append(f"{check.__module__.rpartition('.')[2]}: cannot be redone: {problem!r}")


def main():
    given = arguments()
    as_of = given.as_of or given.month.last_day
    network = Network.read(given.network, given.region, given.dealer)
    comparison = Comparison()
    try:
        issued = Issued(given.folder, given.month, as_of, network)
        earlier = Issued(given.earlier, given.month, as_of, network) if given.earlier else None
    except NotRecountable as problem:
        print(problem)
        return 1
    for check in CHECKS:
        attempt(check, issued, comparison)
    if earlier is not None:
        attempt(lambda issued, comparison: revisions.check(issued, earlier, comparison), issued, comparison)
    for disagreement in comparison.disagreements:
        print(disagreement)
    print(f"{comparison.compared} figures compared, {len(comparison.disagreements)} disagreements")
    return 1 if comparison.disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
