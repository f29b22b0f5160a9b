internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import Diagnostics

/// Which ledger a command uses.
struct LedgerOption: ParsableArguments {
    static let fileName = "audits.sqlite"

    @Option(
        help: help(
            "台账文件（默认：当前文件夹或其上级中的 audits.sqlite；import 时没有则在当前文件夹新建）",
            "the ledger (default: audits.sqlite here or upward; import makes it here when there is none)",
            valueName: "file"))
    var ledger: String?

    var path: String {
        if let ledger { return ledger }
        let found = ancestors(of: ".").map { $0 == "/" ? "/" + Self.fileName : "\($0)/\(Self.fileName)" }
            .first(where: pathExists)
        return found.map(shortened) ?? Self.fileName
    }

    /// - Throws: `EarlyExit` when the ledger cannot be opened, after saying why.
    func open(for access: Ledger.Access, console: Console) throws(EarlyExit) -> Ledger {
        try console.reporting { () throws(LedgerFailure) in try Ledger(path: path, for: access) }
    }
}

extension Console {
    func show(_ failure: LedgerFailure) {
        show([Diagnostic(file: failure.path, failure.message)], sources: [:])
    }

    /// Ends the command with the failure's words and status.
    func reporting<Value>(_ body: () throws(LedgerFailure) -> Value) throws(EarlyExit) -> Value {
        do throws(LedgerFailure) {
            return try body()
        } catch {
            show(error)
            throw EarlyExit(status: error.isAboutWriting ? .cannotWrite : .cannotRead)
        }
    }
}
