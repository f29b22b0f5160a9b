internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics
internal import ExactArithmetic
internal import IssuedScores

/// Words the notices of a month: for each dealer what is still to be put right, carried over from earlier months or new.
struct NoticeMaking {
    let book: ActionBook
    let month: Month
    let ledger: SHA256Digest
    let secret: SHA256Digest
    let language: Language

    /// One for each dealer that has something to put right, in the order of their ids.
    func notices(dealer: String?) throws(LedgerFailure) -> [RectificationNotice] {
        let actions = try book.actions(dealer: dealer).filter { action in
            action.state.isToBeDone && action.occurrences.contains { $0.date.monthOfYear <= month }
        }
        let dealers = Set(actions.map(\.dealer)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var notices: [RectificationNotice] = []
        for dealer in dealers {
            notices.append(try notice(dealer, actions.filter { $0.dealer == dealer }.sortedByDue()))
        }
        return notices
    }

    private func notice(_ dealer: String, _ actions: [CorrectiveAction]) throws(LedgerFailure) -> RectificationNotice {
        var findings = IssuedFindings(book)
        let number = NoticeNumber(dealer: dealer, month: month, ledger: ledger)
        let label = dealerLabel(dealer)
        let seal = NoticeSeal(number: number, secret: secret, dealer: label, issued: book.today.text)
        var rows: [NoticeRow] = []
        for action in actions {
            let texts = lockedTexts(action, try findings.last(of: action))
            let code = seal.code { texts[$0] ?? "" }
            rows.append(NoticeRow(action: action.id, texts.merging([.seal: code]) { $1 }))
        }
        let known = book.network?.dealer(dealer)
        let names = (known?.people ?? []).map(\.name) + (book.network?.auditors ?? []).map(\.name)
        return RectificationNotice(
            language: language, number: number, dealer: label, issued: book.today, rows: rows,
            people: names.inOrderOfFirstMention(),
            appealTerm: book.network?.appealWorkingDays.map(AppealTerm.init) ?? .usual)
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// Name and id.
    func dealerLabel(_ dealer: String) -> String {
        let name = book.network?.dealer(dealer)?.name.wording(in: language) ?? dealer
        return name == dealer ? dealer : "\(name) (\(dealer))"
    }

    /// What stands in the locked cells of an action, as of now.
    func lockedTexts(_ action: CorrectiveAction) throws(LedgerFailure) -> [NoticeColumn: String] {
        var findings = IssuedFindings(book)
        return lockedTexts(action, try findings.last(of: action))
    }

    private func lockedTexts(_ action: CorrectiveAction, _ finding: IssuedFinding?) -> [NoticeColumn: String] {
        let item = action.definition?.item
        let standard = [item?.source, item?.criterion?.wording(in: language)].compactMap(\.self)
        return [
            .action: action.id.text, .item: action.itemLabel(language),
            .standard: standard.joined(separator: say("；", "; ")), .found: found(action, finding),
            .points: finding?.pointsLost.map { $0.decimalText(decimals: 2) } ?? "", .required: required(item),
            .due: action.due.text, .owner: action.owner.map(book.people.name) ?? "",
        ].mapValues(\.printable)
    }

    /// Where and when, what was written, and how often.
    private func found(_ action: CorrectiveAction, _ finding: IssuedFinding?) -> String {
        let subject = action.subjectLabel(book.people, language)
        let written = [finding?.value, finding?.note].compactMap(\.self).filter { !$0.isBlank }
        let day = action.occurrences.last?.date.text ?? ""
        let times =
            action.count > 1
            ? say(
                "；共 \(action.count) 次，首次 \(action.since?.text ?? "")",
                "; \(action.count) times since \(action.since?.text ?? "")") : ""
        let first = [day, subject].filter { !$0.isEmpty }.joined(separator: " ")
        return first + (written.isEmpty ? "" : say("：", ": ") + written.joined(separator: say("，", ", "))) + times
    }

    private func required(_ item: Item?) -> String {
        let remedy = item?.remedy?.wording(in: language)
        let evidence = item?.proof.contains(.evidence) ?? false ? say("须附凭据", "evidence is needed") : nil
        return [remedy, evidence].compactMap(\.self).joined(separator: say("；", "; "))
    }
}

/// What was issued about the last finding of an action; each audit is read once.
private struct IssuedFindings {
    private let book: ActionBook
    private var audits: [String: IssuedAudit?] = [:]

    init(_ book: ActionBook) { self.book = book }

    mutating func last(of action: CorrectiveAction) throws(LedgerFailure) -> IssuedFinding? {
        guard let id = action.occurrences.last?.audit else { return nil }
        let known = audits[id]
        let read: IssuedAudit?
        if let known { read = known } else { read = try book.issuedAudit(id) }
        audits[id] = .some(read)
        guard let audit = read else { return nil }
        return audit.findings.last { finding in
            let people = finding.people.filter(audit.people.indices.contains).map { audit.people[$0].id }
            let isOfItem =
                audit.checklist.items.indices.contains(finding.item)
                && audit.checklist.items[finding.item].id == action.item
            return isOfItem && finding.unit == action.unit && (action.unit != nil || Set(people) == Set(action.people))
        }
    }
}

extension [String] {
    fileprivate func inOrderOfFirstMention() -> [String] {
        var met: Set<String> = []
        return filter { met.insert($0).inserted }
    }
}
