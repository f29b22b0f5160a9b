internal import AuditIntake
internal import AuditTestSupport
internal import BilingualText
internal import Testing

@testable internal import BulkIntake

/// Where the rows of each audit stand, against taking the whole file apart byte by byte.
@Suite("Audits that a survey finds")
struct SurveyedAuditTests {
    private struct Found: Equatable, CustomStringConvertible {
        let range: Range<Int>
        let line: Int
        var description: String { "\(range)@\(line)" }
    }

    private struct File {
        let bytes: [UInt8]
        let head: CSVHead
        let separator: UInt8
        let auditColumn: Int
    }

    /// Ids that look alike are one audit; two that differ in the case of a letter are not.
    private static let ids = [
        "A1", "A1", "A1", "A2", "a1", "B", "A1 ", " A1", "Ａ1", "\"A1\"", "\" A2\"", "\"A\"\"1\"", "\"A\n1\"",
    ]
    private static let notes = ["", "ok", "\"two\nlines\"", "\"a\"\"b\"", "\"a\r\nb\"", "在三楼", "  x", "\"\" "]

    private static func file(_ random: inout SeededGenerator) throws -> File {
        let separator = random.pick([",", ";", "\t"])
        let columns = ["audit", "checklist", "version", "dealer", "date", "auditor", "item", "value", "note"]
            .shuffled(using: &random)
        let mark: [UInt8] = random.oneIn(3) ? [0xEF, 0xBB, 0xBF] : []
        var text = columns.joined(separator: separator) + random.pick(["\n", "\r\n"])
        for number in 0..<Int.random(in: 1...25, using: &random) {
            if number > 0, random.oneIn(8) {
                text += random.pick(["\n", "\r\n", "  \n", String(repeating: separator, count: 8) + "\n"])
                continue
            }
            let (id, note) = (random.pick(ids), random.pick(notes))
            text += columns.map { ["audit": id, "note": note, "item": "1-1", "value": "是"][$0] ?? "x" }
                .joined(separator: separator)
            text += random.pick(["\n", "\n", "\r\n"])
        }
        // With the carriage return before it.
        if random.oneIn(2) { text.removeLast() }
        let head = try #require(CSVHead(Array(text.utf8), skipped: mark.count, file: "f"))
        return File(
            bytes: mark + Array(text.utf8), head: head, separator: Array(separator.utf8)[0],
            auditColumn: try #require(columns.firstIndex(of: "audit")))
    }

    /// Rows of one audit that follow each other are one run, blank ones behind them included.
    private static func audits(in file: File) -> [[Found]] {
        let start = file.head.rowsStart
        var runs: [(id: String, start: Int, line: Int)] = []
        for row in PlainRow.rows(of: file.bytes, from: start.offset, line: start.line, separator: file.separator) {
            if row.isBlank { continue }
            let id = String(decoding: row.cells[file.auditColumn], as: UTF8.self).widthFolded.trimmed
            if runs.last?.id != id { runs.append((id, row.range.lowerBound, row.line)) }
        }
        var (audits, places): ([[Found]], [String: Int]) = ([], [:])
        for (number, run) in runs.enumerated() {
            let end = number + 1 < runs.count ? runs[number + 1].start : file.bytes.count
            let found = Found(range: run.start..<end, line: run.line)
            if let place = places[run.id] {
                audits[place].append(found)
            } else {
                places[run.id] = audits.count
                audits.append([found])
            }
        }
        return audits
    }

    @Test("are all there are, in blocks of every size", arguments: 0..<12 as Range<UInt64>)
    func likeRowByRow(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let file = try Self.file(&random)
            let expected = Self.audits(in: file)
            for blockSize in [1, 2, 3, 5, 13, 63, 64, 65, 200, 1 << 20] {
                let note = "seed \(seed), round \(round), blocks of \(blockSize)"
                let source = ByteSource(file.bytes)
                guard let survey = CSVSurvey(source, head: file.head, jobs: 2, blockSize: blockSize) else {
                    Issue.record("\(note): none of \(String(decoding: file.bytes, as: UTF8.self))")
                    return
                }
                let found = (0..<survey.auditCount).map { audit in
                    survey.runs(of: audit).map { Found(range: $0.range, line: $0.line) }
                }
                #expect(found == expected, "\(note): \(String(decoding: file.bytes, as: UTF8.self))")
                #expect(survey.isMixed == expected.contains { $0.count > 1 }, "\(note)")
                expectRows(of: expected, survey, source, file, note)
            }
        }
    }

    /// The rows of each audit together, and a line feed where the file has none at its end.
    private func expectRows(
        of audits: [[Found]], _ survey: CSVSurvey, _ source: ByteSource, _ file: File, _ note: String
    ) {
        let lacksFeed = !file.bytes.isEmpty && file.bytes.last != 0x0A
        for portion in [1, 150, 1 << 20] {
            let portions = survey.portions(ofBytes: portion)
            #expect(portions.flatMap { Array($0.audits) } == Array(audits.indices), "\(note)")
            #expect(portions.dropLast().allSatisfy { $0.bytes >= portion }, "\(note)")
            for part in portions {
                var rows = PaddedBytes(capacity: 0)
                var window = PaddedBytes(capacity: 0)
                guard let places = survey.read(part.audits, of: source, into: &rows, window: &window) else {
                    Issue.record("\(note): not read")
                    return
                }
                for (place, audit) in zip(places, audits[part.audits]) {
                    let expected = audit.flatMap { run -> [UInt8] in
                        let isLast = run.range.upperBound == file.bytes.count
                        return Array(file.bytes[run.range]) + (lacksFeed && isLast ? [0x0A] : [])
                    }
                    #expect(Array(rows.bytes[place.range]) == expected, "\(note)")
                    for (run, found) in zip(place.runs, audit) {
                        #expect(Array(rows.bytes[run.range]) == Array(file.bytes[found.range]), "\(note)")
                        #expect(run.file == found.range && run.line == found.line, "\(note)")
                    }
                }
            }
        }
    }
}
