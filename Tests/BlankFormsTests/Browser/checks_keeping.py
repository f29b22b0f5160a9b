"""What the device keeps: through a crash, with two windows, with several audits, with half a memory and with none."""
import os
import signal
import tempfile

from pictures import photo
from selenium.common.exceptions import WebDriverException
from tablet import Tablet, look

NO_DATABASE = "Object.defineProperty(window, 'indexedDB', {get() { return undefined; }});"
NO_LOCAL = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }});"


def crash(expect, folder, axe):
    """The browser is killed, and what was saved is there when it starts again."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        tablet = Tablet(folder, profile)
        tablet.open(folder / "every-kind.html")
        tablet.click(look("yes-no") + "[data-value=no]")
        tablet.type(look("yes-no") + "[data-field=note]", "轮胎边有油污")
        tablet.give(look("yes-no") + "[data-field=photo]", photo(tablet, folder))
        tablet.wait(lambda: tablet.all(".photo img"), "the photo shows")
        tablet.saved()
        os.kill(tablet.driver.capabilities["goog:processID"], signal.SIGKILL)
        try:
            tablet.quit()
        except WebDriverException:
            pass
        for lock in ("SingletonLock", "SingletonSocket", "SingletonCookie"):
            path = os.path.join(profile, lock)
            if os.path.lexists(path):
                os.unlink(path)
        tablet = Tablet(folder, profile)
        tablet.open(folder / "every-kind.html")
        expect(tablet.one(look("yes-no") + "[data-value=no]").is_selected(), "the answer is there after a crash")
        expect(tablet.value(look("yes-no") + "[data-field=note]") == "轮胎边有油污", "the note, too")
        expect(tablet.wait(lambda: tablet.all(".photo img"), "the photo shows"), "and the photo")
        tablet.quit()


def windows(expect, folder, axe):
    """Two windows with one audit: neither loses an answer."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    tablet.click(look("choice") + "[data-value=good]")
    tablet.saved()
    first = tablet.driver.current_window_handle
    tablet.driver.switch_to.new_window("tab")
    tablet.open(folder / "every-kind.html")
    expect(tablet.one(look("choice") + "[data-value=good]").is_selected(), "the second window goes on with the audit")
    tablet.click(look("choice") + "[data-value=poor]")
    tablet.saved()
    tablet.driver.switch_to.window(first)
    tablet.click(look("promo") + "[data-value=yes]")
    tablet.wait(lambda: "另一个窗口" in tablet.text("#message"), "the first window says what has happened")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    tablet.wait(lambda: len(tablet.all("[data-draft]")) == 2, "there are two audits now")
    seen = set()
    for draft in [entry.get_attribute("data-draft") for entry in tablet.all("[data-draft]")]:
        if tablet.all(f"[data-draft='{draft}'] [data-action=open]"):
            tablet.js("document.getElementById('drafts').open = true")
            tablet.click(f"[data-draft='{draft}'] [data-action=open]")
            tablet.wait(lambda: not tablet.all(f"[data-draft='{draft}'] [data-action=open]"), "the audit is opened")
        chosen = tablet.js(f"return (document.querySelector(\"{look('choice')}:checked\") || {{dataset: {{}}}}).dataset.value")
        seen.add((chosen, bool(tablet.all(look("promo") + ":checked"))))
    expect(seen == {("poor", False), ("good", True)}, f"one with the answers of each window: {seen}")
    tablet.quit()


def drafts(expect, folder, axe):
    """Several audits on one device; those of another dealer are not among them."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    tablet.type("[data-head=audit]", "first")
    tablet.click(look("choice") + "[data-value=good]")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    tablet.wait(lambda: tablet.all("#drafts:not([hidden])"), "the list is there")
    tablet.click("#drafts summary")
    tablet.click("[data-action=new]")
    tablet.wait(lambda: tablet.value("[data-head=audit]") == "", "a new audit is empty")
    expect(not tablet.all(look("choice") + ":checked"), "also in its answers")
    tablet.type("[data-head=audit]", "second")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    expect(tablet.value("[data-head=audit]") == "second", "the last one goes on by itself")
    tablet.wait(lambda: len(tablet.all("[data-draft]")) == 2, "both are listed")
    tablet.js("document.getElementById('drafts').open = true")
    tablet.click("#drafts [data-action=open]")
    tablet.wait(lambda: tablet.value("[data-head=audit]") == "first", "the first one opens")
    expect(tablet.one(look("choice") + "[data-value=good]").is_selected(), "with its answer")
    tablet.open(folder / "other-dealer.html")
    expect(tablet.value("[data-head=audit]") == "" and not tablet.all("[data-draft]"), "another dealer's form shows none of them")
    expect("张三" not in tablet.text("#root"), "and nobody of the first dealer")
    tablet.open(folder / "every-kind.html")
    tablet.wait(lambda: len(tablet.all("[data-draft]")) == 2, "they are back with their form")
    tablet.js("document.getElementById('drafts').open = true")
    tablet.click("#drafts [data-action=delete]")
    tablet.answer_question(accept=False)
    expect(len(tablet.all("[data-draft]")) == 2, "nothing is deleted by a no")
    tablet.click("#drafts [data-action=delete]")
    question = tablet.answer_question()
    expect("不能恢复" in question, f"deleting asks: {question}")
    tablet.wait(lambda: len(tablet.all("[data-draft]")) == 1, "one is left")
    tablet.driver.refresh()
    tablet.ready()
    tablet.wait(lambda: len(tablet.all("[data-draft]")) == 1, "also after a reload")
    tablet.quit()


def half(expect, folder, axe):
    """Without IndexedDB the text is kept and the photos are not; the page says so."""
    tablet = Tablet(folder)
    tablet.cdp("Page.addScriptToEvaluateOnNewDocument", source=NO_DATABASE)
    tablet.open(folder / "every-kind.html")
    expect("只保存文字" in tablet.text("#standing"), "the page says that it keeps no photos")
    tablet.click(look("yes-no") + "[data-value=no]")
    tablet.give(look("yes-no") + "[data-field=photo]", photo(tablet, folder))
    tablet.wait(lambda: tablet.all(".photo img"), "the photo shows")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    expect(tablet.one(look("yes-no") + "[data-value=no]").is_selected(), "the answer is there after a reload")
    expect(not tablet.all(".photo"), "the photo is not")
    expect("没有保存的照片：1" in tablet.text("#message"), "and the page says that it is lost")
    expect("只保存文字" in tablet.text("#standing"), "the warning stays")
    tablet.quit()


def nothing(expect, folder, axe):
    """Without any memory the page works, says so, and asks before it is closed."""
    tablet = Tablet(folder)
    tablet.cdp("Page.addScriptToEvaluateOnNewDocument", source=NO_DATABASE + NO_LOCAL)
    tablet.open(folder / "every-kind.html")
    expect("不保存内容" in tablet.text("#standing"), "the page says that it keeps nothing")
    expect(tablet.js("return document.getElementById('standing').getClientRects().length"), "where it is seen")
    tablet.click("#language")
    expect("keeps nothing" in tablet.text("#standing"), "in English, too")
    tablet.click(look("choice") + "[data-value=good]")
    expect(tablet.text(".status") == "", "nothing claims to be saved")
    made = tablet.exported([])
    expect(made.stat().st_size > 500, "the export works")
    expect("keeps nothing" in tablet.text("#standing"), "the warning stays after it")
    expect(asks_before_leaving(tablet), "leaving is asked about")
    tablet.give("[data-action=import]", made)
    expect("would be gone" in tablet.answer_question(accept=False), "an import asks before it replaces what nothing keeps")
    expect(tablet.one(look("choice") + "[data-value=good]").is_selected(), "and a no leaves it")
    tablet.quit()


def asks_before_leaving(tablet):
    """Drivers answer the browser's own question before anybody sees it, so the page is asked."""
    return tablet.js("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))")


def full(expect, folder, axe):
    """A device that is full: the page says so instead of losing answers silently."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    tablet.click(look("choice") + "[data-value=good]")
    tablet.saved()
    expect(not asks_before_leaving(tablet), "what is saved may be left without a question")
    tablet.js("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    tablet.click(look("promo") + "[data-value=yes]")
    tablet.wait(lambda: "没有存到" in tablet.text("#standing"), "the page says that nothing is saved any more")
    tablet.give(look("yes-no") + "[data-field=photo]", photo(tablet, folder))
    tablet.wait(lambda: tablet.all(".photo img"), "a photo is taken all the same")
    expect("没有保存新照片" in tablet.text("#message"), "and the page says that it is not kept")
    expect(asks_before_leaving(tablet), "and asks before it is left")
    tablet.quit()


CHECKS = {
    "crash": crash, "windows": windows, "drafts": drafts, "half": half, "nothing": nothing, "full": full,
}
