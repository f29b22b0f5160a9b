"""For everybody: screen readers, keyboards, small and large screens, two languages, paper; and hostile texts stay texts."""
import base64
import os
import re
import zipfile

import filling
from pictures import photo
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys
from tablet import Tablet, look

# The last one is a phone at 200 %.
SIZES = (1440, 768, 360, 180)
CJK = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")


def accessible(expect, folder, axe):
    tablet = Tablet(folder)
    code = open(axe, encoding="utf-8").read()
    tablet.size(1440)
    tablet.open(folder / "every-kind.html")
    audit(expect, tablet, code, "an empty form")
    filling.fill_everything(tablet, photo(tablet, folder))
    tablet.type(look("scale") + "[data-field=number]", "9")
    tablet.click(look("choice") + "[data-field=na]")
    tablet.saved()
    tablet.driver.refresh()
    tablet.ready()
    tablet.js("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    audit(expect, tablet, code, "a filled form")
    tablet.media(scheme="dark")
    audit(expect, tablet, code, "a filled form in the dark")
    tablet.size(360)
    tablet.click("#language")
    tablet.js("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    audit(expect, tablet, code, "a filled form on a phone, in English and in the dark")
    tablet.quit()


def audit(expect, tablet, code, about):
    tablet.js(code)
    result = tablet.driver.execute_async_script("""
        const done = arguments[arguments.length - 1];
        axe.run(document, {resultTypes: ['violations'], elementRef: false}).then(
            r => done({passed: r.passes.length, found: r.violations.map(v =>
                [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary])}),
            e => done({failed: String(e)}));
    """)
    expect(result.get("passed", 0) > 10, f"axe-core checks {about}: {result.get('failed')}")
    for impact, rule, count, html, why in result.get("found", []):
        expect(impact not in ("serious", "critical"), f"{about}: {rule} ({impact}, {count} times): {html} {why}")


def sizes(expect, folder, axe):
    """Fits at phone, tablet and desktop size and at 200 %, with targets for fingers, in both languages."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    filling.fill_everything(tablet, photo(tablet, folder))
    tablet.saved()
    pictures = os.environ.get("SCREENSHOTS")
    for language in ("zh", "en"):
        for width in SIZES:
            tablet.cdp("Emulation.clearDeviceMetricsOverride")
            tablet.size(width)
            tablet.driver.refresh()
            tablet.ready()
            tablet.js("document.querySelectorAll('details').forEach(e => { e.open = true; })")
            wide, room = tablet.js("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            expect(wide <= room, f"no sideways scrolling at {width} in {language}: {wide} of {room}")
            small = tablet.js("""
                return [...document.querySelectorAll('button, .option label, label.button, select, input[type=text], textarea, nav a, summary')]
                  .map(e => [e, e.getBoundingClientRect()]).filter(([e, r]) => r.width && (r.height < 43.5 || r.width < 43.5))
                  .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${r.width}x${r.height}`)""")
            expect(not small, f"targets for fingers at {width} in {language}: {small[:3]}")
            if pictures:
                height = tablet.js("return document.documentElement.scrollHeight")
                tablet.size(width, height)
                tablet.driver.save_screenshot(f"{pictures}/{language}-{width}.png")
        tablet.click("#language")
    tablet.quit()


def languages(expect, folder, axe):
    """Everything but names is in the language that is chosen, and the choice is remembered."""
    tablet = Tablet(folder)
    tablet.open(folder / "open.html")
    expect(tablet.js("return document.documentElement.lang") == "en", "an English form opens in English")
    texts = tablet.js("""
        document.querySelectorAll('#language').forEach(e => e.remove());
        return [document.title, document.getElementById('root').innerText,
          ...[...document.querySelectorAll('[aria-label], [placeholder]')].map(e => e.ariaLabel + ' ' + e.placeholder)].join('\\n')""")
    expect(not CJK.search(texts), f"no Chinese in the English page: {CJK.findall(texts)}")
    tablet.driver.refresh()
    tablet.ready()
    tablet.click("#language")
    expect(tablet.js("return document.documentElement.lang") == "zh-CN", "it turns Chinese")
    expect(tablet.js("return document.activeElement.id") == "language", "and the focus stays on the button")
    latin = [text for text in tablet.texts("label, legend:not(.unseen), button, summary, h2, .hint, .problem, .marks, #missing a")
             if re.search(r"[a-z]{4}", text) and not CJK.search(text)]
    expect([text for text in latin if text not in ("English",)] == [], f"no English in the Chinese page: {latin}")
    tablet.driver.refresh()
    tablet.ready()
    expect(tablet.js("return document.documentElement.lang") == "zh-CN", "and stays Chinese")
    expect(tablet.all("[data-head=dealer] option[value=DLR2]"), "any dealer may be chosen")
    expect("张三" not in tablet.driver.page_source, "nobody of any dealer is in the page")
    tablet.quit()


def keyboard(expect, folder, axe):
    """Without a mouse: a person is added, questions are answered, a look is added, the zip is exported."""
    tablet = Tablet(folder)
    tablet.size(800)
    tablet.open(folder / "every-kind.html")
    press = lambda *keys: ActionChains(tablet.driver).send_keys(*keys).perform()
    focused = lambda of: tablet.js(f"return document.activeElement.{of}")

    def tab_to(selector, most=200):
        for _ in range(most):
            press(Keys.TAB)
            if tablet.js("return document.activeElement.matches(arguments[0])", selector):
                return
        raise AssertionError(f"no way by keyboard to {selector}")

    press(Keys.TAB)
    expect(focused("className") == "skip", "the first stop is the skip link")
    tab_to("[data-head=auditor]")
    press("Qian")
    tab_to("[data-new=person]")
    press("Wang", Keys.ENTER)
    tablet.wait(lambda: tablet.all("[data-person-on-duty=Wang]"), "Enter adds a person")
    expect(focused("dataset.new") == "person", "and the next name can be typed")
    tab_to(look("yes-no") + "input[type=radio]")
    press(Keys.SPACE)
    expect(tablet.one(look("yes-no") + "[data-value=yes]").is_selected(), "space chooses")
    press(Keys.ARROW_RIGHT)
    expect(tablet.one(look("yes-no") + "[data-value=no]").is_selected(), "an arrow chooses the next")
    outline = tablet.js("return getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    expect(outline == "solid", f"what has the focus is seen: {outline}")
    tab_to(look("sample") + "[data-field=part]")
    press("4", Keys.TAB, "5")
    tab_to("article[data-item=sample] [data-action=more]")
    press(Keys.ENTER)
    tablet.wait(lambda: tablet.all(look("sample", 1)), "one more look")
    expect(focused("dataset.field") == "part", "and the focus is in it")
    press("3", Keys.TAB, "3")
    expect(tablet.value(look("sample", 1) + "[data-field=whole]") == "3", "it takes the answer")
    tab_to("[data-action=export]")
    with tablet.downloading() as downloads:
        press(Keys.ENTER)
        tablet.answer_question()
        made = tablet.wait(lambda: next(filter(zipfile.is_zipfile, downloads.glob("*.zip")), None), "the download is there")
    with zipfile.ZipFile(made) as archive:
        expect('"4/5"' in archive.read("submission.json").decode(), "with the answers")
    tablet.quit()


def paper(expect, folder, axe):
    """Everything that is asked, with its answer, stands on paper."""
    tablet = Tablet(folder)
    tablet.open(folder / "every-kind.html")
    filling.fill_everything(tablet, photo(tablet, folder))
    tablet.media(media="print", scheme="dark")
    closed = "return [...document.querySelectorAll('article details:not([open])')].length"
    expect(tablet.js(closed) > 0, "remedies are folded at first")
    tablet.js("dispatchEvent(new Event('beforeprint'))")
    expect(tablet.js(closed) == 0, "and open on paper")
    tablet.js("dispatchEvent(new Event('afterprint'))")
    expect(tablet.js(closed) > 0, "and folded again afterwards")
    shown = tablet.js("return [...document.querySelectorAll('button, nav, .tools, .progress')].filter(e => e.getClientRects().length).length")
    expect(shown == 0, f"nothing to press on paper: {shown}")
    items = tablet.js("return [...document.querySelectorAll('article')].filter(e => e.getClientRects().length).length")
    expect(items == tablet.js("return document.querySelectorAll('article').length"), "every item is on paper")
    data = tablet.cdp("Page.printToPDF", preferCSSPageSize=True)["data"]
    pages = len(re.findall(rb"/Type */Page\b", base64.b64decode(data)))
    expect(1 < pages < 20, f"on {pages} sheets")
    if os.environ.get("SCREENSHOTS"):
        with open(os.environ["SCREENSHOTS"] + "/paper.pdf", "wb") as file:
            file.write(base64.b64decode(data))
    tablet.quit()


def hostile(expect, folder, axe):
    """Names and texts that try to be more than text, and a policy that would stop them."""
    tablet = Tablet(folder)
    tablet.size(360)
    tablet.open(folder / "hostile.html")
    for name in ("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "=1+1", "'; drop", "😀" * 12, "长" * 40):
        tablet.add_person(name)
    expect(tablet.messages() == [], f"the console stays empty: {tablet.messages()}")
    expect(tablet.js("return document.querySelectorAll('#root img, #root script, #root b, #root iframe').length") == 0, "no text becomes an element")
    wide, room = tablet.js("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    expect(wide <= room, f"no text is wider than the phone: {wide} of {room}")
    item = tablet.js("return document.querySelector('article').dataset.item")
    expect(tablet.js("return document.querySelectorAll('article').length") > 3, f"the items are there: {item}")
    foreign = [url for url in tablet.requests() if not url.startswith(("file://", "data:", "blob:"))]
    expect(not foreign, f"no request to anywhere: {foreign}")
    tablet.js("""
        const script = document.createElement('script');
        script.textContent = 'window.foreign = true';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p id="painted" style="color:rgb(1,2,3)" onclick="window.foreign = true">x</p>');
        document.getElementById('painted').click();
    """)
    expect(not tablet.js("return window.foreign"), "a foreign script does not run")
    expect(tablet.js("return getComputedStyle(document.getElementById('painted')).color") != "rgb(1, 2, 3)", "a foreign style does not apply")
    refused = tablet.driver.execute_async_script(
        "const done = arguments[0]; fetch('https://example.org/').then(() => done(false), () => done(true));")
    expect(refused, "a request is refused")
    tablet.quit()


CHECKS = {
    "accessible": accessible, "sizes": sizes, "languages": languages, "keyboard": keyboard, "paper": paper, "hostile": hostile,
}
