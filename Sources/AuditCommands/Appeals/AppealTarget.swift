internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import ExactArithmetic
internal import Scoring

/// What of an audit is objected to, as it was given on the command line.
struct AppealTarget {
    let item: String
    let person: String?
    let unit: String?
    /// From 1.
    let observation: Int?

    /// Nothing to object to, or not clear to what.
    struct Problem: Error {
        let message: BilingualText
    }

    func subject(in appealed: AppealedAudit, people: LoopPeople) throws(Problem) -> AppealSubject {
        let (audit, checklist) = (appealed.audit, appealed.checklist)
        guard let index = checklist.itemIndex(of: item) else {
            let known = UnknownName(item, among: checklist.items.map(\.id))
            throw Problem(message: known.wording(zh: "这次稽核没有检查项", en: "this audit has no item"))
        }
        let lost = try lossesMeant(in: LostPoints(of: index, in: appealed.card), audit, index, people)
        guard let only = lost.first, lost.count == 1 else { throw Problem(message: severalMeant(lost, audit, index)) }
        let seen = only.map { audit.observations[index][$0] }
        return AppealSubject(
            dealer: audit.dealer.id, audit: audit.id, auditDate: audit.date,
            revision: appealed.stored.revision.revision,
            auditor: audit.auditor, checklist: checklist.id, item: item,
            department: checklist.items[index].department ?? audit.department,
            people: seen?.people.filter(audit.people.indices.contains).map { audit.people[$0].id } ?? [],
            unit: seen?.unit, observation: only.map { $0 + 1 }, answer: seen?.written)
    }

    /// The observations that lost points and are meant; nil stands for the item as a whole.
    private func lossesMeant(
        in losses: LostPoints, _ audit: Audit, _ index: Int, _ people: LoopPeople
    ) throws(Problem) -> [Int?] {
        let observations = audit.observations.indices.contains(index) ? audit.observations[index] : []
        let wanted = person.map { (try? people.id(of: $0, dealer: audit.dealer.id)) ?? $0 }
        let meant = observations.indices.filter { position in
            let seen = observations[position]
            let named = seen.people.filter(audit.people.indices.contains).map { audit.people[$0] }
            // The audit may name people that the network no longer has.
            let isPerson =
                wanted.map { who in
                    named.contains { people.isSame($0.id, who) || $0.name.nameKey == person?.nameKey }
                } ?? true
            let isUnit = unit.map { $0.nameKey == seen.unit?.nameKey } ?? true
            return isPerson && isUnit && (observation.map { $0 == position + 1 } ?? true)
        }
        let isNarrowed = person != nil || unit != nil || observation != nil
        if isNarrowed, meant.isEmpty { throw Problem(message: notObserved) }
        let lost = losses.positions.filter { position in
            position.map(meant.contains) ?? (!isNarrowed)
        }
        if lost.isEmpty {
            throw Problem(
                message: BilingualText(
                    zh: "检查项 \(item) 没有失分，无可申诉；用 dealer-audit explain \(audit.id) 查看失分之处",
                    en:
                        "item \(item) lost no points, so there is nothing to appeal against; see dealer-audit explain \(audit.id)"
                ))
        }
        return lost
    }

    private var notObserved: BilingualText {
        let what = [person, unit, observation.map { "--observation \($0)" }].compactMap(\.self)
        let list = WordList(what)
        return BilingualText(
            zh: "检查项 \(item) 没有观察到 \(list.zh)；请核对 --person、--unit、--observation",
            en: "item \(item) was not observed of \(list.en); check --person, --unit and --observation")
    }

    private func severalMeant(_ lost: [Int?], _ audit: Audit, _ index: Int) -> BilingualText {
        let places = WordList(
            lost.map { position in
                guard let position else { return "—" }
                let seen = audit.observations[index][position]
                let names = seen.people.filter(audit.people.indices.contains).map { audit.people[$0].name }
                return (["\(position + 1)"] + names + [seen.unit].compactMap(\.self)).joined(separator: " ")
            })
        return BilingualText(
            zh: "检查项 \(item) 有几处失分，请用 --person、--unit 或 --observation 指明一处：\(places.zh)",
            en:
                "item \(item) lost points in several places; name one with --person, --unit or --observation: \(places.en)"
        )
    }
}

/// Where one item lost points.
private struct LostPoints {
    /// Indices into its observations; nil for a loss of the item as a whole.
    let positions: [Int?]

    init(of item: Int, in card: Scorecard) {
        let isCritical = card.checklist.items[item].isCritical
        let findings = card.findings.filter { $0.item == item && ($0.pointsLost != .zero || isCritical) }
        if let adjustment = card.adjustments.first(where: { $0.item == item }), adjustment.amount?.isNegative ?? false {
            let observations = card.audit.observations.indices.contains(item) ? card.audit.observations[item].count : 0
            positions = observations == 0 ? [nil] : Array(0..<observations)
            return
        }
        positions = findings.map { finding in
            if case .observation(let position) = finding.cause { position } else { nil }
        }
    }
}
