// The audits that this device keeps: to go on with, to delete; and a draft from elsewhere.
async function show(kept) {
  await keeping.done();
  photos.release();
  draft = kept;
  const lost = await photos.dropLost(draft);
  redraw();
  if (lost) notices.tell(word("photosLost") + lost);
}

async function listDrafts() {
  const all = await storage.drafts().catch(() => []);
  const section = document.getElementById("drafts");
  section.hidden = !all.length || all.length === 1 && all[0].id === draft.id && !draft.started;
  section.replaceChildren(make("summary", {}, `${word("drafts")} (${all.length})`), make("ul", {class: "drafts"}, all.map(draftLine)),
    make("button", {type: "button", "data-action": "new", onclick: async () => { await show(newDraft()); changed(); }}, "+ ", word("newDraft")));
}

function draftLine(kept) {
  const name = typed(kept.head.audit) || [kept.head.dealer, kept.head.date].filter(part => part).join("-") || "—";
  const isOpen = kept.id === draft.id;
  return make("li", {"data-draft": kept.id}, make("span", {}, name, " ", make("span", {class: "marks"}, kept.changed.slice(0, 16).replace("T", " "))),
    isOpen ? make("span", {class: "marks"}, word("isOpen"))
      : make("button", {type: "button", "data-action": "open", "aria-label": `${word("open")}: ${name}`, onclick: () => show(kept)}, word("open")),
    make("button", {
      type: "button", class: "quiet", "data-action": "delete", "aria-label": `${word("remove")}: ${name}`,
      onclick: async () => {
        if (!confirm(`${word("reallyDelete")}\n${name}`)) return;
        await keeping.done();
        await storage.forget(kept);
        if (isOpen) await show(newDraft());
        else await listDrafts();
        document.getElementById("language").focus();
      },
    }, word("remove")));
}

async function importFile(file) {
  if (!file) return;
  const {draft: found, problem} = await importing.read(file);
  if (found) {
    // Where nothing is kept, the audit on the page would be gone.
    if (notices.isAtRisk && draft.started && !confirm(word("reallyReplace"))) return;
    await show(found);
    changed();
    await keeping.done();
    await listDrafts();
  }
  notices.tell(problem || word("imported"));
}
