import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring

/// The figures of October 2026 once more, each by a plain scan over all audits, as a reader would redo them from the files.
struct PlainMonth {
    let now: [IssuedAudit]
    let before: [IssuedAudit]
    /// The last twelve months, this one first.
    let window: [(month: Month, audits: [IssuedAudit])]

    init(audits: [IssuedAudit], asOf: CivilDate) {
        var months = [Month.of("2026-10")]
        while months.count < 12 { months.append(months[months.count - 1].previous) }
        window = months.map { month in
            (month, audits.filter { $0.date.monthOfYear == month && (month != months[0] || $0.date <= asOf) })
        }
        now = window[0].audits
        before = window[1].audits
    }

    func mean(_ values: [Fraction?]) -> Fraction? {
        let values = values.compactMap(\.self)
        return values.isEmpty ? nil : values.reduce(.zero, +).divided(by: Fraction(values.count))
    }

    func distinct<Value: Hashable>(_ values: [Value]) -> [Value] { Array(Set(values)) }

    var lines: [String] {
        headline + dealers + departments + checklists + groups + trends + losses + findings + heat + pillars + events
            + repeats + figures + satisfaction + splits
    }

    private var headline: [String] {
        let critical = now.map { audit in audit.findings.filter { audit.checklist.items[$0.item].isCritical }.count }
        let counts = [Outcome.passed, .failed, .incomplete, .notScored].map { outcome in
            now.filter { $0.outcome == outcome }.count
        }
        let three = window.prefix(3).flatMap(\.audits)
        return [
            "headline \(shown(mean(now.map(\.final)))) \(shown(mean(before.map(\.final)))) "
                + "\(shown(mean(three.map(\.final)))) \(now.count) \(now.filter { $0.final != nil }.count) "
                + "\(counts.map(String.init).joined(separator: " ")) \(now.map(\.findings.count).reduce(0, +)) "
                + "\(critical.reduce(0, +))"
        ]
    }

    /// 1 + the number of better ones; `eligible` holds the exact score of everyone who is ranked.
    private func rank(_ score: Fraction?, of eligible: [Fraction]) -> String {
        score.map { score in String(1 + eligible.filter { $0 > score }.count) } ?? "-"
    }

    private var dealers: [String] {
        let ids = distinct(now.map(\.dealer.id))
        let scores = ids.compactMap { id in mean(now.filter { $0.dealer.id == id }.map(\.final)) }
        return ids.map { id in
            let mine = now.filter { $0.dealer.id == id }
            let score = mean(mine.map(\.final))
            return "dealer \(id) \(rank(score, of: scores)) \(shown(score)) "
                + "\(shown(mean(before.filter { $0.dealer.id == id }.map(\.final)))) \(mine.count) "
                + "\(mine.filter { $0.final != nil }.count) \(mine.filter { $0.outcome == .failed }.count) 0"
        }
    }

    private var checklists: [String] {
        let ids = distinct(now.map(\.checklist.id))
        let scores = ids.compactMap { id in mean(now.filter { $0.checklist.id == id }.map(\.final)) }
        return ids.map { id in
            let mine = now.filter { $0.checklist.id == id }
            let score = mean(mine.map(\.final))
            return "checklist \(id) \(rank(score, of: scores)) \(shown(score)) "
                + "\(shown(mean(before.filter { $0.checklist.id == id }.map(\.final)))) \(mine.count) "
                + "\(mine.filter { $0.final != nil }.count) \(mine.filter { $0.outcome == .failed }.count) 0"
        }
    }

    private var departments: [String] {
        struct Row: Hashable {
            let dealer: String
            let department: String?
        }
        let rows = { (audits: [IssuedAudit]) in
            audits.flatMap { audit in
                audit.departments.map { (Row(dealer: audit.dealer.id, department: $0.id), audit, $0.score) }
            }
        }
        let names = distinct(rows(now).map(\.0))
        let scores = names.compactMap { name in mean(rows(now).filter { $0.0 == name }.map(\.2)) }
        return names.map { name in
            let mine = rows(now).filter { $0.0 == name }
            let failed = mine.filter { row in
                guard let score = row.2, let pass = row.1.checklist.pass else { return false }
                return score < pass
            }
            let score = mean(mine.map(\.2))
            return "department \(name.dealer) \(name.department ?? "-") \(rank(score, of: scores)) \(shown(score)) "
                + "\(shown(mean(rows(before).filter { $0.0 == name }.map(\.2)))) \(mine.count) "
                + "\(mine.filter { $0.2 != nil }.count) \(failed.count) 0"
        }
    }

    private var trends: [String] {
        let shownMonths = window.enumerated().filter { $0 == 0 || !$1.audits.isEmpty }.map(\.element.month)
        let history = window.flatMap(\.audits)
        let lastThree = window.prefix(3).map(\.month)
        let point = { (name: String, month: Month, audits: [IssuedAudit]) in
            let mine = audits.filter { $0.date.monthOfYear == month }
            return "trend \(name) \(month.text) \(shown(mean(mine.map(\.final)))) \(mine.count) "
                + "\(mine.filter { $0.final != nil }.count)"
        }
        return shownMonths.map { point("whole", $0, history) }
            + distinct(history.map(\.dealer.id)).flatMap { id in
                let mine = history.filter { $0.dealer.id == id }
                let three = mine.filter { lastThree.contains($0.date.monthOfYear) }
                return shownMonths.map { point(id, $0, mine) }
                    + ["three months \(id) \(shown(mean(three.map(\.final))))"]
            }
            + distinct(history.map(\.checklist.id)).flatMap { id in
                shownMonths.map { point("of " + id, $0, history.filter { $0.checklist.id == id }) }
            }
    }

    /// An audit of an old version is comparable when this month still uses the version, or not the checklist at all.
    private var splits: [String] {
        let line = { (name: String?) in
            let mine = before.filter { (name == nil || $0.checklist.id == name) && $0.final != nil }
            let comparable = mine.filter { audit in
                let versions = now.filter { $0.checklist.id == audit.checklist.id }.map(\.checklist.version)
                return versions.isEmpty || versions.contains(audit.checklist.version)
            }
            let score = shown(mean(comparable.map(\.final)))
            return "split \(name ?? "-") \(score) \(score) "
                + "\(shown(mean(now.filter { name == nil || $0.checklist.id == name }.map(\.final)))) "
                + "\(mine.count - comparable.count)"
        }
        return [line(nil)] + distinct((now + before).map(\.checklist.id)).map { line($0) }
    }
}
