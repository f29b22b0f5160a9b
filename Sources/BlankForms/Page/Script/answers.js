// One widget per kind of answer. Each has `build(look, changed, item)`, which returns its element; `read(look, item)`, which says
// what the look amounts to: {text} when it is answered, {error} when what was typed is none, {} while it is open, `loses` telling
// whether points are lost; and `parse(text, item)`, which makes what `build` shows out of a text of `read`, or null.
const answers = {};

const number = (look, field) => plain(look.raw[field]);

/** Whether a rated value costs anything. */
const loses = (rating, value) => !!rating && compare(rateOf(rating, value), one) < 0;

/** A box to tick, with its label; the label is what is seen. */
function option(attributes, label) {
  const id = freshId("option");
  return make("span", {class: "option"}, make("input", {id, ...attributes}), make("label", {for: id}, label));
}

/** A text field that keeps what is typed as it is. */
function input(look, field, label, changed, attributes = {}) {
  const id = freshId("field");
  const box = make("input", {
    id, type: "text", autocomplete: "off", maxlength: 80, "data-field": field, value: look.raw[field] || "", ...attributes,
    oninput: event => { look.raw[field] = event.target.value; changed(); },
  });
  return make("span", {class: "field"}, make("label", {for: id}, label), box);
}

/** A number within limits and steps; an object like that of `read`. */
function checked(text, {min, max, step}) {
  // A scale whose steps no decimal can write takes 1/3, too.
  const value = decimal(text) || step && shown(ratio(step)).includes("/") && lowestTerms(text);
  if (!value) return {error: word("notNumber")};
  if (min && compare(value, ratio(min)) < 0 || max && compare(value, ratio(max)) > 0) {
    return {error: word("outOfRange") + (max ? `${shown(ratio(min))}–${shown(ratio(max))}` : `≥ ${shown(ratio(min))}`)};
  }
  if (step && !isWhole(over(minus(value, ratio(min)), ratio(step)))) return {error: word("offStep") + shown(ratio(step))};
  return {value};
}

function lowestTerms(text) {
  const match = /^(\d{1,9})\/(\d{1,4})$/.exec(plain(text));
  if (!match || match[2] === "0") return null;
  const value = ratio(match[0]);
  return shown(value) === match[0] ? value : null;
}

const whole = text => {
  const value = decimal(text);
  if (!value) return {error: word("notNumber")};
  return isWhole(value) && compare(value, zero) >= 0 ? {value} : {error: word("notWhole")};
};

/** Two numbers that belong together; `check` reads each. */
function pairOf(look, fields, check) {
  const texts = fields.map(field => number(look, field));
  if (!texts[0] && !texts[1]) return null;
  if (!texts[0] || !texts[1]) return {error: word("bothNeeded")};
  const found = texts.map(check);
  const wrong = found.find(entry => entry.error);
  return wrong ? {error: wrong.error} : {texts, values: found.map(entry => entry.value)};
}

answers.number = {
  build: (look, changed, {answer}) => input(look, "number", word("value") + limits(answer), changed, {inputmode: "decimal"}),
  read(look, {answer}) {
    const text = number(look, "number");
    if (!text) return {};
    const {value, error} = checked(text, answer);
    return error ? {error} : {text, loses: loses(answer.rating, value)};
  },
  parse: (text, {answer}) => checked(text, answer).value ? {number: plain(text)} : null,
};

/** What is to be typed: the scale, or the unit. */
function limits({min, max, unit}) {
  if (max) return ` (${shown(ratio(min))}–${shown(ratio(max))})`;
  return unit ? ` (${say(unit)})` : "";
}

answers.share = {
  build(look, changed, {answer}) {
    const labels = answer.form === "sample" ? ["conforming", "checked"] : ["reached", "target"];
    return make("div", {class: "pair"}, input(look, "part", word(labels[0]), changed, {inputmode: "decimal", size: 6}),
      make("span", {"aria-hidden": "true", class: "slash"}, "/"),
      input(look, "whole", word(labels[1]), changed, {inputmode: "decimal", size: 6}));
  },
  read(look, {answer, na}) {
    const sample = answer.form === "sample";
    const found = pairOf(look, ["part", "whole"], text => sample ? whole(text) : checked(text, {min: "0"}));
    if (!found || found.error) return found || {};
    const [part, all] = found.values;
    if (sample && compare(part, all) > 0) return {error: word("tooMany")};
    if (all.n === 0n && (part.n !== 0n || !na.allowed)) return {error: word("ofNothing")};
    return {text: found.texts.join("/"), loses: all.n !== 0n && loses(answer.rating, over(part, all))};
  },
  parse(text) {
    const match = /^([^/]+)\/([^/]+)$/.exec(text);
    return match && decimal(match[1]) && decimal(match[2]) ? {part: plain(match[1]), whole: plain(match[2])} : null;
  },
};

answers.index = {
  build: (look, changed, {answer}) => make("div", {class: "pair"}, ["expected", "perceived"].map(field =>
    input(look, field, word(field) + limits(answer), changed, {inputmode: "decimal", size: 6}))),
  read(look, {answer}) {
    const found = pairOf(look, ["expected", "perceived"], text => checked(text, answer));
    if (!found || found.error) return found || {};
    const [expected, perceived] = found.values;
    if (expected.n === 0n) return {error: word("expectsNothing")};
    return {
      text: `expected ${found.texts[0]}, perceived ${found.texts[1]}`,
      loses: loses(answer.rating, over(perceived, expected)),
    };
  },
  parse(text) {
    const match = /^expected (\S+), perceived (\S+)$/.exec(text);
    return match && decimal(match[1]) && decimal(match[2]) ? {expected: match[1], perceived: match[2]} : null;
  },
};

/** A whole number with a button for one more and one less. */
function stepper(look, field, label, changed) {
  const labelled = input(look, field, label, changed, {inputmode: "numeric", size: 4});
  const box = labelled.querySelector("input");
  const button = (by, sign, name) => make("button", {
    type: "button", "aria-label": `${label}: ${word(name)}`, "data-step": `${by} ${field}`,
    onclick: () => {
      const next = plus(decimal(box.value) || zero, fraction(BigInt(by)));
      box.value = look.raw[field] = (next.n < 0n ? 0n : next.n / next.d).toString();
      changed();
    },
  }, sign);
  return make("span", {class: "stepper"}, labelled, button(-1, "−", "less"), button(1, "+", "plus"));
}

answers.count = {
  build: (look, changed, {answer}) => stepper(look, "count", say(answer.what), changed),
  read(look, {answer}) {
    const text = number(look, "count");
    if (!text) return {};
    const {value, error} = whole(text);
    return error ? {error} : {text, loses: loses(answer.rating, value)};
  },
  parse: text => whole(text).value ? {count: plain(text)} : null,
};

answers.deduction = {
  build: (look, changed, {answer}) => make("div", {class: "parts"},
    answer.kinds.map(kind => stepper(look, "kind " + kind.id, say(kind.title), changed)),
    option({
      type: "checkbox", checked: !!look.raw.none, "data-value": "none",
      onchange: event => { look.raw.none = event.target.checked; changed(); },
    }, word("noDeduction"))),
  read(look, {answer}) {
    const found = [];
    for (const kind of answer.kinds) {
      const text = number(look, "kind " + kind.id);
      if (!text) continue;
      const {value, error} = whole(text);
      if (error) return {error};
      if (value.n > 0n) found.push(`${kind.id} ${text}`);
    }
    if (found.length && look.raw.none) return {error: word("noneBeside")};
    if (found.length) return {text: found.join(", "), loses: true};
    return look.raw.none ? {text: "0", loses: false} : {};
  },
  parse(text, {answer}) {
    if (text === "0") return {none: true};
    const pairs = text.split(", ").map(part => /^(.+) (\d+)$/.exec(part));
    if (!pairs.every(pair => pair && answer.kinds.some(kind => kind.id === pair[1]))) return null;
    return Object.fromEntries(pairs.map(pair => ["kind " + pair[1], pair[2]]));
  },
};

answers.text = {
  build(look, changed) {
    const id = freshId("field");
    const box = make("textarea", {
      id, rows: 2, maxlength: 20000, "data-field": "text", value: look.raw.text || "",
      oninput: event => { look.raw.text = event.target.value; changed(); },
    });
    return make("span", {class: "field wide"}, make("label", {for: id}, word("value")), box);
  },
  read: look => typed(look.raw.text) ? {text: typed(look.raw.text), loses: false} : {},
  parse: text => ({text}),
};

answers.date = {
  build: (look, changed) => input(look, "date", word("value"), changed, {type: "date"}),
  read: look => look.raw.date ? {text: look.raw.date, loses: false} : {},
  parse: text => /^\d{4}-\d\d-\d\d$/.test(text) ? {date: text} : null,
};
