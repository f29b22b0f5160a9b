// A zip of stored files, the same bytes for the same content, and reading one back.
const zip = (() => {
  const table = Uint32Array.from({length: 256}, (_, value) => {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xEDB88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });

  function crc(bytes) {
    let value = 0xFFFFFFFF;
    for (const byte of bytes) value = table[(value ^ byte) & 0xFF] ^ (value >>> 8);
    return (value ^ 0xFFFFFFFF) >>> 0;
  }

  const encoder = new TextEncoder();

  /** - files: [{name, bytes}] */
  function write(files) {
    const local = [], central = [];
    let offset = 0;
    for (const {name, bytes} of files) {
      const title = encoder.encode(name), sum = crc(bytes);
      const fields = view => {
        view.setUint16(0, 20, true);
        view.setUint16(2, 0x0800, true); // names are UTF-8
        view.setUint16(6, 0, true);
        view.setUint16(8, 0x21, true); // 1980-01-01
        view.setUint32(10, sum, true);
        view.setUint32(14, bytes.length, true);
        view.setUint32(18, bytes.length, true);
        view.setUint16(22, title.length, true);
      };
      const head = new DataView(new ArrayBuffer(30));
      head.setUint32(0, 0x04034B50, true);
      fields(new DataView(head.buffer, 4));
      local.push(head.buffer, title, bytes);
      const entry = new DataView(new ArrayBuffer(46));
      entry.setUint32(0, 0x02014B50, true);
      entry.setUint16(4, 20, true);
      fields(new DataView(entry.buffer, 6));
      entry.setUint32(42, offset, true);
      central.push(entry.buffer, title);
      offset += 30 + title.length + bytes.length;
    }
    const size = central.reduce((sum, part) => sum + part.byteLength, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054B50, true);
    end.setUint16(8, files.length, true);
    end.setUint16(10, files.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, offset, true);
    return new Blob([...local, ...central, end.buffer], {type: "application/zip"});
  }

  const largest = 256 << 20;

  /** The files of an archive by name, those whose name is wanted; null when the bytes are no archive, or too much of one. */
  async function read(bytes, isWanted) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054B50) end--;
    if (end < 0) return null;
    const files = new Map();
    let place = view.getUint32(end + 16, true), room = largest;
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(place, true) !== 0x02014B50) return null;
      const method = view.getUint16(place + 10, true), sum = view.getUint32(place + 16, true);
      const size = view.getUint32(place + 20, true), start = view.getUint32(place + 42, true);
      const [title, extra, comment] = [28, 30, 32].map(field => view.getUint16(place + field, true));
      const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + title));
      place += 46 + title + extra + comment;
      if (!isWanted(name)) continue;
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      const packed = bytes.subarray(from, from + size);
      const content = method === 0 ? packed : method === 8 ? await unpack(packed, room) : null;
      if (!content || content.length > room || crc(content) !== sum) return null;
      room -= content.length;
      files.set(name, content);
    }
    return files;
  }

  /** Null as soon as there is more than `room`: a few bytes may claim to be anything. */
  async function unpack(bytes, room) {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const parts = [];
    for (let length = 0; ;) {
      const {done, value} = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      length += value.length;
      if (length > room) { await reader.cancel(); return null; }
      parts.push(value);
    }
  }

  return {write, read, encode: text => encoder.encode(text)};
})();
