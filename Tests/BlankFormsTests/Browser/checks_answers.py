"""Answering: every kind, what is wrong, what is left out, what is missing, the stopwatch."""
import shutil
import time
import zipfile

import filling
from pictures import photo
from tablet import Tablet, look


def everything(expect, folder, axe):
    """A whole audit, with a reload after each part."""
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    expect(len(tablet.missing()) > 15, "nothing is answered at first")
    filling.fill_head(tablet)
    reload(expect, tablet, "[data-head=auditor]", "钱七")
    filling.fill_choices(tablet, photo(tablet, folder))
    reload(expect, tablet, look("yes-no") + "[data-field=note]", "轮胎边有油污")
    expect(tablet.all(look("yes-no") + ".photo img"), "the photo is there after a reload")
    filling.fill_numbers(tablet)
    reload(expect, tablet, look("greeting", person="张三") + "[data-field=seconds]", "30.5")
    filling.fill_others(tablet)
    tablet.saved()
    expect(tablet.missing() == [], f"nothing is missing at the end: {tablet.missing()}")
    expect("26/26" in tablet.text("#count"), f"and the bar is full: {tablet.text('#count')}")
    expect(tablet.messages() == [], "the console stays empty")
    made = tablet.exported()
    expect(made.name == "DLR1-2026-11-20-walk.zip", f"the zip has the audit's name: {made.name}")
    again = tablet.exported()
    expect(made.read_bytes() == again.read_bytes(), "exporting twice gives the same bytes")
    shutil.move(made, folder / "complete.zip")
    again.unlink()
    with zipfile.ZipFile(folder / "complete.zip") as archive:
        expect(archive.testzip() is None, "every file in the zip is whole")
        expect(archive.namelist() == ["submission.json", "draft.form", "photos/SHA256SUMS", "photos/001.jpg"], f"{archive.namelist()}")
    foreign = [url for url in tablet.requests() if not url.startswith(("file://", "data:", "blob:"))]
    expect(not foreign, f"no request to anywhere: {foreign}")
    tablet.quit()


def reload(expect, tablet, selector, value):
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    expect(tablet.value(selector) == value, f"{selector} is {value} after a reload: {tablet.value(selector)}")


WRONG = [
    ("scale", {"number": "3.7"}, ("间隔应为 0.5", "must be in steps of 0.5")),
    ("scale", {"number": "5.5"}, ("超出范围：0–5", "out of range: 0–5")),
    ("scale", {"number": "drei"}, ("请填数字，如 12 或 0.5", "type a number such as 12 or 0.5")),
    ("sample", {"part": "21", "whole": "20"}, ("合格数不能大于抽查数", "conforming cannot exceed checked")),
    ("sample", {"part": "1.5", "whole": "2"}, ("请填整数", "type a whole number")),
    ("sample", {"part": "3", "whole": ""}, ("两个数都要填", "both numbers are needed")),
    ("target", {"part": "3", "whole": "0"}, ("第二个数不能是 0", "the second number cannot be 0")),
    ("index", {"expected": "0", "perceived": "4"}, ("期望不能是 0", "expected cannot be 0")),
    ("count", {"count": "-1"}, ("请填整数", "type a whole number")),
    ("feedback", {"minutes": "1.5", "seconds": "3"}, ("填了秒，分就要是整数", "with seconds, minutes must be whole")),
]


def wrong(expect, folder, axe):
    """What cannot be an answer is said at once, in both languages, and not exported as one."""
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    for item, fields, said in WRONG:
        for field, text in fields.items():
            tablet.type(look(item) + f"[data-field={field}]", text)
        for language, message in zip(("zh-CN", "en"), said):
            found = tablet.text(look(item) + ".problem")
            expect(found == message, f"{item} {fields} in {language}: {found}")
            expect(item in tablet.missing(), f"{item} {fields} is listed as missing")
            tablet.click("#language")
    tablet.quit()


def dependencies(expect, folder, axe):
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    shown = lambda item: tablet.js("return !document.querySelector(arguments[0]).hidden", f"article[data-item='{item}'] .looks")
    expect(shown("leaflet") and shown("leaflet-read"), "a blank decides nothing")
    expect({"leaflet", "leaflet-read"} <= set(tablet.missing()), "and both are still to be answered")
    tablet.click(look("leaflet") + "[data-value=yes]")
    tablet.click(look("leaflet-read") + "[data-value=yes]")
    tablet.click(look("promo") + "[data-value=no]")
    expect(not shown("leaflet") and not shown("leaflet-read"), "no promotion, no leaflet, nobody who read it")
    expect("promo" in tablet.text("article[data-item=leaflet] .excused"), "the reason is named")
    expect("promo" in tablet.text("article[data-item=leaflet-read] .excused"), "also at the end of the chain")
    expect(not {"leaflet", "leaflet-read"} & set(tablet.missing()), "and neither is missing")
    tablet.saved()
    questions = []
    with zipfile.ZipFile(tablet.exported(questions)) as archive:
        text = archive.read("submission.json").decode()
        expect('"promo"' in text and '"leaflet"' not in text, "what does not apply is not exported")
    expect("还有没填的" in questions[0], f"an unfinished export is asked about: {questions}")
    tablet.click(look("promo") + "[data-value=yes]")
    expect(tablet.one(look("leaflet") + "[data-value=yes]").is_selected(), "the answers come back with the promotion")
    tablet.click(look("leaflet") + "[data-value=no]")
    expect(shown("leaflet") and not shown("leaflet-read"), "the chain breaks where it is broken")
    tablet.quit()


def missing(expect, folder, axe):
    """Reasons, proofs and limits, and the way from the list to the place."""
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    expect({"auditor", "department"} <= set(tablet.missing()), "the head is listed, too")
    tablet.click(look("yes-no") + "[data-value=no]")
    expect("备注" in tablet.text(look("yes-no") + ".problem"), "a finding needs its note")
    jump(tablet, "yes-no")
    expect(tablet.js("return document.activeElement.dataset.field") == "note", "the list leads to the note")
    tablet.type(look("yes-no") + "[data-field=note]", "有油")
    expect("拍照" in tablet.text(look("yes-no") + ".problem"), "then its photo")
    jump(tablet, "yes-no")
    expect(tablet.js("return document.activeElement.dataset.field") == "photo", "the list leads to the photo")
    tablet.click(look("yes-no") + "[data-value=yes]")
    expect("yes-no" not in tablet.missing(), "a yes needs neither")
    tablet.click(look("parking") + "[data-field=na]")
    expect("原因" in tablet.text(look("parking") + ".problem"), "n/a needs its reason")
    tablet.type(look("parking") + "[data-field=note]", "没有停车场")
    expect("parking" not in tablet.missing(), "and has it")
    tablet.click(look("choice") + "[data-value=good]")
    expect(not tablet.all(look("dust") + "[data-field=na]"), "where n/a is forbidden there is no button for it")
    for item in ("yes-no", "choice", "several", "nothing", "parts", "scale"):
        tablet.click(look(item) + "[data-field=na]")
        tablet.type(look(item) + "[data-field=note]", "停业")
    expect("最多 6" in " ".join(tablet.texts("#missing a")), "seven items are too many")
    # Nobody on duty has the role any more: the item as a whole may be not applicable.
    tablet.click("[data-person-on-duty='张三']")
    expect("在岗人员" in " ".join(tablet.texts("#missing a")), "an item for nobody says so")
    expect(tablet.all(look("greeting") + "[data-field=na]"), "and can be not applicable as a whole")
    tablet.quit()


def jump(tablet, item):
    tablet.click(f"#missing [data-missing='{item}']")


def stopwatch(expect, folder, axe):
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    tablet.click("[data-person-on-duty='李四']")
    here = look("greeting", person="张三")
    started = time.monotonic()
    tablet.click(here + "[data-field=stopwatch]")
    expect("正在计时" in tablet.text(here + ".problem"), "a running stopwatch is no answer yet")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    tablet.wait(lambda: tablet.text(here + ".time") >= "0:02", "it goes on after a reload")
    tablet.click(here + "[data-field=stopwatch]")
    passed = time.monotonic() - started
    minutes, seconds = [float(tablet.value(here + f"[data-field={field}]")) for field in ("minutes", "seconds")]
    expect(minutes == 0 and 2 <= seconds <= passed + 0.1, f"it has counted the reload: {seconds} of {passed}")
    expect("greeting" not in tablet.missing(), "and is an answer")
    tablet.click(here + "[data-field=stopwatch]")
    tablet.click(here + "[data-field=not-reached]")
    with zipfile.ZipFile(tablet.exported([])) as archive:
        text = archive.read("submission.json").decode()
        expect('"not reached after 0 min ' in text, "giving up says after how long")
    tablet.click(here + "[data-action=clear]")
    tablet.answer_question()
    expect("greeting" in tablet.missing(), "clearing takes it back")
    tablet.quit()


CHECKS = {"everything": everything, "wrong": wrong, "dependencies": dependencies, "missing": missing, "stopwatch": stopwatch}
