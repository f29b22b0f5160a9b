// The way back in: an exported zip, or the submission.json of one. The file may come from anywhere, so only what a draft has is
// taken, each of its own kind.
const importing = (() => {
  const text = value => typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  const list = value => Array.isArray(value) ? value : [];
  const mapping = value => value && typeof value === "object" && !Array.isArray(value) ? value : {};

  /** {draft, problem}: the draft, and what could not be taken over or why there is none. */
  async function read(file) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4B;
      const found = isZip ? await zip.read(bytes, name => name === "draft.form" || name === "submission.json" || name.startsWith("photos/"))
        : new Map([["submission.json", bytes]]);
      const source = found && (found.get("draft.form") || found.get("submission.json"));
      if (!source) return {problem: word("notADraft")};
      const content = mapping(JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(source)));
      if (text(content.checklist) !== form.checklist || text(content.version) !== form.version) {
        return {problem: `${word("otherChecklist")}${text(content.checklist)} ${text(content.version)}`};
      }
      const dealer = found.has("draft.form") ? text(mapping(content.head).dealer) : text(content.dealer);
      if (form.dealer && dealer && dealer !== form.dealer.id) return {problem: word("otherDealer") + dealer};
      return await (found.has("draft.form") ? fromDraft(content, found) : fromSubmission(content, found));
    } catch { return {problem: word("notADraft")}; }
  }

  /** Photos under new ids: two drafts never share one. */
  async function keptPhoto(found, name) {
    const bytes = found.get(name);
    if (!bytes || name.endsWith("SHA256SUMS")) return null;
    const ending = (/\.([a-z0-9]{1,5})$/i.exec(name) || ["", "bin"])[1].toLowerCase();
    const photo = {id: draftId(), bytes: bytes.slice(), ending};
    if (!await storage.keepPhoto(photo)) notices.tell(word("photoNotKept"));
    return photo.id;
  }

  async function fromDraft(content, found) {
    const fresh = newDraft();
    for (const field of Object.keys(fresh.head)) fresh.head[field] = text(mapping(content.head)[field]);
    if (form.dealer) fresh.head.dealer = form.dealer.id;
    fresh.started = text(content.started) || null;
    fresh.people = list(content.people).map(mapping).filter(person => text(person.id)).map(person => ({
      id: text(person.id), name: text(person.name) || text(person.id), role: text(person.role) || null,
      onDuty: person.onDuty === true, added: person.added === true,
    }));
    for (const kind of form.unitKinds) fresh.units[kind.id] = list(mapping(content.units)[kind.id]).map(text).filter(unit => unit);
    const names = new Map(list(content.names).filter(Array.isArray).map(([id, name]) => [text(id), "photos/" + text(name)]));
    for (const item of form.items) {
      fresh.looks[item.id] = [];
      for (const look of list(mapping(content.looks)[item.id]).map(mapping)) {
        const copy = {
          ...newLook(text(look.person), text(look.unit)), raw: plainRaw(look.raw), na: look.na === true, note: text(look.note),
          at: text(look.at) || null,
        };
        for (const id of list(look.photos).map(text)) {
          const photo = names.has(id) ? await keptPhoto(found, names.get(id)) : null;
          if (photo) copy.photos.push(photo);
        }
        fresh.looks[item.id].push(copy);
      }
    }
    return {draft: fresh};
  }

  function plainRaw(raw) {
    return Object.fromEntries(Object.entries(mapping(raw)).filter(([key, value]) => {
      if (key === "chosen") return Array.isArray(value) && value.every(part => typeof part === "string");
      if (key === "startedAt") return value === null || Number.isSafeInteger(value);
      return value === null || typeof value === "string" || typeof value === "boolean";
    }));
  }

  async function fromSubmission(content, found) {
    const fresh = newDraft(), left = [];
    for (const field of ["audit", "date", "auditor", "department"]) fresh.head[field] = text(content[field]) || fresh.head[field];
    if (!form.dealer) fresh.head.dealer = text(content.dealer);
    fresh.started = text(content.started) || null;
    const listed = list(content.people).map(text);
    for (const person of fresh.people) person.onDuty = !listed.length || [person.id, person.name].some(name => listed.includes(name));
    for (const name of listed) person(fresh, name).onDuty = true;
    for (const kind of form.unitKinds) fresh.units[kind.id] = list(mapping(content.units)[kind.id]).map(text).filter(unit => unit);
    for (const item of form.items) {
      const answer = mapping(content.answers)[item.id];
      fresh.looks[item.id] = [];
      for (const entry of Array.isArray(answer) ? answer : answer === undefined ? [] : [answer]) {
        const look = await lookFrom(item, entry && typeof entry === "object" ? entry : {value: entry}, fresh, found);
        if (look) fresh.looks[item.id].push(look);
        else left.push(item.id);
      }
    }
    return {draft: fresh, problem: left.length ? word("notTaken") + left.join(", ") : null};
  }

  /** Whoever is named, by id or by name; somebody new where nobody is. */
  function person(fresh, name) {
    const known = fresh.people.find(entry => entry.id === name) || fresh.people.find(entry => entry.name === name);
    if (known) return known;
    fresh.people.push({id: name, name, role: null, onDuty: false, added: true});
    return fresh.people[fresh.people.length - 1];
  }

  async function lookFrom(item, entry, fresh, found) {
    const named = text(entry.person), value = written(entry.value);
    const look = newLook(named ? person(fresh, named).id : null, text(entry.unit));
    Object.assign(look, {note: text(entry.note), at: text(entry.at) || null});
    const moments = (item.answer.between || []).filter(moment => text(entry[moment]));
    if (["n/a", "不适用"].includes(value)) look.na = true;
    else if (moments.length) for (const moment of moments) look.raw[moment] = localText(text(entry[moment]));
    else look.raw = value ? answers[item.answer.kind].parse(value, item) : {};
    if (!look.raw) return null;
    for (const name of text(entry.evidence).split(";").map(part => part.trim())) {
      const photo = await keptPhoto(found, name);
      if (photo) look.photos.push(photo);
    }
    return look;
  }

  /** Lists and mappings as the texts they stand for. */
  function written(value) {
    if (Array.isArray(value)) return value.map(text).join(", ");
    if (value && typeof value === "object") return Object.entries(value).map(([key, part]) => `${key} ${text(part)}`).join(", ");
    return text(value);
  }

  return {read};
})();
