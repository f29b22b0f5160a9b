import AuditTestSupport
import SubmissionDocument
import Testing

/// A submission as CSV, taken apart again by a reader of its own (RFC 4180).
@Suite("a submission in CSV") struct WrittenCSVTests {
    static func audit(_ looks: [WrittenObservation], department: String? = nil) -> WrittenAudit {
        WrittenAudit(
            id: "A1", checklist: "c", version: "1.0.0", dealer: "D1", date: "2026-10-12", auditor: "A-07",
            department: department, answers: [WrittenItem(item: "1-1", observations: looks)])
    }

    @Test(
        "whatever is noted stays in its cell",
        arguments: HostileText.values + HostileText.pieces + [
            "\"\u{301}", "a\"\u{FE0F}b", "\"\u{200D}\"", ",\u{301}", "\n\u{301}", "\r\n\u{301}x", "\"", "\"\"", "a\"",
            "\"a",
            "a,b;c\td", "a\r\nb\rc\nd", String(repeating: "\"", count: 5_000),
        ])
    func cells(_ text: String) throws {
        let look = WrittenObservation(
            person: text, unit: text, answer: .text(text), note: text, evidence: text, evidenceDigest: text, at: text,
            received: text, firstFeedback: text, closed: text)
        let rows = try #require(csvRows(Self.audit([look], department: text).csv()), "\(text.spelt)")
        #expect(rows.count == 2)
        let expected = [
            "A1", "c", "1.0.0", "D1", "2026-10-12", "A-07", text, "1-1", text, text, text, text, text, text, text, text,
            text, text,
        ]
        #expect(rows.last?.map(\.codePoints) == expected.map(\.codePoints))
    }

    @Test("random texts in every cell", arguments: 1...10 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let place: Comment = "seed \(seed), round \(round)"
            let notes = (0..<3).map { _ in generator.hostileText() }
            let looks = notes.map { WrittenObservation(person: $0 + "p", answer: .text($0), note: $0 + "n") }
            let rows = try #require(csvRows(Self.audit(looks).csv()), place)
            try #require(rows.count == 4, place)
            #expect(
                rows[0] == [
                    "audit", "checklist", "version", "dealer", "date", "auditor", "item", "person", "value", "note",
                ])
            for (row, note) in zip(rows.dropFirst(), notes) {
                #expect(row.suffix(3).map(\.codePoints) == [note + "p", note, note + "n"].map(\.codePoints), place)
            }
        }
    }

    @Test("only the columns that some row needs, always in the same order")
    func columns() throws {
        func header(_ looks: WrittenObservation..., department: String? = nil) throws -> [String] {
            try #require(csvRows(Self.audit(looks, department: department).csv())?.first)
        }
        let always = ["audit", "checklist", "version", "dealer", "date", "auditor", "item", "value"]
        #expect(try header(WrittenObservation(answer: .text("yes"))) == always)
        #expect(try header(WrittenObservation(answer: .left)) == always)
        #expect(
            try header(WrittenObservation(answer: .text("yes")), WrittenObservation(answer: .text("no"), note: "n"))
                == always + ["note"])
        #expect(
            try header(WrittenObservation(answer: .left, received: "r", closed: "c"), department: "service")
                == [
                    "audit", "checklist", "version", "dealer", "date", "auditor", "department", "item", "value",
                    "received", "closed",
                ])
    }

    @Test("an audit without answers is its header alone")
    func empty() {
        var audit = Self.audit([])
        audit.answers = []
        #expect(
            csvRows(audit.csv()) == [["audit", "checklist", "version", "dealer", "date", "auditor", "item", "value"]])
    }

    @Test("one row an observation, in the order of the audit, each with the whole head")
    func rowsOfSeveralItems() throws {
        var audit = Self.audit([
            WrittenObservation(person: "张三", answer: .text("yes")),
            WrittenObservation(person: "李四", answer: .text("no")),
        ])
        audit.answers.append(
            WrittenItem(
                item: "1-2",
                observations: [
                    WrittenObservation(answer: .mapping([.init(name: "a", value: "1"), .init(name: "b", value: "2")])),
                    WrittenObservation(answer: .list(["x", "y"])), WrittenObservation(answer: .left),
                ]))
        let rows = try #require(csvRows(audit.csv()))
        #expect(rows.dropFirst().allSatisfy { $0.prefix(6) == ["A1", "c", "1.0.0", "D1", "2026-10-12", "A-07"] })
        #expect(
            rows.dropFirst().map { Array($0.suffix(3)) } == [
                ["1-1", "张三", "yes"], ["1-1", "李四", "no"], ["1-2", "", "a=1、b=2"], ["1-2", "", "x、y"], ["1-2", "", ""],
            ])
    }
}
