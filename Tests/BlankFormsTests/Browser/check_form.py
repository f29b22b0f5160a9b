#!/usr/bin/python3
"""Fills in pages of `form --format html` in Chromium and checks what only a browser shows.

Usage: check_form.py AXE FOLDER CHECK    AXE is axe-core's axe.min.js

FOLDER holds the pages that the test has written: every-kind.html (a form of one dealer), other-dealer.html (the same checklist for
another one), open.html (a form of any dealer, English), hostile.html (texts that try to be more). Exports are left there. Prints one
line for every check that fails and ends with status 1 when there is one.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import checks_accessible  # noqa: E402
import checks_answers  # noqa: E402
import checks_keeping  # noqa: E402
import checks_transfer  # noqa: E402

CHECKS = {
    **checks_answers.CHECKS, **checks_keeping.CHECKS, **checks_transfer.CHECKS, **checks_accessible.CHECKS,
}


class Failures:
    def __init__(self):
        self.found = []

    def expect(self, holds, what):
        if not holds:
            self.found.append(what)


def main():
    axe, folder, name = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
    failures = Failures()
    try:
        CHECKS[name](failures.expect, folder, axe)
    except Exception as error:  # a check that breaks is a check that fails
        line = error.__traceback__
        while line.tb_next and "dist-packages" not in line.tb_next.tb_frame.f_code.co_filename:
            line = line.tb_next
        place = f"{pathlib.Path(line.tb_frame.f_code.co_filename).name}:{line.tb_lineno}"
        failures.found.append(f"{place}: {type(error).__name__}: {str(error).split('Stacktrace')[0].strip()}")
    print("\n".join(failures.found))
    sys.exit(1 if failures.found else 0)


if __name__ == "__main__":
    main()
