internal import BilingualText
internal import ChecklistModel

/// What an audit says about itself, as far as it was understood.
struct AuditHead {
    var checklist: ChecklistIndex?
    var dealer: DealerIndex?
    var auditedDealer: AuditedDealer?
    var date: CivilDate?
    var auditor: String?
    var department: String?
}

extension AuditReader {
    func readHead(_ draft: SubmissionDraft, log: inout ProblemLog) -> AuditHead {
        checkID(draft.id, log: &log)
        var head = AuditHead()
        var checklistID: String?
        for field in SubmissionField.head where field != .department {
            guard let written = draft.head[field], !written.text.isBlank else {
                log.add(HeadProblem.missing(field), at: draft.id.position)
                continue
            }
            switch field {
            case .checklist: checklistID = checklist(written, log: &log)
            case .version: head.checklist = checklistID.flatMap { version(written, of: $0, log: &log) }
            case .dealer: readDealer(written, into: &head, log: &log)
            case .date: head.date = date(written, log: &log)
            case .auditor: head.auditor = auditor(written, log: &log)
            default: break
            }
        }
        if let checklist = head.checklist?.checklist {
            head.department = department(draft, checklist: checklist, dealer: head.dealer?.dealer, log: &log)
        }
        return head
    }

    func checkID(_ id: PlacedText, log: inout ProblemLog) {
        if id.text.unicodeScalars.count > HeadProblem.longestID {
            log.add(HeadProblem.idTooLong(id.text), at: id.position)
        }
        if id.text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            log.add(HeadProblem.idWithControl(id.text), at: id.position)
        }
    }

    func checklist(_ written: PlacedText, log: inout ProblemLog) -> String? {
        let key = written.text.comparisonKey
        let known = catalogue.checklistIDs
        let named = written.text.trimmed
        if let id = known.first(where: { $0 == named }) ?? known.onlyElement(where: { $0.comparisonKey == key }) {
            return id
        }
        let suggestion = log.suggestion(for: named, among: known)
        log.add(HeadProblem.unknownChecklist(named, suggestion: suggestion, known: known), at: written.position)
        return nil
    }

    func version(_ written: PlacedText, of id: String, log: inout ProblemLog) -> ChecklistIndex? {
        let wanted = written.text.trimmed.widthFolded
        let versions = catalogue.versions(of: id)
        if let found = versions.first(where: { $0.checklist.version == wanted }) { return found }
        let list = versions.map(\.checklist.version)
        log.add(HeadProblem.unknownVersion(wanted, checklist: id, known: list), at: written.position)
        return nil
    }

    func readDealer(_ written: PlacedText, into head: inout AuditHead, log: inout ProblemLog) {
        let id = written.text.trimmed.widthFolded
        guard let network = catalogue.index else {
            head.auditedDealer = AuditedDealer(id: id)
            return
        }
        guard let found = network.dealer(id) else {
            let ids = network.network.dealers.map(\.id)
            let suggestion = network.dealerID(named: id) ?? log.suggestion(for: id, among: ids)
            log.add(HeadProblem.unknownDealer(id, suggestion: suggestion), at: written.position)
            return
        }
        head.dealer = found
        head.auditedDealer = AuditedDealer(id: found.dealer.id, name: found.dealer.name, region: found.dealer.region)
    }

    func date(_ written: PlacedText, log: inout ProblemLog) -> CivilDate? {
        switch WrittenDate(written.text) {
        case .day(let day): return day
        case .noSuchDay: log.add(HeadProblem.noSuchDay(written.text.trimmed), at: written.position)
        case .noDate: log.add(HeadProblem.noDate(written.text.trimmed), at: written.position)
        }
        return nil
    }

    func auditor(_ written: PlacedText, log: inout ProblemLog) -> String {
        let name = written.text.normalizedName
        guard let network = catalogue.index, !network.network.auditors.isEmpty else { return name }
        if let auditor = network.auditor(name) { return auditor.id }
        log.add(HeadProblem.unknownAuditor(name), at: written.position)
        return name
    }

    /// The audited department, where the checklist leaves it to the audit.
    func department(
        _ draft: SubmissionDraft, checklist: Checklist, dealer: Dealer?, log: inout ProblemLog
    ) -> String? {
        let written = draft.head[.department].flatMap { $0.text.isBlank ? nil : $0 }
        guard checklist.departmentFromAudit else {
            if let written {
                log.add(
                    HeadProblem.departmentNotTaken(written.text.trimmed, checklist: checklist.id), at: written.position)
            }
            return nil
        }
        let declared = (catalogue.network?.departments ?? []) + checklist.names.departments
        var ids: [String] = []
        for id in declared.map(\.id) where !ids.contains(id) { ids.append(id) }
        guard let written else {
            log.add(HeadProblem.departmentMissing(known: ids), at: draft.id.position)
            return nil
        }
        let name = written.text.normalizedName
        // Nothing is declared anywhere: the name stands for itself, as people's do without a network.
        guard let id = declared.isEmpty ? name : declared.id(of: name) else {
            let suggestion = log.suggestion(for: name, among: ids)
            log.add(HeadProblem.unknownDepartment(name, suggestion: suggestion, known: ids), at: written.position)
            return nil
        }
        if let dealer, !dealer.departments.isEmpty, !dealer.departments.contains(id) {
            log.add(HeadProblem.departmentNotAtDealer(id, dealer: dealer.id), at: written.position)
        }
        return id
    }
}

extension [DeclaredName] {
    /// The id of the one declared thing that is called so: by id, or by its name in either language.
    fileprivate func id(of written: String) -> String? {
        let key = written.nameKey
        let ids = filter { $0.id.nameKey == key || $0.name.zh?.nameKey == key || $0.name.en?.nameKey == key }.map(\.id)
        return Set(ids).count == 1 ? ids[0] : nil
    }
}

extension Array {
    /// The element that alone meets the condition.
    fileprivate func onlyElement(where condition: (Element) -> Bool) -> Element? {
        let found = filter(condition)
        return found.count == 1 ? found[0] : nil
    }
}
