#!/usr/bin/python3
"""Opens report pages in Chromium and checks what only a browser shows.

Usage: check_page.py AXE PAGE…    AXE is axe-core's axe.min.js

Prints one line for every check that fails and ends with status 1 when there is one.
"""
import base64
import json
import re
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WIDTHS = (360, 768, 1440)


class Checks:
    def __init__(self, axe, path):
        self.axe = open(axe, encoding="utf-8").read()
        self.path = path
        self.failures = []
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(120)

    # Small steps

    def expect(self, holds, what):
        if not holds:
            self.failures.append(what)

    def cdp(self, method, **parameters):
        return self.driver.execute_cdp_cmd(method, parameters)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def width(self, width):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)

    def media(self, media="", scheme="light"):
        self.cdp(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, scripts=True):
        self.cdp("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.driver.get("file://" + self.path)

    def focused(self, of="tagName"):
        return self.js(f"return document.activeElement.{of}")

    def type(self, *keys):
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def shown(self, selector):
        return self.js(
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length).length", selector)

    def wait(self, script, what):
        deadline = time.monotonic() + 10
        while not self.js("return " + script):
            if time.monotonic() > deadline:
                self.failures.append(what)
                return
            time.sleep(0.05)

    def fill(self, name, text):
        field = self.find(f"#filter [name={name}]")
        self.js("document.querySelector('#filter output').textContent = ''")
        field.clear()
        field.send_keys(text)
        self.wait("document.querySelector('#filter output').textContent !== ''", f"the filter answers to {name}")

    def luminance(self, colour):
        channels = [int(part) / 255 for part in colour[colour.index("(") + 1:-1].split(",")[:3]]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def colours(self, selector):
        return self.js(
            "const s = getComputedStyle(document.querySelector(arguments[0])); return [s.color, s.backgroundColor]",
            selector)

    # Checks

    def opens(self):
        self.width(1440)
        self.media()
        self.open()
        self.expect(self.js("return document.contentType") == "text/html", "the page opens as HTML")
        errors = [entry["message"] for entry in self.driver.get_log("browser")]
        self.expect(not errors, f"no message in the console: {errors}")
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        foreign = [url for url in requests if not url.startswith(("file://" + self.path, "data:"))]
        self.expect(not foreign, f"no request to anywhere: {foreign}")
        self.expect(len(requests) >= 1, "the performance log shows the page itself")

    def policy_holds(self):
        self.js("""
            const script = document.createElement('script');
            script.textContent = 'window.foreign = true';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<p id="painted" style="color:rgb(1,2,3)">x</p>');
        """)
        self.expect(not self.js("return window.foreign"), "a foreign script does not run")
        self.expect(self.colours("#painted")[0] != "rgb(1, 2, 3)", "a foreign style does not apply")
        self.open()
        self.driver.get_log("browser")

    def keyboard(self):
        self.js("document.activeElement.blur()")
        self.type(Keys.TAB)
        self.expect(self.focused("className") == "skip", "the first stop is the skip link")
        self.expect(self.js("return document.activeElement.getBoundingClientRect().left") >= 0, "the skip link shows")
        self.js("document.querySelector('.tree summary').focus()")
        self.type(Keys.ENTER)
        branch = "document.querySelector('.tree > details')"
        self.wait(f"{branch}.open", "a dealer opens by keyboard")
        self.type(Keys.TAB)
        self.wait(
            f"document.activeElement === {branch}.querySelector('.inside summary')",
            "the next stop is the dealer's first audit")
        self.type(Keys.SPACE)
        self.wait(f"{branch}.querySelector('details').open", "an audit opens by keyboard")
        self.expect(self.shown(".tree > details:first-child .finding tbody tr") > 0, "its findings show")

    def links(self):
        anchor = self.js("return document.querySelector('#dealers tbody a').getAttribute('href')")
        self.js("document.querySelector('#dealers tbody a').click()")
        self.wait(f"document.querySelector('{anchor}').open", "a dealer's name opens its details")
        dead = self.js(
            "return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
            ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))")
        self.expect(not dead, f"every link leads somewhere on the page: {dead}")
        ids = self.js("return [...document.querySelectorAll('[id]')].map(e => e.id)")
        self.expect(len(ids) == len(set(ids)), "every id is there once")

    def sorts(self):
        heading = "#dealers th:nth-child(3)"
        scores = (
            "[...document.querySelectorAll('#dealers tbody tr')]"
            ".map(r => parseFloat(r.cells[2].textContent)).filter(v => !isNaN(v))")
        before = self.js("return " + scores)
        self.js(f"document.querySelector('{heading} button').click()")
        self.expect(self.find(heading).get_attribute("aria-sort") == "ascending", "a heading says that it sorts")
        self.expect(self.js("return " + scores) == sorted(before), "a click sorts by number")
        self.js(f"document.querySelector('{heading} button').focus()")
        self.type(Keys.ENTER)
        self.expect(self.find(heading).get_attribute("aria-sort") == "descending", "the keyboard turns the order")
        self.expect(self.js("return " + scores) == sorted(before, reverse=True), "the order is turned")
        last = self.js("return [...document.querySelectorAll('#dealers tbody tr')].at(-1).cells[2].textContent")
        self.expect(last == "—" or len(before) == self.shown("#dealers tbody tr"), "rows without a score stay last")

    def filters(self):
        branches, rows = self.shown(".tree > details"), self.shown("#dealers tbody tr")
        name = self.js("return document.querySelector('#dealer-names option').value")
        self.fill("dealer", name)
        self.expect(self.shown(".tree > details") == 1, "the filter leaves one dealer in the details")
        self.expect(self.shown("#dealers tbody tr") == 1, "and one in the ranking")
        self.find("#filter [type=reset]").click()
        self.wait(
            f"[...document.querySelectorAll('.tree > details')].filter(e => !e.hidden).length === {branches}",
            "clearing shows every dealer again")
        self.expect(self.shown("#dealers tbody tr") == rows, "and every row")
        self.fill("text", "no-such-text-anywhere")
        self.expect(self.shown(".tree > details") == 0, "a text that is nowhere leaves nothing")
        self.expect(" 0" in " " + self.find("#filter output").text.replace("、", " "), "and the page says so")
        evidence = self.js("const e = document.querySelector('.finding code'); return e && e.textContent")
        if evidence:
            self.fill("text", evidence.upper())
            self.expect(0 < self.shown(".tree > details") <= branches, "a text finds its findings, in any case")
            folded = self.shown(".tree details:not([open])")
            self.expect(folded == 0, f"and opens them when they are few: {folded} stay closed")
        self.find("#filter [type=reset]").click()
        self.wait("[...document.querySelectorAll('.tree > details')].every(e => !e.hidden)", "and is cleared")
        self.js("document.querySelector('#filter [name=checklist]').selectedIndex = 1")
        self.js("document.querySelector('#filter').dispatchEvent(new Event('input', {bubbles: true}))")
        self.wait(
            "[...document.querySelectorAll('.tree [data-c]')].some(e => e.hidden)", "a checklist leaves its audits only")

    def themes(self):
        self.media(scheme="light")
        self.open()
        self.expect(self.luminance(self.colours("body")[1]) > 0.7, "light when the system is")
        self.heat_contrast("light")
        self.media(scheme="dark")
        self.expect(self.luminance(self.colours("body")[1]) < 0.1, "dark when the system is")
        self.heat_contrast("dark")
        self.find("#theme").click()
        self.expect(self.luminance(self.colours("body")[1]) > 0.7, "the button makes it light")
        self.expect(self.find("#theme").get_attribute("aria-pressed") == "false", "and says so")
        self.media(scheme="light")
        self.find("#theme").click()
        self.expect(self.luminance(self.colours("body")[1]) < 0.1, "and dark again")

    def heat_contrast(self, theme):
        for step in range(7):
            text, ground = [self.luminance(colour) for colour in self.colours(f".legend .h{step}")]
            ratio = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
            self.expect(ratio >= 4.5, f"step {step} of the heat scale has contrast {ratio:.2f} ({theme})")

    def print_style(self):
        self.media(media="print", scheme="dark")
        self.open()
        self.expect(self.luminance(self.colours("body")[1]) > 0.9, "paper is white")
        self.expect(self.shown(".tools, .contents, .skip, #theme") == 0, "nothing to press on paper")
        closed = "document.querySelectorAll('details:not([open])').length"
        self.expect(self.js(f"return {closed}") > 0, "details are closed at first")
        self.js("dispatchEvent(new Event('beforeprint'))")
        self.expect(self.js(f"return {closed}") == 0, "printing opens all details")
        self.js("dispatchEvent(new Event('afterprint'))")
        self.expect(self.js(f"return {closed}") > 0, "and closes them again")
        pages = self.printed_pages()
        self.expect(pages > 3, f"the page prints on {pages} sheets")
        self.open(scripts=False)
        self.expect(self.printed_pages() == pages, "and on as many without the script: details are open on paper")
        self.media()

    def printed_pages(self):
        data = self.cdp("Page.printToPDF", preferCSSPageSize=True)["data"]
        return len(re.findall(rb"/Type */Page\b", base64.b64decode(data)))

    def fits(self):
        self.media()
        for width in WIDTHS:
            self.width(width)
            self.open()
            self.js("document.querySelectorAll('details').forEach(e => { e.open = true; })")
            wide, room = self.js("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            self.expect(wide <= room, f"no sideways scrolling at {width}: {wide} of {room}")
        self.width(1440)

    def without_script(self):
        self.open(scripts=False)
        page = self.driver.page_source
        self.expect("<h1" in page and "<table" in page, "without a script the page is there")
        self.expect(self.shown_without_script(".tools") == 0, "without a script no dead controls show")
        self.expect(self.shown_without_script("th button") == 0, "nor dead buttons")
        self.find(".tree summary").click()
        self.expect(self.find(".tree > details").get_attribute("open"), "details open without a script")
        self.open()

    def shown_without_script(self, selector):
        return len([e for e in self.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()])

    def accessible(self):
        self.audit(1440, "light", "everything", {"rules": {}})
        self.audit(1440, "dark", "colours", {"runOnly": ["color-contrast"]})
        self.audit(360, "light", "a phone", {"rules": {"color-contrast": {"enabled": False}}})

    def audit(self, width, scheme, about, options):
        """Everything is open, but only the first dealers stay: the others are built alike."""
        self.width(width)
        self.media(scheme=scheme)
        self.open()
        self.js("""
            document.querySelectorAll('details').forEach(e => { e.open = true; });
            document.querySelectorAll('.tree > details:nth-child(n+3)').forEach(e => e.remove());
        """)
        self.js(self.axe)
        result = self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            const options = {resultTypes: ['violations'], elementRef: false, ...arguments[0]};
            axe.run(document, options).then(
                r => done({passed: r.passes.length, found: r.violations.map(v =>
                    [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary])}),
                e => done({failed: String(e)}));
        """, options)
        self.expect(result.get("passed", 0) > 0, f"axe-core checks {about}: {result.get('failed')}")
        for impact, rule, count, html, why in result.get("found", []):
            if impact in ("serious", "critical"):
                self.failures.append(f"{about}: {rule} ({impact}, {count} times): {html} {why}")

    def run(self):
        try:
            for check in (
                self.opens, self.policy_holds, self.keyboard, self.links, self.sorts, self.filters, self.themes,
                self.print_style, self.fits, self.without_script, self.accessible,
            ):
                try:
                    check()
                except Exception as error:  # a check that breaks is a check that fails
                    self.failures.append(f"{check.__name__}: {type(error).__name__}: {error}")
                    self.media()
                    self.open()
        finally:
            self.driver.quit()
        return self.failures


def main():
    axe, pages = sys.argv[1], sys.argv[2:]
    failed = False
    for page in pages:
        for failure in Checks(axe, page).run():
            failed = True
            print(f"{page}: {failure}")
    sys.exit(1 if failed else 0)


main()
