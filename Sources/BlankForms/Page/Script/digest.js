// SHA-256 by hand: pages opened as files are not trusted with the browser's own everywhere.
const digest = (() => {
  const constants = (() => {
    const primes = [];
    for (let number = 2; primes.length < 64; number++) if (primes.every(prime => number % prime)) primes.push(number);
    const bits = root => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
    return {rounds: primes.map(prime => bits(Math.cbrt(prime))), start: primes.slice(0, 8).map(prime => bits(Math.sqrt(prime)))};
  })();

  /** In hexadecimal. */
  function hex(bytes) {
    const length = bytes.length, padded = new Uint8Array(((length + 8 >> 6) + 1) * 64);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padded.length - 4, length << 3 >>> 0);
    const state = [...constants.start], w = new Uint32Array(64);
    const turn = (value, by) => value >>> by | value << 32 - by;
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4);
      for (let i = 16; i < 64; i++) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >>> 3;
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >>> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25), choice = e & f ^ ~e & g;
        const first = h + s1 + choice + constants.rounds[i] + w[i] | 0;
        const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22), majority = a & b ^ a & c ^ b & c;
        [h, g, f, e, d, c, b, a] = [g, f, e, d + first | 0, c, b, a, first + s0 + majority | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = state[i] + value | 0; });
    }
    return state.map(value => (value >>> 0).toString(16).padStart(8, "0")).join("");
  }

  return {hex};
})();
