// The head of the audit: what it is about, who is on duty, what there is to look at.
function headField(field, control) {
  const id = freshId("head");
  control.id = id;
  control.dataset.head = field;
  return make("div", {class: "field"}, make("label", {for: id}, word(field)), control);
}

function textField(field, list) {
  return headField(field, make("input", {
    type: field === "date" ? "date" : "text", autocomplete: "off", value: draft.head[field], list,
    placeholder: field === "audit" ? proposedId() : null, maxlength: 128,
    oninput: event => { draft.head[field] = event.target.value; changed(); },
  }));
}

function choiceField(field, entries) {
  const isKnown = !draft.head[field] || entries.some(entry => entry.id === draft.head[field]);
  return headField(field, make("select", {
    value: draft.head[field], onchange: event => { draft.head[field] = event.target.value; changed(); },
  }, make("option", {value: ""}, word("choose")),
  entries.map(entry => make("option", {value: entry.id}, nameAndId(entry))),
  isKnown ? null : make("option", {value: draft.head[field]}, draft.head[field])));
}

const nameAndId = ({id, name}) => say(name) === id ? id : `${say(name)} (${id})`;

function headElement() {
  const auditors = freshId("list");
  return make("section", {class: "card", id: "head", "aria-labelledby": "head-title"}, make("h2", {id: "head-title"}, word("head")),
    make("div", {class: "fields"},
      form.dealer ? make("p", {class: "fixed"}, make("span", {class: "label"}, word("dealer")), nameAndId(form.dealer))
        : form.dealers.length ? choiceField("dealer", form.dealers) : textField("dealer"),
      textField("date"), textField("auditor", form.auditors.length ? auditors : null),
      make("datalist", {id: auditors}, form.auditors.map(auditor => make("option", {value: auditor.name}))),
      form.departments ? form.departments.length ? choiceField("department", form.departments) : textField("department") : null,
      textField("audit")),
    form.namesPeople ? peopleElement() : null, form.unitKinds.map(unitsElement));
}

/** A field and a button that adds what was typed into it; Enter does the same. */
function adder(kind, label, add, ...more) {
  const box = make("input", {
    type: "text", id: freshId("new"), autocomplete: "off", maxlength: 64, "data-new": kind,
    onkeydown: event => { if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); act(); } },
  });
  const act = () => {
    const text = typed(box.value);
    if (text && add(text) !== false) { redrawHead(); redrawItems(); changed(); }
    root.querySelector(`[data-new="${CSS.escape(kind)}"]`).focus();
  };
  return make("div", {class: "adding"}, make("span", {class: "field"}, make("label", {for: box.id}, label), box), more,
    make("button", {type: "button", "data-add": kind, onclick: act}, "+ ", word("add")));
}

function peopleElement() {
  const roleId = freshId("role");
  const role = make("select", {id: roleId, "data-new": "role"}, make("option", {value: ""}, word("anyRole")),
    form.roles.map(entry => make("option", {value: entry.id}, say(entry.name))));
  const add = name => {
    const known = draft.people.find(person => person.id === name || sameName(person.name, name));
    if (known) known.onDuty = true;
    else draft.people.push({id: name, name, role: role.value || null, onDuty: true, added: true});
  };
  return make("fieldset", {class: "people"}, make("legend", {}, word("people")),
    make("div", {class: "choices"}, draft.people.map(person => make("span", {class: "person"}, option({
      type: "checkbox", checked: person.onDuty, "data-person-on-duty": person.id,
      onchange: event => { person.onDuty = event.target.checked; redrawItems(); changed(); },
    }, personName(person.id)), person.added && !isSeen(person) ? make("button", {
      type: "button", class: "quiet", "aria-label": `${word("remove")}: ${person.name}`,
      onclick: () => {
        draft.people.splice(draft.people.indexOf(person), 1);
        redrawHead();
        redrawItems();
        changed();
        root.querySelector('[data-new="person"]').focus();
      },
    }, "×") : null))),
    adder("person", word("addPerson"), add,
      form.roles.length ? make("span", {class: "field"}, make("label", {for: roleId}, word("role")), role) : null));
}

/** True for somebody of whom something was noted. */
const isSeen = person => Object.values(draft.looks).flat().some(look => look.person === person.id && isTouched(look));

function unitsElement(kind) {
  const list = draft.units[kind.id];
  const add = name => {
    if (list.some(unit => sameName(unit, name))) { notices.tell(word("alreadyThere") + name); return false; }
    list.push(name);
    return true;
  };
  const remove = unit => {
    const items = form.items.filter(item => item.unit === kind.id);
    const seen = items.flatMap(looksAt).filter(look => look.unit === unit && isTouched(look));
    if (seen.length && !confirm(word("reallyRemoveUnit") + unit)) return;
    const photos = seen.flatMap(look => look.photos);
    for (const item of items) draft.looks[item.id] = looksAt(item).filter(look => look.unit !== unit);
    list.splice(list.indexOf(unit), 1);
    redrawHead();
    redrawItems();
    changed();
    keeping.done().then(() => storage.forgetPhotos(photos, draft));
    root.querySelector(`[data-new="${CSS.escape(kind.id)}"]`).focus();
  };
  return make("fieldset", {class: "units"}, make("legend", {}, say(kind.title)),
    list.length ? make("ul", {class: "tags"}, list.map(unit => make("li", {}, unit, make("button", {
      type: "button", class: "quiet", "aria-label": `${word("remove")}: ${unit}`, onclick: () => remove(unit),
    }, "×")))) : null,
    adder(kind.id, say(kind.title), add));
}

function redrawHead() {
  document.getElementById("head").replaceWith(headElement());
}
