// Exact fractions: whether an answer loses points must not depend on binary rounding.
const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };

function fraction(n, d = 1n) {
  if (d < 0n) [n, d] = [-n, -d];
  const common = gcd(n, d) || 1n;
  return {n: n / common, d: d / common};
}

/** A decimal number as it was typed; null for anything else. */
function decimal(text) {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(plain(text));
  if (!match) return null;
  const digits = match[3] || "";
  const n = BigInt(match[2] + digits);
  return fraction(match[1] ? -n : n, 10n ** BigInt(digits.length));
}

/** `p/q` as the form writes limits and rates. */
const ratio = text => { const [n, d] = text.split("/"); return fraction(BigInt(n), BigInt(d || "1")); };

/** As people write it: a decimal number where there is one. */
function shown(value) {
  for (let digits = 0, scale = 1n; digits <= 30; digits++, scale *= 10n) {
    if (scale * value.n % value.d !== 0n) continue;
    const whole = String(scale * (value.n < 0n ? -value.n : value.n) / value.d).padStart(digits + 1, "0");
    const sign = value.n < 0n ? "-" : "";
    return sign + (digits ? `${whole.slice(0, -digits)}.${whole.slice(-digits)}` : whole);
  }
  return `${value.n}/${value.d}`;
}

const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
const over = (a, b) => fraction(a.n * b.d, a.d * b.n);
const compare = (a, b) => { const left = a.n * b.d, right = b.n * a.d; return left < right ? -1 : left > right ? 1 : 0; };
const isWhole = a => a.d === 1n;
const zero = fraction(0n), one = fraction(1n);

/** The rate of a number by bands, on a line or in steps. */
function rateOf(rating, value) {
  if (rating.bands) {
    const band = rating.bands.find(band => inBand(band, value));
    return band ? ratio(band.rate) : one;
  }
  if (rating.linear) {
    const start = ratio(rating.linear.zero), span = minus(ratio(rating.linear.full), start);
    const rate = over(minus(value, start), span);
    return compare(rate, zero) < 0 ? zero : compare(rate, one) > 0 ? one : rate;
  }
  const {full, every, loss, past, zeroBeyond} = rating.steps;
  const short = distance(past, ratio(full), value);
  if (compare(short, zero) <= 0) return one;
  if (zeroBeyond && compare(distance(past, ratio(zeroBeyond), value), zero) > 0) return zero;
  const steps = over(short, ratio(every));
  const rate = minus(one, times(fraction(steps.n / steps.d), ratio(loss)));
  return compare(rate, zero) < 0 ? zero : rate;
}

/** How far a value lies beyond a limit, on the side where points are lost. */
const distance = (side, limit, value) => side === "below" ? minus(limit, value) : minus(value, limit);

function inBand(band, value) {
  const {lower, upper} = band;
  if (lower) {
    const order = compare(value, ratio(lower.value));
    if (lower.inclusive ? order < 0 : order <= 0) return false;
  }
  if (upper) {
    const order = compare(value, ratio(upper.value));
    if (upper.inclusive ? order > 0 : order >= 0) return false;
  }
  return true;
}
