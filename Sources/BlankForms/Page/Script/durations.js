// Durations: typed, measured with a stopwatch, given up, or the time between two moments.
answers.duration = {
  build(look, changed, {answer}) {
    const redo = () => { for (const box of [minutes, seconds]) box.value = look.raw[box.dataset.field] || ""; };
    const fields = [
      input(look, "minutes", word("minutes"), changed, {inputmode: "decimal", size: 5}),
      input(look, "seconds", word("seconds"), changed, {inputmode: "decimal", size: 5}),
    ];
    const [minutes, seconds] = fields.map(field => field.querySelector("input"));
    const watch = answer.between ? null : stopwatch(look, changed, redo);
    const givenUp = option({
      type: "checkbox", checked: !!look.raw.notReached, "data-field": "not-reached",
      onchange: event => {
        look.raw.notReached = event.target.checked;
        look.raw.after = null;
        if (watch && look.raw.startedAt) look.raw.after = watch.giveUp();
        changed();
      },
    }, word("notReached"));
    const moments = (answer.between || []).map(moment =>
      input(look, moment, word(moment), changed, {type: "datetime-local", step: 1, max: "9999-12-31T23:59:59"}));
    return make("div", {class: "duration"}, moments, moments.length ? make("span", {class: "hint"}, word("orTime")) : null,
      watch && watch.element, fields, givenUp);
  },
  read(look, {answer}) {
    const {startedAt, notReached, after} = look.raw;
    const typedTimes = [number(look, "minutes"), number(look, "seconds")];
    const ends = (answer.between || []).map(moment => momentText(look.raw[moment]));
    if (startedAt) return {missing: "running"};
    const said = [notReached, typedTimes.some(text => text), ends.some(end => end)].filter(way => way).length;
    if (said > 1) return {error: word("oneWay")};
    if (notReached) return {text: after ? `not reached after ${after}` : "not reached", loses: compare(ratio(answer.notReached), one) < 0};
    if (ends.some(end => end)) return between(answer, ends);
    if (!said) return {};
    return typedDuration(answer, typedTimes);
  },
  parse(text) {
    const given = /^not reached(?: after (.+))?$/.exec(text);
    if (given) return {notReached: true, after: given[1] || null};
    const match = /^(?:([\d.]+) min)? ?(?:([\d.]+) s)?$/.exec(text);
    return match && text ? {minutes: match[1] || "", seconds: match[2] || ""} : null;
  },
};

function between(answer, ends) {
  if (!ends.every(end => end)) return {missing: "bothMoments"};
  const passed = (Date.parse(ends[1]) - Date.parse(ends[0])) / 1000;
  if (Number.isNaN(passed)) return {error: word("noMoment")};
  if (passed < 0) return {error: word("endBeforeStart")};
  return {
    moments: Object.fromEntries(answer.between.map((moment, index) => [moment, ends[index]])),
    loses: loses(answer.rating, fraction(BigInt(passed))),
  };
}

function typedDuration(answer, texts) {
  const [minutes, seconds] = texts.map(text => text ? decimal(text) : zero);
  if (!minutes || !seconds || minutes.n < 0n || seconds.n < 0n) return {error: word("notNumber")};
  if (!isWhole(minutes) && texts[1]) return {error: word("wholeMinutes")};
  const parts = [texts[0] && texts[0] + " min", texts[1] && texts[1] + " s"].filter(part => part);
  return {text: parts.join(" "), loses: loses(answer.rating, plus(times(minutes, fraction(60n)), seconds))};
}

/** A stopwatch whose start is kept, so that it goes on after a reload. What is less than a tenth of a second is dropped. */
function stopwatch(look, changed, redo) {
  const display = make("output", {class: "time", "aria-live": "off"});
  const button = make("button", {type: "button", class: "main", "data-field": "stopwatch", onclick: () => look.raw.startedAt ? stop() : start()});
  let timer = null;
  // The device's clock may be set back meanwhile.
  const tenths = () => Math.max(0, Math.floor((Date.now() - look.raw.startedAt) / 100));
  const show = () => {
    setText(button, word(look.raw.startedAt ? "stop" : "start"));
    const seconds = look.raw.startedAt ? Math.floor(tenths() / 10) : 0;
    setText(display, `${Math.floor(seconds / 60)}:${two(seconds % 60)}`);
    display.hidden = !look.raw.startedAt;
  };
  const run = () => {
    timer = setInterval(() => look.raw.startedAt && display.isConnected ? show() : clearInterval(timer), 250);
  };
  function start() {
    Object.assign(look.raw, {startedAt: Date.now(), notReached: false, after: null, minutes: "", seconds: ""});
    redo();
    run();
    show();
    changed();
  }
  function stop() {
    const passed = tenths();
    look.raw.startedAt = null;
    look.raw.minutes = String(Math.floor(passed / 600));
    look.raw.seconds = secondsText(passed % 600);
    redo();
    show();
    changed();
  }
  /** Stops, and says after how long. */
  function giveUp() {
    const passed = tenths();
    look.raw.startedAt = null;
    show();
    return `${Math.floor(passed / 600)} min ${secondsText(passed % 600)} s`;
  }
  if (look.raw.startedAt) run();
  show();
  return {element: make("span", {class: "stopwatch"}, button, display), giveUp};
}

const secondsText = tenths => tenths % 10 ? `${Math.floor(tenths / 10)}.${tenths % 10}` : String(tenths / 10);
