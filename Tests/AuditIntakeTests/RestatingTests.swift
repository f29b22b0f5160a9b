import AuditTestSupport
import BilingualText
import ChecklistModel
import DefinitionLoading
import Diagnostics
import ExactArithmetic
import Foundation
import SubmissionDocument
import Testing

@testable import AuditIntake

@Suite("audits stated anew")
struct RestatingTests {
    /// A submission of the repository with its checklist.
    struct Example: Sendable, CustomTestStringConvertible {
        let path: String
        let audit: Audit
        let catalogue: IntakeCatalogue
        let checklist: Checklist
        var testDescription: String { path }
    }

    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: project.appendingPathComponent(path).resolvingSymlinksInPath()))
    }

    private static func files(in folder: String, _ endings: [String]) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: project.appendingPathComponent(folder).resolvingSymlinksInPath().path
        ).filter { name in endings.contains(where: name.hasSuffix) }.sorted().map { "\(folder)/\($0)" }
    }

    private static func examples() throws -> [Example] {
        let network = loadNetwork(try bytes("Examples/network.yaml"), file: "network.yaml").value
        let checklists = try files(in: "Checklists", [".yaml"]).compactMap {
            loadChecklist(try bytes($0), file: $0, network: network).value
        }
        let shipped = IntakeCatalogue(checklists: checklists, network: network)
        let submitted =
            try (files(in: "Examples/2026-09", [".yaml", ".csv"]) + files(in: "Examples/2026-10", [".yaml", ".csv"]))
        let everyKind = try #require(
            loadChecklist(try bytes("Tests/BlankFormsTests/Fixtures/every-kind.yaml"), file: "k", network: nil).value)
        let alone = IntakeCatalogue(checklists: [everyKind], network: nil)
        return try submitted.flatMap { try read($0, shipped) }
            + read("Tests/BlankFormsTests/Fixtures/every-kind-filled.yaml", alone)
    }

    private static func read(_ path: String, _ catalogue: IntakeCatalogue) throws -> [Example] {
        readSubmissions(try bytes(path), file: path, catalogue: catalogue, options: IntakeOptions()).submissions.map {
            Example(path: path, audit: $0.audit, catalogue: catalogue, checklist: $0.checklist)
        }
    }

    @Test("every example in its own words, and in plain ones, is read as the same audit")
    func examplesRestated() throws {
        let examples = try Self.examples()
        #expect(examples.count > 30)
        for example in examples {
            let restating = Restating(
                audit: example.audit, checklist: example.checklist, catalogue: example.catalogue)
            do throws(CorrectionFailure) {
                _ = try restating.written()
            } catch { Issue.record("\(example.path): \(error)") }
            let plain = WrittenAudit(restating: example.audit, by: example.checklist) { _, _ in true }
            let reading = readSubmissions(
                plain.yaml(), file: "plain", catalogue: example.catalogue, options: IntakeOptions())
            let audit = try #require(
                reading.submissions.first?.audit, "\(example.path): \(reading.diagnostics.map(\.message.en))")
            let nothing = AnswerCorrection(item: -1, observation: -1, written: "", note: "")
            #expect(restating.isOnlyDifference(audit, nothing), "\(example.path)")
        }
    }

    @Test("every observation of every example can be corrected, and nothing else changes")
    func corrections() throws {
        var corrected = 0
        for example in try Self.examples() {
            for (item, observations) in example.audit.observations.enumerated() {
                for position in observations.indices {
                    let correction = AnswerCorrection(item: item, observation: position, written: "n/a", note: "更正")
                    do throws(CorrectionFailure) {
                        let submission = try correctedSubmission(
                            of: example.audit, by: example.checklist, correction, note: "appeal A-1: \"更正\"",
                            catalogue: example.catalogue)
                        corrected += 1
                        #expect(submission.audit.observations[item][position].value == .notApplicable)
                        #expect(submission.audit.observations[item][position].note != nil)
                    } catch {
                        // Only what the checklist itself forbids is refused.
                        guard case .refused(let reasons) = error else {
                            Issue.record("\(example.path) \(example.checklist.items[item].id): \(error)")
                            continue
                        }
                        #expect(!reasons.isEmpty)
                    }
                }
            }
        }
        #expect(corrected > 500)
    }

    @Test("a corrected duration moves the second of the moments that it is measured between")
    func moments() throws {
        var moved = 0
        for example in try Self.examples() {
            for (index, item) in example.checklist.items.enumerated() {
                guard case .measure(let measure) = item.answer, let interval = measure.between else { continue }
                for position in example.audit.observations[index].indices {
                    let before = example.audit.observations[index][position]
                    guard case .number = before.value, let times = before.times else { continue }
                    let submission = try correctedSubmission(
                        of: example.audit, by: example.checklist,
                        AnswerCorrection(item: index, observation: position, written: "25分钟", note: "更正"), note: "n",
                        catalogue: example.catalogue)
                    let after = submission.audit.observations[index][position]
                    #expect(after.value == .number(1_500))
                    switch interval {
                    case .receivedToFirstFeedback:
                        #expect(after.times?.received == times.received && after.times?.closed == times.closed)
                        #expect(after.times?.firstFeedback == times.received.map { $0 + 1_500 })
                    case .receivedToClosed: #expect(after.times?.closed == times.received.map { $0 + 1_500 })
                    case .firstFeedbackToClosed: #expect(after.times?.closed == times.firstFeedback.map { $0 + 1_500 })
                    }
                    moved += 1
                }
            }
        }
        #expect(moved > 5)
    }

    private static let small = Checklist(
        .points, [.section("1", [.item("1-1"), .item("1-2"), .item("1-3")])], id: "lounge")

    private func audit(_ yaml: String) throws -> Audit {
        let head = "audit: A1\nchecklist: lounge\nversion: 1.0.0\ndealer: D1\ndate: 2026-10-12\nauditor: A-07\n"
        let result = readSubmissions(
            Array((head + yaml).utf8), file: "a", catalogue: catalogue, options: IntakeOptions())
        return try #require(result.submissions.first?.audit, "\(result.diagnostics)")
    }

    private var catalogue: IntakeCatalogue { IntakeCatalogue(checklists: [Self.small], network: nil) }

    private func corrected(
        _ audit: Audit, _ item: Int, _ observation: Int?, _ written: String
    ) throws(CorrectionFailure) -> CorrectedSubmission {
        try correctedSubmission(
            of: audit, by: Self.small,
            AnswerCorrection(item: item, observation: observation, written: written, note: "w"),
            note: "n", catalogue: catalogue)
    }

    @Test("a blank item gets an answer in its place, and waivers stay")
    func blank() throws {
        let before = try audit(
            "waivers: [{item: 1-3, owner: 王, reason: \"a: b\", until: 2026-12-31}]\nanswers: {1-1: yes}\n")
        let after = try corrected(before, 1, nil, "no")
        #expect(after.audit.observations.map { $0.map(\.value) } == [[.yes], [.no], []])
        #expect(after.audit.waivers == before.waivers)
        let text = String(decoding: after.bytes, as: UTF8.self)
        #expect(text.contains("  - {item: 1-3, owner: 王, reason: \"a: b\", until: 2026-12-31}\n"))
    }

    @Test("an answer that the item does not take is refused with the reader's own words")
    func refused() throws {
        let before = try audit("answers: {1-1: yes, 1-2: no, 1-3: no}\n")
        let failure = #expect(throws: CorrectionFailure.self) { try corrected(before, 1, 0, "maybe") }
        guard case .refused(let reasons) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(reasons.first?.en?.contains("item 1-2: 'maybe'") == true)
    }

    @Test("people who left the network since make the audit one that cannot be stated anew")
    func changedNetwork() throws {
        let before = try audit("people: [张三]\nanswers: {1-1: {person: 张三, value: no}, 1-2: yes, 1-3: yes}\n")
        let dealer = Dealer(
            id: "D1", name: BilingualText("D1"), region: nil, departments: [], units: [], people: [])
        let network = DealerNetwork(
            id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [], dealers: [dealer],
            auditors: [], due: [])
        let failure = #expect(throws: CorrectionFailure.self) {
            try correctedSubmission(
                of: before, by: Self.small, AnswerCorrection(item: 0, observation: 0, written: "yes", note: ""),
                note: "",
                catalogue: IntakeCatalogue(checklists: [Self.small], network: network))
        }
        guard case .notRestated = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test("the submission's bytes are its own even when the answers are those of an earlier file")
    func ownBytes() throws {
        let before = try audit("answers: {1-1: yes, 1-2: no, 1-3: yes}\n")
        let after = try corrected(before, 1, 0, "yes")
        #expect(String(decoding: after.bytes, as: UTF8.self).contains("note: n\n"))
    }

    @Test("hostile words come back as they were")
    func hostile() throws {
        let note = "=1+1 | <b> \\\"x\\\" # : - 🚗 \\t."
        let before = try audit(
            "answers:\n  1-1: {value: no, note: \"\(note)\", evidence: \"a: b\"}\n  1-2: no\n  1-3: yes\n")
        let after = try corrected(before, 1, 0, "yes")
        #expect(after.audit.observations[0][0].note == before.observations[0][0].note)
        #expect(after.audit.observations[0][0].evidence == "a: b")
    }
}
