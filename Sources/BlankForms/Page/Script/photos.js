// Photos, made smaller before they are kept.
const photos = (() => {
  const longest = 1600;
  // What is drawn now, by photo.
  const sources = new Map();

  /** A JPEG of at most 1,600 pixels, turned the right way up; the original where the browser cannot draw it. */
  async function reduced(file) {
    try {
      const image = await createImageBitmap(file, {imageOrientation: "from-image"});
      const scale = Math.min(1, longest / Math.max(image.width, image.height));
      const canvas = make("canvas");
      canvas.width = Math.max(1, Math.round(image.width * scale));
      canvas.height = Math.max(1, Math.round(image.height * scale));
      const context = canvas.getContext("2d");
      // A JPEG knows no transparency, which would turn black.
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      return await new Promise(resolve => canvas.toBlob(resolve, "image/jpeg", 0.8)) || file;
    } catch { return file; }
  }

  async function add(look, files) {
    for (const file of files) {
      const bytes = new Uint8Array(await (await reduced(file)).arrayBuffer());
      const isJPEG = bytes[0] === 0xFF && bytes[1] === 0xD8;
      const ending = isJPEG ? "jpg" : (/\.([a-z0-9]{1,5})$/i.exec(file.name) || ["", "bin"])[1].toLowerCase();
      const photo = {id: draftId(), bytes, ending};
      const isKept = await storage.keepPhoto(photo);
      look.photos.push(photo.id);
      if (!isKept && storage.kind === "all") notices.tell(word("photoNotKept"));
    }
  }

  /** An address to draw a photo from; null when the photo is gone. */
  async function source(id) {
    if (sources.has(id)) return sources.get(id);
    const photo = await storage.photo(id);
    if (!photo) return null;
    const type = photo.ending === "jpg" ? "image/jpeg" : `image/${photo.ending}`;
    sources.set(id, URL.createObjectURL(new Blob([photo.bytes], {type})));
    return sources.get(id);
  }

  /** Frees what another draft has drawn. */
  function release() {
    for (const address of sources.values()) URL.revokeObjectURL(address);
    sources.clear();
  }

  /** Drops photos that the device has not kept; how many there were. */
  async function dropLost(kept) {
    let lost = 0;
    for (const look of Object.values(kept.looks).flat()) {
      const there = [];
      for (const id of look.photos) if (await storage.photo(id)) there.push(id);
      lost += look.photos.length - there.length;
      look.photos = there;
    }
    return lost;
  }

  /** The button, and the photos of a look with a button each to remove them. */
  function element(look) {
    const id = freshId("photo");
    const strip = make("span", {class: "strip"});
    const box = make("input", {
      id, type: "file", accept: "image/*", capture: "environment", multiple: true, class: "unseen", "data-field": "photo",
      onchange: async event => {
        const files = [...event.target.files];
        event.target.value = "";
        const here = draft;
        await add(look, files);
        // Another audit may have been opened while the photos were made smaller.
        if (draft !== here) return void await storage.keep(here);
        changed();
        await show();
      },
    });
    const remove = async (photo, index) => {
      if (!confirm(word("reallyRemovePhoto"))) return;
      look.photos.splice(index, 1);
      changed();
      await keeping.done();
      await storage.forgetPhotos([photo], draft);
      await show();
      box.focus();
    };
    const show = async () => {
      const drawn = [];
      for (const [index, photo] of look.photos.entries()) {
        const name = `${word("photo")} ${index + 1}`;
        drawn.push(make("span", {class: "photo"}, make("img", {src: await source(photo), alt: name}), make("button", {
          type: "button", "aria-label": `${word("remove")}: ${name}`, onclick: () => remove(photo, index),
        }, "×")));
      }
      strip.replaceChildren(...drawn);
    };
    show();
    return make("span", {class: "photos"}, make("label", {for: id, class: "button"}, word("takePhoto")), box, strip);
  }

  return {element, release, dropLost};
})();
