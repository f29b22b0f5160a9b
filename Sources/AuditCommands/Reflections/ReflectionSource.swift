internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import IssuedScores

/// Where the audits come from for which reflection reports are due: submitted files, or the ledger.
struct ReflectionSource {
    let sources: [String]
    let month: Month?
    let ledger: LedgerOption
    let definitions: DefinitionOptions
    let encoding: EncodingOption

    /// Audits, and how their reading ended.
    struct Found {
        let audits: [IssuedAudit]
        let status: ExitStatus
    }

    func audits(_ console: Console) throws(EarlyExit) -> Found {
        let ids = sources.filter(Self.isAudit)
        let paths = sources.filter { !Self.isAudit($0) }
        if !paths.isEmpty, ledger.ledger == nil { return try submitted(paths, ids: ids, console) }
        guard paths.isEmpty else {
            console.message(
                BilingualText(
                    zh: "给出文件时不用台账；请去掉 --ledger 或文件",
                    en: "files are read without the ledger; leave out --ledger or the files"))
            throw EarlyExit(status: .wrongUsage)
        }
        if ids.isEmpty, month == nil {
            console.message(
                BilingualText(
                    zh: "请给出提交的文件、文件夹或稽核编号，或用 --month 从台账读取一个月",
                    en: "name submitted files, folders or numbers of audits, or take a month of the ledger with --month"
                ))
            throw EarlyExit(status: .wrongUsage)
        }
        return try recorded(ids, console)
    }

    /// True for what can only be the number of an audit.
    private static func isAudit(_ source: String) -> Bool {
        if source == "-" || FileIdentity(of: source) != nil || source.contains("/") { return false }
        return !InputDiscovery.endings.contains(where: source.lowercased().hasSuffix)
    }

    private func submitted(_ paths: [String], ids: [String], _ console: Console) throws(EarlyExit) -> Found {
        let library = try definitions.places.library(for: paths, console: console)
        var batch = SubmissionBatch(library: library, options: encoding.options, console: console)
        batch.read(InputDiscovery(paths: paths, leavingOut: library.folder.path))
        if batch.scorecards.isEmpty { console.result(batch.summary) }
        let audits = batch.scorecards.map { IssuedAudit($0) }
        return Found(audits: try chosen(audits, ids, console), status: batch.exitStatus)
    }

    private func recorded(_ ids: [String], _ console: Console) throws(EarlyExit) -> Found {
        let ledger = try ledger.open(for: .reading, console: console)
        let audits = try console.reporting { () throws(LedgerFailure) in
            let definitions = try StoredDefinitions(ledger)
            var months: [Month] = []
            if let month {
                months = [month]
            } else {
                for id in ids {
                    guard let found = try ledger.audit(id)?.audit.date.monthOfYear, !months.contains(found) else {
                        continue
                    }
                    months.append(found)
                }
            }
            var audits: [IssuedAudit] = []
            for month in months { audits += try ledger.issuedAudits(of: month, checklist: definitions.checklist) }
            return audits
        }
        if let month, audits.isEmpty {
            console.message(
                BilingualText(
                    zh: "台账 \(ledger.path) 中没有日期在 \(month.text) 的稽核；请检查月份，或先用 import 收入",
                    en: "\(ledger.path) holds no audit dated \(month.text); check the month, or import first"))
        }
        return Found(audits: try chosen(audits, ids, console), status: .done)
    }

    /// Those of the month, and those with the numbers that were given; a number that no audit has is wrong usage.
    private func chosen(_ audits: [IssuedAudit], _ ids: [String], _ console: Console) throws(EarlyExit) -> [IssuedAudit]
    {
        for id in ids where !audits.contains(where: { $0.id == id }) {
            console.message(
                UnknownName(id, among: audits.map(\.id)).wording(zh: "没有找到稽核", en: "no audit was found with the number")
            )
            throw EarlyExit(status: .wrongUsage)
        }
        let chosen = audits.filter { audit in
            (ids.isEmpty || ids.contains(audit.id)) && (month.map { audit.date.monthOfYear == $0 } ?? true)
        }
        if let month, chosen.isEmpty, !audits.isEmpty {
            console.message(
                BilingualText(
                    zh: "没有日期在 \(month.text) 的稽核；请检查月份", en: "no audit is dated \(month.text); check the month"))
        }
        return chosen
    }

    /// Those of one dealer; a dealer that none of them names is wrong usage.
    func narrowed(_ audits: [IssuedAudit], dealer: String?, _ console: Console) throws(EarlyExit) -> [IssuedAudit] {
        guard let dealer else { return audits }
        let own = audits.filter { $0.dealer.id == dealer }
        if own.isEmpty {
            let name = UnknownName(dealer, among: audits.map(\.dealer.id))
            console.message(name.wording(zh: "没有经销商", en: "no audit is of the dealer"))
            throw EarlyExit(status: .wrongUsage)
        }
        return own
    }
}

extension AuditedPerson {
    /// True for the person's id and name, however they are spelt.
    func isCalled(_ name: String) -> Bool { id == name || [id.nameKey, self.name.nameKey].contains(name.nameKey) }
}
