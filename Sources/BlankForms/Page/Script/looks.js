// One look at an item: its answer, "not applicable", a note, photos, and whoever it is about.
function lookElement(item, look, index, looks) {
  const whole = speaksForAll(item, look);
  const again = looks.slice(0, index).filter(other => slotOf(item, other) === slotOf(item, look)).length;
  const title = lookTitle(item, look, again, looks.length);
  let na = null;
  const answered = () => {
    look.at = timestamp();
    look.na = false;
    if (na) na.querySelector("input").checked = false;
    changed();
  };
  if (item.na.allowed) {
    na = option({
      type: "checkbox", checked: look.na, "data-field": "na",
      onchange: event => { look.na = event.target.checked; look.at = timestamp(); changed(); },
    }, word("notApplicable"));
    na.classList.add("na");
  }
  return make("fieldset", {
    class: "look", "data-item": item.id, "data-person": look.person, "data-unit": look.unit, "data-look": look.id,
  }, make("legend", {class: title ? null : "unseen"}, title || item.id),
  item.scope === "unit" && !whole && form.namesPeople ? whoElement(look) : null,
  make("div", {class: "answer"}, whole ? make("p", {class: "hint"}, word(needs(item))) : answers[item.answer.kind].build(look, answered, item), na),
  make("p", {class: "problem", role: "status"}),
  make("div", {class: "remarks"}, noteElement(look), photos.element(look), make("button", {
    type: "button", class: "quiet", "data-action": "clear", hidden: !isTouched(look) && !again,
    onclick: () => clear(item, look),
  }, again ? word("removeLook") : word("clear"))));
}

function lookTitle(item, look, again, count) {
  if (item.scope === "once") return count > 1 ? `#${again + 1}` : "";
  if (speaksForAll(item, look)) return word("wholeItem");
  const name = item.scope === "unit" ? look.unit : personName(look.person);
  const isThere = slotsOf(item).includes(slotOf(item, look));
  return [name, again ? `#${again + 1}` : "", isThere ? "" : word("notListed")].filter(part => part).join(" ");
}

function noteElement(look) {
  const id = freshId("note");
  return make("span", {class: "field wide"}, make("label", {for: id}, word("note")), make("textarea", {
    id, rows: 1, maxlength: 20000, "data-field": "note", value: look.note,
    oninput: event => { look.note = event.target.value; changed(); },
  }));
}

/** Whoever handled a unit; nobody has to be named. */
function whoElement(look) {
  const id = freshId("who");
  const there = draft.people.filter(person => person.onDuty || person.id === look.person);
  const isKnown = !look.person || there.some(person => person.id === look.person);
  return make("span", {class: "field"}, make("label", {for: id}, word("who")), make("select", {
    id, "data-field": "person", value: look.person || "",
    onchange: event => { look.person = event.target.value || null; changed(); },
  }, make("option", {value: ""}, word("nobody")),
  there.map(person => make("option", {value: person.id}, personName(person.id))),
  isKnown ? null : make("option", {value: look.person}, look.person)));
}

/** Empties a look, or takes away one that was added. */
function clear(item, look) {
  if (isTouched(look) && !confirm(word("reallyClear"))) return;
  const looks = looksAt(item), {photos: gone} = look;
  looks.splice(looks.indexOf(look), 1);
  redrawItem(item);
  changed();
  keeping.done().then(() => storage.forgetPhotos(gone, draft));
  focusFirst(looksAt(item).find(other => slotOf(item, other) === slotOf(item, look)) || looksAt(item)[0]);
}

/** Moves to the first thing of a look that can be filled in. */
function focusFirst(look) {
  const element = look && root.querySelector(`[data-look="${look.id}"]`);
  const field = element && element.querySelector("input, textarea, select, button");
  if (field) field.focus();
}
