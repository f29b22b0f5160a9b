import AuditIntake
import BilingualText
import ChecklistModel
import DefinitionLoading
import Diagnostics
import Foundation
import Scoring
import Testing

/// The engine and a scorer that shares no line with it agree on every number, down to the fraction.
@Suite struct DifferentialTests {
    static let checklistsPerSeed = 50
    static let auditsPerChecklist = 20

    /// 20 unless ORACLE_SEEDS names another number, as `make oracle` does.
    static let seeds = ProcessInfo.processInfo.environment["ORACLE_SEEDS"].flatMap { Int($0) } ?? 20

    /// Each seed gives 1,000 pairs of a checklist and an audit; together they cover every kind, policy, combination and rule.
    @Test(arguments: 1...seeds) func agreesWithTheReferenceScorer(seed: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oracle-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Oracle.run(
            "generate.py",
            [
                "--seed", "\(seed)", "--checklists", "\(Self.checklistsPerSeed)", "--audits",
                "\(Self.auditsPerChecklist)", "--out", folder.path,
            ])
        let expected = try Oracle.expected(Data(contentsOf: folder.appendingPathComponent("expected.jsonl")))
        #expect(expected.count == Self.checklistsPerSeed * Self.auditsPerChecklist)
        let reading = try GeneratedFiles(folder: folder, seed: seed)
        for result in expected {
            guard let card = reading.cards[result.audit] else {
                Issue.record("seed \(seed), audit \(result.audit): refused")
                continue
            }
            let differences = ExpectedScore(card).differences(from: result)
            #expect(differences.isEmpty, "seed \(seed), checklist \(result.checklist), audit \(result.audit)")
        }
    }

    /// Each disagreement that was ever found, and what the rules say.
    @Test(arguments: try caseFolders()) func agreesOnWhatWasOnceInDispute(name: String) throws {
        let folder = Oracle.folder.appendingPathComponent("cases/\(name)")
        let files = ["checklist.yaml", "submission.yaml"].map { folder.appendingPathComponent($0).path }
        let printed = try #require(Oracle.expected(try Oracle.run("score.py", files)).first)
        let expected = try #require(
            Oracle.expected(try Data(contentsOf: folder.appendingPathComponent("expected.json"))).first)
        #expect(printed.differences(from: expected).isEmpty, "the reference scorer")
        let checklist = try GeneratedFiles.checklist(at: URL(fileURLWithPath: files[0]))
        let cards = try GeneratedFiles.cards(
            at: URL(fileURLWithPath: files[1]), in: IntakeCatalogue(checklists: [checklist], network: nil))
        let card = try #require(cards.first)
        #expect(ExpectedScore(card).differences(from: expected).isEmpty, "the engine")
    }

    static func caseFolders() throws -> [String] {
        let cases = Oracle.folder.appendingPathComponent("cases").path
        return try FileManager.default.contentsOfDirectory(atPath: cases).filter { !$0.contains(".") }.sorted()
    }
}

/// The files that the generator wrote, read as a user's would be.
struct GeneratedFiles {
    private(set) var cards: [String: Scorecard] = [:]

    init(folder: URL, seed: Int) throws {
        let files = FileManager.default
        let definitions = folder.appendingPathComponent("checklists")
        let checklists = try files.contentsOfDirectory(atPath: definitions.path).sorted().map {
            try Self.checklist(at: definitions.appendingPathComponent($0))
        }
        let submissions = folder.appendingPathComponent("submissions")
        let catalogue = IntakeCatalogue(checklists: checklists, network: nil)
        for name in try files.contentsOfDirectory(atPath: submissions.path).sorted() {
            for card in try Self.cards(at: submissions.appendingPathComponent(name), in: catalogue) {
                cards[card.audit.id] = card
            }
        }
    }

    static func checklist(at file: URL) throws -> Checklist {
        let loaded = loadChecklist([UInt8](try Data(contentsOf: file)), file: file.lastPathComponent, network: nil)
        return try #require(
            loaded.value, "\(loaded.diagnostics.map { $0.rendered(in: .en, source: nil, colour: false) })")
    }

    static func cards(at file: URL, in catalogue: IntakeCatalogue) throws -> [Scorecard] {
        let result = readSubmissions(
            [UInt8](try Data(contentsOf: file)), file: file.lastPathComponent, catalogue: catalogue,
            options: IntakeOptions())
        let refusals = result.diagnostics.filter { $0.severity == .error }
        #expect(refusals.isEmpty, "\(refusals.map { $0.rendered(in: .en, source: nil, colour: false) })")
        return result.submissions.map { score($0.audit, by: $0.checklist) }
    }
}
