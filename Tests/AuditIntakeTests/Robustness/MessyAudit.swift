import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// The ways in which one audit arrives: every form, and text in every encoding.
enum Way: CaseIterable {
    case yaml, json, jsonLines, csv, tabs, semicolons, gb18030, utf16, workbook, zipped

    /// Ways in which every answer has a cell of its own.
    static let tables: [Way] = [.csv, .tabs, .semicolons, .gb18030, .utf16, .workbook]
}

/// One audit as somebody wrote it, to be put into every form that is read.
struct MessyAudit {
    struct Answer {
        var item = "1"
        var person = ""
        var unit = ""
        var value = ""
        var note = ""
    }

    var head: [(field: SubmissionField, text: String)] = [
        (.audit, "A1"), (.checklist, "shop"), (.version, "1.0.0"), (.dealer, "SH01"), (.date, "2026-10-12"),
        (.auditor, "A-07"),
    ]
    var answers: [Answer] = []

    /// One answer to item 1.
    init(value: String, person: String = "") { answers = [Answer(person: person, value: value)] }

    /// The same with another text in one field of the head.
    init(_ field: SubmissionField, _ text: String) {
        self.init(value: "是")
        for index in head.indices where head[index].field == field { head[index].text = text }
    }

    func read(_ way: Way, checklist: Checklist, network: DealerNetwork? = nil) -> Reading {
        Reading(bytes(way), checklists: [checklist], network: network)
    }

    func bytes(_ way: Way) -> [UInt8] {
        switch way {
        case .yaml: Array(yaml.utf8)
        case .json: Array(json(space: "\n").utf8)
        case .jsonLines: Array(("\n" + json(space: " ") + "\n" + Self.other + "\n").utf8)
        case .csv: Array(table(",").utf8)
        case .tabs: Array(table("\t").utf8)
        case .semicolons: Array(("\u{FEFF}" + table(";")).utf8)
        case .gb18030: AuditIntakeTests.bytes(table(",", isChinese: true), in: "GB18030")
        case .utf16: AuditIntakeTests.bytes(table("\t"), in: "UTF-16LE")
        case .workbook:
            FormGrid(rows: rows(isChinese: true).map { $0.map { $0.isEmpty ? nil : .text($0) } }).xlsx(hidden: nil)
        case .zipped: ZipBuilder([ZipBuilder.Entry("十月/a.json", json(space: " "))]).bytes
        }
    }

    /// A second audit, so that lines are told from one object; nobody knows its checklist.
    private static let other = #"{"audit": "B", "checklist": "none"}"#

    private var yaml: String {
        head.map { "\($0.field.name): \(quoted($0.text))\n" }.joined() + "answers:\n"
            + answers.map { answer in
                "  \(quoted(answer.item)): [{person: \(quoted(answer.person)), unit: \(quoted(answer.unit)), "
                    + "value: \(quoted(answer.value)), note: \(quoted(answer.note))}]\n"
            }.joined()
    }

    private func json(space: String) -> String {
        let answers = answers.map { answer in
            "\(quoted(answer.item)): [{\"person\": \(quoted(answer.person)), \"unit\": \(quoted(answer.unit)), "
                + "\"value\": \(quoted(answer.value)), \"note\": \(quoted(answer.note))}]"
        }
        return "{" + head.map { "\"\($0.field.name)\": \(quoted($0.text)),\(space)" }.joined() + "\"answers\": {"
            + answers.joined(separator: ",\(space)") + "}}"
    }

    private func rows(isChinese: Bool) -> [[String]] {
        let columns = head.map(\.field) + [.item, .person, .unit, .value, .note]
        return [columns.map { isChinese ? $0.chinese : $0.name }]
            + answers.map { head.map(\.text) + [$0.item, $0.person, $0.unit, $0.value, $0.note] }
    }

    private func table(_ separator: String, isChinese: Bool = false) -> String {
        rows(isChinese: isChinese).map { row in row.map { cell($0, separator) }.joined(separator: separator) + "\r\n" }
            .joined()
    }

    private func cell(_ text: String, _ separator: String) -> String {
        let needsQuotes =
            text.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) } || text.contains(separator)
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

/// One text that people write as an answer to an item, and what becomes of it in every form.
struct MessyAnswer: Sendable, CustomTestStringConvertible {
    let written: String
    let item: Item
    let value: AnswerValue?
    let reason: String
    var testDescription: String { written.debugDescription }

    /// Understood.
    init(_ kind: AnswerKind, _ written: String, _ value: AnswerValue, _ policy: NotApplicablePolicy = .exclude) {
        self.written = written
        item = .asking("1", kind, notApplicable: policy)
        self.value = value
        reason = ""
    }

    /// Refused, for a reason that holds these words.
    init(_ kind: AnswerKind, _ written: String, refused reason: String, _ policy: NotApplicablePolicy = .exclude) {
        self.written = written
        item = .asking("1", kind, notApplicable: policy)
        value = nil
        self.reason = reason
    }

    func check() {
        for way in Way.allCases {
            let reading = MessyAudit(value: written).read(way, checklist: .asking([item]))
            let errors = zip(reading.errors(), reading.result.diagnostics.filter { $0.severity == .error })
                .filter { !$0.0.hasPrefix("[B]") }
            let found = reading.audit?.observations[0].first?.value
            #expect(found == value, "\(way)")
            #expect(errors.isEmpty == (value != nil), "\(way)")
            #expect(errors.allSatisfy { $0.0.contains(reason) && $0.1.position != nil }, "\(way): \(errors.map(\.0))")
        }
    }
}
