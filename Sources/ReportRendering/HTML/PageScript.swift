/// The script of every HTML page: theme, sorting, filtering and opening for print. Without it everything can be read.
///
/// It knows no words, which stand in the page, and is written without `<` and `&`, so that a page stays well-formed
/// XML. Its hash stands in the page's content security policy; a test computes it anew.
enum PageScript {
    static let javaScript = """
        (() => {
        "use strict";
        const all = (selector, root = document) => [...root.querySelectorAll(selector)];
        const root = document.documentElement;
        \(theme)
        \(sorting)
        \(filtering)
        \(opening)
        })();
        """

    /// SHA-256 of `javaScript`, in base64.
    static let hash = "ygKvkbRAQBteNtTqdYh13BZezuyUI6aeBBJdd/vC4Vo="

    private static let theme = """
        all(".tools").forEach(tools => { tools.hidden = false; });
        all("#theme").forEach(button => {
          const system = matchMedia("(prefers-color-scheme: dark)");
          const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
          const show = () => button.setAttribute("aria-pressed", isDark());
          button.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; show(); });
          system.addEventListener("change", show);
          show();
        });
        """

    /// A heading becomes a button. Rows without a value stay last either way, equal ones keep their order.
    private static let sorting = """
        const value = (row, column) => {
          const cell = row.cells[column];
          const text = cell.textContent.trim().replace("−", "-");
          return text === "—" ? "" : text;
        };
        const sort = (table, column, heading) => {
          const down = heading.getAttribute("aria-sort") === "ascending";
          const number = heading.classList.contains("n");
          const side = down ? -1 : 1;
          const compare = (a, b) => number ? parseFloat(a) - parseFloat(b) : a.localeCompare(b, root.lang);
          const rows = [...table.tBodies[0].rows].map(row => [value(row, column), row]);
          rows.sort(([a], [b]) => a === b ? 0 : a === "" ? 1 : b === "" ? -1 : side * compare(a, b));
          all("th[aria-sort]", table).forEach(other => other.setAttribute("aria-sort", "none"));
          heading.setAttribute("aria-sort", down ? "descending" : "ascending");
          table.tBodies[0].append(...rows.map(([, row]) => row));
        };
        all("table.sortable").forEach(table => {
          [...table.tHead.rows[0].cells].forEach((heading, column) => {
            if (heading.classList.contains("fixed")) return;
            const button = document.createElement("button");
            button.type = "button";
            button.append(...heading.childNodes);
            heading.append(button);
            heading.setAttribute("aria-sort", "none");
            button.addEventListener("click", () => sort(table, column, heading));
          });
        });
        """

    /// By dealer and checklist everywhere; by text in the tables of findings and the details, which open when few are left.
    private static let filtering = """
        const form = document.getElementById("filter");
        const dealers = all("#dealer-names option").map(option => option.value.toLowerCase());
        const cache = new Map();
        const fewFindings = 50;
        const words = element => {
          if (!cache.has(element)) cache.set(element, element.textContent.toLowerCase());
          return cache.get(element);
        };
        const apply = () => {
          const [dealer, text] = ["dealer", "text"].map(name => form.elements[name].value.trim().toLowerCase());
          const list = form.elements.checklist.value;
          const known = dealers.map(name => name.includes(dealer));
          const fits = element => {
            const { d, c } = element.dataset;
            return (d === undefined || known[d]) ? (list === "" || c === undefined || c === list) : false;
          };
          all("[data-d],[data-c]").forEach(element => { element.hidden = !fits(element); });
          all(".findings tbody tr").forEach(row => {
            if (fits(row)) row.hidden = !words(row).includes(text);
          });
          let [shown, found] = [0, 0];
          all(".tree > details").forEach(branch => {
            const named = text === "" || words(branch.firstElementChild).includes(text);
            const audits = all("[data-c]", branch);
            audits.forEach(audit => {
              const rows = all(".finding tbody tr", audit);
              const whole = named || words(audit.firstElementChild).includes(text);
              rows.forEach(row => { row.hidden = !(whole || words(row).includes(text)); });
              const left = rows.filter(row => !row.hidden).length;
              if (!(whole || left)) audit.hidden = true;
              if (!audit.hidden) if (!branch.hidden) found += left;
            });
            const empty = audits.every(audit => audit.hidden);
            if (empty) if (!(named ? list === "" : false)) branch.hidden = true;
            if (!branch.hidden) shown += 1;
          });
          if (text !== "") if (found ? fewFindings >= found : false) all(".tree > details").forEach(branch => {
            if (!branch.hidden) [branch, ...all("details", branch)].forEach(part => { part.open = true; });
          });
          const output = form.querySelector("output");
          output.textContent = output.dataset.text.replace("#", shown).replace("#", found);
        };
        if (form) {
          let timer = 0;
          const later = () => { clearTimeout(timer); timer = setTimeout(apply, 150); };
          form.addEventListener("input", later);
          form.addEventListener("reset", later);
          form.addEventListener("submit", event => { event.preventDefault(); apply(); });
        }
        """

    /// Paper has nothing to press, and a link to something folded opens it.
    private static let opening = """
        let opened = [];
        addEventListener("beforeprint", () => {
          opened = all("details:not([open])");
          opened.forEach(part => { part.open = true; });
        });
        addEventListener("afterprint", () => { opened.forEach(part => { part.open = false; }); });
        const reveal = () => {
          const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
          if (target) if (target.tagName === "DETAILS") { target.open = true; target.scrollIntoView(); }
        };
        addEventListener("hashchange", reveal);
        reveal();
        """
}
