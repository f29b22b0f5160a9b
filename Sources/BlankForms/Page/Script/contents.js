// How far the audit has come: the bar, the sections, and the list of what is missing.
function progressElement() {
  return make("div", {class: "progress"}, make("progress", {id: "bar", "aria-label": word("answered")}),
    make("span", {id: "count"}), make("a", {href: "#missing-card", id: "to-missing"}), notices.status);
}

function contentsElement() {
  return make("nav", {"aria-label": word("sections")}, make("ul", {}, form.sections.map((section, index) =>
    make("li", {}, make("a", {href: "#section-" + index}, say(section.title), " ", make("span", {class: "marks", "data-section": index}))))));
}

function missingElement() {
  return make("section", {class: "card", id: "missing-card"}, make("details", {open: true},
    make("summary", {}, make("h2", {id: "missing-title"})), make("ol", {id: "missing"})));
}

const longestList = 200;

function refresh() {
  const {answered, expected, missing, counts} = survey();
  const bar = document.getElementById("bar");
  bar.max = Math.max(1, expected);
  bar.value = answered;
  setText(document.getElementById("count"), `${word("answered")} ${answered}/${expected}`);
  setText(document.getElementById("to-missing"), missing.length ? `${word("missing")} ${missing.length}` : word("nothingMissing"));
  form.sections.forEach((section, index) => {
    const own = section.items.map(place => counts.get(form.items[place]));
    const [done, all] = ["answered", "expected"].map(key => own.reduce((sum, count) => sum + count[key], 0));
    const mark = root.querySelector(`[data-section="${index}"]`);
    setText(mark, all ? `${done === all ? "✓ " : ""}${done}/${all}` : "");
  });
  document.getElementById("missing").replaceChildren(...missing.slice(0, longestList).map(missingLine),
    ...missing.length > longestList ? [make("li", {class: "rest"}, `… ${missing.length - longestList}`)] : []);
  setText(document.getElementById("missing-title"), missing.length ? `${word("missing")} (${missing.length})` : word("nothingMissing"));
  form.items.forEach(refreshItem);
  root.querySelector('[data-head="audit"]').placeholder = proposedId();
}

function missingLine(entry) {
  const {item, look, head, why, error} = entry;
  const about = look && (look.unit || look.person && personName(look.person));
  const texts = head ? [word("head"), word(head)] : [item.id, about, say(item.text), error || why && word(why)];
  return make("li", {}, make("a", {
    href: head ? "#head" : "#item-" + form.items.indexOf(item), "data-missing": head || item.id,
    onclick: event => { event.preventDefault(); jump(entry); },
  }, texts.filter(part => part).join(" · ")));
}

function jump({item, look, head, why}) {
  const article = item && articles.get(item.id);
  const isNote = why === "needsNote" || why === "needsReason";
  const target = head ? root.querySelector(`[data-head="${head}"]`)
    : look ? article.querySelector(`[data-look="${look.id}"]`) : article;
  const field = head ? target : target.querySelector(isNote ? "[data-field=note]" : why === "needsPhoto" ? "[data-field=photo]"
    : "input, textarea, select, button");
  target.scrollIntoView({block: "center"});
  if (field) field.focus({preventScroll: true});
}
