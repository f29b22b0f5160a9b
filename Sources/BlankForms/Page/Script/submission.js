// The way out: a zip with the submission, the photos and the draft itself.
const submission = (() => {
  /** Looks whose answer is understood, with what it says. */
  function answersOf(item) {
    if (cause(item)) return [];
    return arrange(item).map(look => ({look, found: reading(item, look)})).filter(({found}) => isAnswered(found));
  }

  /** Every photo under the name it gets, in the order of the items; the draft has those of open looks, too. */
  async function namedPhotos() {
    const named = new Map();
    for (const id of form.items.flatMap(item => looksAt(item)).flatMap(look => look.photos)) {
      const photo = named.has(id) ? null : await storage.photo(id);
      if (!photo) continue;
      const name = `${String(named.size + 1).padStart(3, "0")}.${photo.ending}`;
      named.set(id, {name, bytes: photo.bytes, digest: digest.hex(photo.bytes)});
    }
    return named;
  }

  /** With the keys of a submission in YAML. */
  function content(photos) {
    const {head} = draft;
    const result = {
      audit: auditId(), checklist: form.checklist, version: form.version, dealer: typed(head.dealer), date: head.date,
      auditor: typed(head.auditor),
    };
    if (form.departments) result.department = typed(head.department);
    const onDuty = draft.people.filter(person => person.onDuty).map(person => person.id);
    if (onDuty.length) result.people = onDuty;
    const units = Object.entries(draft.units).filter(([, list]) => list.length);
    if (units.length) result.units = Object.fromEntries(units);
    if (draft.started) result.started = draft.started;
    if (!survey().missing.length) result.finished = draft.changed;
    result.answers = {};
    for (const item of form.items) {
      const entries = answersOf(item).map(({look, found}) => entry(look, found, photos));
      if (entries.length) result.answers[item.id] = entries;
    }
    return result;
  }

  function entry(look, found, photos) {
    const result = {};
    if (look.person) result.person = look.person;
    if (look.unit) result.unit = look.unit;
    if (found.text) result.value = found.text;
    Object.assign(result, found.moments);
    if (typed(look.note)) result.note = typed(look.note);
    const evidence = look.photos.map(id => photos.get(id)).filter(photo => photo);
    if (evidence.length) result.evidence = evidence.map(photo => "photos/" + photo.name).join("; ");
    if (evidence.length === 1) result["evidence-sha256"] = evidence[0].digest;
    if (look.at) result.at = look.at;
    return result;
  }

  /** What may not stand as it is in a YAML file, which is how the text is read, stands as its code. */
  const json = (value, indent) => zip.encode(JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, found => "\\u" + found.charCodeAt(0).toString(16).padStart(4, "0")) + "\n");

  async function files() {
    const photos = await namedPhotos();
    const kept = [...photos.values()];
    const names = [...photos].map(([id, {name}]) => [id, name]);
    return [
      {name: "submission.json", bytes: json(content(photos), 1)},
      {name: "draft.form", bytes: json({...draft, checklist: form.checklist, version: form.version, names})},
      {name: "photos/SHA256SUMS", bytes: zip.encode(kept.map(({name, digest}) => `${digest}  ${name}\n`).join(""))},
      ...kept.map(({name, bytes}) => ({name: "photos/" + name, bytes})),
    ];
  }

  /** A name that every file system takes. */
  function fileName() {
    const safe = [...auditId().replace(/[^\p{L}\p{N}._-]+/gu, "_")].slice(0, 80).join("").replace(/^[.]+|[.]+$/g, "_");
    return (safe || "audit") + ".zip";
  }

  const file = async () => new File([zip.write(await files())], fileName(), {type: "application/zip"});

  function download(file) {
    const link = make("a", {href: URL.createObjectURL(file), download: file.name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  const canShare = () => {
    try { return !!navigator.canShare && navigator.canShare({files: [new File(["x"], "x.zip", {type: "application/zip"})]}); }
    catch { return false; }
  };

  return {file, download, canShare};
})();
