"""Lays a Markdown page out on A4 across, as a browser prints it, and tells how wide its tables are against the paper.

Only what the notices use is understood: headings, tables, lists, paragraphs, bold and backslashes.
"""

import html
import re
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# A4 across with margins of 1 cm, in CSS pixels.
WIDTH = int((29.7 - 2) / 2.54 * 96)
STYLE = """
body { font: 9pt "Noto Sans CJK SC", sans-serif; margin: 0 } table { border-collapse: collapse; margin: 1em 0 }
td, th { border: 1px solid #888; padding: 2px 3px; vertical-align: top }
@page { size: A4 landscape; margin: 1cm }
"""


def inline(text):
    kept = []

    def keep(match):
        kept.append(match.group(1))
        return "\0%d\0" % (len(kept) - 1)

    text = re.sub(r"\\([^\w\s])", keep, text)
    text = html.escape(text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    return re.sub("\0(\\d+)\0", lambda match: html.escape(kept[int(match.group(1))]), text)


def cells(line):
    line = line.strip()[1:]
    parts = re.split(r"(?<!\\)(?:\\\\)*\|", line)
    return [part.strip() for part in parts[:-1]]


def page(markdown):
    body, rows, heading = [], [], True
    for line in markdown.split("\n") + [""]:
        if line.startswith("|"):
            if re.fullmatch(r"[|\- :]+", line) and "-" in line:
                heading = False
                continue
            tag = "th" if heading else "td"
            rows.append("<tr>" + "".join("<%s>%s</%s>" % (tag, inline(cell), tag) for cell in cells(line)) + "</tr>")
            continue
        if rows:
            body.append("<table>" + "".join(rows) + "</table>")
            rows, heading = [], True
        if line.startswith("# "):
            body.append("<h1>%s</h1>" % inline(line[2:]))
        elif line.startswith("- "):
            body.append("<li>%s</li>" % inline(line[2:]))
        elif line:
            body.append("<p>%s</p>" % inline(line))
    return "<!doctype html><meta charset=utf-8><style>%s</style>%s" % (STYLE, "\n".join(body))


def main(source, target):
    with open(source, encoding="utf-8") as file:
        text = page(file.read())
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]:
        options.add_argument(argument)
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    try:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": WIDTH, "height": 2000, "deviceScaleFactor": 1, "mobile": False},
        )
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        driver.get("file://" + target)
        widest = driver.execute_script(
            "return Math.max(...[...document.querySelectorAll('td, th')].map(c => c.getBoundingClientRect().right))"
        )
        # Cells with nothing but a line are to be written on.
        lines = driver.execute_script(
            "return [...document.querySelectorAll('tr')].slice(-1)[0].querySelectorAll('td').length"
            " && [...[...document.querySelectorAll('tr')].slice(-1)[0].querySelectorAll('td')]"
            ".filter(c => /^_+$/.test(c.textContent)).map(c => c.getBoundingClientRect().width)"
        )
    finally:
        driver.quit()
    print("%d %d %d %d" % (round(widest), WIDTH, round(min(lines)), len(lines)))


main(*sys.argv[1:])
