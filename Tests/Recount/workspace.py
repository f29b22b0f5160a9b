#!/usr/bin/python3
"""Writes a made-up dealer network with checklists and half a year of audits, for recounts to be tried on.

Usage: workspace.py --seed N --out FOLDER

The same seed writes the same files. FOLDER gets Checklists/ (two checklists in two versions), in/network.yaml and in/*.yaml;
audits are incomplete, not scored, critical, late in the month or missing altogether, and findings come back.
"""

import argparse
import os

from made_up import Random, checklists, network, submissions


def main():
    parser = argparse.ArgumentParser(description="Writes made-up audits.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", required=True)
    given = parser.parse_args()
    random = Random(given.seed)
    files = checklists.files()
    dealers = network.dealers(random)
    files["in/network.yaml"] = network.text(random, dealers)
    files |= submissions.files(random, dealers)
    for name, text in files.items():
        path = os.path.join(given.out, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
