// Keeps the draft after every change, one write at a time.
const keeping = (() => {
  let isRunning = false, isWanted = false, slow = null, last = Promise.resolve();

  /** Keeps what the draft is now; changes that come while it is being written are written next. */
  function ask() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    slow = setTimeout(() => setText(notices.status, word("saving")), 700);
    last = run();
  }

  async function run() {
    while (isWanted) {
      isWanted = false;
      const writing = draft;
      try {
        if (!await storage.keep(writing)) moveAside(writing);
        else notices.kept(true);
      } catch { notices.kept(false); }
    }
    clearTimeout(slow);
    isRunning = false;
  }

  /** Two windows with one draft: the second becomes an audit of its own, so that neither loses an answer. */
  function moveAside(writing) {
    writing.id = draftId();
    writing.revision = 0;
    notices.tell(word("movedAside"));
    isWanted = true;
  }

  // A page that is put away may not come back.
  const hurry = () => { if (isWanted) storage.keep(draft).catch(() => {}); };
  addEventListener("pagehide", hurry);
  addEventListener("visibilitychange", () => { if (document.hidden) hurry(); });

  return {ask, done: () => last};
})();

/** After every change of the draft. */
function changed() {
  draft.changed = timestamp();
  if (!draft.started) draft.started = draft.changed;
  keeping.ask();
  refresh();
}
