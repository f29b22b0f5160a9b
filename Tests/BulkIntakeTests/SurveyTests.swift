internal import AuditIntake
internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// A survey finds the same audits wherever its blocks end.
@Suite("Surveys of long files")
struct SurveyTests {
    private static let header = "audit,checklist,version,dealer,date,auditor,item,value,note\n"

    private func survey(_ text: String, blockSize: Int, jobs: Int = 2) throws -> CSVSurvey? {
        let bytes = Array(text.utf8)
        let head = try #require(CSVHead(bytes, skipped: 0, file: "f"))
        return CSVSurvey(ByteSource(bytes), head: head, jobs: jobs, blockSize: blockSize)
    }

    private func shown(_ survey: CSVSurvey) -> [String] {
        (0..<survey.auditCount).map { audit in
            survey.runs(of: audit).map { "\($0.range)@\($0.line)" }.joined(separator: " ")
        }
    }

    @Test("quoted line breaks, blank lines and mixed rows, with blocks of every size")
    func blocks() throws {
        var random = SeededGenerator(seed: 11)
        for round in 0..<40 {
            var text = Self.header
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let note = random.pick(["", "ok", "\"two\nlines\"", "\"a, \"\"b\"\"\n\n\"", "在三楼"])
                text += "A\(Int.random(in: 1...4, using: &random)),c,1,D,2026-10-12,X,1-1,是,\(note)"
                text += random.pick(["\n", "\n", "\r\n", "\n\n"])
            }
            if round.isMultiple(of: 2) { text.removeLast() }
            let whole = try #require(try survey(text, blockSize: 1 << 20))
            for blockSize in [1, 2, 7, 50, 64, 333] {
                let cut = try #require(try survey(text, blockSize: blockSize))
                #expect(shown(cut) == shown(whole), "round \(round), blocks of \(blockSize):\n\(text)")
            }
        }
    }

    @Test(
        "a control character in a title above the header needs the reader of whole files", arguments: ["\0", "\u{1}"])
    func titles(sign: String) throws {
        let rows = Self.header + "A1,c,1,D,2026-10-12,X,1-1,是,\n"
        #expect(try survey("Audits of October,\n" + rows, blockSize: 64) != nil)
        let bytes = Array(("Audits of\(sign) October,\n" + rows).utf8)
        let head = CSVHead(bytes, skipped: 0, file: "f")
        #expect(head.flatMap { CSVSurvey(ByteSource(bytes), head: $0, jobs: 2, blockSize: 64) } == nil)
    }

    @Test(
        "what needs the reader of whole files",
        arguments: [
            ("a row with too many cells", "A1,c,1,D,2026-10-12,X,1-1,是,,\n"),
            ("a quote without end", "A1,c,1,D,2026-10-12,X,1-1,是,\"x\n"),
            ("text behind a quote", "A1,c,1,D,2026-10-12,X,1-1,是,\"x\" y\n"),
            ("a row without audit", ",c,1,D,2026-10-12,X,1-1,是,\n"),
            ("a carriage return alone", "A1,c,1,D,2026-10-12,X,1-1,是,\rA2,c,1,D,2026-10-12,X,1-1,是,\n"),
            ("a control character", "A1,c,1,D,2026-10-12,X,1-1,是,\u{1}\n"),
        ])
    func irregular(name: String, rows: String) throws {
        let sound = "A0,c,1,D,2026-10-12,X,1-1,是,\n"
        #expect(try survey(Self.header + sound, blockSize: 64) != nil)
        for blockSize in [16, 1 << 20] {
            #expect(try survey(Self.header + sound + rows, blockSize: blockSize) == nil, "\(name)")
        }
    }

    @Test("lines and their numbers, with blocks of every size")
    func lines() throws {
        var random = SeededGenerator(seed: 5)
        let long = String(repeating: "张三, 李四 \"A-1\" ", count: 12)
        for round in 0..<60 {
            var text = ""
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                text += random.pick(["", "{}", "张三李四王五", "🚗🚗", "x", long, long + "é" + long])
                text += random.pick(["\n", "\r\n"])
            }
            if round.isMultiple(of: 3) { text += "end" }
            let bytes = Array(text.utf8)
            let feeds = bytes.indices.filter { bytes[$0] == 0x0A }
            for blockSize in [1, 3, 10, 1 << 20] {
                let survey = try #require(LineSurvey(ByteSource(bytes), from: 0, jobs: 2, blockSize: blockSize))
                #expect(survey.portions.first?.range.lowerBound == 0)
                #expect(survey.portions.last?.range.upperBound == bytes.count)
                for (portion, next) in zip(survey.portions, survey.portions.dropFirst()) {
                    #expect(portion.range.upperBound == next.range.lowerBound)
                }
                for portion in survey.portions {
                    let start = portion.range.lowerBound
                    #expect(start == 0 || bytes[start - 1] == 0x0A)
                    #expect(portion.line == 1 + feeds.count { $0 < start }, "round \(round), blocks of \(blockSize)")
                }
            }
        }
    }

    @Test("broken UTF-8, also across the border of two blocks, is for the reader of whole files")
    func brokenLines() {
        for cut in 1...2 {
            let bytes = Array("{}\n".utf8) + Array("张".utf8).prefix(cut) + Array("\n{}\n".utf8)
            for blockSize in 1...8 {
                #expect(LineSurvey(ByteSource(bytes), from: 0, jobs: 1, blockSize: blockSize) == nil)
            }
        }
    }
}
