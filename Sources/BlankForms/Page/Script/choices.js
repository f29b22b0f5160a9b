// Answers that are chosen: one of several, several at once, a yes or no for each part.
answers.choice = {
  build(look, changed, {answer}) {
    const name = freshId("choice");
    return make("div", {class: "choices", role: "radiogroup", "aria-label": word("value")}, answer.options.map(entry =>
      option({
        type: "radio", name, value: entry.value, checked: look.raw.choice === entry.value, "data-value": entry.value,
        onchange: () => { look.raw.choice = entry.value; changed(); },
      }, say(entry.title))));
  },
  read(look, {answer}) {
    const chosen = answer.options.find(entry => entry.value === look.raw.choice);
    return chosen ? {text: chosen.value, loses: chosen.loses} : {};
  },
  parse: (text, {answer}) => answer.options.some(entry => entry.value === text) ? {choice: text} : null,
};

answers.multi = {
  build(look, changed, {answer}) {
    const values = answer.options.map(entry => entry.value);
    const group = make("div", {class: "choices", role: "group", "aria-label": word("value")});
    const tick = () => {
      for (const box of group.querySelectorAll("input")) {
        box.checked = box.dataset.none ? !!look.raw.none : (look.raw.chosen || []).includes(box.dataset.value);
      }
      changed();
    };
    group.append(...answer.options.map(entry => option({
      type: "checkbox", checked: (look.raw.chosen || []).includes(entry.value), "data-value": entry.value,
      onchange: event => {
        const chosen = look.raw.chosen || [];
        look.raw.chosen = values.filter(value => value === entry.value ? event.target.checked : chosen.includes(value));
        look.raw.none = false;
        tick();
      },
    }, say(entry.title))), option({
      type: "checkbox", checked: !!look.raw.none, "data-value": "none", "data-none": "true",
      onchange: event => { look.raw.none = event.target.checked; look.raw.chosen = []; tick(); },
    }, word("none")));
    return group;
  },
  read(look, {answer}) {
    const chosen = look.raw.chosen || [];
    if (!chosen.length && !look.raw.none) return {};
    const rates = answer.options.filter(entry => chosen.includes(entry.value)).map(entry => ratio(entry.rate));
    return {text: chosen.length ? chosen.join(", ") : answer.none, loses: compare(rates.reduce(plus, zero), one) < 0};
  },
  parse(text, {answer}) {
    if (text === answer.none) return {none: true};
    const chosen = text.split(", "), known = answer.options.map(entry => entry.value);
    return chosen.every(value => known.includes(value)) ? {chosen: known.filter(value => chosen.includes(value))} : null;
  },
};

answers.parts = {
  build(look, changed, {answer}) {
    return make("div", {class: "parts"}, answer.parts.map(part => {
      const name = freshId("part"), field = "part " + part.id;
      return make("div", {class: "part", role: "radiogroup", "aria-label": say(part.title)},
        make("span", {class: "part-name", "aria-hidden": "true"}, say(part.title)),
        ["yes", "no"].map(value => option({
          type: "radio", name, checked: look.raw[field] === value, "data-part": part.id, "data-value": value,
          onchange: () => { look.raw[field] = value; changed(); },
        }, word(value))));
    }));
  },
  read(look, {answer}) {
    const values = answer.parts.map(part => look.raw["part " + part.id]);
    if (values.some(value => !value)) return values.some(value => value) ? {missing: "everyPart"} : {};
    return {
      text: answer.parts.map((part, index) => `${part.id} ${values[index]}`).join(", "),
      loses: values.includes("no"),
    };
  },
  parse(text, {answer}) {
    const pairs = text.split(", ").map(piece => /^(.+) (yes|no)$/.exec(piece));
    if (!pairs.every(pair => pair && answer.parts.some(part => part.id === pair[1]))) return null;
    return Object.fromEntries(pairs.map(pair => ["part " + pair[1], pair[2]]));
  },
};
