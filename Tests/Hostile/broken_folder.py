"""Scores a folder of 10,000 files in which 1 % each is broken in every known way.

    broken_folder.py --program PATH [--files 10000] [--share 0.01] [--seed N] [--only TRIAL …]

Every sound audit must get its score, every broken file its reason in refused.csv, the exit status must be 1, and a second run with
other threads must write the same bytes. Then come files that vanish, a disk that is full, and the mending of what was set apart.
The seed is printed, so that a failure can be repeated.
"""

import argparse
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import trials  # noqa: E402
from folder import HostileFolder  # noqa: E402
from program import Program  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--share", type=float, default=0.01, help="of the files for each kind of brokenness")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=list(trials.TRIALS), default=list(trials.TRIALS))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.files} files")
    failures = 0
    with tempfile.TemporaryDirectory(prefix="hostile-") as root:
        folder = HostileFolder(root, options.files, options.share, options.seed)
        program = Program(options.program, root)
        print(f"{len(folder.scores)} sound audits, {len(folder.broken)} broken files")
        for name in options.only:
            complaints = trials.TRIALS[name](program, folder)
            failures += len(complaints)
            print(f"{name}: {'as it must be' if not complaints else f'{len(complaints)} failures'}")
            for complaint in complaints[:20]:
                print(f"  {complaint}")
    raise SystemExit(1 if failures else 0)


main()
