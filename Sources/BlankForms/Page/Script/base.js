// The form's data, the language, and making elements.
const form = JSON.parse(document.getElementById("form").textContent);
let language = form.language;
try { language = localStorage.getItem("dealer-audit-language") || language; } catch { /* nothing is kept here */ }

const say = text => typeof text === "string" ? text : (text && (text[language] || text.zh || text.en)) || "";
const word = key => say(words[key]);

/** An element with attributes, listeners (`onclick` …) and children; texts are always text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false || key === "value") continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "checked") element.checked = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  // Last, because a list has a value only when its options are there.
  if (attributes.value !== undefined) element.value = attributes.value;
  return element;
}

/** Sets a text that is new; one that is not stays as it is, so that it is not read out again. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

let counter = 0;
/** An id for a label to point to. */
const freshId = prefix => `${prefix}-${++counter}`;
const draftId = () => `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;

/** Full-width digits and signs as plain ones, without blanks around. */
const plain = text => String(text || "").normalize("NFKC").trim();

/** The same for names that differ in width and case only. */
const sameName = (a, b) => plain(a).toLowerCase() === plain(b).toLowerCase();

/** What was typed, without blanks around and without halves of characters, which no file can hold. */
const typed = text => { const whole = String(text || "").trim(); return whole.toWellFormed ? whole.toWellFormed() : whole; };

const two = number => String(number).padStart(2, "0");

/** The offset of this device's clock at a moment, as `+08:00`. */
function offsetAt(moment) {
  const minutes = -moment.getTimezoneOffset();
  const size = Math.abs(minutes);
  return (minutes < 0 ? "-" : "+") + two(Math.floor(size / 60)) + ":" + two(size % 60);
}

/** A moment as RFC 3339 writes it, by this device's clock. */
function timestamp(moment = new Date()) {
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":");
  return `${day}T${time}.${String(moment.getMilliseconds()).padStart(3, "0")}${offsetAt(moment)}`;
}

const today = () => timestamp().slice(0, 10);

/** What a date-and-time field holds, with the offset of the form or of this device. */
function momentText(local) {
  if (!local) return null;
  const seconds = local.length === 16 ? local + ":00" : local;
  return seconds + (form.utcOffset || offsetAt(new Date(local)));
}

/** The other way round; empty for what is no moment. */
function localText(moment) {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return "";
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(form.utcOffset || offsetAt(new Date(time)));
  const minutes = (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return new Date(time + minutes * 60000).toISOString().slice(0, 19);
}
