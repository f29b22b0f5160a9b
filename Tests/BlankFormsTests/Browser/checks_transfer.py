"""Photos, and the way out and back in."""
import hashlib
import json
import shutil
import zipfile

import filling
from pictures import dimensions, photo
from tablet import Tablet, look


def pictures(expect, folder, axe):
    """Photos are made smaller and turned upright, and the zip says which bytes they are."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    wide, turned = photo(tablet, folder), photo(tablet, folder, 2000, 1000, turned=True)
    broken = folder / "broken.jpg"
    broken.write_bytes(b"\xff\xd8no picture at all")
    tablet.click(look("yes-no") + "[data-value=no]")
    tablet.type(look("yes-no") + "[data-field=note]", "x")
    box = look("yes-no") + "[data-field=photo]"
    tablet.give(box, f"{wide}\n{turned}")
    tablet.wait(lambda: len(tablet.all(".photo")) == 2, "two photos at once")
    tablet.give(box, broken)
    tablet.wait(lambda: len(tablet.all(".photo")) == 3, "one that cannot be drawn stays as it is")
    tablet.click(look("parking") + "[data-value=yes]")
    tablet.give(look("parking") + "[data-field=photo]", wide)
    tablet.wait(lambda: len(tablet.all(".photo")) == 4, "one at another item")
    with zipfile.ZipFile(tablet.exported([])) as archive:
        answers = json.loads(archive.read("submission.json"))["answers"]
        kept = {name: archive.read(name) for name in archive.namelist() if name.endswith(".jpg")}
        sums = dict(reversed(line.split("  ")) for line in archive.read("photos/SHA256SUMS").decode().splitlines())
    expect(list(kept) == [f"photos/00{n}.jpg" for n in (1, 2, 3, 4)], f"{list(kept)}")
    expect(dimensions(kept["photos/001.jpg"]) == (1600, 800), "1,600 pixels at most")
    expect(dimensions(kept["photos/002.jpg"]) == (800, 1600), "upright as it was taken")
    expect(kept["photos/003.jpg"] == broken.read_bytes(), "the original where the browser cannot draw it")
    for name, content in kept.items():
        expect(sums[name[7:]] == hashlib.sha256(content).hexdigest(), f"{name} has the digest that is listed")
    expect(answers["yes-no"][0]["evidence"] == "photos/001.jpg; photos/002.jpg; photos/003.jpg", "several photos of an answer")
    expect("evidence-sha256" not in answers["yes-no"][0], "have their digests in the list only")
    expect(answers["parking"][0]["evidence-sha256"] == sums["004.jpg"], "a single one carries its own")
    tablet.click(look("yes-no") + ".photo:nth-child(2) button")
    tablet.answer_question()
    tablet.wait(lambda: len(tablet.all(".photo")) == 3, "a photo is taken away")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    tablet.wait(lambda: len(tablet.all(".photo")) == 3, "and stays away")
    tablet.quit()


def transfer(expect, folder, axe):
    """A draft goes to another device and is finished there."""
    first = Tablet(folder)
    first.open(folder / "every-kind.html")
    filling.fill_head(first)
    filling.fill_choices(first, photo(first, folder))
    filling.fill_numbers(first)
    # Half an answer, and a note before its answer: they travel, too.
    first.type(look("promo") + "[data-field=note]", "还要再问")
    first.type(look("greeting", person="张三") + "[data-field=seconds]", "x")
    made = first.exported([])
    draft = shutil.move(made, folder / "draft-to-import.zip")
    first.quit()
    second = Tablet(folder)
    second.open(folder / "every-kind.html")
    second.give("[data-action=import]", draft)
    second.wait(lambda: "已导入" in second.text("#message"), "the draft is imported")
    expect(second.value(look("greeting", person="张三") + "[data-field=seconds]") == "x", "half an answer is as it was")
    expect(second.value(look("promo") + "[data-field=note]") == "还要再问", "and a note before its answer")
    second.wait(lambda: second.all(look("yes-no") + ".photo img"), "the photo is there")
    second.type(look("greeting", person="张三") + "[data-field=seconds]", "30.5")
    second.type(look("promo") + "[data-field=note]", "")
    filling.fill_others(second)
    expect(second.missing() == [], f"nothing is missing at the end: {second.missing()}")
    second.saved()
    second.driver.refresh()
    second.ready()
    expect(second.missing() == [], "nor after a reload")
    shutil.move(second.exported(), folder / "finished-elsewhere.zip")
    second.quit()


def bare(expect, folder, axe):
    """The submission.json of a zip comes back, too, as far as it says something."""
    with zipfile.ZipFile(folder / "complete.zip") as archive:
        (folder / "submission.json").write_bytes(archive.read("submission.json"))
        with zipfile.ZipFile(folder / "no-draft.zip", "w", zipfile.ZIP_DEFLATED) as other:
            for name in archive.namelist():
                if name != "draft.form":
                    other.writestr(name, archive.read(name))
    for name, photos in (("submission.json", 0), ("no-draft.zip", 1)):
        tablet = Tablet(folder)
        tablet.open(folder / "every-kind.html")
        tablet.give("[data-action=import]", folder / name)
        tablet.wait(lambda: "已导入" in tablet.text("#message"), f"{name} is imported")
        expect(len(tablet.all(".photo")) == photos, f"{name} brings {photos} photos")
        expect(tablet.missing() == (["yes-no"] if photos == 0 else []), f"{name}: {tablet.missing()}")
        shutil.move(tablet.exported([] if photos == 0 else None), folder / f"from-{name}.zip")
        tablet.quit()


def refused(expect, folder, axe):
    """Files that are no draft of this form are refused by what is wrong, and change nothing."""
    with zipfile.ZipFile(folder / "complete.zip") as archive:
        whole = json.loads(archive.read("submission.json"))
        draft = json.loads(archive.read("draft.form"))
    bomb = folder / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("draft.form", "w", force_zip64=True) as entry:
            for _ in range(300):
                entry.write(b"\0" * (1 << 20))
    altered = bytearray((folder / "complete.zip").read_bytes())
    altered[200] ^= 1
    cases = {
        "other-version.json": (json.dumps({**whole, "version": "2.0.0"}).encode(), "另一个版本：every-kind 2.0.0"),
        "other-checklist.json": (json.dumps({**whole, "checklist": "five-s"}).encode(), "five-s"),
        "other-dealer.json": (json.dumps({**whole, "dealer": "DLR2"}).encode(), "另一家经销商：DLR2"),
        "text.json": (b"not json", "不是本页面"),
        "list.json": (b"[1]", "另一张检查表"),
        "cut.zip": ((folder / "complete.zip").read_bytes()[:-40], "不是本页面"),
        "altered.zip": (bytes(altered), "已损坏"),
        "empty.zip": (b"PK\x05\x06" + b"\0" * 18, "不是本页面"),
    }
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    tablet.click(look("choice") + "[data-value=good]")
    for name, (content, said) in cases.items():
        (folder / name).write_bytes(content)
        tablet.js("document.getElementById('message').textContent = ''")
        tablet.give("[data-action=import]", folder / name)
        tablet.wait(lambda: tablet.text("#message"), f"{name} is answered")
        expect(said in tablet.text("#message"), f"{name}: {tablet.text('#message')}")
    tablet.js("document.getElementById('message').textContent = ''")
    tablet.give("[data-action=import]", bomb)
    tablet.wait(lambda: "不是本页面" in tablet.text("#message"), "a bomb is refused", seconds=60)
    expect(tablet.one(look("choice") + "[data-value=good]").is_selected(), "the audit on the page is untouched")
    # A draft whose every value is of the wrong kind does no harm.
    hostile = {**draft, "people": [None, {"id": 7}], "units": 3, "looks": {"choice": [{"raw": {"choice": {}, "chosen": 5}, "photos": 1}]},
               "head": {"audit": "<img src=x onerror=alert(1)>"}, "names": [["a", "../../x"]]}
    with zipfile.ZipFile(folder / "hostile-draft.zip", "w") as archive:
        archive.writestr("draft.form", json.dumps(hostile))
    tablet.give("[data-action=import]", folder / "hostile-draft.zip")
    tablet.wait(lambda: "已导入" in tablet.text("#message"), "what it says rightly is taken")
    expect(tablet.value("[data-head=audit]").startswith("<img"), "as text")
    expect(tablet.messages() == [], f"the console stays empty: {tablet.messages()}")
    tablet.quit()


CHECKS = {"pictures": pictures, "transfer": transfer, "bare": bare, "refused": refused}
