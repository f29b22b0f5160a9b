internal import ChecklistModel
internal import Diagnostics

/// Whether the observations of one item fit how it is observed: once, per person, per unit (scoring rule 3.1).
struct ObservationCheck {
    let item: Item

    /// The observations that count; a blank that names nobody and nothing falls away beside a real answer.
    func kept(_ entries: [ObservedAnswer], log: inout ProblemLog) -> [ObservedAnswer] {
        let saying = entries.contains(where: \.saysNothing) ? entries.filter { !$0.saysNothing } : entries
        guard !saying.isEmpty else { return Array(entries.prefix(1)) }
        switch item.scope {
        case .once: checkOnce(saying, log: &log)
        case .person:
            checkWhole(saying, isWhole: { !$0.namesPeople }, missing: .personMissing(item: item.id), log: &log)
        case .unit(let kind):
            checkWhole(
                saying, isWhole: { $0.unit == nil }, missing: .unitMissing(item: item.id, kind: kind), log: &log)
            checkUnits(saying, log: &log)
        }
        return saying
    }

    private func checkOnce(_ entries: [ObservedAnswer], log: inout ProblemLog) {
        if item.takesSeveralObservations || item.combine == .pooled { return }
        for entry in entries.dropFirst() {
            log.add(ObservationProblem.answeredTwice(item: item.id, first: entries[0].position), at: entry.position)
        }
    }

    /// Only "not applicable" and blanks may speak for the item as a whole, and then nothing else may.
    private func checkWhole(
        _ entries: [ObservedAnswer], isWhole: (ObservedAnswer) -> Bool, missing: ObservationProblem,
        log: inout ProblemLog
    ) {
        for (index, entry) in entries.enumerated() where isWhole(entry) {
            switch entry.value {
            case .notApplicable, .unanswered:
                if entries.count > 1 {
                    let other = entries[index == 0 ? 1 : 0]
                    log.add(
                        ObservationProblem.wholeItemBesideOthers(item: item.id, other: other.position),
                        at: entry.position)
                }
            default: log.add(missing, at: entry.position)
            }
        }
    }

    /// One unit is observed once by the same people, unless the times differ.
    private func checkUnits(_ entries: [ObservedAnswer], log: inout ProblemLog) {
        // Nearly always each unit stands once.
        guard entries.count > 1, Set(entries.compactMap(\.unit)).count < entries.count else { return }
        var looks: [UnitKey: [Timestamp?: SourcePosition]] = [:]
        var first: [UnitKey: SourcePosition] = [:]
        for entry in entries {
            guard let unit = entry.unit, let people = entry.people else { continue }
            let key = UnitKey(unit: unit, people: Set(people))
            let seen = looks[key, default: [:]]
            if let earlier = entry.at == nil ? first[key] : seen[nil] ?? seen[entry.at] {
                log.add(ObservationProblem.unitTwice(item: item.id, unit: unit, first: earlier), at: entry.position)
            }
            looks[key, default: [:]][entry.at] = seen[entry.at] ?? entry.position
            first[key] = first[key] ?? entry.position
        }
    }

    private struct UnitKey: Hashable {
        let unit: String
        let people: Set<Int>
    }
}
