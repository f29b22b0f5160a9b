#!/usr/bin/python3
"""Has the scripts of a page read written answers, as its import and its widgets do.

Usage: read_answers.py SCRIPTS PAGE CASES    SCRIPTS is the folder of the page's scripts, CASES a JSON list of [item, text]

Prints a JSON list with, for each case, what the page makes of it: null when it is no answer, else [text, loses].
"""
import json
import pathlib
import re
import sys
import tempfile

from tablet import Tablet

PARTS = ("words", "base", "exact", "answers", "choices", "durations")
READ = """
return arguments[0].map(([index, text]) => {
  const item = form.items[index], kind = answers[item.answer.kind];
  const raw = kind.parse(text, item);
  const found = raw ? kind.read({raw}, item) : {};
  return found.text && !found.error && !found.missing ? [found.text, !!found.loses] : null;
});
"""


def main():
    scripts, page, cases = [pathlib.Path(argument) for argument in sys.argv[1:]]
    data = re.search(r'<script type="application/json" id="form">(.*?)</script>', page.read_text(encoding="utf-8"), re.S).group(1)
    code = "\n".join((scripts / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    with tempfile.TemporaryDirectory() as folder:
        tablet = Tablet(folder)
        tablet.js("""
            const data = document.createElement('script');
            data.type = 'application/json';
            data.id = 'form';
            data.textContent = arguments[0];
            document.body.append(data);""", data)
        print(json.dumps(tablet.js(f"'use strict';\n{code}\n{READ}", json.loads(cases.read_text(encoding="utf-8")))))
        tablet.quit()


if __name__ == "__main__":
    main()
