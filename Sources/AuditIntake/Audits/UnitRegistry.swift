internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// The units one audit mentions, each under one spelling: the network's, else the one met first.
struct UnitRegistry {
    private var spellings: [String: String] = [:]

    /// - Parameter usual: units that the dealer always has.
    init(usual: [String]) {
        for unit in usual { _ = spelling(of: unit) }
    }

    /// The spelling under which a unit is kept.
    mutating func spelling(of written: String) -> String {
        let key = written.nameKey
        if let known = spellings[key] { return known }
        let name = written.normalizedName
        spellings[key] = name
        return name
    }

    /// The units a submission lists, by kind.
    mutating func read(
        _ draft: UnitsDraft?, checklist: ChecklistIndex, log: inout ProblemLog
    ) -> [String: [String]] {
        switch draft {
        case nil: return [:]
        case .list(let texts, let position):
            guard !texts.isEmpty else { return [:] }
            guard let kind = checklist.unitKinds.first else {
                log.add(HeadProblem.unitsNotTaken, at: position)
                return [:]
            }
            guard checklist.unitKinds.count == 1 else {
                log.add(HeadProblem.unitsNeedKinds(checklist.unitKinds), at: position)
                return [:]
            }
            return [kind: names(texts, log: &log)]
        case .byKind(let entries):
            var listed: [String: [String]] = [:]
            for entry in entries {
                guard let kind = kind(entry.kind, checklist: checklist, log: &log) else { continue }
                listed[kind, default: []] += names(entry.units, log: &log)
            }
            return listed
        }
    }

    private func kind(_ written: PlacedText, checklist: ChecklistIndex, log: inout ProblemLog) -> String? {
        let key = written.text.comparisonKey
        let kinds = checklist.unitKinds
        if let kind = kinds.first(where: { $0.comparisonKey == key }) { return kind }
        let known = kinds.isEmpty ? HeadProblem.unitsNotTaken : nil
        let suggestion = log.suggestion(for: written.text, among: kinds)
        log.add(
            known ?? .unknownUnitKind(written.text.trimmed, suggestion: suggestion, known: kinds), at: written.position)
        return nil
    }

    private mutating func names(_ texts: [PlacedText], log: inout ProblemLog) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for written in texts where !written.text.isBlank {
            let name = spelling(of: written.text)
            if seen.insert(name).inserted {
                names.append(name)
            } else {
                log.add(HeadProblem.unitListedTwice(name), at: written.position)
            }
        }
        return names
    }
}
