import Foundation
import Testing

@Suite("a month's rankings say the same in every format")
struct SameFiguresTests {
    /// Prints every cell of a ranking that the page, the browser page, the workbook or the JSON does not have in the row of
    /// its name. It reads each format by itself: the workbook as a zip of XML, the page as a table of bars.
    private static let compare = #"""
        import csv, html, json, re, sys, zipfile
        folder = sys.argv[1]
        text = lambda name: open(f"{folder}/{name}", encoding="utf-8").read()
        page, browser, data = text("README.md"), text("report.html"), json.loads(text("report.json"))
        page_rows = [[c.strip().strip("*") for c in line.strip().strip("|").split("|")] for line in page.splitlines() if line.startswith("|")]
        cells = lambda row: [html.unescape(re.sub("<[^>]+>", "", c)).strip() for c in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
        browser_rows = [cells(row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", browser, re.S)]
        book = zipfile.ZipFile(f"{folder}/report.xlsx")
        strings = [html.unescape("".join(re.findall(r"<t[^>]*>(.*?)</t>", s, re.S)))
                   for s in re.findall(r"<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)]
        def sheet_rows(name):
            for row in re.findall(r"<row [^>]*>(.*?)</row>", book.read(name).decode(), re.S):
                found = []
                for attributes, inner in re.findall(r"<c ([^>]*?)(?:/>|>(.*?)</c>)", row, re.S):
                    value = re.search(r"<v>(.*?)</v>", inner)
                    value = value.group(1) if value else ""
                    found.append(strings[int(value)] if 't="s"' in attributes and value else value)
                yield found
        book_rows = [r for n in book.namelist() if n.startswith("xl/worksheets/sheet") for r in sheet_rows(n)]
        number = re.compile(r"-?\d+(\.\d+)?")
        def holds(rows, name, value):
            for row in rows:
                plain = [c.replace("\u2212", "-") for c in row]
                if not any(name == c or c.startswith(name + " (") or c.startswith(name + "（") for c in plain): continue
                if value in plain: return True
                if any(number.fullmatch(c) and abs(float(c) - float(value)) < 1e-9 for c in plain): return True
            return False
        def json_rows(node):
            if isinstance(node, dict):
                yield [str(v) for v in node.values() if isinstance(v, (str, int, float))] + [
                    str(v["shown"]) for v in node.values() if isinstance(v, dict) and "shown" in v]
                for v in node.values(): yield from json_rows(v)
            elif isinstance(node, list):
                if node and not isinstance(node[0], (dict, list)): yield [str(v) for v in node]
                for v in node: yield from json_rows(v)
        places = {"README.md": page_rows, "report.html": browser_rows, "report.xlsx": book_rows, "report.json": list(json_rows(data))}
        seen = 0
        for ranking in ("dealer", "department", "checklist", "team", "person"):
            with open(f"{folder}/{ranking}-ranking.csv", encoding="utf-8") as file:
                for row in csv.DictReader(file):
                    name = row["team"] if ranking == "team" else row.get("title") or row["name"]
                    if not row["score"]: continue
                    seen += 1
                    for place, rows in places.items():
                        if not holds(rows, name, row["score"]): print(f"{place}: {ranking} {name}: {row['score']} is not there")
        print("rows compared:", seen)
        """#

    @Test("Markdown, browser page, workbook and JSON beside the CSV", arguments: ["en", "zh"])
    func rankings(language: String) throws {
        try TemporaryFolder.with { folder in
            let out = folder.url.appendingPathComponent("out").path
            let run = try Program().run(
                "report", "--month", "2026-10", "Examples/2026-09", "Examples/2026-10", "--out", out, "--lang", language
            )
            #expect(run.status == 1, "\(run.messages)")
            let script = folder.url.appendingPathComponent("compare.py")
            try Data(Self.compare.utf8).write(to: script)
            let found = try SystemTool.run("/usr/bin/python3", [script.path, out])
            let lines = found.split(separator: "\n")
            #expect(lines.count == 1, "\(found)")
            let count = try #require(lines.last?.split(separator: " ").last.flatMap { Int($0) })
            #expect(count > 30, "idle: \(found)")
        }
    }
}
