import ArgumentParser
import AuditIntake
import AuditTestSupport
import BilingualText
import ReportRendering
import Testing

@testable import AuditCommands

/// Arguments in their plain form mean what the argument parser makes of them.
@Suite struct PlainArgumentsTests {
    private static let pieces = [
        "a.yaml", "b c", "稽核", "-", "--", "", "help", "score", "version", "--out", "o", "--tables", "audits",
        "audits,people", "cards",
        "--jobs", "2", "0", "+3", "257", "x", "--quarantine", "q", "--checklists", "Checklists", "--network",
        "network.yaml",
        "--encoding", "gb18030", "utf-8", "koi8", "--format", "md", "csv,md", "md,", "pdf", "--lang", "en", "zh", "fr",
        "--excel",
        "--help", "-h", "--version", "--out=o", "--lang=en", "-o", "--no-excel", "--exce", "-1",
        "--generate-completion-script",
    ]
    private static let pairs = [
        ["--out", "o"], ["--tables", "audits"], ["--jobs", "2"], ["--quarantine", "q"], ["--checklists", "c"],
        ["--network", "n"],
        ["--encoding", "gb18030"], ["--format", "md,csv"], ["--lang", "en"], ["--excel"], ["a.yaml"], ["-"],
    ]

    @Test(arguments: 0..<10)
    func randomArgumentsMeanTheSame(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var taken = 0
        for _ in 0..<200 {
            var arguments = ["score", "audit.yaml"]
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                arguments += random.oneIn(4) ? [random.pick(Self.pieces)] : random.pick(Self.pairs)
            }
            if random.oneIn(8) { arguments.shuffle(using: &random) }
            if expectAgreement(arguments) { taken += 1 }
        }
        // The test would be idle if everything were left to the argument parser.
        #expect(taken > 20, "seed \(seed): \(taken) were taken")
    }

    @Test(arguments: [
        ["score", "a"], ["score", "a", "b", "-"], ["score", "--excel", "a", "--lang", "zh"],
        ["score", "a", "--out", "o", "--jobs", "4", "--format", "csv", "--tables", "people,audits"],
        ["score", "a", "--encoding", "GB18030", "--checklists", "c", "--network", "n", "--quarantine", "q"],
    ])
    func plainOnesAreTaken(arguments: [String]) {
        #expect(expectAgreement(arguments))
    }

    @Test(arguments: [
        [], ["score"], ["score", ""], ["score", "a", "--out"], ["score", "a", "--out", "-"], ["score", "a", "--out=o"],
        ["score", "a", "--out", "o", "--out", "p"], ["score", "a", "--jobs", "0"], ["score", "a", "--jobs", "many"],
        ["score", "a", "--tables", "cards"], ["score", "a", "--format", "html"], ["score", "a", "--lang", "fr"],
        ["score", "a", "--", "b"], ["score", "a", "--help"], ["score", "a", "-h"], ["score", "a", "--unknown"],
        ["check", "a"], ["--lang", "en", "score", "a"], ["Score", "a"],
    ])
    func othersAreLeft(arguments: [String]) {
        if case .some = ScoreOrder(plain: arguments) { Issue.record("\(arguments) were taken") }
    }

    /// - Returns: true when the argument parser was not needed.
    private func expectAgreement(_ arguments: [String]) -> Bool {
        guard let plain = ScoreOrder(plain: arguments) else { return false }
        let parsed = (try? DealerAuditCommand.parseAsRoot(arguments)) as? ScoreCommand
        #expect(parsed.map { Self.summary($0.order) } == Self.summary(plain), "\(arguments)")
        return true
    }

    private static func summary(_ order: ScoreOrder) -> [String] {
        let formats = order.format.map { $0.map(\.rawValue).sorted() }
        let tables = order.tables.map { $0.map(\.rawValue).sorted() }
        return order.paths + [
            order.out, "\(tables ?? ["all"])", "\(order.jobs ?? -1)", order.quarantine ?? "none",
            order.places.checklists ?? "found", order.places.network ?? "found",
            order.encoding?.rawValue ?? "guessed", "\(formats ?? ["all"])", "\(order.excel)",
            order.language?.rawValue ?? "locale",
        ]
    }
}
