// What the page says: whether anything is kept, and what just happened.
const notices = (() => {
  const status = make("p", {class: "status", role: "status"});
  const standing = make("p", {class: "warning", role: "alert", hidden: true, id: "standing"});
  const passing = make("p", {class: "message", role: "status", hidden: true, id: "message"});
  let hasFailed = false;

  function tell(text) {
    passing.textContent = text;
    passing.hidden = false;
  }

  /** What stays at the top as long as it is true. */
  function stand() {
    const key = hasFailed ? "notWritten" : {all: null, text: "textOnly", none: "notKept"}[storage.kind];
    standing.hidden = !key;
    setText(standing, key ? word(key) : "");
  }

  function kept(isKept) {
    hasFailed = !isKept;
    setText(status, isKept && storage.kind !== "none" ? word("saved") : "");
    stand();
  }

  const clear = () => { passing.hidden = true; };

  return {status, standing, passing, tell, stand, kept, clear, get isAtRisk() { return hasFailed || storage.kind === "none"; }};
})();
