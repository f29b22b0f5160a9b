internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Compliance
internal import ContentDigest
internal import IssuedScores

/// Which state of a month a report shows, and what publishing it means (scoring rule 9.3).
struct MonthPublishing {
    let month: Month
    let ledger: Ledger
    let console: Console

    /// The month as it was published, by number or the last time; nil when it never was.
    func published(_ number: Int?) throws(EarlyExit) -> Publication? {
        let all = try publications()
        guard let number else { return all.last }
        if let found = all.first(where: { $0.revision == number }) { return found }
        let known = all.map { String($0.revision) }.joined(separator: ", ")
        console.message(
            all.isEmpty
                ? BilingualText(
                    zh: "\(month.text) 还没有发布过；请先用 --publish 发布",
                    en: "\(month.text) was never published; publish it with --publish")
                : BilingualText(
                    zh: "\(month.text) 没有第 \(number) 次发布，现有：\(known)",
                    en: "\(month.text) has no publication \(number); there are: \(known)"))
        throw EarlyExit(status: .unusableInput)
    }

    /// True when the month was published at least once.
    func isPublished() throws(EarlyExit) -> Bool { try !publications().isEmpty }

    /// A publication cannot know what its last days bring.
    func refuse(asOf: CivilDate, today: CivilDate) throws(EarlyExit) {
        console.message(
            BilingualText(
                zh: "--as-of \(asOf.text) 还没有到（今天是 \(today.text)），不能发布；请给今天或以前的日期",
                en:
                    "--as-of \(asOf.text) has not come yet (today is \(today.text)), so it cannot be published; give today or an earlier day"
            ))
        throw EarlyExit(status: .wrongUsage)
    }

    /// Says that what is written is no publication, though there is one.
    func tellOfUnpublished(asOf: CivilDate) {
        console.message(
            BilingualText(
                zh: "提醒：\(month.text) 已发布过；写出的是台账目前截至 \(asOf.text) 的状态，不是发布的报告（不加 --as-of 写出发布的报告）",
                en:
                    "note: \(month.text) is published; this is what the ledger says now as of \(asOf.text) and not the publication, which is written without --as-of"
            ))
    }

    /// A publication of the month as it stands now, kept in the ledger.
    ///
    /// - Parameters:
    ///   - asOf: the day on which the month is looked at.
    ///   - reason: why it is published again; nil for the first time.
    func publish(asOf: CivilDate, reason: String?) throws(EarlyExit) -> Publication {
        let last = try publications().last
        let mark = try console.reporting { () throws(LedgerFailure) in try ledger.newestSequence() }
        let network = try console.reporting { () throws(LedgerFailure) in try ledger.latestNetwork() }
        if last == nil,
            try console.reporting({ () throws(LedgerFailure) in try ledger.auditIDs(of: month, upTo: mark) }).isEmpty
        {
            console.message(
                BilingualText(
                    zh: "台账中没有日期在 \(month.text) 的稽核，未发布；请检查月份，或先用 import 收入",
                    en:
                        "the ledger holds no audit dated \(month.text), so nothing was published; check the month, or import first"
                ))
            throw EarlyExit(status: .unusableInput)
        }
        if let last { try check(last, asOf: asOf, network: network?.digest, reason: reason) }
        let publication = Publication(
            month: month, revision: (last?.revision ?? 0) + 1, asOf: asOf, mark: mark, network: network?.digest,
            reason: last == nil ? nil : reason, published: WallClock.now())
        try console.reporting { () throws(LedgerFailure) in try ledger.publish(publication) }
        return publication
    }

    private func check(_ last: Publication, asOf: CivilDate, network: SHA256Digest?, reason: String?) throws(EarlyExit)
    {
        guard reason?.isEmpty == false else {
            console.message(
                BilingualText(
                    zh: "\(month.text) 已发布过（第 \(last.revision) 次）；再次发布是更正，请用 --reason 说明原因",
                    en:
                        "\(month.text) is published already (publication \(last.revision)); another time is a revision and needs --reason to say why"
                ))
            throw EarlyExit(status: .wrongUsage)
        }
        if asOf == last.asOf, network == last.network, try changes(after: last, upTo: nil).isEmpty,
            try loopSteps(after: last, upTo: nil, asOf: asOf) == 0
        {
            console.message(
                BilingualText(
                    zh: "第 \(last.revision) 次发布以来没有新的或更正的稽核，整改、申诉和豁免也没有变动，不必再次发布",
                    en:
                        "nothing came in or was corrected since publication \(last.revision), and no action, appeal or waiver moved, so there is nothing to publish"
                ))
            throw EarlyExit(status: .unusableInput)
        }
    }

    /// What a publication changed against the one before it; nothing for the first.
    func changes(of publication: Publication) throws(EarlyExit) -> [LedgerChange] {
        guard let before = try self.publication(before: publication) else { return [] }
        return try changes(after: before, upTo: publication.mark).filter { change in
            [change.before?.date, change.after?.date].compactMap(\.self).contains { $0 <= publication.asOf }
        }
    }

    /// True when the publication before this one had another network.
    func hasOtherNetwork(_ publication: Publication) throws(EarlyExit) -> Bool {
        try self.publication(before: publication).map { $0.network != publication.network } ?? false
    }

    /// Steps of the closed loop that a publication has and the one before it had not; 0 for the first.
    func loopSteps(of publication: Publication) throws(EarlyExit) -> Int {
        guard let before = try self.publication(before: publication) else { return 0 }
        return try loopSteps(after: before, upTo: publication.mark, asOf: publication.asOf)
    }

    /// Those that the report of the day tells; later ones change nothing in it.
    private func loopSteps(after publication: Publication, upTo mark: Int?, asOf: CivilDate) throws(EarlyExit) -> Int {
        try console.reporting { () throws(LedgerFailure) in
            let zone = try StoredDefinitions(ledger, of: publication).network?.timeZone
            return try ledger.loopEntries(upTo: mark).told(of: month, on: asOf) {
                WallClock.secondsAheadOfGreenwich(in: zone, on: $0)
            }.count { $0.sequence > publication.mark }
        }
    }

    private func publication(before later: Publication) throws(EarlyExit) -> Publication? {
        try publications().last { $0.revision < later.revision }
    }

    /// Tells of audits that came in after the publication, and how they get into the report.
    func tellOfLateAudits(after publication: Publication) throws(EarlyExit) {
        let late = try changes(after: publication, upTo: nil)
        guard !late.isEmpty else { return }
        console.message(
            BilingualText(
                zh:
                    "提醒：第 \(publication.revision) 次发布之后又收到 \(late.count) 份迟交或更正的稽核，不在本报告中；用 --publish --reason 发布更正",
                en:
                    "note: \(counted(late.count, "audit")) came late or \(late.count == 1 ? "was" : "were") corrected after publication \(publication.revision) and \(late.count == 1 ? "is" : "are") not in it; publish a revision with --publish --reason"
            ))
    }

    /// The newest month first. Earlier months count too: trends and repeat findings look back at them.
    private func changes(after publication: Publication, upTo mark: Int?) throws(EarlyExit) -> [LedgerChange] {
        var month = month
        var changes: [LedgerChange] = []
        for _ in 0..<MonthRecords.monthsOfHistory {
            let looked = month
            changes += try console.reporting { () throws(LedgerFailure) in
                try ledger.changes(in: looked, after: publication.mark, upTo: mark)
            }
            month = month.previous
        }
        return changes
    }

    private func publications() throws(EarlyExit) -> [Publication] {
        try console.reporting { () throws(LedgerFailure) in try ledger.publications(of: month) }
    }
}
