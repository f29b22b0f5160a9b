import Foundation
import Testing

@Suite("rectification notices, out and back")
struct ActionsNoticeTests {
    /// Fills rows of a notice; JSON gives for each action the cells from the measure on.
    static let filling = """
        import json, sys
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        heading = next(r for r in range(1, 30) if sheet.cell(r, 1).value in ("整改编号", "Action"))
        rows = {sheet.cell(r, 1).value: r for r in range(heading + 1, sheet.max_row + 1)}
        for action, cells in json.loads(sys.argv[2]).items():
            for column, text in enumerate(cells):
                cell = sheet.cell(rows[action], 9 + column)
                assert not cell.protection.locked
                cell.value = text
        book.save(sys.argv[1])
        """

    private static func json(_ rows: [String: [String?]]) throws -> String {
        let object = rows.mapValues { $0.map { $0 as Any? ?? NSNull() } }
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    private func fill(_ workspace: ActionsWorkspace, _ file: String, _ rows: [String: [String?]]) throws {
        try workspace.python(Self.filling, "@\(file)", try Self.json(rows))
    }

    private static var month: String { String(ActionsWorkspace.day(0).prefix(7)) }

    /// The whole way in four commands besides the import; the notice is filled in with a spreadsheet program.
    @Test("a dealer's manager goes from the notice to the verified action", arguments: ["zh", "en"])
    func session(language: String) throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            let notice = try workspace.run("notice", "--dealer", "D1", "--out", "out", language: language)
            #expect(notice.status == 0)
            #expect(notice.messages.contains("dealer-audit actions take out/"))
            try fill(
                workspace, "out/D1-\(Self.month).xlsx",
                [id: [language == "zh" ? "重新培训" : "trained", ActionsWorkspace.day(-1), "photo 7", "张三", nil, nil]])
            let taken = try workspace.run("take", "out/D1-\(Self.month).xlsx", "--by", "王经理", language: language)
            #expect(taken.status == 0, "\(taken.messages)")
            #expect(taken.output.contains(language == "zh" ? "：1 项完成\n" : ": 1 done\n"))
            let next = try #require(taken.output.firstMatch(of: /dealer-audit actions verify (\S+) --by/))
            #expect(next.1 == id)
            let verified = try workspace.run("verify", id, "--by", "晏敏", language: language)
            #expect(verified.status == 0)
            let list = try workspace.run("list", "--state", "verified", "--dealer", "D1", language: language)
            #expect(list.output.contains(id))
            #expect(list.messages.hasPrefix(language == "zh" ? "共 1 项" : "1 action,"))
        }
    }

    @Test("verified and sent back on the notice itself; taken twice, nothing changes and it is said")
    func completeRows() throws {
        try ActionsWorkspace.with { workspace in
            let (place, person) = (try workspace.id("1-1"), try workspace.id("1-3"))
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "xlsx").status == 0)
            let file = "out/D1-\(Self.month).xlsx"
            let day = ActionsWorkspace.day(-2).replacingOccurrences(of: "-", with: "/")
            try fill(
                workspace, file,
                [
                    place: ["拖地 | =1+1", day, "", "小张", "晏敏", "通过"],
                    person: ["练习\n三次", day, "<b>", "P1", "王经理", "fail"],
                ])
            let first = try workspace.run("take", file, "--by", "王经理")
            #expect(first.status == 0, "\(first.messages)")
            #expect(first.output.contains(": 2 done, 1 verified, 1 sent back\n"))
            #expect(try workspace.state(place) == "verified")
            #expect(try workspace.state(person) == "reopened")
            let before = try workspace.ledger.dump()
            let second = try workspace.run("take", file, "--by", "王经理")
            #expect(second.status == 0)
            #expect(second.output.contains(": 2 known already\n"))
            #expect(second.messages.contains("this notice was taken before; nothing has changed"))
            #expect(try workspace.ledger.dump() == before)
            let shown = try workspace.run("show", place).output
            #expect(shown.contains("said to be done on: \(ActionsWorkspace.day(-2))"))
            #expect(shown.contains("measure: 拖地 | =1+1") && shown.contains("notice: D1-\(Self.month)-"))
        }
    }

    @Test("a notice with the verifier filled in later adds only that")
    func later() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "xlsx").status == 0)
            let file = "out/D1-\(Self.month).xlsx"
            try fill(workspace, file, [id: ["练习", ActionsWorkspace.day(0), nil, "张三", nil, nil]])
            #expect(try workspace.run("take", file, "--by", "王经理").status == 0)
            try fill(workspace, file, [id: ["练习", ActionsWorkspace.day(0), nil, "张三", "晏敏", "通过"]])
            #expect(try workspace.run("take", file, "--by", "王经理").output.contains(": 1 verified\n"))
            #expect(try workspace.state(id) == "verified")
        }
    }

    struct WrongRow: Sendable, CustomTestStringConvertible {
        let cells: [String?]
        let column: String
        let says: String
        var testDescription: String { says }
    }

    static var wrongRows: [WrongRow] {
        let day = ActionsWorkspace.day(-1)
        return [
            WrongRow(cells: [nil, day, nil, "张三"], column: "I", says: "this row lacks 'Measure taken'"),
            WrongRow(cells: ["x", nil, nil, "张三"], column: "J", says: "this row lacks 'Done on'"),
            WrongRow(cells: ["x", day, nil, nil], column: "L", says: "this row lacks 'Put right by'"),
            WrongRow(cells: ["x", "2/3/2026", nil, "张三"], column: "J", says: "'2/3/2026' is no date"),
            WrongRow(cells: ["x", ActionsWorkspace.day(3), nil, "张三"], column: "J", says: "is after today"),
            WrongRow(
                cells: ["x", ActionsWorkspace.day(-20), nil, "张三"], column: "J", says: "when it was found or sent back"),
            WrongRow(cells: ["x", day, nil, "张飞"], column: "L", says: "D1 has nobody called '张飞'"),
            WrongRow(cells: ["x", day, nil, "李四"], column: "L", says: "D1 has nobody called '李四'"),
            WrongRow(
                cells: ["x", day, nil, "张三", "小张", "通过"], column: "M", says: "张三 put it right and cannot verify it"),
            WrongRow(
                cells: ["x", day, nil, "王经理", "晏敏", "通过"], column: "M", says: "cannot enter that somebody verified it"),
            WrongRow(cells: ["x", day, nil, "张三", "晏敏", "maybe"], column: "N", says: "'maybe' is no result"),
            WrongRow(cells: ["x", day, nil, "张三", "晏敏", nil], column: "N", says: "this row lacks 'Result'"),
            WrongRow(cells: ["x", day, nil, "张三", nil, "pass"], column: "M", says: "this row lacks 'Verified by'"),
            WrongRow(cells: [nil, nil, nil, nil, "晏敏", "pass"], column: "M", says: "nobody has reported it done"),
            WrongRow(cells: ["=1+1", day, nil, "张三"], column: "I", says: "this is a formula"),
            WrongRow(
                cells: [String(repeating: "长", count: 501), day, nil, "张三"], column: "I",
                says: "takes 500 characters at most"),
        ]
    }

    @Test("what is wrong is refused by its cell, and the other rows go on")
    func wrongCells() throws {
        try ActionsWorkspace.with { workspace in
            let (place, person) = (try workspace.id("1-1"), try workspace.id("1-3"))
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "xlsx").status == 0)
            let file = "out/D1-\(Self.month).xlsx"
            for row in Self.wrongRows {
                try fill(workspace, file, [person: row.cells + Array(repeating: nil, count: 6 - row.cells.count)])
                let run = try workspace.run("take", file, "--by", "王经理")
                #expect(run.status == 65, "\(row.says)")
                let place = try #require(
                    run.messages.firstMatch(of: /xlsx:Rectification notice!([A-Z]+)\d+: error: (.*)/), "\(run.messages)"
                )
                #expect(place.1 == row.column && place.2.contains(row.says), "\(run.messages)")
                #expect(try workspace.state(person) == "open")
            }
            try fill(
                workspace, file,
                [
                    person: ["x", "never", nil, "张三", nil, nil],
                    place: ["拖地", ActionsWorkspace.day(0), nil, "张三", nil, nil],
                ])
            let mixed = try workspace.run("take", file, "--by", "王经理", language: "zh")
            #expect(mixed.status == 1)
            #expect(mixed.output.contains("：1 项完成，1 处拒收\n"))
            #expect(try workspace.state(place) == "done")
        }
    }

    @Test("cells that were locked and changed, foreign numbers and rows of other dealers are refused")
    func tampered() throws {
        try ActionsWorkspace.with { workspace in
            let (id, other) = (try workspace.id("1-3"), try workspace.id("1-1", of: "D2"))
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "csv").status == 0)
            let text = try workspace.ledger.folder.read("out/D1-\(Self.month).csv")
            let lines = text.components(separatedBy: "\r\n").map { line in
                line.hasPrefix(id)
                    ? line.replacingOccurrences(of: ",,,,,,", with: ",练习,\(ActionsWorkspace.day(0)),,张三,,") : line
            }
            let filled = lines.joined(separator: "\r\n")
            #expect(filled != text)
            let row = try #require(filled.components(separatedBy: "\r\n").first { $0.hasPrefix(id) })
            let code = String(row.suffix(4))
            let due = try #require(row.firstMatch(of: /,(\d{4}-\d\d-\d\d),[^,]+,练习/)).1
            let number = try #require(text.firstMatch(of: /D1-\d{4}-\d\d-[0-9A-Z]{4}/)).output
            let changes: [(String, String, String)] = [
                (String(number), "D1-\(Self.month)-0000", "is not of this ledger"),
                (String(number), "D2" + number.dropFirst(2), "is not of this ledger"),
                (String(number), "seven", "is no notice number"),
                (id, "D1-000000", "there is no action 'D1-000000'"), (id, String(id.dropLast()), "there is no action"),
                (id, other, "is an action of dealer D2"),
                (
                    "1-3 Received within three minutes", "1-3 Received",
                    "this cell is not as it was sent; it should read '1-3 Received within three minutes'"
                ),
                (String(due), "2026-12-31", "this cell is not as it was sent; it should read '\(due)'"),
                (",张三,练习", ",王经理,练习", "it should read '张三'"),
                (": 5 min", ": 1 min", "this cell is not as it was sent"),
                ("Month,\(Self.month)", "Month,2020-01", "it should read '\(Self.month)'"),
                ("Issued,\(ActionsWorkspace.day(0))", "Issued,2020-01-01", "the check code does not go with"),
                (code, "0000", "the check code does not go with"), (code, "", "the check code does not go with"),
                ("Put right by", "Put left by", "columns are missing: Put right by"),
                (",Check\r\n", "\r\n", "columns are missing: Check"),
                ("Notice number", "Number", "there is no notice number"),
            ]
            for (before, after, says) in changes {
                #expect(filled.contains(before), "\(before)")
                try workspace.ledger.folder.write(filled.replacingOccurrences(of: before, with: after), to: "wrong.csv")
                let run = try workspace.run("take", "wrong.csv", "--by", "王经理")
                #expect(run.status == 65, "\(says)")
                #expect(run.messages.contains(says), "\(run.messages)")
                #expect(run.messages.contains(/wrong\.csv(:\d+:\d+)?: error/), "\(run.messages)")
            }
            #expect(try workspace.state(id) == "open")
            try workspace.ledger.folder.write(filled, to: "right.csv")
            #expect(try workspace.run("take", "right.csv", "--by", "王经理").status == 0)
            #expect(try workspace.state(id) == "done")
        }
    }

    @Test(
        "comes back as CSV in the encodings and with the separators that spreadsheet programs write",
        arguments: ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"], [",", ";", "\t"])
    func csv(encoding: String, separator: String) throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(
                try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "csv", language: "zh").status
                    == 0)
            try workspace.python(
                """
                import csv, sys
                source, target, action, day, encoding, separator = sys.argv[1:]
                rows = list(csv.reader(open(source, encoding="utf-8-sig", newline="")))
                for row in rows:
                    if row and row[0] == action:
                        row[8:12] = ["练习三次，每次2分钟；", day, "", "张三"]
                with open(target, "w", encoding=encoding, newline="") as file:
                    csv.writer(file, delimiter=separator).writerows(rows)
                """, "@out/D1-\(Self.month).csv", "@back.csv", id, ActionsWorkspace.day(0), encoding, separator)
            let run = try workspace.run("take", "back.csv", "--by", "王经理", language: "zh")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("：1 项完成"))
            #expect(try workspace.run("show", id).output.contains("measure: 练习三次，每次2分钟；"))
        }
    }

    @Test("comes back as Markdown with its lines written on")
    func markdown() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "md").status == 0)
            let text = try workspace.ledger.folder.read("out/D1-\(Self.month).md")
            let filled = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                guard line.contains(id) else { return String(line) }
                var cells = line.components(separatedBy: " | ")
                cells.replaceSubrange(8...11, with: ["__a \\| b\\*__", ActionsWorkspace.day(0), "", "小张_____"])
                return cells.joined(separator: " | ")
            }.joined(separator: "\n")
            try workspace.ledger.folder.write(filled, to: "back.md")
            let run = try workspace.run("take", "back.md", "--by", "王经理")
            #expect(run.status == 0, "\(run.messages)")
            #expect(try workspace.run("show", id).output.contains("measure: a | b*"))
        }
    }

    @Test("evidence is a file beside the notice, or words, and never a path that leads elsewhere")
    func evidence() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "xlsx").status == 0)
            let file = "out/D1-\(Self.month).xlsx"
            try workspace.ledger.folder.write("secret", to: "secret.txt")
            try workspace.ledger.folder.write("photo", to: "out/photos/1.jpg")
            try workspace.python(
                "import os, sys; os.symlink('../secret.txt', sys.argv[1])", "@out/link.txt")
            for path in [
                "../secret.txt", "/etc/passwd", "photos/../../secret.txt", "~/secret", "link.txt", "//etc/passwd",
                "missing.jpg",
            ] {
                try fill(workspace, file, [id: ["x", ActionsWorkspace.day(0), path, "张三", nil, nil]])
                let run = try workspace.run("take", file, "--by", "王经理")
                #expect(run.status == 65, "\(path)")
                #expect(
                    run.messages.contains(/!K\d+: error: the evidence '.*' is no file beside the notice/),
                    "\(run.messages)"
                )
            }
            #expect(try workspace.state(id) == "open")
            try fill(workspace, file, [id: ["x", ActionsWorkspace.day(0), "photos/1.jpg", "张三", nil, nil]])
            #expect(try workspace.run("take", file, "--by", "王经理").status == 0)
            let shown = try workspace.run("show", id).output
            #expect(shown.contains("evidence: 1.jpg; ") || shown.contains("proof: 1.jpg; "), "\(shown)")
            #expect(shown.contains("SHA-256: "))
        }
    }

    @Test("a lone stroke and a sentence with strokes are words", arguments: ["/", "//", "见 1/2 号照片", "N/A", "a..b"])
    func words(text: String) throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "xlsx").status == 0)
            let file = "out/D1-\(Self.month).xlsx"
            try fill(workspace, file, [id: ["x", ActionsWorkspace.day(0), text, "张三", nil, nil]])
            #expect(try workspace.run("take", file, "--by", "王经理").status == 0)
            #expect(try workspace.run("show", id).output.contains(text))
        }
    }

    @Test("a notice that is not there cannot be read; one taken by nobody known is not taken")
    func notThere() throws {
        try ActionsWorkspace.with { workspace in
            #expect(try workspace.run("take", "nope.xlsx", "--by", "王经理").status == 74)
            #expect(try workspace.run("notice", "--dealer", "D1", "--out", "out", "--format", "csv").status == 0)
            let run = try workspace.run("take", "out/D1-\(Self.month).csv", "--by", "李四")
            #expect(run.status == 65)
            #expect(run.messages.contains("D1 has nobody called '李四'"))
            let mixed = try workspace.run("take", "nope.xlsx", "out/D1-\(Self.month).csv", "--by", "王经理")
            #expect(mixed.status == 1)
        }
    }

    @Test("a notice that may be filled in is not written over, unless that is asked for")
    func keeping() throws {
        try ActionsWorkspace.with { workspace in
            #expect(try workspace.run("notice", "--out", "out", "--format", "csv").status == 0)
            #expect(try workspace.run("notice", "--out", "out", "--format", "csv").status == 0)
            try workspace.ledger.folder.write("filled in", to: "out/D1-\(Self.month).csv")
            let run = try workspace.run("notice", "--out", "out", "--format", "csv")
            #expect(run.status == 1)
            #expect(run.messages.contains("may be filled in, so it is kept"))
            #expect(try workspace.ledger.folder.read("out/D1-\(Self.month).csv") == "filled in")
            #expect(try workspace.run("notice", "--out", "out", "--format", "csv", "--replace").status == 0)
            #expect(try workspace.ledger.folder.read("out/D1-\(Self.month).csv") != "filled in")
        }
    }

    @Test("the number of a dealer's month stays; what is put right is no longer on it")
    func numbers() throws {
        try ActionsWorkspace.with { workspace in
            let first = try workspace.run("notice", "--dealer", "D1", "--out", "1", "--format", "csv").output
            #expect(try workspace.run("done", try workspace.id("1-1"), "--by", "张三").status == 0)
            let second = try workspace.run("notice", "--dealer", "D1", "--out", "2", "--format", "csv").output
            #expect(first.contains("2 findings to put right") && second.contains("1 finding to put right"))
            #expect(first.prefix { $0 != ":" } == second.prefix { $0 != ":" })
        }
    }
}
