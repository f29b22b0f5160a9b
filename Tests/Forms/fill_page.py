"""Enters submissions into the pages of `form --format html` as somebody with a tablet would, and saves what they export.

    fill_page.py --folder DOWNLOADS PAGE=SUBMISSION.yaml …

Chromium opens each page as a file. Everything is entered by clicks and keys; only date and time pickers, whose keys depend on the
machine's locale, are set by script.
"""

import argparse
import base64
import pathlib
import re
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import fill_form

YES = {"是", "合格", "符合", "达标", "√", "✓", "Y", "yes", "对", "pass", "有"}
NO = {"否", "不合格", "不符合", "不达标", "×", "✗", "N", "no", "错", "fail", "无"}
NOT_APPLICABLE = {"不适用", "n/a", "N/A", "无此项", "免检", "NA", "/"}
# One grey pixel.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/"
    "yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=")


def browser(downloads):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=800,1200"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
    return driver


class Page:
    def __init__(self, driver, path, photo):
        self.driver = driver
        self.photo = photo
        driver.get(pathlib.Path(path).resolve().as_uri())
        self.wait(lambda: driver.find_elements(By.ID, "count") and driver.find_element(By.ID, "count").text)

    def wait(self, condition, seconds=10):
        end = time.time() + seconds
        while time.time() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit("the page did not get there in time")

    def one(self, selector, within=None):
        return (within or self.driver).find_element(By.CSS_SELECTOR, selector)

    def all(self, selector, within=None):
        return (within or self.driver).find_elements(By.CSS_SELECTOR, selector)

    def click(self, element):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def tick(self, box):
        """The box lies, unseen, over the whole of its label."""
        self.click(box)

    def type(self, box, text):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        box.clear()
        box.send_keys(text)

    def pick(self, box, value):
        """Date and time pickers."""
        self.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", box, value)

    def head(self, audit):
        for field in ("audit", "auditor"):
            box = self.one(f"[data-head={field}]")
            if box.get_attribute("value") != audit[field]:
                self.type(box, audit[field])

    def person(self, name):
        """The page knows people by their ids, and shows their names."""
        for box in self.all("[data-person-on-duty]"):
            if self.one(f"label[for='{box.get_attribute('id')}']").text.lstrip("✓ ") == name:
                return box.get_attribute("data-person-on-duty")
        return name

    def look(self, item, person, unit, again):
        """The element of one look, made by the page's own button where there is none yet."""
        article = f"article[data-item='{item}']"
        key = f"[data-unit='{unit}']" if unit else f"[data-person='{person}']" if person else ""
        found = self.all(f"{article} .look{key}")
        for _ in range(again + 1):
            if len(found) > again:
                break
            of = unit or person
            buttons = self.all(f"{article} [data-action='more-of'][data-of='{of}']") if of else []
            self.click((buttons or self.all(f"{article} [data-action='more']"))[0])
            found = self.all(f"{article} .look{key}")
        if len(found) <= again:
            raise SystemExit(f"item {item} has no look for {person or unit}, {again + 1} of it")
        return found[again]

    def enter(self, item, look, seen):
        unit, person = look.get("unit"), look.get("person")
        key = (item, unit or person)
        # Whoever handled a unit is chosen inside its look.
        about = None if unit or not person else self.person(person)
        element = self.look(item, about, unit, seen.get(key, 0))
        seen[key] = seen.get(key, 0) + 1
        if unit and person:
            Select(self.one("[data-field=person]", element)).select_by_visible_text(person)
        if look["value"] in NOT_APPLICABLE:
            self.tick(self.one("[data-field=na]", element))
        else:
            self.answer(element, look)
        if look.get("note"):
            self.type(self.one("[data-field=note]", element), look["note"])
        if look.get("evidence"):
            before = len(self.all(".photo", element))
            self.one("[data-field=photo]", element).send_keys(str(self.photo))
            self.wait(lambda: len(self.all(".photo", element)) > before)

    def answer(self, element, look):
        value = look["value"]
        moments = [name for name in ("received", "first-feedback", "closed") if look.get(name)]
        if moments:
            for name in moments:
                self.pick(self.one(f"[data-field={name}]", element), look[name][:19])
            return
        if self.all("[data-field='not-reached']", element):
            return self.duration(element, value)
        if self.all("[data-part]", element):
            for part, text in (entry.rsplit(" ", 1) for entry in value.split(", ")):
                self.tick(self.one(f"[data-part='{part}'][data-value='{'yes' if text in YES else 'no'}']", element))
            return
        if self.all("[data-field^='kind ']", element):
            if value in ("0", "无扣分"):
                return self.tick(self.one("[data-value=none]", element))
            for kind, count in (entry.rsplit(" ", 1) for entry in value.split(", ")):
                self.type(self.one(f"[data-field='kind {kind}']", element), count)
            return
        for fields, pattern in (
                (("part", "whole"), r"^(\S+?)/(\S+)$"), (("expected", "perceived"), r"^expected (\S+), perceived (\S+)$")):
            if self.all(f"[data-field={fields[0]}]", element):
                for field, text in zip(fields, re.match(pattern, value).groups()):
                    self.type(self.one(f"[data-field={field}]", element), text)
                return
        if self.all("[data-field=date]", element):
            return self.pick(self.one("[data-field=date]", element), value)
        for field in ("number", "count", "text"):
            if self.all(f"[data-field={field}]", element):
                return self.type(self.one(f"[data-field={field}]", element), value)
        self.choose(element, value)

    def choose(self, element, value):
        boxes = self.all(".answer input[data-value]", element)
        if boxes[0].get_attribute("type") == "checkbox":
            wanted = ["none"] if value in ("none", "以上都没有", "都没有") else value.split(", ")
            for box in boxes:
                if box.get_attribute("data-value") in wanted:
                    self.tick(box)
            return
        title = lambda box: self.one(f"label[for='{box.get_attribute('id')}']").text.lstrip("✓ ")
        same = [box for box in boxes if value in (title(box), box.get_attribute("data-value"))]
        meant = "yes" if value in YES else "no" if value in NO else None
        same = same or [box for box in boxes if box.get_attribute("data-value") == meant]
        self.tick(same[0])

    def duration(self, element, value):
        if value in ("未达到", "not reached"):
            return self.tick(self.one("[data-field='not-reached']", element))
        sizes = {"天": 1440, "小时": 60, "分": 1}
        minutes = sum(int(n) * sizes[u] for n, u in re.findall(r"(\d+)(天|小时|分)", value))
        seconds = re.search(r"([\d.]+)秒", value)
        if minutes:
            self.type(self.one("[data-field=minutes]", element), str(minutes))
        if seconds or not minutes:
            self.type(self.one("[data-field=seconds]", element), seconds.group(1) if seconds else "0")

    def export(self, downloads):
        before = set(downloads.glob("*.zip"))
        self.click(self.one("[data-action=export]"))
        try:
            self.driver.switch_to.alert.accept()
        except Exception:  # nothing is missing, so nothing is asked
            pass
        return self.wait(lambda: next(iter(set(downloads.glob("*.zip")) - before), None))


def fill(driver, page_path, audit, downloads):
    photo = downloads / "photo.jpg"
    photo.write_bytes(JPEG)
    page = Page(driver, page_path, photo)
    page.head(audit)
    seen = {}
    for look in fill_form.observations(audit):
        page.enter(look["item"], look, seen)
    return page.export(downloads)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("pairs", nargs="+")
    arguments = parser.parse_args()
    downloads = pathlib.Path(arguments.folder).resolve()
    driver = browser(downloads)
    try:
        for pair in arguments.pairs:
            page, submission = pair.split("=", 1)
            print(fill(driver, page, fill_form.submission(submission), downloads))
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
