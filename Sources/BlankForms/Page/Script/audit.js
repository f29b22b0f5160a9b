// The audit that is being filled in: who and what is looked at, and the looks.
let draft = null;

/** Which form this is: a form that says anything else is another one. */
const formId = digest.hex(zip.encode(document.getElementById("form").textContent)).slice(0, 16);

function newDraft() {
  return {
    id: draftId(), revision: 0, form: formId, changed: timestamp(), started: null, looks: {},
    people: form.people.map(person => ({...person, onDuty: true, added: false})),
    units: Object.fromEntries(form.unitKinds.map(kind => [kind.id, [...kind.names]])),
    head: {
      audit: form.audit || "", dealer: form.dealer ? form.dealer.id : "", date: form.date || today(),
      auditor: form.auditor || "", department: form.department || "",
    },
  };
}

/** The id that an audit gets until it is given another. */
const proposedId = () => [draft.head.dealer, draft.head.date, form.checklist, draft.head.department]
  .map(typed).filter(part => part).join("-");
const auditId = () => typed(draft.head.audit) || proposedId();

const looksAt = item => draft.looks[item.id] || (draft.looks[item.id] = []);
const newLook = (person, unit) => ({
  id: draftId(), person: person || null, unit: unit || null, raw: {}, na: false, note: "", photos: [], at: null,
});

const photosOf = kept => Object.values(kept.looks).flat().flatMap(look => look.photos);

const isTouched = look => look.na || look.note || look.photos.length > 0
  || Object.values(look.raw).some(value => value && value.length !== 0);

const isDutyOf = (person, item) => person.onDuty && (!item.role || !person.role || person.role === item.role);

/** Who or what an item is looked at for; null for an item that is looked at once. */
function slotsOf(item) {
  if (item.scope === "once") return null;
  return item.scope === "unit" ? draft.units[item.unit] : draft.people.filter(person => isDutyOf(person, item)).map(person => person.id);
}

const slotOf = (item, look) => item.scope === "once" ? null : look[item.scope];

/** True for a look that speaks for everybody or everything the item asks about: only "not applicable" can. */
const speaksForAll = (item, look) => item.scope !== "once" && !slotOf(item, look);

const lookAt = (item, slot) => item.scope === "unit" ? newLook(null, slot) : newLook(slot, null);

/** Makes sure that everybody and everything expected has a look, and drops empty looks of what is gone. */
function arrange(item) {
  const looks = looksAt(item), slots = slotsOf(item);
  if (!slots) {
    while (looks.length < item.atLeast) looks.push(newLook());
    return looks;
  }
  const kept = looks.filter(look => isTouched(look) || slots.includes(slotOf(item, look)));
  const arranged = slots.flatMap(slot => {
    const own = kept.filter(look => slotOf(item, look) === slot);
    return own.length ? own : [lookAt(item, slot)];
  });
  arranged.push(...kept.filter(look => !slots.includes(slotOf(item, look))));
  if (!arranged.length && item.na.allowed) arranged.push(looks.find(look => speaksForAll(item, look)) || newLook());
  while (slots.length && arranged.length < item.atLeast) arranged.push(lookAt(item, slots[0]));
  // In place: buttons that are on the page hold this very list.
  looks.splice(0, looks.length, ...arranged);
  return looks;
}

const personName = id => {
  const person = draft.people.find(entry => entry.id === id);
  if (!person) return id;
  return draft.people.some(other => other !== person && other.name === person.name) ? `${person.name} (${id})` : person.name;
};
