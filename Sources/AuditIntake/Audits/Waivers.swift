internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// A waiver of a known item and where it stands; `waiver` is nil when something is wrong with it.
struct PlacedWaiver {
    let item: Int
    let waiver: Waiver?
    let position: SourcePosition
}

extension AuditReader {
    /// The waivers of one audit (scoring rule 4.6), at most one for each item.
    func readWaivers(
        _ drafts: [WaiverDraft], checklist: ChecklistIndex, log: inout ProblemLog
    ) -> [PlacedWaiver] {
        var places: [Int: SourcePosition] = [:]
        return drafts.compactMap { draft in
            let terms = waiverTerms(draft, log: &log)
            guard let index = waivedItem(draft, checklist: checklist, log: &log) else { return nil }
            if let first = places[index] {
                let id = checklist.checklist.items[index].id
                log.add(WaiverProblem.twice(item: id, first: first), at: draft.position)
                return nil
            }
            places[index] = draft.position
            let waiver = terms.map { Waiver(item: index, owner: $0.owner, reason: $0.reason, until: $0.until) }
            return PlacedWaiver(item: index, waiver: waiver, position: draft.position)
        }
    }

    private func waivedItem(_ draft: WaiverDraft, checklist: ChecklistIndex, log: inout ProblemLog) -> Int? {
        guard let written = draft.item, !written.text.isBlank else { return nil }
        guard let index = checklist.itemIndex(written.text.trimmed) else {
            reportUnknownItem(written, checklist: checklist.checklist, log: &log)
            return nil
        }
        let item = checklist.checklist.items[index]
        if item.isInformation || checklist.isAdjustment[index] {
            log.add(WaiverProblem.notScored(item: item.id), at: written.position)
            return nil
        }
        return index
    }

    /// Owner, reason and last day; nil when one is missing or is no day.
    private func waiverTerms(
        _ draft: WaiverDraft, log: inout ProblemLog
    ) -> (owner: String, reason: String, until: CivilDate)? {
        let fields = [("item", draft.item), ("owner", draft.owner), ("reason", draft.reason), ("until", draft.until)]
        let missing = fields.filter { $0.1?.text.isBlank ?? true }.map(\.0)
        if !missing.isEmpty { log.add(WaiverProblem.missing(missing), at: draft.position) }
        guard let until = draft.until, !until.text.isBlank else { return nil }
        switch WrittenDate(until.text) {
        case .noDate: log.add(HeadProblem.noDate(until.text), at: until.position)
        case .noSuchDay: log.add(HeadProblem.noSuchDay(until.text), at: until.position)
        case .day(let day):
            guard missing.isEmpty, let owner = draft.owner, let reason = draft.reason else { return nil }
            return (owner.text, reason.text, day)
        }
        return nil
    }
}

extension AuditTerms {
    /// A waiver stands in place of an answer, never beside one.
    func checkWaived(log: inout ProblemLog) {
        for (index, place) in waived.sorted(by: { $0.value < $1.value }) {
            guard let answer = answers[index].first(where: { $0.value != .unanswered }) else { continue }
            log.add(WaiverProblem.answered(item: items[index].id, answer: answer.position), at: place)
        }
    }
}
