// What the answers amount to: what they say, which items they leave out, what is missing.

/** What a look amounts to, with what it still needs. */
function reading(item, look) {
  if (speaksForAll(item, look) && slotsOf(item).length) return {error: word("wholeBeside")};
  if (look.na) return {text: "n/a", missing: item.na.reason && !typed(look.note) ? "needsReason" : null};
  if (speaksForAll(item, look)) return {};
  const found = answers[item.answer.kind].read(look, item);
  if (found.error || found.missing || !found.text && !found.moments || !found.loses) return found;
  if (item.proof.includes("note") && !typed(look.note)) return {...found, missing: "needsNote"};
  if (item.proof.includes("evidence") && !look.photos.length) return {...found, missing: "needsPhoto"};
  return found;
}

const isAnswered = found => !!(found.text || found.moments) && !found.error;
const isDone = found => isAnswered(found) && !found.missing;

/** The item whose answer leaves this one out; null when it applies. A blank decides nothing. */
function cause(item) {
  const passed = new Set();
  let found = null;
  for (let here = item; here.when && !passed.has(here); here = form.items[here.when.item]) {
    passed.add(here);
    const other = form.items[here.when.item], look = looksAt(other)[0];
    const answer = look ? reading(other, look) : {};
    // What is nearest to the start of the chain decides, as it leaves out everything behind it.
    if (isAnswered(answer) && !isMet(here.when, other, look, answer)) found = other;
  }
  return found;
}

function isMet(when, other, look, answer) {
  if (when.within) {
    const value = look.na ? null : numberOf(other, look);
    return !!value && inBand(when.within, value);
  }
  if (!look.na && other.answer.kind === "multi") {
    const chosen = look.raw.chosen || [];
    return when.answers.some(wanted => Array.isArray(wanted)
      ? wanted.length === chosen.length && wanted.every(value => chosen.includes(value)) : chosen.includes(wanted));
  }
  const value = look.na ? null : numberOf(other, look);
  return when.answers.some(wanted => wanted === answer.text || !!value && !!decimal(wanted) && compare(decimal(wanted), value) === 0);
}

/** The number that an answer is, a duration in seconds; null for others. */
function numberOf(item, look) {
  const {kind} = item.answer;
  if (kind === "number" || kind === "count") return decimal(look.raw[kind]);
  if (kind !== "duration" || look.raw.notReached) return null;
  const ends = (item.answer.between || []).map(moment => momentText(look.raw[moment]));
  if (ends.length && ends.every(end => end)) return fraction(BigInt((Date.parse(ends[1]) - Date.parse(ends[0])) / 1000));
  const [minutes, seconds] = ["minutes", "seconds"].map(field => decimal(look.raw[field] || "0"));
  return minutes && seconds ? plus(times(minutes, fraction(60n)), seconds) : null;
}

const missingHead = () => ["dealer", "date", "auditor"].concat(form.departments ? ["department"] : [])
  .filter(field => !typed(draft.head[field]));

/** Everything that is expected, and what is missing of it: by item, and in one list. */
function survey() {
  let answered = 0, expected = 0;
  const missing = missingHead().map(head => ({head}));
  const counts = new Map();
  for (const item of form.items) {
    const count = {answered: 0, expected: 0};
    counts.set(item, count);
    if (cause(item)) continue;
    const isNeeded = !item.information && !item.adjustment;
    for (const look of arrange(item)) {
      const found = reading(item, look);
      if (isDone(found)) count.answered++;
      else if (isNeeded || found.error || found.missing) {
        missing.push({item, look, why: found.missing || (speaksForAll(item, look) && !found.error ? needs(item) : null), error: found.error});
      } else continue;
      count.expected++;
    }
    if (!looksAt(item).length && isNeeded) {
      count.expected++;
      missing.push({item, why: needs(item)});
    }
    if (item.na.atMost !== null && looksAt(item).filter(look => look.na).length > item.na.atMost) {
      missing.push({item, error: word("tooManyNa") + item.na.atMost});
    }
    answered += count.answered;
    expected += count.expected;
  }
  missing.push(...tooManyItems());
  return {answered, expected, missing, counts};
}

const needs = item => item.scope === "person" ? "needsPerson" : "needsUnit";

/** A checklist may limit how many of its items are not applicable. */
function tooManyItems() {
  if (form.naAtMost === null) return [];
  const left = form.items.filter(item => !cause(item) && looksAt(item).length && looksAt(item).every(look => look.na));
  return left.length > form.naAtMost ? [{item: left[form.naAtMost], error: word("tooManyNa") + form.naAtMost}] : [];
}
