// Keeps drafts and photos on this device: IndexedDB, else the text alone in localStorage, else nothing, and says which.
const storage = (() => {
  const name = "dealer-audit-forms";
  // A form of one dealer never shows the drafts of another: they name its people.
  const key = [form.checklist, form.version, form.dealer ? form.dealer.id : ""].join("@");
  let database = null;
  let kind = "none";
  const writer = draftId();
  // Photos that the device does not keep.
  const held = new Map();

  /** One transaction that is on the disk when it ends; `work` returns the request whose result is wanted. */
  const inside = (store, mode, work) => new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, {durability: "strict"});
    const pending = work(transaction.objectStore(store), transaction);
    transaction.oncomplete = () => resolve(pending && pending.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error("aborted"));
  });

  async function open() {
    try {
      database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore("drafts", {keyPath: "id"});
          opening.result.createObjectStore("photos", {keyPath: "id"});
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = opening.onblocked = () => reject(opening.error);
      });
      kind = "all";
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
    } catch {
      try {
        localStorage.setItem(name + "-probe", "1");
        localStorage.removeItem(name + "-probe");
        kind = "text";
      } catch { kind = "none"; }
    }
    return kind;
  }

  const place = id => `${name}:${id}`;
  const localDrafts = () => Object.keys(localStorage).filter(entry => entry.startsWith(place("")))
    .map(entry => JSON.parse(localStorage.getItem(entry)));

  /** Those of this checklist and dealer, the last one changed first. */
  async function drafts() {
    const all = kind === "all" ? await inside("drafts", "readonly", store => store.getAll())
      : kind === "text" ? localDrafts() : [];
    return all.filter(draft => draft.key === key).sort((a, b) => (a.changed < b.changed ? 1 : -1));
  }

  /** False when another window has kept the draft since this one read it; nothing is kept then. */
  async function keep(draft) {
    const copy = {...JSON.parse(JSON.stringify(draft)), key, writer, revision: draft.revision + 1};
    const isOurs = kept => !kept || kept.writer === writer || kept.revision === draft.revision;
    let isCurrent = true;
    if (kind === "all") {
      await inside("drafts", "readwrite", store => {
        const reading = store.get(draft.id);
        reading.onsuccess = () => {
          isCurrent = isOurs(reading.result);
          if (isCurrent) store.put(copy);
        };
      });
    } else if (kind === "text") {
      isCurrent = isOurs(JSON.parse(localStorage.getItem(place(draft.id))));
      if (isCurrent) localStorage.setItem(place(draft.id), JSON.stringify(copy));
    }
    if (isCurrent) draft.revision = copy.revision;
    return isCurrent;
  }

  async function forget(draft) {
    if (kind === "all") await inside("drafts", "readwrite", store => store.delete(draft.id));
    if (kind === "text") localStorage.removeItem(place(draft.id));
    await forgetPhotos(photosOf(draft), draft);
  }

  /** False when the photo is only held until the page is closed. */
  async function keepPhoto(photo) {
    try {
      if (kind === "all") {
        await inside("photos", "readwrite", store => store.put(photo));
        return true;
      }
    } catch { /* there is no room left */ }
    held.set(photo.id, photo);
    return false;
  }

  /** Null when it is gone. */
  async function photo(id) {
    if (held.has(id)) return held.get(id);
    if (kind !== "all") return null;
    return await inside("photos", "readonly", store => store.get(id)) || null;
  }

  /** Photos of a draft that no longer has them; one that another draft has, too, stays. */
  async function forgetPhotos(ids, draft) {
    for (const id of ids) held.delete(id);
    if (kind !== "all" || !ids.length) return;
    const others = (await inside("drafts", "readonly", store => store.getAll())).filter(other => other.id !== draft.id);
    const needed = new Set(others.flatMap(photosOf));
    for (const id of ids.filter(id => !needed.has(id))) await inside("photos", "readwrite", store => store.delete(id));
  }

  return {open, drafts, keep, forget, keepPhoto, photo, forgetPhotos, get kind() { return kind; }};
})();
