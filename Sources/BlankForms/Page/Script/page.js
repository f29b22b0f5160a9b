// Drawing the page, and what its buttons do.
const root = document.getElementById("root");

function toolsElement() {
  const id = freshId("import");
  return make("div", {class: "tools"},
    make("button", {type: "button", class: "main", "data-action": "export", onclick: exportZip}, word("export")),
    submission.canShare() ? make("button", {type: "button", "data-action": "share", onclick: shareZip}, word("share")) : null,
    make("label", {class: "button", for: id}, word("import")), make("input", {
      id, type: "file", accept: ".zip,.json", class: "unseen", "data-action": "import",
      onchange: event => { const [file] = event.target.files; importFile(file).finally(() => { event.target.value = ""; }); },
    }), make("button", {type: "button", onclick: () => print()}, word("print")));
}

/** Asks before something unfinished goes out. */
function mayExport() {
  const {missing} = survey();
  if (!missing.length) return true;
  const head = missingHead().map(word).join(language === "zh" ? "、" : ", ");
  return confirm([`${word("unfinished")} (${missing.length})`, head && word("headMissing") + head].filter(line => line).join("\n"));
}

async function exportZip() {
  if (!mayExport()) return;
  submission.download(await submission.file());
  notices.tell(word("exported"));
}

async function shareZip() {
  if (!mayExport()) return;
  const file = await submission.file();
  try {
    await navigator.share({files: [file], title: auditId()});
    notices.tell(word("exported"));
  } catch (error) {
    // Whoever closes the share sheet wants nothing; anything else is worth the download.
    if (error.name !== "AbortError") submission.download(file);
  }
}

function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  try { localStorage.setItem("dealer-audit-language", language); } catch { /* nothing is kept here */ }
  redraw();
  document.getElementById("language").focus();
}

function redraw() {
  articles = new Map(form.items.map(item => [item.id, itemElement(item)]));
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = say(form.title);
  const sections = form.sections.map((section, index) => make("section", {id: "section-" + index},
    make("h2", {}, say(section.title)), section.items.map(place => articles.get(form.items[place].id))));
  notices.clear();
  root.replaceChildren(
    make("a", {class: "skip", href: "#head"}, word("skip")),
    make("header", {}, make("h1", {}, say(form.title), " ", make("span", {class: "version"}, form.version)),
      make("button", {type: "button", id: "language", lang: language === "zh" ? "en" : "zh-CN", onclick: switchLanguage}, word("language"))),
    notices.standing, progressElement(), make("details", {id: "drafts", class: "card", hidden: true}), contentsElement(),
    make("main", {}, headElement(), sections, missingElement(),
      make("section", {class: "card"}, toolsElement(), notices.passing, make("p", {class: "hint"}, word("footer")))));
  notices.stand();
  refresh();
  listDrafts();
}

/** On paper everything is open. */
function openOnPaper() {
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...root.querySelectorAll("details:not([open])")];
    for (const element of closed) element.open = true;
  });
  addEventListener("afterprint", () => { for (const element of closed) element.open = false; });
}

async function begin() {
  await storage.open();
  const kept = await storage.drafts().catch(() => []);
  // Another form of the same checklist, for another month say, begins an audit of its own; the others are in the list.
  await show(kept.find(entry => entry.form === formId) || newDraft());
  openOnPaper();
  addEventListener("beforeunload", event => {
    if (notices.isAtRisk && draft.started) event.preventDefault();
  });
}

begin();
