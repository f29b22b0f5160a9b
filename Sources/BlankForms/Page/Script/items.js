// The items, each with its looks.
let articles = new Map();

function itemHeading(item) {
  const marks = [item.information ? word("notScored") : `${word("points")} ${item.points}`];
  if (item.adjustment) marks.push(word(item.adjustment));
  return make("h3", {}, make("span", {class: "number"}, item.id), " ", say(item.text), " ",
    make("span", {class: "marks"}, marks.join(" · ")),
    item.critical ? make("strong", {class: "critical"}, word("critical")) : null);
}

function guidance(item) {
  const proof = item.proof.map(needed => word(needed === "note" ? "note" : "photo")).join(language === "zh" ? "、" : ", ");
  return [
    item.criterion ? make("p", {class: "criterion"}, make("span", {class: "label"}, word("criterion")), say(item.criterion)) : null,
    proof ? make("p", {class: "hint"}, word("onFinding"), proof) : null,
    item.remedy ? make("details", {}, make("summary", {}, word("remedy")), make("p", {}, say(item.remedy))) : null,
  ];
}

function itemElement(item) {
  const looks = arrange(item);
  return make("article", {class: "card item", "data-item": item.id, id: "item-" + form.items.indexOf(item)},
    itemHeading(item), guidance(item), make("p", {class: "excused", hidden: true}),
    make("div", {class: "looks"}, looks.map((look, index) => lookElement(item, look, index, looks)), moreElement(item, looks)));
}

/** Buttons for one more look: for each person or unit, where there are several. */
function moreElement(item, looks) {
  const slots = [...new Set(looks.filter(look => !speaksForAll(item, look)).map(look => slotOf(item, look)))];
  if (!slots.length || item.scope === "once" && !item.several) return null;
  const more = slot => {
    const last = looks.findLastIndex(look => slotOf(item, look) === slot);
    const look = item.scope === "once" ? newLook() : lookAt(item, slot);
    looks.splice(last + 1, 0, look);
    redrawItem(item);
    changed();
    focusFirst(look);
  };
  if (slots.length === 1) {
    return make("button", {type: "button", class: "quiet", "data-action": "more", onclick: () => more(slots[0])}, "+ ", word("more"));
  }
  return make("div", {class: "adding", role: "group", "aria-label": word("more")},
    make("span", {class: "hint"}, word("more")), slots.map(slot => make("button", {
      type: "button", class: "quiet", "data-action": "more-of", "data-of": slot, onclick: () => more(slot),
    }, "+ ", item.scope === "person" ? personName(slot) : slot)));
}

function redrawItem(item) {
  const fresh = itemElement(item);
  articles.get(item.id).replaceWith(fresh);
  articles.set(item.id, fresh);
}

/** Those that follow the people on duty and the units. */
function redrawItems() {
  for (const item of form.items) if (item.scope !== "once") redrawItem(item);
}

/** What changes with every answer: what is left out, done or wrong. */
function refreshItem(item) {
  const article = articles.get(item.id), why = cause(item), looks = looksAt(item);
  const excuse = article.querySelector(".excused");
  excuse.hidden = !why;
  setText(excuse, why ? `${word("doesNotApply")}${why.id} ${say(why.text)}` : "");
  article.querySelector(".looks").hidden = !!why;
  let done = looks.length > 0;
  for (const element of article.querySelectorAll(".look")) {
    const look = looks.find(entry => entry.id === element.dataset.look);
    if (!look) continue;
    const found = reading(item, look), isFinished = isDone(found);
    element.classList.toggle("done", isFinished);
    done = done && isFinished;
    setText(element.querySelector(".problem"), found.error || (found.missing ? word(found.missing) : ""));
    const clearing = element.querySelector("[data-action=clear]");
    if (isTouched(look)) clearing.hidden = false;
  }
  article.classList.toggle("done", done || !!why);
}
