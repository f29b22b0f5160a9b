"""A tablet with Chromium on which a page of `form --format html` is filled in by clicks and keys."""

import contextlib
import json
import pathlib
import tempfile
import time
import zipfile

from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select


class Tablet:
    """One browser. With a `profile` its memory outlives it."""

    def __init__(self, downloads, profile=None):
        self.downloads = pathlib.Path(downloads)
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        if profile:
            options.add_argument(f"--user-data-dir={profile}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        # Alerts are this page's questions; each check answers its own.
        options.set_capability("unhandledPromptBehavior", "ignore")
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(120)

    # Small steps

    def cdp(self, method, **parameters):
        return self.driver.execute_cdp_cmd(method, parameters)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition, what, seconds=10):
        deadline = time.monotonic() + seconds
        while True:
            found = condition()
            if found:
                return found
            if time.monotonic() > deadline:
                raise AssertionError(f"in vain: {what}")
            time.sleep(0.03)

    def size(self, width, height=1000, scale=1):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=200 < width < 500)

    def media(self, media="", scheme="light"):
        self.cdp("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, path):
        self.driver.get(pathlib.Path(path).resolve().as_uri())
        self.ready()

    def ready(self):
        self.wait(lambda: self.js("const e = document.getElementById('count'); return e && e.textContent"), "the page is drawn")

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.js("return document.querySelector(arguments[0]).textContent", selector)

    def texts(self, selector):
        return self.js("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector)

    def value(self, selector):
        return self.js("return document.querySelector(arguments[0]).value", selector)

    # What a person does

    def click(self, selector):
        element = self.one(selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def type(self, selector, text):
        """Typed as a paste where a key for each character does not exist."""
        element = self.one(selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        element.send_keys(Keys.CONTROL, "a", Keys.CONTROL, Keys.BACKSPACE)
        if all(0x20 <= ord(character) < 0xFFFF for character in text):
            element.send_keys(text)
        else:
            self.cdp("Input.insertText", text=text)

    def pick(self, selector, value):
        """Pickers of dates and times: their keys depend on the machine's locale."""
        self.js(
            "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
            "e.dispatchEvent(new Event('input', {bubbles: true}))", selector, value)

    def select(self, selector, value):
        Select(self.one(selector)).select_by_value(value)

    def answer_question(self, accept=True):
        """The text of the question that the page asks."""
        def found():
            try:
                return self.driver.switch_to.alert
            except NoAlertPresentException:
                return None
        alert = self.wait(found, "the page asks")
        text = alert.text
        alert.accept() if accept else alert.dismiss()
        return text

    def saved(self):
        """Waits until everything is on the disk."""
        self.wait(lambda: self.text(".status") in ("已存在这台设备上", "Saved on this device"), "the page says that it is saved")
        time.sleep(0.3)

    def add_person(self, name, role=""):
        self.type("[data-new=person]", name)
        if role:
            self.select("[data-new=role]", role)
        self.click("[data-add=person]")

    def add_unit(self, kind, name):
        self.type(f"[data-new='{kind}']", name)
        self.click(f"[data-add='{kind}']")

    def exported(self, question=None):
        """The zip that the export button makes; `question` takes what the page asks first, where it is to ask."""
        with self.downloading() as folder:
            self.click("[data-action=export]")
            if question is not None:
                question.append(self.answer_question())
            return self.wait(lambda: next(filter(zipfile.is_zipfile, folder.glob("*.zip")), None), "the download is there")

    @contextlib.contextmanager
    def downloading(self):
        """A folder of its own for what is downloaded."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.downloads))
        self.cdp("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        yield folder

    def give(self, selector, file):
        self.one(selector).send_keys(str(file))

    # What it all came to

    def missing(self):
        return self.js("return [...document.querySelectorAll('#missing a')].map(e => e.dataset.missing)")

    def requests(self):
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def quit(self):
        self.driver.quit()


def look(item, index=0, person=None, unit=None):
    """The selector of one look at an item; its fields follow behind it."""
    of = f"[data-person='{person}']" if person else f"[data-unit='{unit}']" if unit else ""
    return f"article[data-item='{item}'] .looks > :nth-child({index + 1} of .look{of}) "
